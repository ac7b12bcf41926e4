"""Find who signs words that no mark encloses: « … sans attendre. – Inès Morel, maire de Kolda »."""

from __future__ import annotations

from bisect import bisect_left

from features.analysis.mentions import people
from features.analysis.person import Person
from features.analysis.words import Words, split

#: Words after the name up to the end of the paragraph: a function, or a second name.
_REST = 12
_DASHES = frozenset("–—―-")
#: What ends the words that are signed.
_ENDS = frozenset('.!?…»”"')


def signing(text: str) -> tuple[Person, ...]:
    """Whoever a dash after a full stop sets alone at the end of a paragraph."""
    words = split(text)
    return tuple(person for person in people(text) if person.full and _signs(words, person))


def _signs(words: Words, person: Person) -> bool:
    gap = words.gap(person.first).strip()
    if not person.first or len(gap) < 2 or gap[-1] not in _DASHES:  # noqa: PLR2004 (a stop, a dash)
        return False
    if _ENDS.isdisjoint(gap[:-1]) or person.last - person.first == 1:
        return False
    last = bisect_left(words.paragraphs, words.paragraphs[person.first] + 1)
    rest = words.gaps[person.last : last]
    stops = sum("." in mark and mark != ". " for mark in rest[1:-1])
    return last - person.last <= _REST and not stops
