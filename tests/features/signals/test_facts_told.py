import pytest

from features.signal import Reading
from features.signals.facts_told import SIGNAL


def test_a_report_tells_facts(see, told):
    seen = see(SIGNAL, body=told())
    assert seen.reading is Reading.TRUST
    assert "a ouvert" in seen.quotes
    assert "ont duré" in seen.quotes


def test_general_statements_are_no_facts(see):
    body = (
        "Le miel est bon ou doux. On peut le manger. Il permet de dormir. Il faut en goûter. " * 4
    )
    seen = see(SIGNAL, body=body)
    assert seen.reading is Reading.NEUTRAL
    assert seen.quotes == ()


@pytest.mark.parametrize(
    ("sentence", "told_there"),
    [
        ("La maire est arrivée lundi. ", True),
        ("Elle s’est rendue à Dakar. ", True),
        ("La halle n’a pas été vendue. ", True),
        ("La halle est située à Liège. ", False),
        ("La halle est petite. ", False),
        ("Le fait est que la halle ferme. ", False),
    ],
)
def test_what_happened_is_told_from_what_is(see, sentence, told_there):
    assert bool(see(SIGNAL, body=sentence * 12).quotes) is told_there


def test_what_others_tell_is_left_out(see, told):
    assert (
        see(SIGNAL, body="« Il a menti, il a volé, il a fui. »").reading is Reading.NOT_VERIFIABLE
    )
