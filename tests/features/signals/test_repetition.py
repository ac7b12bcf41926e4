from features.signal import Reading
from features.signals.repetition import SIGNAL

WORDS = [
    "route",
    "forêt",
    "marché",
    "rivière",
    "colline",
    "quartier",
    "bateau",
    "jardin",
    "école",
    "théâtre",
]


def _text(extra, times):
    plain = [f"{word}{n}" for n in range(30) for word in WORDS]
    for n in range(times):
        plain.insert(n * 8, extra)
    return " ".join(plain)


def test_a_word_that_keeps_coming_back_is_named(see):
    seen = see(SIGNAL, body=_text("peptide", 12))
    assert seen.reading is Reading.DISTRUST
    assert set(seen.quotes) == {"peptide"}
    assert "revient 12 fois" in seen.saw


def test_tool_words_and_names_may_come_back(see):
    assert "également" not in see(SIGNAL, body=_text("également", 12)).quotes
    assert "Valbrune" not in see(SIGNAL, body=_text("Valbrune", 12)).quotes


def test_a_short_text_is_not_judged(see):
    assert see(SIGNAL, body="peptide " * 50).reading is Reading.NOT_VERIFIABLE
