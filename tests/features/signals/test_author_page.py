import pytest

from features.article import Byline, BylineKind
from features.signal import Reading
from features.signals.author_page import SIGNAL


def test_a_signature_that_leads_to_its_author(see):
    byline = Byline(
        BylineKind.PERSON, text="Inès Morel", author_url="https://valbrune.example/ines"
    )
    seen = see(SIGNAL, byline=byline)
    assert seen.reading is Reading.TRUST
    assert seen.quotes == ("Inès Morel",)


def test_no_link_is_no_fault(see):
    seen = see(SIGNAL, byline=Byline(BylineKind.PERSON, text="Inès Morel"))
    assert seen.reading is Reading.NOT_VERIFIABLE


@pytest.mark.parametrize("kind", [BylineKind.OUTLET, BylineKind.COLLECTIVE, BylineKind.PSEUDONYM])
def test_the_page_of_a_team_or_an_account_names_nobody(see, kind):
    byline = Byline(kind, text="Valbrune", author_url="https://valbrune.example/author/admin")
    assert see(SIGNAL, byline=byline).reading is Reading.NOT_VERIFIABLE
