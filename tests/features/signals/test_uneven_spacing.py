import pytest

from features.signal import Reading
from features.signals.uneven_spacing import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        # glued
        ("Le vote,la loi et le budget.", ("vote,la",)),
        # set twice
        ("Le vote,, la loi.", ("vote,,",)),
        # two habits
        ("Le vote : oui. Le budget : non. La loi: oui.", ("loi:",)),
    ],
)
def test_each_is_quoted(see, told, text, quotes):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == quotes
    assert seen.value > 0


@pytest.mark.parametrize(
    "text",
    [
        # France
        "Le vote : oui ; le budget : non !",
        # Suisse
        "Le vote: oui; le budget: non! Et demain?",
        # Québec
        "Le vote : oui. Et demain? Oui!",
        # figures and hours
        "À 14:30, 3,5 % de hausse ; score 2:1 ; 1,25 euro.",
    ],
)
def test_look_alikes_pass(see, told, text):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == ()
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_a_few_words_are_not_judged(see):
    assert see(SIGNAL, body="Trop court.").reading is Reading.NOT_VERIFIABLE
