import pytest

from features.signal import Reading
from features.signals.title_punctuation import SIGNAL


@pytest.mark.parametrize(
    ("title", "quotes"),
    [
        ("La halle ferme !", ("!",)),
        ("Où va-t-on ?!", ("?!",)),
        ("Qui paiera ??", ("??",)),
    ],
)
def test_marks_that_press_are_quoted(see, title, quotes):
    seen = see(SIGNAL, title=title)
    assert seen.quotes == quotes
    assert seen.reading is Reading.DISTRUST


@pytest.mark.parametrize(
    "title",
    [
        "La halle fermera-t-elle ?",
        "Et maintenant…",
        "« Dégagez ! », crie la foule à Dakar",
        "La halle ferme...",
    ],
)
def test_one_question_a_pause_or_a_quotation_pass(see, title):
    assert see(SIGNAL, title=title).value == 0


def test_no_title_no_verdict(see):
    assert see(SIGNAL).reading is Reading.NOT_VERIFIABLE
