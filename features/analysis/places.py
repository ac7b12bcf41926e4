"""Find the places where a text sets its facts: « à Namur », « dans l’Isère », « (Jura) »."""

from __future__ import annotations

from functools import lru_cache

from features.analysis.mentions import people
from features.analysis.words import Words, split
from features.lexicon.wordlists import words_of

_BEFORE = frozenset(("à", "au", "aux", "en", "dans", "près", "vers", "depuis", "chez"))
_BETWEEN = frozenset(("la", "le", "l'", "les", "de", "d'", "du", "des"))


@lru_cache(maxsize=16)
def places(text: str) -> tuple[tuple[int, int], ...]:
    """Word ranges of capitalised names that a preposition of place or brackets introduce."""
    words = split(text)
    named = {index for person in people(text) for index in range(person.first, person.last)}
    found = []
    for index in words.capitals:
        if index in named or len(words.raw[index]) == 1:
            continue
        if words.lower[index] not in words_of("grammar", "not names") and _set_in(words, index):
            found.append((index, index + 1))
    return tuple(found)


def _set_in(words: Words, index: int) -> bool:
    if words.gap(index).endswith("(") and words.gap(index + 1).startswith(")"):
        return not words.raw[index].isupper()  # capitals in brackets are initials
    place = index - 1
    if place >= 0 and words.lower[place] in _BETWEEN and words.gap(index).strip() == "":
        place -= 1
    if place < 0 or words.gap(place + 1).strip():
        return False
    return words.lower[place] in _BEFORE and words.raw[index - 1][0].islower()
