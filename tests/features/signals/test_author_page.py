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
