"""Find the documents a text names: a report, a study, a ruling, with who made it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from features.analysis.words import Words, split
from features.lexicon.wordlists import words_of

#: Words after the noun within which its author must be named, and how many of them may be other
#: than prepositions and the like: « un rapport *annuel* de l’Insee ».
_REACH, _FREE = 8, 1


@lru_cache(maxsize=16)
def named_documents(text: str) -> Mapping[str, tuple[int, int]]:
    """Word range of each distinct document named with its author, by noun and author."""
    words = split(text)
    documents = words_of("people", "checkable documents")
    found: dict[str, tuple[int, int]] = {}
    for index, word in enumerate(words.lower):
        if word in documents:
            author = _author(words, index)
            if author:
                found.setdefault(f"{word} {words.lower[author - 1]}", (index, author))
    return MappingProxyType(found)


def _author(words: Words, index: int) -> int:
    """End of the author’s name after the noun; 0 when none is named."""
    last = min(words.sentence_range(index)[1], index + _REACH)
    linked, free = False, 0
    for place in range(index + 1, last):
        if words.gap(place).strip() not in {"", "("}:
            return 0
        if words.raw[place][0].isupper() and linked:
            return _end(words, place, last)
        if words.lower[place] in words_of("grammar", "document links"):
            linked = True
        else:
            free += 1
            if free > _FREE or not words.lower[place].isalpha():
                return 0
    return 0


def _end(words: Words, first: int, last: int) -> int:
    """The name goes on over capitals that only spaces part."""
    end = first + 1
    while end < last and words.raw[end][0].isupper() and not words.gap(end).strip():
        end += 1
    return end
