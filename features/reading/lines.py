"""The parts of a page's surface: lines of text, named elements and pictures, with their zones."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.html import HtmlElement

from features.reading.marks import Mark, Zone

#: The named elements that hold something, outermost first.
ZoneChain = tuple[tuple[HtmlElement, Zone], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text between two breaks; ``linked`` is the share of it that is links, 0..1."""

    index: int
    text: str
    node: HtmlElement
    linked: float
    zones: ZoneChain


@dataclass(frozen=True, slots=True)
class Marked:
    """An element whose name says what it holds; its text lies in lines ``line`` to ``stop``.

    ``stop`` is excluded; an element inside one line has its first line only.
    """

    mark: Mark
    node: HtmlElement
    line: int
    stop: int
    zones: ZoneChain


@dataclass(frozen=True, slots=True)
class Slot:
    """A picture and its place: it stands before line ``line``."""

    node: HtmlElement
    line: int
    zones: ZoneChain
