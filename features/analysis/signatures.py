"""Find who signs words that no mark encloses: « … sans attendre. – Inès Morel, maire de Kolda ».

Or on a line below, as what a page sets apart in large letters is signed.
"""

from __future__ import annotations

from bisect import bisect_left

from features.analysis.mentions import people
from features.analysis.person import Person
from features.analysis.words import Words, split
from features.lexicon.wordlists import words_of

#: Words after the name up to the end of the paragraph: a function, or a second name.
_REST = 12
_DASHES = frozenset("–—―-")
#: What ends the words that are signed.
_ENDS = frozenset('.!?…»”"')


def signing(text: str) -> tuple[Person, ...]:
    """Whoever a dash after a full stop, or a line, sets alone after what they say."""
    words = split(text)
    return tuple(
        person
        for person in people(text)
        if person.full and (_signs(words, person) or _below(words, person))
    )


def _below(words: Words, person: Person) -> bool:
    """A line that names someone and what they do, below a sentence, above another paragraph."""
    after = person.function is not None and person.function[0] == person.last
    if not after or not person.first or "," not in words.gap(person.last):
        return False
    start = person.first - (words.lower[person.first - 1] in words_of("people", "titles"))
    gap = words.gap(start)
    last = bisect_left(words.paragraphs, words.paragraphs[person.first] + 1)
    if "\n" not in gap or last >= len(words) or last - person.last > _REST:
        return False
    ends = gap.partition("\n")[0].strip()
    within = set(words.lower[person.last : last])
    return (
        bool(ends)
        and ends[-1] in _ENDS
        and ":" not in words.gap(last)
        and within.isdisjoint(words_of("grammar", "auxiliaries"))
    )


def _signs(words: Words, person: Person) -> bool:
    gap = words.gap(person.first).strip()
    if not person.first or len(gap) < 2 or gap[-1] not in _DASHES:  # noqa: PLR2004 (a stop, a dash)
        return False
    if _ENDS.isdisjoint(gap[:-1]) or person.last - person.first == 1:
        return False
    last = bisect_left(words.paragraphs, words.paragraphs[person.first] + 1)
    if last - person.last > _REST:
        return False
    return all(mark == ". " or "." not in mark for mark in words.gaps[person.last + 1 : last])
