import pytest

from features.signal import Reading
from features.signals.calls_to_act import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Réveillez-vous et partagez ! Nous devons défendre notre liberté.",
            ("Réveillez-vous", "partagez", "Nous devons"),
        ),
        # Afrique
        ("Chers compatriotes, mobilisez-vous.", ("Chers compatriotes", "mobilisez-vous")),
        ("Il est temps de dire non.", ("Il est temps de",)),
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
        "« Mobilisez-vous », a lancé la syndicaliste.",
        # told of a group, a fact, a cause named
        "À Genève, nous luttons depuis dix ans et nous ne pouvons rien y changer. Nos droits restent.",
        "Les légendes que vous partagez en famille à Thiès.",
        # told
        "Les élus ont appelé à signer la pétition ; ils partagent le constat.",
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
    seen = see(SIGNAL, body=told("Réveillez-vous, partagez, luttons. " * 4))
    assert seen.reading is Reading.DISTRUST
    assert "mots hors citations" in seen.saw
