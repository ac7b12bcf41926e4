"""The blocks of text of a page, and the gathering of one from its pieces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lxml import etree
from lxml.html import HtmlElement

from features.reading.joints import parted
from features.reading.parse import STRIP, clean

_BLANKS = " \t\n\r\f\v"
#: What a browser makes one space, single spaces apart, which are so already.
_LOOSE = re.compile(r"(?: ?[\t\n\r\f\v]|  )[ \t\n\r\f\v]*")


class Kind(StrEnum):
    """What a block of text is in its page."""

    PARAGRAPH = "p"
    HEADING = "h"
    ITEM = "li"
    QUOTE = "quote"
    CELL = "td"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link of a block: where its text stands in the block, and its address as written."""

    start: int
    end: int
    href: str


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that a reader sees as one paragraph, heading, list item or cell."""

    index: int
    node: HtmlElement
    kind: Kind
    text: str
    anchors: tuple[Anchor, ...] = ()
    words: int = field(init=False)  # by blanks; asked for again and again

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", len(self.text.split()))

    @property
    def linked_share(self) -> float:
        """Share of the characters that are links, 0..1."""
        return sum(item.end - item.start for item in self.anchors) / max(1, len(self.text))


@dataclass(frozen=True, slots=True)
class Outline:
    """The blocks of a page; ``places`` gives the number of blocks before each picture or frame.

    ``skeleton`` holds one ``p``, ``li`` or ``h2`` for each block, with the block's index in its
    attribute ``n``, inside the ``div`` that the page's own containers make.
    """

    blocks: tuple[Block, ...]
    places: Mapping[HtmlElement, int]
    skeleton: etree._Element = field(compare=False)


class Run:
    """The text being gathered for one block."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.blank = True  # the last character is a blank, or there is none
        self.broken = False  # the last thing added is a line break
        self.anchors: list[Anchor] = []

    def add(self, text: str, href: str) -> None:
        """Add a piece as it stands in the page; ``href`` is that of the link around it, or ""."""
        if self.blank and not text.strip(_BLANKS):  # most pieces only indent the markup
            return
        piece = clean(text)
        if "\n" in piece or "  " in piece:
            piece = _LOOSE.sub(" ", piece)
        if self.blank and piece.startswith(" "):
            piece = piece[1:]
        if not piece:
            return
        before = start = self.length
        self.broken = False
        if not self.blank and parted(self.parts, piece):
            self.parts.append(" ")
            start = self.length = before + 1
        self.parts.append(piece)
        self.length += len(piece)
        self.blank = piece.endswith(" ")
        if not href:
            return
        if self.anchors and self.anchors[-1].href == href and self.anchors[-1].end == before:
            start = self.anchors.pop().start
        self.anchors.append(Anchor(start, self.length, href))

    def finish(self) -> tuple[str, tuple[Anchor, ...]]:
        """The text, and its links with their places in it."""
        raw = "".join(self.parts)
        text = raw.strip(STRIP)
        lead = len(raw) - len(raw.lstrip(STRIP))
        whole = unicodedata.normalize("NFC", text)
        if whole != text:  # an accent alone in its own element: offsets would be off
            return whole, ()
        return text, tuple(
            kept for item in self.anchors if (kept := _fitted(item, lead, text)) is not None
        )


def _fitted(item: Anchor, lead: int, text: str) -> Anchor | None:
    """The anchor in the stripped text, without the blanks around its own."""
    start, end = max(0, item.start - lead), min(len(text), item.end - lead)
    while start < end and text[start] in STRIP:
        start += 1
    while end > start and text[end - 1] in STRIP:
        end -= 1
    return Anchor(start, end, item.href) if start < end else None
