"""Find the people a text names, with the function it gives them, in one pass over its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from features.analysis.cue import Cue
from features.analysis.cues import cues
from features.analysis.names import has_given_name, names_a_thing, person_within, runs_of
from features.analysis.presentations import (
    function_after,
    function_before,
    has_age,
    is_function,
    is_plural,
    presented,
)
from features.analysis.words import Words, split
from features.lexicon.wordlists import words_of

#: Words of a name known as a person’s only by the function beside it.
_DESCRIBED_NAME = 5
_AND = frozenset((("et",), ("ou",)))
_LINKS = frozenset(("d'", "d’", "de", "des", "di", "du"))
_ARTICLES = frozenset(("l'", "le", "la", "les", "du", "des", "au", "aux"))
_DETERMINERS = _ARTICLES | {"un", "une"}


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


@lru_cache(maxsize=16)
def people(text: str) -> tuple[Person, ...]:
    """Every mention of a person, in order; linear in the length of the text."""
    words = split(text)
    runs = tuple(runs_of(words))
    known: set[str] = set()
    given: dict[str, str] = {}
    found: list[Person] = []
    speaking = _speaking(words, cues(text))
    for run in runs:
        floor = _end(found[-1]) if found else 0
        person = _by_given_name(words, run, known, given) or _person(
            words, run, floor, known, speaking
        )
        if person:
            person = _listed(words, found, person)
            known.add(person.key)
            found.append(person)
            if person.last - person.first > 1:
                given.setdefault(words.lower[person.first], person.key)
    return tuple(found)


def _listed(words: Words, found: list[Person], person: Person) -> Person:
    """« les historiens X, Y et Z »: what several people do is told before the first of them."""
    if person.function or not person.full or not found or not found[-1].function:
        return person
    last, held = found[-1].last, found[-1].function
    between = words.lower[last : person.first]
    near = between in _AND if between else words.gap(last) == ", "
    several = near and held[0] < found[-1].first and is_plural(words, held, None)
    return replace(person, function=held) if several else person


def _end(person: Person) -> int:
    """Where the words that name and describe a person end."""
    return max(person.last, person.function[1]) if person.function else person.last


def _by_given_name(
    words: Words, run: tuple[int, int], known: set[str], given: Mapping[str, str]
) -> Person | None:
    """« Inès » after « Inès Morel »: the first named in full who bears that given name."""
    first, last = run
    word = words.lower[first]
    if last - first > 1 or word not in given or word in known:
        return None
    article = first > 0 and words.lower[first - 1] in _ARTICLES and not words.gap(first).strip()
    return None if article else Person(first, last, given[word], full=False)


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
    return words.lower[one.last : start] == ("et",)


def _speaking(words: Words, found: tuple[Cue, ...]) -> frozenset[int]:
    """Words right after a verb of speech with its subject inverted, or right before one."""
    after = (cue.last for cue in found if words.gap(cue.first).strip() and not cue.pronoun)
    before = (-cue.first for cue in found if not cue.preposition and not cue.pronoun)
    return frozenset((*after, *before))


def _person(
    words: Words, run: tuple[int, int], floor: int, known: set[str], speaking: frozenset[int]
) -> Person | None:
    """Read a run as a person; ``floor`` is the end of the person named before it.

    ``speaking`` holds the words where a speaker starts, and as negatives where one ends.
    """
    first, last = person_within(words, *run)
    if names_a_thing(words, *run) or (first > run[0] and names_a_thing(words, first, last)):
        return None
    title = _has_title(words, first)
    if words.lower[first] in words_of("people", "titles") and last - first > 1:
        title, first = True, first + 1
    key = words.lower[last - 1]
    full = title or (last - first > 1 and (key in known or has_given_name(words, first)))
    if not full and key not in known and last - first == 1:
        return None
    before = function_before(words, first - (1 if title else 0), floor)
    after = function_after(words, last) or presented(words, last)
    if not full and key not in known:
        named = first > 0 and words.lower[first - 1] in _DETERMINERS  # « un Sarve Seal, nageur »
        known_by = (after and not named) or before or _speaks(words, first, last, speaking)
        listed = first > 0 and words.lower[first - 1] == "et"  # « X et Y, directrices de … »
        several = is_plural(words, before, after) and not listed
        if several or not known_by or not _can_be_described(words, first, last):
            return None
        full = True
    telling = title and words.lower[first - 1] in words_of("people", "telling titles")
    told = (first - 1, first) if telling else None
    return Person(first, last, key, full=full, function=before or after or told)


def _has_title(words: Words, first: int) -> bool:
    """« Mme X », « le docteur X »; not « le secrétaire général X »."""
    titled = first > 0 and words.lower[first - 1] in words_of("people", "titles")
    general = first > 1 and is_function(words.lower[first - 2])
    return titled and _title_gap(words, first) and not general


def _speaks(words: Words, first: int, last: int, speaking: frozenset[int]) -> bool:
    """Two names beside a verb of speech, an age or « est un … »."""
    if first and words.lower[first - 1] in _ARTICLES:
        return False  # « le Courrier du Sud affirme »
    beside = first in speaking or -last in speaking
    return last - first > 1 and (beside or has_age(words, last))


def _can_be_described(words: Words, first: int, last: int) -> bool:
    """Not « Corée du Sud », « Village de Noël », « Cour des comptes », nor initials."""
    never = words_of("people", "no names")
    initials = len(words.raw[first]) > 1 and words.raw[first].isupper()  # SOS Sarve
    body = initials or words.lower[first] in words_of("people", "bodies")
    linked = not _LINKS.isdisjoint(words.raw[first:last])  # in a name, « De Souza »
    linked = linked or any(word[-1].isdigit() for word in words.raw[first:last])
    return (
        not (body or linked)
        and last - first <= _DESCRIBED_NAME
        and never.isdisjoint(words.lower[first:last])
    )


def _title_gap(words: Words, index: int) -> bool:
    return words.gap(index).strip(" .\u00a0\u202f") == ""
