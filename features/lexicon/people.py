"""Nouns that say what a person does, in every gender and number."""

from __future__ import annotations

from functools import cache

from features.lexicon.inflection import feminine_and_plural
from features.lexicon.wordlists import words_of


@cache
def functions() -> frozenset[str]:
    """Nouns of function, lower case."""
    return feminine_and_plural(words_of("people", "functions")) | words_of(
        "people", "other functions"
    )
