import pytest

from features.signal import Reading
from features.signals.insinuation import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Comme par hasard, la caméra était en panne.", ("Comme par hasard",)),
        # question mark needed
        ("Une panne le jour du vote. Coïncidence ?", ("Coïncidence ?",)),
        # Belgique
        ("À qui profite la fermeture du dépôt de Seraing ?", ("À qui profite",)),
        # at the head of a sentence
        ("Étrangement, personne n’a filmé la scène.", ("Étrangement",)),
        # straight apostrophe
        ("Voilà ce qu'on nous cache.", ("ce qu'on nous cache",)),
    ],
)
def test_each_is_quoted(see, told, text, quotes):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == quotes
    assert seen.value > 0


@pytest.mark.parametrize(
    "text",
    [
        "On se demande quel temps il fera à Liège. La question mérite d’être posée au conseil.",
        # no question
        "La coïncidence des deux dates a été relevée par la cour.",
        # inside the sentence
        "Le bâtiment ressemble étrangement à une église.",
        # quoted
        "« Comme par hasard, il pleut », sourit l’arbitre.",
        # another sense
        "Le jeu de hasard rapporte au canton.",
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
    seen = see(SIGNAL, body=told("Comme par hasard, on nous ment. " * 4))
    assert seen.reading is Reading.DISTRUST
    assert "entendre sans affirmer" in seen.saw
