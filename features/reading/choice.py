"""Which blocks are the article: newspaper3k's choice, completed where pages cut texts up."""

from __future__ import annotations

import re
from collections import Counter

from lxml.html import HtmlElement

from features.reading import fallback, newspaper
from features.reading.blocks import Block, Kind, Outline
from features.reading.body import Body
from features.reading.furniture import line_kind
from features.reading.parse import Document
from features.reading.sifting import sift
from features.reading.wordings import LineKind

#: Below this many words a choice of blocks is too little for an article: another reader is asked.
_TOO_LITTLE = 80
#: Above this share of linked characters a choice of blocks is mostly links to other pages.
_MOSTLY_LINKS = 0.5
#: A standfirst has at least this many words; shorter lines there are kickers, dates and names.
_STANDFIRST = 7
#: A paragraph taken by its likeness to those already chosen has at least this many words.
_LIKE_PARAGRAPH = 12
#: Elements looked at to compare how two paragraphs are laid: the block, its parent, its own.
_AROUND = 3
#: What tells a class that one element alone bears.
_NUMBERED = re.compile(r"\d")
#: How a paragraph ends.
_ENDINGS = (".", "!", "?", "…", "»", "”", '"', ")", ":")


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
    return sift(outline, sorted(taken), title)


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
    """The tags and classes round a block, by which texts are laid; None without any class.

    Page builders give each element a class of its own, told by its figures: it is left out.
    """
    shape: list[str] = []
    node: HtmlElement | None = block.node
    for _ in range(_AROUND):
        if node is None:
            break
        names = node.get("class") or ""
        shape += (str(node.tag), " ".join(n for n in names.split() if not _NUMBERED.search(n)))
        node = node.getparent()
    return tuple(shape) if any(shape[1::2]) else None


def _alike(blocks: tuple[Block, ...], taken: set[int], head: int) -> set[int]:
    """Paragraphs laid like those taken, between and after them: texts cut by advertising."""
    paragraphs = [blocks[index] for index in taken if blocks[index].kind is Kind.PARAGRAPH]
    shapes = Counter(_shape(block) for block in paragraphs)
    common, count = shapes.most_common(1)[0] if shapes else (None, 0)
    holders = {block.node.getparent() for block in paragraphs}
    boxes = {box for holder in holders if holder is not None and (box := _box(holder.getparent()))}
    alone = 2 * count < len(paragraphs) or common is None
    others = [
        block
        for block in blocks[head + 1 :]
        if block.index not in taken
        and block.words >= _LIKE_PARAGRAPH
        and block.linked_share < _MOSTLY_LINKS
        and block.text.endswith(_ENDINGS)
    ]
    held = Counter(block.node.getparent() for block in others)
    return {
        block.index
        for block in others
        if (parent := block.node.getparent()) in holders
        or (held[parent] > 1 and _box(parent) in boxes)
        or (not alone and _shape(block) == common)
    }


def _box(node: HtmlElement | None) -> tuple[HtmlElement, str] | None:
    """What holds a box of text, and the name of the box: builders fill some a level higher."""
    above, name = (None, "") if node is None else (node.getparent(), node.get("class") or "")
    return (above, name) if above is not None and name else None


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
