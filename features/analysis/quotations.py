"""Read the quotations of a text: what is quoted, and whose words they are said to be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from features.analysis.chains import chained
from features.analysis.crossheads import ends_heading, is_crosshead, of_crosshead
from features.analysis.cues import cues
from features.analysis.marks import Quoted, pair
from features.analysis.mentions import people
from features.analysis.quoted import Kind, kind_of
from features.analysis.setting import Context, Place
from features.analysis.speakers import speaker_of
from features.analysis.voices import Voice, VoiceKind
from features.analysis.words import Words, split

_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted speech: characters ``[start, end)``, words ``[first, last)``, and its speaker.

    ``speaker`` is None where no cue, name or neighbouring sentence says whose words they are.
    """

    start: int
    end: int
    first: int
    last: int
    closed: bool
    speaker: Voice | None = None

    @property
    def designated(self) -> bool:
        """Whether the text says whose words they are: not « on », nor « certains »."""
        return self.speaker is not None and self.speaker.kind is not VoiceKind.VAGUE

    @property
    def length(self) -> int:
        """Words quoted."""
        return self.last - self.first


@lru_cache(maxsize=16)
def quotations(text: str) -> tuple[Quotation, ...]:
    """Speech quoted in a text, in order, each with its speaker or none; linear in its length.

    What is quoted but could be a term or a title is speech only where the text says whose.
    """
    words = split(text)
    places, ends = _places(words, pair(text).quoted)
    context = Context(words, people(text), cues(text), places)
    found = [None if place.heads else speaker_of(context, at) for at, place in enumerate(places)]
    voices = chained(words, places, found)
    for at, place in enumerate(places):
        if place.heads or _heads(words, place, voices[at]):
            voices[at] = of_crosshead(words, places, voices, at)
    return tuple(
        Quotation(mark.start, mark.end, place.first, place.last, mark.closed, voice)
        for mark, place, voice in zip(ends, places, voices, strict=True)
        if voice or place.kind in {Kind.CLAUSE, Kind.SENTENCE}
    )


def _heads(words: Words, place: Place, voice: Voice | None) -> bool:
    """Whether nobody is known to say what a heading ends with."""
    return voice is None and ends_heading(words, place.first, place.last)


def _places(words: Words, quoted: tuple[Quoted, ...]) -> tuple[tuple[Place, ...], list[Quoted]]:
    """Quoted ranges that may be speech, outermost only."""
    places: list[Place] = []
    marks: list[Quoted] = []
    for mark in quoted:
        if mark.depth or (marks and mark.start < marks[-1].end):
            continue
        first, last = words.at(mark.inner), words.at(mark.outer)
        kind = kind_of(words, first, last, mark)
        if kind is not Kind.NAME:
            heads = is_crosshead(words, first, last, stopped=_stopped(words.text, mark))
            heads = heads and kind is not Kind.ITEM
            place = Place(first, last, mark.start, mark.end, mark.closed, kind, heads)
            places.append(place)
            marks.append(mark)
    return tuple(places), marks


def _stopped(text: str, mark: Quoted) -> bool:
    """Whether a full stop or the like ends a quotation, inside its marks or right after."""
    within = text[mark.inner : mark.outer].rstrip()[-1:]
    return within in _STOPS or text[mark.end : mark.end + 1] in _STOPS
