"""Find the people a text names, with the function it gives them, in one pass over its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from features.analysis.cue import Cue
from features.analysis.cues import cues
from features.analysis.names import has_given_name, names_a_thing, person_within, runs_of
from features.analysis.person import Person
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
#: Words of a given name and a family name.
_PAIR = 2
_AND = frozenset((("et",), ("ou",)))
_LINKS = frozenset(("d'", "d’", "de", "des", "di", "du"))
_ARTICLES = frozenset(("l'", "le", "la", "les", "du", "des", "au", "aux"))
#: « titre Der Kurier »: papers, not people.
_FOREIGN_ARTICLES = frozenset(("das", "der", "die", "het", "il", "las", "los", "the"))
_DETERMINERS = _ARTICLES | {"un", "une"}


@lru_cache(maxsize=16)
def people(text: str) -> tuple[Person, ...]:
    """Every mention of a person, in order; linear in the length of the text."""
    words = split(text)
    runs = tuple(runs_of(words))
    known: set[str] = set()
    given: dict[str, str] = {}
    found: list[Person] = []
    speaking = _speaking(words, cues(text))
    alone = _speaking_alone(words, runs, speaking)
    for run in runs:
        floor = _end(found[-1]) if found else 0
        person = (
            _by_given_name(words, run, known, given)
            or _person(words, run, floor, known, speaking)
            or _by_another(words, run, found, alone)
        )
        if person:
            person = _listed(words, found, person)
            known.add(person.key)
            found.append(person)
            if person.last - person.first > 1:
                given.setdefault(words.lower[person.first], person.key)
    return tuple(found)


def _speaking_alone(
    words: Words, runs: tuple[tuple[int, int], ...], speaking: frozenset[int]
) -> frozenset[str]:
    """« Sarve a déclaré », « reconnaît Sarve »: one word, without an article, beside the verb."""
    return frozenset(
        words.lower[first]
        for first, last in runs
        if last - first == 1
        and (first in speaking or -last in speaking)
        and not (first and words.lower[first - 1] in _DETERMINERS)
        and len(words.raw[first]) > 1
        and not words.raw[first].isupper()
    )


def _by_another(
    words: Words, run: tuple[int, int], found: list[Person], alone: frozenset[str]
) -> Person | None:
    """« Oana Sarve … Sarve a dit », « Inès Morel et Oana Sarve »: names like those of people."""
    first, last = run
    if last - first != _PAIR or names_a_thing(words, first, last):
        return None
    before = words.lower[first - 1] if first else ""
    if before in _DETERMINERS and before not in _LINKS:
        return None
    joined = before == "et" and found and found[-1].last == first - 1 and found[-1].full
    joined = joined and found[-1].last - found[-1].first == _PAIR
    later = words.lower[last - 1] in alone
    if not (joined or later) or not _can_be_described(words, first, last):
        return None
    return Person(
        first, last, words.lower[last - 1], full=True, function=function_after(words, last)
    )


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
    if before and words.gap(first).strip() == "," and is_plural(words, before, None):
        several = words.lower[last : last + 1] in _AND and not after
        before = before if several else None  # « des élus, Paul Nève, adjoint délégué, … »
    if not full and key not in known:
        named = first > 0 and words.lower[first - 1] in _DETERMINERS  # « un Sarve Seal, nageur »
        known_by = (after and not named) or before or _speaks(words, first, last, speaking)
        # « X et Y, directrices de … », « les historiennes X et Y »
        listed = (first > 0 and words.lower[first - 1] == "et") or (
            before is not None and words.lower[last : last + 1] in _AND
        )
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
    body = initials or words.lower[first] in words_of("people", "bodies") | _FOREIGN_ARTICLES
    linked = not _LINKS.isdisjoint(words.raw[first:last])  # in a name, « De Souza »
    linked = linked or any(word[-1].isdigit() for word in words.raw[first:last])
    return (
        not (body or linked)
        and last - first <= _DESCRIBED_NAME
        and never.isdisjoint(words.lower[first:last])
    )


def _title_gap(words: Words, index: int) -> bool:
    return words.gap(index).strip(" .\u00a0\u202f") == ""
