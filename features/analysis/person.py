"""A person as a text names one, and who is named where, or together with whom."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from features.analysis.words import Words

#: Words in brackets between a name and « et », at most.
_BRACKETED = 6
_ARTICLES = frozenset(("l'", "le", "la", "les", "du", "des", "au", "aux"))


@dataclass(frozen=True, slots=True)
class Person:
    """A person as named once: words ``[first, last)``; ``key`` is the surname, case folded.

    ``function`` is the range of words that says what the person does, where the text does.
    """

    first: int
    last: int
    key: str
    full: bool  # given name and surname, not a surname alone
    function: tuple[int, int] | None = None


def between(mentions: tuple[Person, ...], first: int, last: int) -> tuple[Person, ...]:
    """Mentions that start in the range of words ``[first, last)``."""
    low = bisect_left(mentions, first, key=lambda person: person.first)
    high = bisect_left(mentions, last, key=lambda person: person.first)
    return mentions[low:high]


def joined(words: Words, mentions: tuple[Person, ...], person: Person) -> tuple[Person, ...]:
    """Those whom « et » parts from a person: « X et Y », « X, et le préfet de Sion, Y, ont … »."""
    at = bisect_left(mentions, person.first, key=lambda mention: mention.first)
    pairs = [(mentions[at - 1], person)] if at else []
    pairs += [(person, mentions[at + 1])] if at + 1 < len(mentions) else []
    return tuple(
        one if one is not person else two for one, two in pairs if _linked(words, one, two)
    )


def _linked(words: Words, one: Person, two: Person) -> bool:
    """Whether « et », the function of the second one apart, is all that stands between two."""
    start = two.first
    if two.function and one.last < two.function[0] < two.first:
        start = two.function[0] - (words.lower[two.function[0] - 1] in _ARTICLES)
    last = one.last
    if words.gap(last).strip() == "(":  # « X (Le Courrier) et Y »
        closing = (
            at for at in range(last + 1, min(start, last + _BRACKETED)) if ")" in words.gap(at)
        )
        last = next(closing, last)
    return words.lower[last:start] == ("et",)
