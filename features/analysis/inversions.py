"""Find the subject that follows an inverted verb or a preposition."""

from __future__ import annotations

from functools import cache

from features.analysis.cue import Cue
from features.analysis.person import Person, between
from features.analysis.pronouns import governed
from features.analysis.speaking_nouns import past_aside
from features.analysis.voices import Voice, VoiceKind, of_person, voice_at
from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Words searched after a verb for its subject.
_REACH = 14
#: Words of a complement between an inverted verb and its subject.
_COMPLEMENT = 8
#: Words between a function and the name set after it, and where commas alone part them.
_APPOSITION, _LONG_APPOSITION = 11, 22
_STOPS = frozenset(("que", "qu'", "où", "si"))
_OPENINGS = frozenset(':«“"')
_ARTICLES = frozenset(("l'", "le", "la", "les", "un", "une"))
#: After an inverted verb, whom something is told: « a déclaré à la presse Inès Morel ».
_TOLD = frozenset((("à",), ("au",), ("aux",)))


def subject_after(
    words: Words, mentions: tuple[Person, ...], cue: Cue, *, indefinite: bool
) -> Voice | None:
    """The subject that follows an inverted verb or a preposition.

    Without ``indefinite``, a noun after *un*, *une*, *des* is an object: « …, réclame une étude ».
    """
    end = min(words.sentence_range(cue.last - 1)[1], cue.last + _REACH)
    index = past_aside(words, cue, end)
    named = between(mentions, index, end)
    if not cue.preposition and words.lower[index : index + 1] in _TOLD:
        return _later(words, mentions, cue)
    while index < end and words.lower[index] not in _STOPS and not parted(words, index):
        titled = words.lower[index] in words_of("people", "titles")
        if named and named[0].first in {index, index + titled}:
            return of_person(named[0])
        voice = voice_at(words, index)
        if voice:
            found = _named_apposition(words, mentions, voice) or voice
            objected = words.lower[index - 1] in {"un", "une", "des"}
            return None if objected and not indefinite and not found.person else found
        if not titled and words.lower[index] not in _between_verb_and_subject():
            return _kin(words, named, index) if cue.preposition else _later(words, mentions, cue)
        index += 1
    return None


def _kin(words: Words, named: tuple[Person, ...], index: int) -> Voice | None:
    """« selon son camarade Paul Nève »: any noun, and the name that it describes."""
    joined = named and named[0].first == index + 1 and words.gap(index + 1).isspace()
    return of_person(named[0]) if joined else None


def parted(words: Words, index: int) -> bool:
    """Whether a colon or an opening mark stands before a word: no subject beyond."""
    return not _OPENINGS.isdisjoint(words.gap(index))


def _later(words: Words, mentions: tuple[Person, ...], cue: Cue) -> Voice | None:
    """« …, estimait avant le vote Inès Morel », « …, a dit sur Radio Sarve le maire, Paul Nève ».

    The subject stands past a complement: a name, or a function, that nothing governs.
    """
    if not cue.first or not words.gap(cue.first).strip():
        return None
    named = between(mentions, cue.last, cue.last + _COMPLEMENT + 1)
    for index in range(cue.last, min(len(words), cue.last + _COMPLEMENT + 1)):
        if words.lower[index] in _STOPS or (words.gap(index).strip() and index > cue.last):
            return None
        if named and named[0].first == index:
            return None if governed(words, index) else of_person(named[0])
        if words.lower[index - 1] in _ARTICLES and not governed(words, index):
            voice = voice_at(words, index)
            if voice and voice.kind is VoiceKind.ROLE:
                return _named_apposition(words, mentions, voice) or voice
    return None


@cache
def _between_verb_and_subject() -> frozenset[str]:
    return words_of("grammar", "skipped") | words_of("grammar", "vague determiners")


def _named_apposition(words: Words, mentions: tuple[Person, ...], voice: Voice) -> Voice | None:
    """« explique le directeur de l’usine, Jean X »: the person whose function was met first."""
    end = min(words.sentence_range(voice.first)[1], voice.last + _LONG_APPOSITION + 1)
    for person in between(mentions, voice.last, end):
        if person.function and person.function[0] < voice.last:
            return of_person(person)
        apart = person.first - voice.last
        near = apart <= _APPOSITION or (
            apart <= _LONG_APPOSITION and _unbroken(words, voice, person)
        )
        if voice.kind is VoiceKind.ROLE and near and words.gap(person.first).strip() in {",", ")"}:
            return of_person(person)
    return None


def _unbroken(words: Words, voice: Voice, person: Person) -> bool:
    """« le vice-président de X en charge de l’énergie pour l’Europe, Y »: one noun phrase."""
    within = range(voice.last + 1, person.first)
    verbs = words_of("grammar", "auxiliaries").intersection(words.lower[voice.last : person.first])
    return not verbs and all(not words.gap(at).strip() for at in within)
