import pytest

from features.signal import Reading
from features.signals.rhetorical_questions import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Le pont ferme. Qui a décidé ? Personne ne le dit.", ("Qui a décidé ?",)),
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
        "« Qui paiera ? », demande l’élue. La réponse viendra lundi.",
        # a subhead alone on its line
        "Que dit la loi ?\n\nLa loi impose un délai.",
    ],
)
def test_look_alikes_pass(see, told, text):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == ()
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_a_few_words_are_not_judged(see):
    assert see(SIGNAL, body="Trop court.").reading is Reading.NOT_VERIFIABLE


def test_an_interview_is_made_of_questions(see, told):
    lines = "\n\n".join(f"Pourquoi {n} ?\n\nParce que la loi le veut." for n in "abc")
    assert "entretien" in see(SIGNAL, body=told(lines)).reason
