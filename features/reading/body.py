"""The text of an article as blocks with their places, and what was set aside with it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from features.article import PARAGRAPH_BREAK
from features.reading.blocks import Block, Outline


@dataclass(frozen=True, slots=True)
class Placed:
    """A block of the body and the offset at which its text starts there."""

    block: Block
    start: int


@dataclass(frozen=True, slots=True)
class Body:
    """The text of an article, block by block, with what was set aside on the way."""

    placed: tuple[Placed, ...]
    outline: Outline
    source_lines: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The paragraphs, one blank line between them."""
        return PARAGRAPH_BREAK.join(item.block.text for item in self.placed)

    @property
    def words(self) -> int:
        """Number of words, by blanks."""
        return sum(item.block.words for item in self.placed)

    def anchor_of(self, node: HtmlElement) -> int | None:
        """The offset of the body before which a picture stands.

        None when the picture is in a part of the page that was left out (navigation, related
        articles); the length of the text when it stands after its end.
        """
        index = self.place_of(node)
        if index is None:
            return None
        after = (item.start for item in self.placed if item.block.index >= index)
        return next(after, len(self.text))

    def place_of(self, node: HtmlElement | None) -> int | None:
        """How many blocks of the page stand before a picture; None where it was left out."""
        while node is not None:
            if node in self.outline.places:
                return self.outline.places[node]
            node = node.getparent()
        return None

    def moved(self, offset: int, after: Body) -> int:
        """The offset in ``after``, which lacks some blocks of this body, of a place in this one."""
        index = next((item.block.index for item in self.placed if item.start >= offset), None)
        if index is None:
            return len(after.text)
        starts = (item.start for item in after.placed if item.block.index >= index)
        return next(starts, len(after.text))

    def without(self, lines: frozenset[str]) -> Body:
        """The same body rid of the blocks whose whole text is one of ``lines``."""
        kept = [item.block for item in self.placed if item.block.text not in lines]
        return self if len(kept) == len(self.placed) else replace(self, placed=place(kept))


def place(blocks: list[Block]) -> tuple[Placed, ...]:
    """Blocks with the offsets they have once joined."""
    placed, start = [], 0
    for block in blocks:
        placed.append(Placed(block, start))
        start += len(block.text) + len(PARAGRAPH_BREAK)
    return tuple(placed)
