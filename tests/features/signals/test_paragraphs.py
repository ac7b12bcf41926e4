from features.signal import Reading
from features.signals.paragraphs import SIGNAL

SENTENCE = "La commune a ouvert la halle et a payé les travaux avec la région voisine. "


def test_paragraphs_of_a_readable_length(see):
    body = "\n\n".join([SENTENCE * 4] * 5)
    assert see(SIGNAL, body=body).reading is Reading.TRUST


def test_fragments_and_a_single_block_are_neutral(see):
    fragments = "\n\n".join([SENTENCE] * 20)
    block = SENTENCE * 20
    assert see(SIGNAL, body=fragments).reading is Reading.NEUTRAL
    assert see(SIGNAL, body=block).reading is Reading.NEUTRAL


def test_a_brief_needs_no_paragraphs(see):
    assert see(SIGNAL, body=SENTENCE).reading is Reading.NOT_VERIFIABLE
