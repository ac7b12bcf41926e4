from features.signal import Reading
from features.signals.sentence_length import SIGNAL


def test_the_mean_is_shown_and_never_judged(see):
    seen = see(SIGNAL, body="La halle rouvre lundi. " * 10)
    assert seen.value == 4
    assert seen.reading is Reading.NEUTRAL


def test_abbreviations_do_not_cut_a_sentence(see):
    assert see(SIGNAL, body="M. Diop et Mme Roy sont venus. " * 6).value > 5


def test_two_sentences_are_not_enough(see):
    assert see(SIGNAL, body="Un. Deux.").reading is Reading.NOT_VERIFIABLE
