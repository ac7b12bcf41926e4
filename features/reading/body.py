"""The text of the article: newspaper3k's choice of blocks, completed and cleaned."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from features.article import PARAGRAPH_BREAK
from features.reading import fallback, newspaper
from features.reading.furniture import line_kind
from features.reading.outline import Block, Kind, Outline
from features.reading.parse import Document
from features.reading.wordings import LineKind

#: Below this many words a choice of blocks is too little for an article: another reader is asked.
_TOO_LITTLE = 80
#: Above this share of linked characters a choice of blocks is mostly links to other pages.
_MOSTLY_LINKS = 0.5
#: A standfirst has at least this many words; shorter lines there are kickers, dates and names.
_STANDFIRST = 7
#: A paragraph taken by its likeness to those already chosen has at least this many words.
_LIKE_PARAGRAPH = 12
#: Above this share of linked characters a block is a link to something else.
_LINK_BLOCK = 0.8
#: A repeated block counts as a repetition from this many words on; refrains are shorter.
_REPEATED = 8
#: Lines of furniture kept, and the characters of each: enough to show, never a second article.
_FURNITURE_LINES = 40
_FURNITURE_LENGTH = 200
#: Elements looked at to compare how two paragraphs are laid: the block, its parent, its own.
_AROUND = 3
_ENDINGS = (".", "!", "?", "…", "»", "”", '"', ")", ":")
#: Signatures and dates stand near an end of the text: within this many blocks of it.
_EDGE = 3


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


def read_body(document: Document, outline: Outline, title: str) -> Body:
    """The body of the article; empty when the page has no text that weighs."""
    blocks = outline.blocks
    taken = set(newspaper.chosen(outline.skeleton))
    if _poor([blocks[index] for index in taken]) and _has_text(blocks):
        other = set(fallback.chosen(document, outline))
        if _words(blocks, other) > _words(blocks, taken):
            taken = other
    if not taken:
        return Body((), outline)
    head = _title_index(blocks, title, taken)
    taken = {index for index in taken if index > head}
    taken |= _alike(blocks, taken, head)
    taken |= _between(blocks, taken)
    taken |= _standfirst(blocks, taken, head)
    return _sift(outline, sorted(taken), title)


def _words(blocks: tuple[Block, ...], indices: set[int]) -> int:
    return sum(blocks[index].words for index in indices)


def _poor(chosen: list[Block]) -> bool:
    linked = sum(anchor.end - anchor.start for block in chosen for anchor in block.anchors)
    length = sum(len(block.text) for block in chosen)
    return sum(block.words for block in chosen) < _TOO_LITTLE or linked > _MOSTLY_LINKS * length


def _has_text(blocks: tuple[Block, ...]) -> bool:
    """Whether there is anything more to find on the page than its links."""
    return sum(block.words for block in blocks if block.linked_share < _MOSTLY_LINKS) > _TOO_LITTLE


def _title_index(blocks: tuple[Block, ...], title: str, taken: set[int]) -> int:
    """Index of the last block that is the title with most of the text after it, or -1."""
    found = -1
    wanted = title.casefold()
    total = _words(blocks, taken)
    for block in blocks:
        if block.kind is Kind.HEADING and wanted and block.text.casefold() == wanted:
            after = {index for index in taken if index > block.index}
            if 2 * _words(blocks, after) >= total:
                found = block.index
    return found


def _shape(block: Block) -> tuple[str, ...] | None:
    """The tags and classes round a block, by which texts are laid; None without any class."""
    shape: list[str] = []
    node: HtmlElement | None = block.node
    for _ in range(_AROUND):
        if node is None:
            break
        shape += (str(node.tag), node.get("class") or "")
        node = node.getparent()
    return tuple(shape) if any(shape[1::2]) else None


def _alike(blocks: tuple[Block, ...], taken: set[int], head: int) -> set[int]:
    """Paragraphs laid like those taken, between and after them: texts cut by advertising."""
    paragraphs = [blocks[index] for index in taken if blocks[index].kind is Kind.PARAGRAPH]
    shapes = Counter(_shape(block) for block in paragraphs)
    common, count = shapes.most_common(1)[0] if shapes else (None, 0)
    holders = {block.node.getparent() for block in paragraphs}
    alone = 2 * count < len(paragraphs) or common is None
    return {
        block.index
        for block in blocks[head + 1 :]
        if block.index not in taken
        and block.words >= _LIKE_PARAGRAPH
        and block.linked_share < _MOSTLY_LINKS
        and block.text.endswith(_ENDINGS)
        and (block.node.getparent() in holders or (not alone and _shape(block) == common))
    }


def _between(blocks: tuple[Block, ...], taken: set[int]) -> set[int]:
    """Headings, lists and short lines inside the text, held like its paragraphs."""
    if not taken:
        return set()
    holders = {blocks[index].node.getparent() for index in taken}
    names = {(node.tag, node.get("class")) for node in holders if node is not None}
    found = set()
    for block in blocks[min(taken) + 1 : max(taken)]:
        if block.index in taken or block.linked_share >= _MOSTLY_LINKS:
            continue
        parent = block.node.getparent()
        above = parent.getparent() if parent is not None and block.kind is Kind.ITEM else parent
        if above in holders or (
            above is not None and above.get("class") and (above.tag, above.get("class")) in names
        ):
            found.add(block.index)
    return found


def _standfirst(blocks: tuple[Block, ...], taken: set[int], head: int) -> set[int]:
    """The standfirst: prose between the title and the first paragraph taken."""
    if head < 0 or not taken:
        return set()
    return {
        block.index
        for block in blocks[head + 1 : min(taken)]
        if block.words >= _STANDFIRST
        and block.kind in {Kind.PARAGRAPH, Kind.HEADING, Kind.QUOTE}
        and block.linked_share < _MOSTLY_LINKS
        and line_kind(block.text) is LineKind.TEXT
    }


def _sift(outline: Outline, indices: list[int], title: str) -> Body:
    """Sort the blocks taken into text, source lines and furniture."""
    kept: list[Block] = []
    sources: list[str] = []
    furniture: list[str] = []
    seen: set[str] = {title.casefold()}
    related = False
    for position, index in enumerate(indices):
        block = outline.blocks[index]
        edge = min(position, len(indices) - 1 - position) < _EDGE
        kind = line_kind(block.text)
        if kind in {LineKind.BYLINE, LineKind.DATE, LineKind.SOURCE} and not edge:
            kind = LineKind.TEXT
        linked = block.linked_share > _LINK_BLOCK and not block.text.endswith(".")
        if kind is LineKind.SOURCE:
            sources.append(block.text)
        elif kind is not LineKind.TEXT or (linked and (related or block.kind is Kind.HEADING)):
            furniture.append(block.text)
        elif not _is_embed(block) and not _repeats(block, seen):
            kept.append(block)
        related = kind is LineKind.RELATED or (related and linked)
    return Body(
        place(_trimmed(kept)),
        outline,
        tuple(sources),
        tuple(line[:_FURNITURE_LENGTH] for line in furniture[:_FURNITURE_LINES]),
    )


def _repeats(block: Block, seen: set[str]) -> bool:
    folded = block.text.casefold()
    if folded in seen:
        return True
    if block.words >= _REPEATED:
        seen.add(folded)
    return False


def _is_embed(block: Block) -> bool:
    """Whether the block is a post embedded from a social network: not the article's words."""
    node: HtmlElement | None = block.node
    while node is not None and node.tag != "blockquote":
        node = node.getparent() if node.tag != "body" else None
    if node is None:
        return False
    addresses = [link.get("href") or "" for link in node.iter("a")]
    return bool(addresses) and any(mark in addresses[-1] for mark in _POSTS)


#: Addresses of single posts on social networks, by which their embeds end.
_POSTS = ("/status/", "instagram.com/p/", "instagram.com/reel/", "tiktok.com/@", "/posts/", "t.me/")


def _trimmed(blocks: list[Block]) -> list[Block]:
    """Without the headings, short items and links that follow the last sentence."""
    end = len(blocks)
    while end > 0 and _is_trailing(blocks[end - 1]):
        end -= 1
    return blocks[:end]


def _is_trailing(block: Block) -> bool:
    if block.kind is Kind.HEADING or block.linked_share > _LINK_BLOCK:
        return True
    return block.words < _STANDFIRST and not block.text.endswith(_ENDINGS)
