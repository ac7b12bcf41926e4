import pytest

from features.article import Byline, BylineKind, BylineOrigin, Medium
from features.signal import Reading
from features.signals.missing_byline import SIGNAL


def signed(kind: BylineKind, text: str) -> Byline:
    return Byline(kind, BylineOrigin.VISIBLE, text)


def test_nobody_signs(see):
    seen = see(SIGNAL, byline=Byline(BylineKind.NONE))
    assert seen.reading is Reading.DISTRUST
    assert seen.saw == "Aucune signature n’est visible sur la page."
    assert seen.quotes == ()


@pytest.mark.parametrize("text", ["red01", "Contributeur"])
def test_a_pseudonym_names_nobody(see, text):
    seen = see(SIGNAL, byline=signed(BylineKind.PSEUDONYM, text))
    assert seen.reading is Reading.DISTRUST
    assert seen.quotes == (text,)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (BylineKind.PERSON, "Par Inès Morel"),
        (BylineKind.SEVERAL, "Inès Morel et Paul Nève"),
        (BylineKind.AGENCY, "Belga"),
    ],
)
def test_someone_answers_for_the_text(see, kind, text):
    seen = see(SIGNAL, byline=signed(kind, text))
    assert seen.reading is Reading.TRUST
    assert text in seen.saw


@pytest.mark.parametrize(
    ("kind", "text"),
    [(BylineKind.COLLECTIVE, "La rédaction"), (BylineKind.OUTLET, "Valbrune Info")],
)
def test_a_collective_signature_is_neither_good_nor_bad(see, kind, text):
    assert see(SIGNAL, byline=signed(kind, text)).reading is Reading.NEUTRAL


@pytest.mark.parametrize("name", ["J. M.", "J.M.", "J.-P. M", "Ch. D."])
def test_initials_are_neither_good_nor_bad(see, name):
    byline = Byline(BylineKind.PSEUDONYM, BylineOrigin.VISIBLE, f"Par {name}", (name,))
    seen = see(SIGNAL, byline=byline)
    assert seen.reading is Reading.NEUTRAL
    assert "initiales" in seen.saw


@pytest.mark.parametrize("name", ["J. Junior", "JM", "Jeanne M.", "Maverick", "M."])
def test_what_only_looks_like_initials_hides_who_signs(see, name):
    byline = Byline(BylineKind.PSEUDONYM, BylineOrigin.VISIBLE, f"Par {name}", (name,))
    assert see(SIGNAL, byline=byline).reading is Reading.DISTRUST


def test_names_in_the_metadata_only_are_quoted_from_there(see):
    byline = Byline(BylineKind.PERSON, BylineOrigin.DECLARED, declared=("Inès Morel",))
    assert see(SIGNAL, byline=byline).quotes == ("Inès Morel",)


def test_a_bare_body_may_have_lost_its_signature(see):
    seen = see(SIGNAL, medium=Medium.PASTED_BODY, byline=Byline(BylineKind.NONE))
    assert seen.reading is Reading.NOT_VERIFIABLE


def test_a_pasted_page_shows_that_nobody_signs(see):
    seen = see(SIGNAL, medium=Medium.PASTED_PAGE, byline=Byline(BylineKind.NONE))
    assert seen.reading is Reading.DISTRUST
