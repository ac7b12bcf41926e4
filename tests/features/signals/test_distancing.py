import pytest

from features.signal import Reading
from features.signals.distancing import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Les soi-disant experts et la prétendue réforme.", ("soi-disant", "prétendue")),
        # made words
        ("Un pseudo-journaliste autoproclamé.", ("pseudo-journaliste", "autoproclamé")),
    ],
)
def test_each_is_quoted(see, told, text, quotes):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == quotes
    assert seen.value > 0


@pytest.mark.parametrize(
    "text",
    [
        # technical
        "Le pseudo-code et la pseudo-science sont définis au chapitre deux.",
        # a verb
        "La direction a prétendu le contraire.",
        # quoted
        "« Ce soi-disant accord », raille l’élue.",
    ],
)
def test_look_alikes_pass(see, told, text):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == ()
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_a_few_words_are_not_judged(see):
    assert see(SIGNAL, body="Trop court.").reading is Reading.NOT_VERIFIABLE
