import pytest

from features.signal import Reading
from features.signals.judgement_words import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Une décision honteuse et, malheureusement, absurde.",
            ("honteuse", "malheureusement", "absurde"),
        ),
        # Québec
        (
            "Un spectacle magnifiquement éclairé, tout simplement formidable.",
            ("magnifiquement", "formidable"),
        ),
        ("Quelle honte pour la ville !", ("Quelle honte",)),
    ],
)
def test_each_is_quoted(see, told, text, quotes):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == quotes
    assert seen.value > 0


@pytest.mark.parametrize(
    "text",
    [
        "L’odeur nauséabonde du canal de Namur a disparu ; le passage est incontournable pour les trains.",
        # quoted
        "« C’est scandaleux », a réagi le syndicat.",
        # facts
        "Le tribunal a jugé la clause abusive et le délai dépassé.",
        # copies and verbs
        "Trois exemplaires ; la corde lâche.",
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
    seen = see(SIGNAL, body=told("Une décision honteuse, absurde et grotesque. " * 4))
    assert seen.reading is Reading.DISTRUST
    assert "mots hors citations" in seen.saw
