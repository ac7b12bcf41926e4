import pytest

from features.signal import Reading
from features.signals.exclamations import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("La route est fermée ! Quelle affaire !!", ("La route est fermée !", "Quelle affaire !!")),
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
        "« Dégagez ! », a crié la foule.",
        # an aside has its own signal
        "Le maire (!) a signé.",
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
    seen = see(SIGNAL, body=told("Incroyable ! " * 8))
    assert seen.reading is Reading.DISTRUST
    assert "hors des citations" in seen.saw
