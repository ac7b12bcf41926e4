"""Say whose words a cue introduces: a named person, a function, a body, a document, or nobody."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from features.analysis.cues import Cue
from features.analysis.mentions import Person, between, is_function
from features.analysis.words import Words
from features.lexicon.wordlists import words_of


class VoiceKind(StrEnum):
    """Who speaks, from the most to the least checkable."""

    PERSON = "person"
    BODY = "body"  # an organisation, a company, a place that speaks, another outlet
    DOCUMENT = "document"
    ROLE = "role"  # a function without a name: le procureur, un porte-parole
    PRONOUN = "pronoun"  # il, elle: someone whom this analysis did not find
    VAGUE = "vague"  # des experts, certains, on


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: words ``[first, last)``; ``key`` tells one speaker from another."""

    kind: VoiceKind
    key: str
    first: int
    last: int
    person: Person | None = None


#: Words back to which a pronoun may point.
_PRONOUN_REACH = 90
#: Words searched before and after a verb for its subject.
_BEFORE_REACH = 22
_AFTER_REACH = 14
_BY_LIST = (
    (("grammar", "pronouns"), VoiceKind.PRONOUN),
    (("people", "documents"), VoiceKind.DOCUMENT),
    (("people", "bodies"), VoiceKind.BODY),
)


def voice_of(words: Words, mentions: tuple[Person, ...], cue: Cue, floor: int) -> Voice | None:
    """The speaker of a cue; ``floor`` is the first word that may hold it (after a quotation)."""
    if cue.pronoun:
        return _of_pronoun(mentions, cue.pronoun, cue.first, cue.last)
    if cue.preposition:
        return _after(words, mentions, cue)
    if _follows_mark(words, cue.first):
        return _after(words, mentions, cue) or _before(words, mentions, cue, floor)
    return _before(words, mentions, cue, floor) or _after(words, mentions, cue)


def _of_pronoun(mentions: tuple[Person, ...], pronoun: str, first: int, last: int) -> Voice:
    """The person named last before a pronoun, not too far; else the pronoun itself."""
    if pronoun == "on":
        return Voice(VoiceKind.VAGUE, pronoun, first, last)
    if pronoun in {"il", "elle"}:
        near = between(mentions, max(0, first - _PRONOUN_REACH), first)
        if near:
            person = near[-1]
            return Voice(VoiceKind.PERSON, person.key, person.first, person.last, person)
    return Voice(VoiceKind.PRONOUN, pronoun, first, last)


def _follows_mark(words: Words, index: int) -> bool:
    return index == 0 or bool(words.gap(index).strip())


def _before(words: Words, mentions: tuple[Person, ...], cue: Cue, floor: int) -> Voice | None:
    """The nearest subject before the verb, in its sentence."""
    start = max(words.sentence_range(cue.first)[0], cue.first - _BEFORE_REACH, floor)
    named = between(mentions, start, cue.first)
    for index in range(cue.first - 1, start - 1, -1):
        person = next((p for p in named if p.first <= index < p.last), None)
        if person:
            if not _governed(words, person.first):
                return _of_person(person)
            continue
        voice = _at(words, index)
        if voice and voice.kind is VoiceKind.PRONOUN:
            return _of_pronoun(mentions, voice.key, voice.first, voice.last)
        if voice and not (_governed(words, index) and voice.kind is not VoiceKind.VAGUE):
            return voice
    return None


def _governed(words: Words, index: int) -> bool:
    """Whether a preposition stands before the noun, its article or its title."""
    for place in range(index - 1, max(index - 3, -1), -1):
        word = words.lower[place]
        if word in words_of("grammar", "prepositions"):
            return word != "des" or words.gap(place).strip() == ""
        if word not in words_of("people", "titles") and word not in {
            "l'",
            "le",
            "la",
            "les",
            "un",
            "une",
        }:
            return False
    return False


def _after(words: Words, mentions: tuple[Person, ...], cue: Cue) -> Voice | None:
    """The subject that follows an inverted verb or a preposition."""
    end = min(words.sentence_range(cue.last - 1)[1], cue.last + _AFTER_REACH)
    named = between(mentions, cue.last, end)
    index = cue.last
    while index < end and words.lower[index] not in ("que", "qu'", "où", "si"):
        titled = words.lower[index] in words_of("people", "titles")
        if named and named[0].first in {index, index + titled}:
            return _of_person(named[0])
        voice = _at(words, index)
        if voice:
            return _named_apposition(words, named, voice) or voice
        if not titled and words.lower[index] not in _between_verb_and_subject():
            return None
        index += 1
    return None


@cache
def _between_verb_and_subject() -> frozenset[str]:
    return words_of("grammar", "skipped") | words_of("grammar", "vague determiners")


def _named_apposition(words: Words, named: tuple[Person, ...], voice: Voice) -> Voice | None:
    """« explique le directeur de l’usine, Jean X »: the person whose function was met first."""
    for person in named:
        if person.function and person.function[0] <= voice.first:
            return _of_person(person)
        near = person.first - voice.last <= _BEFORE_REACH // 2
        if voice.kind is VoiceKind.ROLE and near and words.gap(person.first).strip() == ",":
            return _of_person(person)
    return None


def _of_person(person: Person) -> Voice:
    return Voice(VoiceKind.PERSON, person.key, person.first, person.last, person)


def _at(words: Words, index: int) -> Voice | None:
    """The voice that one word opens, when it does."""
    word = words.lower[index]
    kind = _kind(words, index)
    if kind is VoiceKind.VAGUE and word in words_of("grammar", "vague nouns"):
        return Voice(kind, word, max(0, index - 1), index + 1)
    return Voice(kind, word, index, index + 1) if kind else None


def _kind(words: Words, index: int) -> VoiceKind | None:
    word = words.lower[index]
    before = words.lower[index - 1] if index else ""
    if word in words_of("grammar", "vague pronouns") and before != "l'":
        return VoiceKind.VAGUE
    vague = before == "les" or before in words_of("grammar", "vague determiners")
    if vague and word in words_of("grammar", "vague nouns"):
        return VoiceKind.VAGUE
    if is_function(word) and not words.raw[index].isupper():
        return VoiceKind.ROLE
    for section, kind in _BY_LIST:
        if word in words_of(*section):
            return kind
    return VoiceKind.BODY if _is_name(words, index) else None


def _is_name(words: Words, index: int) -> bool:
    """A capital that no common word explains: the name of a body."""
    raw = words.raw[index]
    if len(raw) == 1 or not raw[0].isupper() or words.lower[index] in _no_bodies():
        return False
    opens = words.sentence_starts[words.sentences[index]] == index
    return raw.isupper() or not (opens and raw.lower().endswith(("ment", "ant", "'", "’")))


@cache
def _no_bodies() -> frozenset[str]:
    return words_of("grammar", "not names") | words_of("people", "titles")
