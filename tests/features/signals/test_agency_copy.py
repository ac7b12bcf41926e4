from features.article import Byline, BylineKind, BylineOrigin, Medium
from features.signal import Reading
from features.signals.agency_copy import SIGNAL


def test_an_agency_credited_is_shown_and_never_scored(see):
    byline = Byline(BylineKind.AGENCY, BylineOrigin.VISIBLE, "Avec Belga", agencies=("Belga",))
    seen = see(SIGNAL, byline=byline)
    assert (seen.value, seen.reading, seen.quotes) == (1, Reading.NEUTRAL, ("Avec Belga",))
    assert not SIGNAL.scored


def test_no_agency(see):
    assert see(SIGNAL, byline=Byline(BylineKind.PERSON, text="Inès Morel")).value == 0


def test_a_bare_body_may_have_lost_the_credit(see):
    assert see(SIGNAL, medium=Medium.PASTED_BODY, body="x").reading is Reading.NOT_VERIFIABLE
