"""Find whose words a cue introduces, before or after it in its sentence."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from features.analysis.cues import Cue
from features.analysis.mentions import Person, between
from features.analysis.pronouns import governed, is_governed, of_pronoun, run_start
from features.analysis.speaking_nouns import noun_after, noun_before
from features.analysis.voices import Voice, VoiceKind, of_person, voice_at
from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Words searched before and after a verb for its subject.
_BEFORE_REACH = 22
_AFTER_REACH = 14
#: Words of a complement between an inverted verb and its subject.
_COMPLEMENT = 7
#: Words from a name to its verb when all that lies between says what the person does.
_PRESENTED_REACH = 40
#: Words between a pronoun such as *certains* and its verb: further, it governs a noun.
_NEAR = 2
#: Words between a function and the name that follows it.
_APPOSITION_REACH = 11
#: Pronouns after *selon*, and the subject pronouns they stand for.
_STRESSED = {"lui": "il", "elle": "elle", "eux": "ils", "elles": "elles"}
_STOPS = frozenset(("que", "qu'", "où", "si"))
#: Right before a verb, they say that its subject follows: « comme l’explique X ».
_INVERTING = frozenset(("comme", "que", "qu'", "l'"))
#: Who can have a view: « Pour X, … »; a body is as often whom something is done for.
_VIEWERS = frozenset((VoiceKind.PERSON, VoiceKind.ROLE))
_OPENINGS = frozenset(':«“"')


def voice_of(
    words: Words, mentions: tuple[Person, ...], cue: Cue, floor: int, *, beside: bool = False
) -> Voice | None:
    """The speaker of a cue; ``floor`` is the first word that may hold it (after a quotation).

    ``beside`` a quotation, any noun that stands where a subject does is a speaker: « …, confie
    cette mère », « la jeune femme a dénoncé … ».
    """
    found = _known_voice(words, mentions, cue, floor)
    if not found and beside and not cue.view:
        found = noun_after(words, cue)
        if not found and not cue.preposition:
            found = noun_before(words, cue, floor)
    return found and replace(found, said=(cue.first, cue.last))


def _known_voice(words: Words, mentions: tuple[Person, ...], cue: Cue, floor: int) -> Voice | None:
    """A person, a function, a body, a document, a pronoun or a vague group."""
    if cue.pronoun:
        return of_pronoun(words, mentions, cue.pronoun, cue.first, cue.last, incise=True)
    if cue.preposition:
        following = words.lower[cue.last] if cue.last < len(words) else ""
        if following in _STRESSED:
            return of_pronoun(words, mentions, _STRESSED[following], cue.last, cue.last + 1)
        found = _after(words, mentions, cue, indefinite=True)
        return found if not cue.view or (found and found.kind in _VIEWERS) else None
    mark = words.gap(cue.first).strip()
    if mark[-1:] == ",":
        presented = _presented(words, mentions, cue)
        if presented:
            return presented
    if not cue.first or mark or words.lower[cue.first - 1] in _INVERTING:
        after = _after(words, mentions, cue, indefinite=mark != ",")
        return after or _before(words, mentions, cue, floor)
    return _before(words, mentions, cue, floor) or _after(words, mentions, cue, indefinite=True)


def _before(words: Words, mentions: tuple[Person, ...], cue: Cue, floor: int) -> Voice | None:
    """The nearest subject before the verb, in its sentence."""
    start = max(words.sentence_range(cue.first)[0], cue.first - _BEFORE_REACH, floor)
    named = between(mentions, start, cue.first)
    for index in range(cue.first - 1, start - 1, -1):
        person = next((p for p in named if p.first <= index < p.last), None)
        if person:
            if not is_governed(words, person) or _antecedent(words, person, cue):
                return of_person(person)
            continue
        voice = voice_at(words, index)
        bracketed = words.gap(index).endswith("(") and ")" in words.gap(index + 1)  # initials
        if voice is None or bracketed or _passes_by(words, voice, cue):
            continue
        if _parted(words, voice.first):
            continue
        if voice.kind is VoiceKind.PRONOUN:
            return of_pronoun(words, mentions, voice.key, voice.first, voice.last)
        return _holder(named, voice) or voice
    return None


def _presented(words: Words, mentions: tuple[Person, ...], cue: Cue) -> Voice | None:
    """« Inès Morel, productrice à la ferme des Noyers, témoigne »: what she does lies between."""
    start = max(words.sentence_range(cue.first)[0], cue.first - _PRESENTED_REACH)
    for person in between(mentions, start, start + 2)[:1]:
        after = person.function is not None and person.function[0] == person.last
        held = words.lower[person.last : cue.first]
        if after and words_of("grammar", "auxiliaries").isdisjoint(held):
            return of_person(person)
    return None


def _antecedent(words: Words, person: Person, cue: Cue) -> bool:
    """« un projet de l’artiste X, qui revendique … »."""
    return person.last == cue.first - 1 and words.lower[person.last] == "qui"


def _holder(named: tuple[Person, ...], voice: Voice) -> Voice | None:
    """« Inès Morel, maire de Kolda, affirme »: the person whose function was met first."""
    for person in named:
        if person.function and person.function[0] <= voice.first < person.function[1]:
            return of_person(person)
    return None


def _passes_by(words: Words, voice: Voice, cue: Cue) -> bool:
    """Not the subject: a noun that a preposition governs, a determiner far from the verb."""
    if voice.kind is not VoiceKind.VAGUE:
        return governed(words, run_start(words, voice.first))
    return voice.last - voice.first == 1 and cue.first - voice.first > _NEAR


def _after(
    words: Words, mentions: tuple[Person, ...], cue: Cue, *, indefinite: bool
) -> Voice | None:
    """The subject that follows an inverted verb or a preposition.

    Without ``indefinite``, a noun after *un*, *une*, *des* is an object: « …, réclame une étude ».
    """
    end = min(words.sentence_range(cue.last - 1)[1], cue.last + _AFTER_REACH)
    named = between(mentions, cue.last, end)
    index = cue.last
    while index < end and words.lower[index] not in _STOPS and not _parted(words, index):
        titled = words.lower[index] in words_of("people", "titles")
        if named and named[0].first in {index, index + titled}:
            return of_person(named[0])
        voice = voice_at(words, index)
        if voice:
            found = _named_apposition(words, named, voice) or voice
            objected = words.lower[index - 1] in {"un", "une", "des"}
            return None if objected and not indefinite and not found.person else found
        if not titled and words.lower[index] not in _between_verb_and_subject():
            return None if cue.preposition else _later(words, named, cue)
        index += 1
    return None


def _parted(words: Words, index: int) -> bool:
    """Whether a colon or an opening mark stands before a word: no subject beyond."""
    return not _OPENINGS.isdisjoint(words.gap(index))


def _later(words: Words, named: tuple[Person, ...], cue: Cue) -> Voice | None:
    """« …, estimait avant le vote Inès Morel »: a name past a complement, nothing governing it."""
    inverted = cue.first and words.gap(cue.first).strip()
    if not inverted or not named or named[0].first - cue.last > _COMPLEMENT:
        return None
    first = named[0].first
    joined = all(words.gap(at).isspace() or not words.gap(at) for at in range(cue.last, first + 1))
    return of_person(named[0]) if joined and not governed(words, first) else None


@cache
def _between_verb_and_subject() -> frozenset[str]:
    return words_of("grammar", "skipped") | words_of("grammar", "vague determiners")


def _named_apposition(words: Words, named: tuple[Person, ...], voice: Voice) -> Voice | None:
    """« explique le directeur de l’usine, Jean X »: the person whose function was met first."""
    for person in named:
        if person.function and person.function[0] <= voice.first:
            return of_person(person)
        near = person.first - voice.last <= _APPOSITION_REACH
        if voice.kind is VoiceKind.ROLE and near and words.gap(person.first).strip() in {",", ")"}:
            return of_person(person)
    return None
