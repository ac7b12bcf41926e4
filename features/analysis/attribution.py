"""Gather everything a text attributes: quoted or not, to whom, and the distinct sources."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from features.analysis.cues import cues
from features.analysis.quotations import Quotation, quotations
from features.analysis.statements import Statement, statements
from features.analysis.turns import turns
from features.analysis.voices import Voice, VoiceKind
from features.analysis.words import Words, split

#: Words from a verb to its subject that are shown as one passage.
_TOGETHER = 24


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
    quoted = quotations(text)
    return Attribution(split(text), quoted, statements(text, quoted))


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
