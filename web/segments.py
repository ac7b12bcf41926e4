"""Cuts a text where marks begin and end, so that a template can show overlapping passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage of one note: ``[start, end)`` in a text, the ``number``-th of its note.

    ``named`` passages carry the note's short name: the first of each note in a text does.
    """

    start: int
    end: int
    ref: str  # the note's short name: "3b"
    number: int
    reading: str
    named: bool = True

    @property
    def note(self) -> str:
        """The note's anchor in the page."""
        return f"note-{self.ref}"

    @property
    def anchor(self) -> str:
        """Its own anchor in the page."""
        return f"passage-{self.ref}-{self.number}"

    @property
    def length(self) -> int:
        """In characters."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Layer:
    """One mark over one segment; ``first`` and ``last`` say where its passage begins and ends."""

    mark: Mark
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of characters under the same marks, the shortest passage first."""

    text: str
    layers: tuple[Layer, ...] = ()

    @property
    def refs(self) -> tuple[Mark, ...]:
        """The passages that end here, hence whose notes are named here."""
        return tuple(layer.mark for layer in self.layers if layer.last)


def cut(text: str, marks: Sequence[Mark]) -> tuple[Segment, ...]:
    """The segments of ``text``; joined, their texts give it back exactly.

    Raises ValueError for a mark that runs outside the text.
    """
    edges = {0, len(text)}
    for mark in marks:
        if not 0 <= mark.start < mark.end <= len(text):
            raise ValueError(f"{mark} is outside a text of {len(text)} characters")
        edges |= {mark.start, mark.end}
    bounds = sorted(edges)
    return tuple(
        Segment(text[low:high], _layers(marks, low, high)) for low, high in pairwise(bounds)
    )


def _layers(marks: Sequence[Mark], low: int, high: int) -> tuple[Layer, ...]:
    over = [mark for mark in marks if mark.start <= low and mark.end >= high]
    over.sort(key=lambda mark: (mark.length, mark.ref, mark.number))
    return tuple(Layer(mark, low == mark.start, high == mark.end) for mark in over)
