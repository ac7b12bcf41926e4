import pytest

from features.signal import Reading
from features.signals.filler_formulas import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Dans cet article, découvrez comment choisir. En conclusion, il est important de comparer.",
            ("Dans cet article", "découvrez comment", "En conclusion", "il est important de"),
        ),
        # Québec
        (
            "De nos jours, il existe de nombreuses bornes.",
            ("De nos jours", "il existe de nombreuses"),
        ),
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
        "« Il est important de voter », a dit la préfète.",
        # a conclusion that is one
        "La conclusion du rapport a été rendue lundi.",
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
    seen = see(SIGNAL, body=told("Dans cet article, sachez que tout existe. " * 4))
    assert seen.reading is Reading.DISTRUST
    assert "mots hors citations" in seen.saw
