"""Read the quotations of a text: what is quoted, and whose words they are said to be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from features.analysis.chains import chained
from features.analysis.cues import cues
from features.analysis.marks import Quoted, pair
from features.analysis.mentions import people
from features.analysis.quoted import Kind, kind_of
from features.analysis.setting import Context, Place
from features.analysis.speakers import speaker_of
from features.analysis.voices import Voice
from features.analysis.words import Words, split

_STOPS = (".", "!", "?", "…")


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
    voices = chained(words, places, [speaker_of(context, at) for at in range(len(places))])
    return tuple(
        Quotation(mark.start, mark.end, place.first, place.last, mark.closed, voice)
        for mark, place, voice in zip(ends, places, voices, strict=True)
        if voice or place.kind in {Kind.CLAUSE, Kind.SENTENCE}
    )


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
            stopped = words.text[mark.inner : mark.outer].rstrip()[-1:] in _STOPS
            place = Place(first, last, mark.start, mark.end, mark.closed, kind, stopped)
            places.append(place)
            marks.append(mark)
    return tuple(places), marks
