import pytest

from features.article import Byline, BylineKind, BylineOrigin
from features.signal import Reading
from features.signals.byline_contradiction import SIGNAL


def signed(**parts) -> Byline:
    return Byline(
        BylineKind.PERSON, BylineOrigin.VISIBLE, "Par Inès Morel", ("Inès Morel",), **parts
    )


def test_two_names_for_one_text_are_both_quoted(see):
    seen = see(SIGNAL, byline=signed(declared=("Paul Nève",)))
    assert seen.reading is Reading.DISTRUST
    assert seen.quotes == ("Par Inès Morel", "Paul Nève")


def test_the_same_name_in_both_places(see):
    seen = see(SIGNAL, byline=signed(declared=("INÈS MOREL",)))
    assert seen.reading is Reading.NEUTRAL
    assert seen.quotes == ()


@pytest.mark.parametrize("byline", [signed(), Byline(BylineKind.NONE, declared=("Paul Nève",))])
def test_one_name_alone_contradicts_nothing(see, byline):
    assert see(SIGNAL, byline=byline).reading is Reading.NOT_VERIFIABLE


@pytest.mark.parametrize("kind", [BylineKind.OUTLET, BylineKind.COLLECTIVE, BylineKind.PSEUDONYM])
def test_a_team_or_an_account_contradicts_nobody(see, kind):
    byline = Byline(
        kind, BylineOrigin.VISIBLE, "Par Valbrune", ("Valbrune",), declared=("Paul Nève",)
    )
    assert see(SIGNAL, byline=byline).reading is Reading.NOT_VERIFIABLE
