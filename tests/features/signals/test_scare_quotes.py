import pytest

from features.signal import Reading
from features.signals.scare_quotes import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "La « réforme » attendra, comme les « experts » du canton.",
            ("« réforme »", "« experts »"),
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
        # someone says it
        "La maire a qualifié le projet de « ridicule ».",
        # a term
        "Le mot « halle » vient du francique.",
        # a name
        "Le journal « Le Phare » a fermé.",
        # a term, quoted again and again
        "Un « kiosquier » ouvre. Les « kiosquiers » de la ville attendent.",
        # speech
        "« Nous fermerons la halle en mars prochain » , a dit le maire.",
    ],
)
def test_look_alikes_pass(see, told, text):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == ()
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_a_few_words_are_not_judged(see):
    assert see(SIGNAL, body="Trop court.").reading is Reading.NOT_VERIFIABLE
