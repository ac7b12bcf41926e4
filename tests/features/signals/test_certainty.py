import pytest

from features.signal import Reading
from features.signals.certainty import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Il est évident que le maire savait ; la preuve que tout était prévu.",
            ("Il est évident", "la preuve que"),
        ),
        # Belgique
        ("À l’évidence, nul doute ne subsiste.", ("À l’évidence", "nul doute")),
        ("Tout le monde le sait, bien sûr.", ("Tout le monde le sait", "bien sûr")),
    ],
)
def test_each_is_quoted(see, told, text, quotes):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == quotes
    assert seen.value > 0


@pytest.mark.parametrize(
    "text",
    [
        # quoted
        "« Évidemment, nous ferons appel », a dit l’avocate.",
        # an established fact with its source
        "Selon l’institut, la hausse est établie à 3 %.",
        # sure of himself
        "Le gardien est sûr de lui ; la preuve a été versée au dossier.",
    ],
)
def test_look_alikes_pass(see, told, text):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == ()
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_a_few_words_are_not_judged(see):
    assert see(SIGNAL, body="Trop court.").reading is Reading.NOT_VERIFIABLE


def test_many_read_as_distrust(see, told):
    seen = see(SIGNAL, body=told("Évidemment, tout le monde le sait. " * 4))
    assert seen.reading is Reading.DISTRUST
    assert "mots hors citations" in seen.saw
