"""Take any noun beside a verb of speech for a speaker, where a quotation says that one speaks."""

from __future__ import annotations

from functools import cache

from features.analysis.cues import Cue
from features.analysis.voices import Voice, VoiceKind
from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Words searched before and after a verb for its subject.
_BEFORE_REACH, _AFTER_REACH = 22, 14
#: Determiners of a noun that speaks.
_NOUNS_BY = frozenset(
    (
        *("l'", "le", "la", "les", "un", "une", "ce", "cet", "cette", "ces", "son", "sa", "ses"),
        *("leur", "leurs", "notre", "nos", "mon", "ma", "mes", "deux", "trois", "plusieurs"),
    )
)
#: « …, raconte celui qui a tout installé ».
_THE_ONE = frozenset(("celui", "celle", "ceux", "celles"))


def noun_after(words: Words, cue: Cue) -> Voice | None:
    """« …, souffle un vieil habitué », « selon la jeune femme »: the noun after a determiner."""
    if not cue.preposition and not (cue.first and words.gap(cue.first).strip()):
        return None
    end = min(words.sentence_range(cue.last - 1)[1], cue.last + _AFTER_REACH)
    index = cue.last
    while index < end and words.lower[index] in _adverbial():
        index += 1
    if index + 1 < end and words.lower[index] in _THE_ONE and words.lower[index + 1] == "qui":
        return Voice(VoiceKind.PRONOUN, words.lower[index], index, index + 1)
    if index + 1 >= end or words.lower[index] not in _NOUNS_BY:
        return None
    noun = _noun_at(words, index + 1, end)
    if words.lower[noun] in words_of("grammar", "manners") or words.gap(noun).strip():
        return None
    return Voice(VoiceKind.ROLE, words.lower[noun], noun, noun + 1)


def _noun_at(words: Words, index: int, end: int) -> int:
    """The noun after a determiner, past the adjectives before it."""
    last = end - 1
    while index < last and words.lower[index] in _adverbial() and not words.gap(index + 1).strip():
        index += 1
    return index


def noun_before(words: Words, cue: Cue, floor: int) -> Voice | None:
    """« La jeune femme a dénoncé … »: the noun that opens the sentence of the verb."""
    start = max(words.sentence_range(cue.first)[0], floor, cue.first - _BEFORE_REACH)
    for index in range(start, cue.first - 1):
        opens = index == start or "," in words.gap(index)
        if opens and words.lower[index] in _NOUNS_BY:
            noun = _noun_at(words, index + 1, cue.first)
            inert = words.lower[noun] in _inert()
            return None if inert else Voice(VoiceKind.ROLE, words.lower[noun], noun, noun + 1)
    return None


@cache
def _inert() -> frozenset[str]:
    return words_of("quoted", "signs") | words_of("grammar", "manners")


@cache
def _adverbial() -> frozenset[str]:
    """Words between a verb and the determiner of its subject."""
    return (words_of("grammar", "skipped") | words_of("grammar", "adverbs")) - _NOUNS_BY
