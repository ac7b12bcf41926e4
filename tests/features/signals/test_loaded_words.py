import pytest

from features.signal import Reading
from features.signals.loaded_words import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Ces mondialistes et leurs larbins aux ordres de Bruxelles.",
            ("mondialistes", "larbins", "aux ordres de"),
        ),
        (
            "La bien-pensance et les médias mainstream se taisent.",
            ("bien-pensance", "médias mainstream"),
        ),
        # Suisse
        ("Un traître et un escroc, voilà le conseiller.", ("traître", "escroc")),
    ],
)
def test_each_is_quoted(see, told, text, quotes):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == quotes
    assert seen.value > 0


@pytest.mark.parametrize(
    "text",
    [
        # names of things
        "Le système de chauffage et la propagande de 1940 sont exposés au musée.",
        # quoted
        "« Un menteur et un traître », a lancé l’opposante.",
        # another word
        "La traîtresse du conte ; le mouton a été tondu.",
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
    seen = see(SIGNAL, body=told("Des mondialistes, des larbins et des traîtres. " * 4))
    assert seen.reading is Reading.DISTRUST
    assert "mots hors citations" in seen.saw
