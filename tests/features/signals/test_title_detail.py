from features.signal import Reading
from features.signals.title_detail import SIGNAL


def test_a_title_that_tells_the_facts(see):
    seen = see(SIGNAL, title="À Liège, le conseil vote 3 millions pour rénover la halle du marché")
    assert seen.value == 9
    assert seen.reading is Reading.NEUTRAL  # shown, never a reason for trust
    assert "Liège" in seen.quotes
    assert "3" in seen.quotes


def test_a_bare_title_is_neutral(see):
    assert see(SIGNAL, title="La halle").reading is Reading.NEUTRAL


def test_small_words_do_not_count(see):
    assert see(SIGNAL, title="De la et du au").value == 0


def test_no_title_no_verdict(see):
    assert see(SIGNAL).reading is Reading.NOT_VERIFIABLE
