"""Find what a text gives to someone without quotation marks: « selon X », « X assure que »."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from features.analysis.cue import Cue
from features.analysis.cues import cues
from features.analysis.interviews import answering
from features.analysis.mentions import people
from features.analysis.person import Person
from features.analysis.quotations import Quotation
from features.analysis.reporting import is_incise, says_that, tells_of
from features.analysis.signatures import signing
from features.analysis.stances import findings, stances
from features.analysis.subjects import voice_of
from features.analysis.voices import Voice, VoiceKind, of_person
from features.analysis.words import Words, split

#: Someone, and not a text nor a body.
_PEOPLE = frozenset((VoiceKind.PERSON, VoiceKind.ROLE))


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed statement without quotation marks: the cue and the voice."""

    cue: Cue
    voice: Voice


@dataclass(frozen=True)
class _Outside:
    """What stands outside of the quotations of a text."""

    words: Words
    quoted: Sequence[Quotation]
    firsts: Sequence[int]

    def floor(self, index: int) -> int:
        """End of the last quotation that starts at or before a word; 0 where none does."""
        place = bisect_right(self.firsts, index) - 1
        return self.quoted[place].last if place >= 0 else 0

    def holds(self, index: int) -> bool:
        """Whether no quotation encloses a word."""
        return index >= self.floor(index)


def statements(text: str, quoted: tuple[Quotation, ...]) -> tuple[Statement, ...]:
    """Every statement outside of the quotations of a text; linear in its length.

    Those of verbs and links come first, then those of set turns, then signatures.
    """
    words = split(text)
    outside = _Outside(words, quoted, [found.first for found in quoted])
    # Whom a quotation names does not speak beside it.
    mentions = tuple(person for person in people(text) if outside.holds(person.first))
    told = [*_of_verbs(outside, mentions, cues(text)), *_of_turns(outside, mentions)]
    told += (
        Statement(Cue(one.first, one.last, stating=True), of_person(one))
        for one in (*signing(text), *answering(text))
        if outside.holds(one.first)
    )
    return tuple(told)


def _of_verbs(
    outside: _Outside, mentions: tuple[Person, ...], found: Sequence[Cue]
) -> Iterator[Statement]:
    """« X assure que », « selon X », « …, raconte X, … »."""
    words = outside.words
    for cue in found:
        if not outside.holds(cue.first) or not (cue.stating or is_incise(words, cue)):
            continue
        floor = outside.floor(cue.first)
        voice = voice_of(words, mentions, cue, floor) or voice_of(words, mentions, cue, 0)
        if voice and _tells(words, cue, voice):
            yield Statement(cue, voice)


def _tells(words: Words, cue: Cue, voice: Voice) -> bool:
    """Whether the cue gives words to the voice, and does not only name an act of it."""
    passive = cue.preposition and words.lower[cue.last - 1] == "par"
    if (cue.noun or passive) and voice.kind is not VoiceKind.PERSON:
        return False  # « une peine prononcée par le tribunal »
    if not cue.stating and not cue.pronoun and voice.first < cue.last:
        return False  # « …, a analysé »: its subject stands before
    someone = voice.kind in _PEOPLE and tells_of(words, cue)
    return cue.preposition or someone or says_that(words, cue)


def _of_turns(outside: _Outside, mentions: tuple[Person, ...]) -> Iterator[Statement]:
    """« Inès Morel s’inquiète de », « l’étude montre la »: only someone, only a document."""
    words = outside.words
    by_kind = ((stances(words), VoiceKind.PERSON), (findings(words), VoiceKind.DOCUMENT))
    for cue, kind in ((cue, kind) for found, kind in by_kind for cue in found):
        voice = voice_of(words, mentions, cue, 0) if outside.holds(cue.first) else None
        if voice and voice.kind is kind:
            yield Statement(cue, voice)
