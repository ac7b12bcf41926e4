from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.analysis.words import split


def sentences(text: str) -> list[str]:
    words = split(text)
    edges = [*words.sentence_starts, len(words)]
    return [text[slice(*words.extent(first, last))] for first, last in pairwise(edges)]


def test_elided_words_stand_apart_and_compounds_together():
    words = split("L’arrière-pays d'Afrique, qu’aujourd’hui")
    assert words.lower == ("l'", "arrière-pays", "d'", "afrique", "qu'", "aujourd", "hui")
    assert words.raw[0] == "L’"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il vient. Elle part !  Où ?", ["Il vient", "Elle part", "Où"]),
        ("M. Nève et Mme. Morel, av. Foch. Fin.", ["M. Nève et Mme. Morel, av. Foch", "Fin"]),
        ("Selon J. Nève, oui. Non.", ["Selon J. Nève, oui", "Non"]),
        ("Un site.fr et 3.5 points. Deux.", ["Un site.fr et 3.5 points", "Deux"]),
        ("Titre sans point\n\nSuite", ["Titre sans point", "Suite"]),
        ("« Ah bon ? » demande-t-il. Oui.", ["Ah bon ? » demande-t-il", "Oui"]),
    ],
)
def test_sentences(text, expected):
    assert sentences(text) == expected


def test_paragraphs_are_counted_by_blank_lines():
    assert split("Un deux.\n\nTrois").paragraphs == (0, 0, 1)


def test_nothing_gives_nothing():
    words = split("")
    assert len(words) == 0
    assert words.at(0) == 0


@given(st.text(st.sampled_from("aÀİßœ𝄞é1-’' .!?…\n\u00a0«»—_"), max_size=80))
def test_words_quote_back_and_keep_their_order(text):
    words = split(text)
    assert len(words.lower) == len(words.raw) == len(words.starts) == len(words.ends)
    assert len(words.gaps) == len(words) + 1
    for raw, start, end in zip(words.raw, words.starts, words.ends, strict=True):
        assert text[start:end] == raw
    assert list(words.sentences) == sorted(words.sentences)
    rebuilt = "".join(gap + raw for gap, raw in zip(words.gaps, (*words.raw, ""), strict=True))
    assert rebuilt == text
