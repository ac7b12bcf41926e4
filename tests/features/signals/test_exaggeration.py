import pytest

from features.signal import Reading
from features.signals.exaggeration import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        # France
        (
            "C’est une catastrophe absolument inouïe, du jamais vu.",
            ("absolument", "inouïe", "du jamais vu"),
        ),
        # Québec
        ("Une récolte incroyablement basse, dénonce la productrice.", ("incroyablement",)),
        # Afrique
        (
            "Le port est au bord du gouffre, un véritable carnage.",
            ("au bord du gouffre", "véritable carnage"),
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
        "Le sommet du millénaire s’est tenu à Dakar. Elle veut absolument venir. Je n’ai jamais vu la mer.",
        # said by someone else
        "« C’est absolument incroyable », a dit la maire.",
        # the ordinary sense
        "La bombe de la Seconde Guerre mondiale a été désamorcée ; le véritable nom du site est Valbrune.",
        # belongs to another word
        "Le géant gigantea fleurit.",
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
    seen = see(SIGNAL, body=told("Un scandale d’État absolument hallucinant. " * 4))
    assert seen.reading is Reading.DISTRUST
    assert "mots hors citations" in seen.saw
