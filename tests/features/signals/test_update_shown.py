from features.article import Moment
from features.signal import Reading
from features.signals.update_shown import SIGNAL


def test_a_visible_update_is_rewarded(see):
    seen = see(SIGNAL, modified=Moment("2024-03-13", "visible", "Mis à jour le 13 mars 2024"))
    assert seen.reading is Reading.TRUST
    assert "13 mars 2024" in seen.saw


def test_an_update_for_machines_only_is_none(see):
    assert see(SIGNAL, modified=Moment("2024-03-13", "meta")).reading is Reading.NOT_VERIFIABLE


def test_its_absence_is_never_held_against_a_page(see):
    assert "peut-être" in see(SIGNAL).reason
