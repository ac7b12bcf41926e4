import pytest

from features.signal import Reading
from features.signals.shouting import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("C’est un SCANDALE dans la ville, un scandale.", ("SCANDALE",)),
    ],
)
def test_each_is_quoted(see, told, text, quotes):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == quotes
    assert seen.value > 0


@pytest.mark.parametrize(
    "text",
    [
        # initials
        "L’UNESCO et FRONTEX ont signé à Paris.",
        # a heading in capitals
        "LA COMMUNE ET LA HALLE\n\nLa suite est prévue.",
        # a family name
        "Jean DUPONT a signé.",
    ],
)
def test_look_alikes_pass(see, told, text):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == ()
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_a_few_words_are_not_judged(see):
    assert see(SIGNAL, body="Trop court.").reading is Reading.NOT_VERIFIABLE
