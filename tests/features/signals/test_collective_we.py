import pytest

from features.signal import Reading
from features.signals.collective_we import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Nous perdons notre mémoire et nos rivières.", ("Nous", "notre", "nos")),
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
        "« Nous irons au bout », promet l’avocate.",
        # the newsroom
        "Notre correspondant à Dakar a suivi la séance ; nos confrères du quotidien aussi.",
        # said to the newsroom, a set phrase, a monument, a button
        "La bourgmestre nous confie son dossier. De nos jours, Notre-Dame attire. Écrivez-nous.",
        # another word
        "Le nougat ; à genoux.",
        # a report's own words, what everyone is, a notice
        "La cheffe nous le raconte dans notre reportage, au moment où nous mettons en ligne.",
        # the title of a work, a set phrase, a link of the page
        "Le premier film de Paul Nève, Notre jour viendra, nous apprend peu ; entre nous, il lasse.",
        "Pour en savoir plus, téléchargez notre baromètre.",
        "Sous nos yeux, notre époque change ; notre bouton est en bas de page.",
    ],
)
def test_look_alikes_pass(see, told, text):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == ()
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_a_few_words_are_not_judged(see):
    assert see(SIGNAL, body="Trop court.").reading is Reading.NOT_VERIFIABLE
