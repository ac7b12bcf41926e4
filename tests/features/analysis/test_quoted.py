import pytest

from features.analysis.marks import pair
from features.analysis.quoted import Kind, kind_of
from features.analysis.words import split


def kind(text: str) -> Kind:
    words, mark = split(text), pair(text).quoted[0]
    return kind_of(words, words.at(mark.inner), words.at(mark.outer), mark)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La maire soupire. « Le pont ne tiendra pas l’hiver. »", Kind.SENTENCE),
        ("La maire soupire : « Le pont ne tiendra pas l’hiver »", Kind.SENTENCE),
        ("La maire juge que « le pont ne tiendra pas ».", Kind.CLAUSE),
        (
            "Elle a vu « des piles rongées par la crue puis par le gel de février » hier.",
            Kind.CLAUSE,
        ),
        # A few words that no verb holds: a term as often as speech.
        ("Elle parle d’un « pont de tous les dangers ».", Kind.TERM),
        ("Le bureau a lu « Pont en péril » et autres.", Kind.TERM),
        # Lines of a list.
        (
            "Il a tout entendu :\n\n- « on ne passe pas par là »\n\n- « allez voir ailleurs »",
            Kind.ITEM,
        ),
        # Names and titles.
        ("Il va au « marché noir ».", Kind.NAME),
        ("Elle publie « Les Ponts de la Sarve ».", Kind.NAME),
        ("L’expression « passer entre les gouttes » date.", Kind.NAME),
        ("Le roman « Nous irons au pont » sort.", Kind.NAME),
        ("Le rapport « L’état des ponts en France » sort.", Kind.NAME),
        ("On a lu « Nous irons jusqu’au pont », paru mardi.", Kind.NAME),
    ],
)
def test_what_a_quoted_range_is(text, expected):
    assert kind(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        # The noun that names belongs to the sentence before.
        "Il est en terminale, série D. « Le pont ne tiendra pas. »",
        # A report can speak, in lower case.
        "Un rapport « juge que le pont ne tiendra pas ».",
        # What is shouted is said.
        "La foule crie « Vive la République ! »",
    ],
)
def test_look_alikes_are_speech(text):
    assert kind(text) in {Kind.CLAUSE, Kind.SENTENCE, Kind.TERM}
