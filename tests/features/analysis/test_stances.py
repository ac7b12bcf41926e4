"""Set turns by which someone says something, and the same verbs where nobody speaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.analysis.attribution import attribution
from features.analysis.stances import stances
from features.analysis.words import split


def told(text: str) -> list[str]:
    found = attribution(text)
    return [text[slice(*found.words.extent(s.cue.first, s.cue.last))] for s in found.statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Léa Sorel a mis l’accent sur le pont.", ["a mis l’accent sur"]),
        ("Léa Sorel s’inquiète de la crue.", ["s’inquiète de"]),
        ("Paul Nève a réagi mardi à la fermeture.", ["a réagi mardi à"]),
        ("Léa Sorel a abondé dans le même sens.", ["a abondé dans"]),
        ("Dans son livre, Léa Sorel fait un constat.", ["fait un constat"]),
        ("Paul Nève s’est félicité de la fermeture.", ["s’est félicité de"]),
        # The same verbs do something, or a thing is their subject.
        ("Léa Sorel a mis le pont sur pilotis.", []),
        ("Léa Sorel inquiète de nombreux riverains.", []),
        ("Paul Nève a réagi mardi.", []),
        ("Le pont parle de lui-même.", []),
        ("Léa Sorel fait un pont.", []),
    ],
)
def test_turns(text, expected):
    assert told(text) == expected


@given(
    st.lists(
        st.sampled_from(
            ["a", "mis", "l’", "accent", "sur", "s’", "est", "inquiété", "de", ".", ",", "\n\n",
             "Léa Sorel", "fait", "un", "constat", "abonde", "dans", "«", "»"]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_hostile_tokens_never_break_it(tokens):
    words = split(" ".join(tokens))
    assert all(0 <= cue.first < cue.last <= len(words) for cue in stances(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’étude montre la fragilité du pont.", ["montre"]),
        ("Le rapport a évalué les dégâts.", ["a évalué"]),
        ("Le pont montre la voie.", []),
        ("L’étude montrée la veille a plu.", []),
        ("Des études montrent la fragilité du pont.", []),
    ],
)
def test_findings(text, expected):
    assert told(text) == expected
