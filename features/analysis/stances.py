"""Find set turns by which someone says something: « a mis l’accent sur », « s’inquiète de »."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from features.analysis.auxiliaries import auxiliary
from features.analysis.cue import Cue
from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Words between the verb and the rest of the turn: « a réagi mardi à ».
_BETWEEN = 2
#: Words of such a rest, at most.
_LONGEST = 4
_ONESELF = frozenset(("se", "s'"))


def stances(words: Words) -> tuple[Cue, ...]:
    """Every such turn, in order, as a cue that states; linear in the length of the text."""
    verbs, found = _verbs(), []
    for index in [at for at, word in enumerate(words.lower) if word in verbs]:
        cue = _turn(words, index, verbs[words.lower[index]])
        if cue:
            found.append(cue)
    return tuple(found)


def findings(words: Words) -> tuple[Cue, ...]:
    """« L’étude montre la chute de … », in order: what a document, and nobody else, says."""
    verbs, found = words_of("speech", "findings"), []
    for index in [at for at, word in enumerate(words.lower) if word in verbs]:
        place = auxiliary(words, index)
        told = place >= 0 or not words.lower[index].endswith(("é", "i"))
        object_first = words.lower[index + 1 : index + 2]
        if told and object_first and object_first[0] in words_of("grammar", "determiners"):
            first = place if place >= 0 else index
            found.append(Cue(first, index + 1, stating=True))
    return tuple(found)


def _turn(words: Words, index: int, verb: str) -> Cue | None:
    """The turn that a form of ``verb`` opens, auxiliary and all."""
    place = auxiliary(words, index)
    first = place if place >= 0 else index
    before = words.lower[first - 1] if first else ""
    needs = verb in words_of("speech", "reflexive turns")
    if needs != (before in _ONESELF):
        return None
    if before in _ONESELF:
        first -= 1
    elif place < 0 and words.lower[index].endswith(("é", "ée", "és", "u", "i", "is")):
        return None  # a participle by itself
    last = _end(words, index + 1, _complements()[verb])
    return Cue(first, last, stating=True) if last else None


def _end(words: Words, start: int, complements: frozenset[tuple[str, ...]]) -> int:
    """End of the complement that follows, within a few words; 0 when none does."""
    for first in range(start, min(start + _BETWEEN + 1, len(words))):
        if words.gap(first).strip():
            return 0
        for size in range(_LONGEST, 0, -1):
            rest = words.lower[first : first + size]
            if rest in complements:
                return first + len(rest)
    return 0


@cache
def _verbs() -> Mapping[str, str]:
    """The verb of each form."""
    pairs = (word.split(":") for word in words_of("speech", "turn verbs"))
    return {form: verb for verb, form in pairs}


@cache
def _complements() -> Mapping[str, frozenset[tuple[str, ...]]]:
    """What follows each verb."""
    found: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for word in words_of("speech", "turns"):
        verb, rest = word.split(":")
        found[verb].add(tuple(rest.split("_")))
    return {verb: frozenset(rests) for verb, rests in found.items()}
