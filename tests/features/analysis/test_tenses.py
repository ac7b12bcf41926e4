import pytest

from features.analysis.tenses import tenses
from features.analysis.words import split


def _told(text):
    words = split(text)
    return [text[slice(*words.extent(first, last))] for first, last in tenses(text).told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("La maire a ouvert la halle.", ["a ouvert"]),
        ("Elle n’a pas répondu.", ["a pas répondu"]),
        ("Le dossier a été transmis.", ["a été transmis"]),
        ("Ils sont arrivés, puis se sont enfuis.", ["sont arrivés", "sont enfuis"]),
        ("Le pont était fermé.", ["était fermé"]),
        ("Elle a dit oui et a écrit.", ["a dit", "a écrit"]),
    ],
)
def test_accomplished_facts(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "La halle est située à Namur.",
        "Le miel est doux.",
        "Il est vrai que la route est petite.",
        "Elle a trois enfants.",
        "Il a lui aussi une halle.",
        "Le fait est que rien ne va.",
    ],
)
def test_descriptions_are_no_facts(text):
    assert _told(text) == []


def test_general_statements_are_counted():
    assert len(tenses("On peut en manger ou non. Il faut goûter. Le miel est doux.").general) == 4


def test_nothing_to_count():
    assert tenses("") == tenses(" ")
    assert tenses("").told == ()
