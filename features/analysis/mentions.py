"""Find the people a text names, with the function it gives them, in one pass over its words."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from features.analysis.cues import Cue, cues
from features.analysis.words import Words, split
from features.lexicon.people import functions
from features.lexicon.wordlists import words_of

_LONGEST_NAME = 6
#: Words of a name known as a person’s only by the function beside it.
_DESCRIBED_NAME = 3
#: Words between a name and the function set before or after it.
_BEFORE_REACH = 9
_AFTER_REACH = 5
#: Endings of what someone does, where it follows a name and a comma.
_OCCUPATIONS = (
    *("ologue", "graphe", "iatre", "icien", "icienne", "ariste", "uriste", "aniste", "éniste"),
    *("oniste", "ateur", "atrice"),
)
#: Words after a name within which an age, or a function after *est un*, is a person's.
_AGE_REACH, _PRESENTED = 6, 4
_APPOSITION = frozenset((",", "(", "–", "—"))


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
    runs = tuple(_runs(words))
    known: set[str] = set()
    found: list[Person] = []
    speaking = _speaking(words, cues(text))
    for run in runs:
        person = _person(words, run, found[-1].last if found else 0, known, speaking)
        if person:
            known.add(person.key)
            found.append(person)
    return tuple(found)


def between(mentions: tuple[Person, ...], first: int, last: int) -> tuple[Person, ...]:
    """Mentions that start in the range of words ``[first, last)``."""
    low = bisect_left(mentions, first, key=lambda person: person.first)
    high = bisect_left(mentions, last, key=lambda person: person.first)
    return mentions[low:high]


def _runs(words: Words) -> list[tuple[int, int]]:
    """Maximal runs of capitalised words, particles allowed inside."""
    runs: list[tuple[int, int]] = []
    last = 0
    never = words_of("grammar", "not names")
    for index in words.capitals:
        if index < last or words.lower[index] in never:
            continue
        last = index + 1
        while last - index < _LONGEST_NAME:
            step = _extends(words, last)
            if not step:
                break
            last += step
        runs.append((index, last))
    return runs


def _extends(words: Words, index: int) -> int:
    """How many words a name grows by at ``index``: a capital, or particles and a capital."""
    for size in (1, 2, 3):
        last = index + size - 1
        if last >= len(words) or not _joined(words, last):
            return 0
        if words.raw[last][0].isupper():
            usual = words.lower[last] in words_of("grammar", "not names")
            if not usual or size > 1:
                return size
            return 2 * _is_family_article(words, last)
        if words.lower[last] not in words_of("grammar", "particles"):
            return 0
    return 0


def _is_family_article(words: Words, index: int) -> bool:
    """Bruno *Le* Maire, Marie *De* Smet: a capital article between a name and a capital."""
    article = words.lower[index] in {"le", "la", "de", "du", "des"} and _joined(words, index)
    following = index + 1 < len(words) and _joined(words, index + 1)
    return article and following and words.raw[index + 1][0].isupper()


def _joined(words: Words, index: int) -> bool:
    gap = words.gap(index)
    initial = gap == ". " and len(words.raw[index - 1]) == 1 and words.raw[index - 1].isupper()
    irish = gap in {"'", "’"} and words.raw[index - 1] in {"O", "N", "M"}
    return initial or irish or gap in {" ", "", "\u00a0", "\u202f"}


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
    first, last = _from_given_name(words, *run)
    title = (
        first > 0
        and words.lower[first - 1] in words_of("people", "titles")
        and _title_gap(words, first)
    )
    if words.lower[first] in words_of("people", "titles") and last - first > 1:
        title, first = True, first + 1
    key = words.lower[last - 1]
    full = title or (last - first > 1 and _named(words, first))
    if not full and key not in known and last - first == 1:
        return None
    before = _function_before(words, first - (1 if title else 0), floor)
    after = _function_after(words, last)
    if not full and key not in known:
        known_by = after or before or _speaks(words, first, last, speaking)
        if not known_by or not _can_be_described(words, first, last):
            return None
        if _is_plural(words, before, after):
            return None
        full = True
    return Person(first, last, key, full=full, function=before or after)


def _has_age(words: Words, last: int) -> bool:
    """« Kanou Saré, fleuriste de 27 ans », « Urs Weber (41 ans) »."""
    if last >= len(words) or words.gap(last).strip() not in _APPOSITION:
        return False
    end = min(last + _AGE_REACH, len(words) - 1)
    return any(words.raw[at].isdigit() and words.lower[at + 1] == "ans" for at in range(last, end))


def _is_presented(words: Words, last: int) -> bool:
    """« Kanou Saré est une étudiante … »: a function after *est*."""
    following = words.lower[last : last + _PRESENTED]
    if following[:1] not in (("est",), ("était",)) or words.gap(last).strip():
        return False
    return following[1:2] in (("un",), ("une",), ("le",), ("la",)) and any(
        map(is_function, following[2:])
    )


def _speaks(words: Words, first: int, last: int, speaking: frozenset[int]) -> bool:
    """Two names beside a verb of speech, an age or « est un … »."""
    beside = first in speaking or -last in speaking
    return last - first > 1 and (beside or _has_age(words, last) or _is_presented(words, last))


def _can_be_described(words: Words, first: int, last: int) -> bool:
    """Not « Corée du Sud », « Village de Noël », « Cour des comptes », nor initials."""
    never = words_of("people", "no names") | {"d'", "de", "des", "di", "du"}
    body = words.lower[first] in words_of("people", "bodies") or _all_capitals(words, first, last)
    return (
        not body and last - first <= _DESCRIBED_NAME and never.isdisjoint(words.lower[first:last])
    )


def _is_plural(words: Words, before: tuple[int, int] | None, after: tuple[int, int] | None) -> bool:
    """« les soldats basés en … »: several people, so that the name is not theirs."""
    noun = words.lower[before[0]] if before else words.lower[after[1] - 1] if after else ""
    return noun.endswith("s")


def _from_given_name(words: Words, first: int, last: int) -> tuple[int, int]:
    """« de l’Intérieur Inès Morel » is one run of capitals: the person starts at the given name."""
    if not _named(words, first) and words.lower[first] not in words_of("people", "titles"):
        for index in range(first + 1, last - 1):
            if _named(words, index):
                return index, last
    return first, last


def _named(words: Words, first: int) -> bool:
    """Whether the run opens with a given name or an initial."""
    word = words.lower[first]
    if len(word) == 1 and words.gap(first + 1).startswith("."):
        return True
    return word in words_of("given_names", "given names") or word.split("-")[0] in words_of(
        "given_names", "given names"
    )


def _title_gap(words: Words, index: int) -> bool:
    return words.gap(index).strip(" .\u00a0\u202f") == ""


def _all_capitals(words: Words, first: int, last: int) -> bool:
    return all(word.isupper() and len(word) > 1 for word in words.raw[first:last])


def _function_before(words: Words, first: int, floor: int) -> tuple[int, int] | None:
    """« le ministre de l’Intérieur | Jean X »: a function noun before, with no mark between."""
    if first and words.lower[first - 1] in {"d'", "de", "du"}:
        return None  # « l’avocat de Jean X »
    for index in range(first - 1, max(first - 1 - _BEFORE_REACH, floor - 1), -1):
        gap = words.gap(index + 1)
        apart = gap and not gap.isspace() and gap != "."  # a site: exemple.sn
        if apart and not (gap == ", " and index + 1 == first):
            return None
        if is_function(words.lower[index]):
            return index, first
        if words.lower[index] in words_of("grammar", "phrase breaks"):
            return None
    return None


def _function_after(words: Words, last: int) -> tuple[int, int] | None:
    """« Jean X | , directrice de … »: a comma, then a function noun within a few words."""
    if last >= len(words) or words.gap(last).strip() not in _APPOSITION:
        return None
    for index in range(last, min(last + _AFTER_REACH, len(words))):
        gap = words.gap(index)
        if index > last and gap and not gap.isspace():
            return None
        if is_function(words.lower[index]) or words.lower[index].endswith(_OCCUPATIONS):
            return last, index + 1
        if words.lower[index] in words_of("grammar", "phrase breaks"):
            return None
    return None


def is_function(word: str) -> bool:
    """Whether a lower-case word, or the head of a compound, says what a person does."""
    known = functions()
    return word in known or ("-" in word and word.split("-", maxsplit=1)[0] in known)
