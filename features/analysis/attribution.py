"""Gather everything a text attributes: quoted or not, to whom, and the distinct sources."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from features.analysis.cue import Cue
from features.analysis.cues import cues
from features.analysis.mentions import people
from features.analysis.person import Person
from features.analysis.quotations import Quotation, quotations
from features.analysis.reporting import is_incise, says_that, tells_of
from features.analysis.signatures import signing
from features.analysis.stances import stances
from features.analysis.subjects import voice_of
from features.analysis.turns import turns
from features.analysis.voices import Voice, VoiceKind, of_person
from features.analysis.words import Words, split

#: Someone, and not a text nor a body.
_PEOPLE = frozenset((VoiceKind.PERSON, VoiceKind.ROLE))
#: Words from a verb to its subject that are shown as one passage.
_TOGETHER = 24


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed statement without quotation marks: the cue and the voice."""

    cue: Cue
    voice: Voice


@dataclass(frozen=True, slots=True)
class Attribution:
    """What a text attributes, in order: ``statements`` stand outside of ``quotations``."""

    words: Words
    quotations: tuple[Quotation, ...]
    statements: tuple[Statement, ...]

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Every voice met, in the order of the text."""
        spoken = [found.speaker for found in self.quotations if found.speaker]
        told = [found.voice for found in self.statements]
        return tuple(sorted([*spoken, *told], key=lambda voice: voice.first))

    @property
    def passages(self) -> dict[tuple[int, int], Voice]:
        """The words that give something to a designated source, in order, with the source.

        A quotation that goes on after another has no words of its own.
        """
        known = (voice for voice in self.voices if voice.kind is not VoiceKind.VAGUE)
        return dict(sorted({_telling_words(self.words, voice): voice for voice in known}.items()))


@lru_cache(maxsize=16)
def attribution(text: str) -> Attribution:
    """Read quotations and indirect speech of a text; linear in its length."""
    words = split(text)
    quoted = quotations(text)
    firsts = [found.first for found in quoted]
    mentions = _outside(people(text), quoted, firsts)
    told = []
    for cue in cues(text):
        place = bisect_left(firsts, cue.first + 1) - 1
        if _quoted_at(quoted, firsts, cue.first) or not (cue.stating or is_incise(words, cue)):
            continue
        floor = quoted[place].last if place >= 0 else 0
        voice = voice_of(words, mentions, cue, floor) or voice_of(words, mentions, cue, 0)
        passive = cue.preposition and words.lower[cue.last - 1] == "par"
        if (cue.noun or passive) and voice and voice.kind is not VoiceKind.PERSON:
            continue
        if voice and not cue.stating and not cue.pronoun and voice.first < cue.last:
            continue  # « …, a analysé »: its subject stands before
        someone = voice is not None and voice.kind in _PEOPLE and tells_of(words, cue)
        if voice and (cue.preposition or someone or says_that(words, cue)):
            told.append(Statement(cue, voice))
    for cue in stances(words):
        voice = None if _quoted_at(quoted, firsts, cue.first) else voice_of(words, mentions, cue, 0)
        if voice and voice.kind is VoiceKind.PERSON:
            told.append(Statement(cue, voice))
    signed = (one for one in signing(text) if not _quoted_at(quoted, firsts, one.first))
    told += [Statement(Cue(one.first, one.last, stating=True), of_person(one)) for one in signed]
    return Attribution(words, quoted, tuple(told))


def _quoted_at(quoted: tuple[Quotation, ...], firsts: list[int], index: int) -> bool:
    """Whether a word stands inside a quotation."""
    place = bisect_left(firsts, index + 1) - 1
    return place >= 0 and index < quoted[place].last


def _telling_words(words: Words, voice: Voice) -> tuple[int, int]:
    """The verb and its subject where they stand together, else the verb: « rappelle-t-il »."""
    if voice.said is None:
        return voice.first, voice.last
    first, last = voice.said
    if words.sentences[voice.first] == words.sentences[first]:
        first_of_both, last_of_both = min(first, voice.first), max(last, voice.last)
        if last_of_both - first_of_both <= _TOGETHER:
            return first_of_both, last_of_both
    return first, last


def _outside(
    mentions: tuple[Person, ...], quoted: tuple[Quotation, ...], firsts: list[int]
) -> tuple[Person, ...]:
    """The people named outside of quotations: whom a quotation names does not speak beside it."""
    places = (bisect_right(firsts, person.first) - 1 for person in mentions)
    return tuple(
        person
        for person, place in zip(mentions, places, strict=True)
        if place < 0 or person.first >= quoted[place].last
    )


def sourced_sentences(found: Attribution) -> set[int]:
    """Numbers of the sentences in which a source, not vague, is given words."""
    numbers = {
        found.words.sentences[statement.cue.first]
        for statement in found.statements
        if statement.voice.kind is not VoiceKind.VAGUE
    }
    for quotation in found.quotations:
        if quotation.designated:
            first, last = found.words.sentences[quotation.first], quotation.last - 1
            numbers.update(range(first, found.words.sentences[last] + 1))
    return numbers


def turns_of_speech(text: str, section: str) -> tuple[tuple[int, int], ...]:
    """The turns of a section, in sentences where someone is said to speak, write or answer."""
    words = split(text)
    telling = {words.sentences[cue.first] for cue in cues(text)}
    found = turns(text, section)
    return tuple(turn for turn in found if words.sentences[words.at(turn[0])] in telling)


def distinct(voices: tuple[Voice, ...], kind: VoiceKind) -> dict[str, Voice]:
    """One voice a key, the most telling: with a function first, then a full name."""
    found: dict[str, Voice] = {}
    for voice in voices:
        if voice.kind is kind and _telling(voice) > _telling(found.get(voice.key)):
            found[voice.key] = voice
    return found


def _telling(voice: Voice | None) -> int:
    if voice is None:
        return -1
    person = voice.person
    return (2 * bool(person.function) + person.full) if person else 0
