"""Sorts the blocks taken for an article into its text, its source lines and its furniture."""

from __future__ import annotations

from lxml.html import HtmlElement

from features.reading.blocks import Block, Kind, Outline
from features.reading.body import Body, place
from features.reading.discussion import before_comments
from features.reading.endings import before_offers
from features.reading.furniture import line_kind
from features.reading.wordings import LineKind

#: A last line of fewer words, that does not end as a sentence, is no text.
_SHORT_LINE = 7
#: Above this share of linked characters a block is a link to something else.
_LINK_BLOCK = 0.8
#: A repeated block counts as a repetition from this many words on; refrains are shorter.
_REPEATED = 8
#: Lines of furniture kept, and the characters of each: enough to show, never a second article.
_FURNITURE_LINES = 40
_FURNITURE_LENGTH = 200
#: Signatures and dates stand near an end of the text: within this many blocks of it.
_EDGE = 3
#: How a sentence ends.
_ENDINGS = (".", "!", "?", "…", "»", "”", '"', ")", ":")
#: Addresses of single posts on social networks, by which their embeds end.
_POSTS = ("/status/", "instagram.com/p/", "instagram.com/reel/", "tiktok.com/@", "/posts/", "t.me/")


def sift(outline: Outline, indices: list[int], title: str) -> Body:
    """Sort the blocks taken into text, source lines and furniture."""
    kept: list[Block] = []
    sources: list[str] = []
    furniture: list[str] = []
    seen: set[str] = {title.casefold()}
    related = False
    indices = _before_offers(outline, _before_comments(outline, indices))
    for position, index in enumerate(indices):
        block = outline.blocks[index]
        edge = min(position, len(indices) - 1 - position) < _EDGE
        kind = line_kind(block.text)
        if kind in {LineKind.BYLINE, LineKind.DATE, LineKind.SOURCE} and not edge:
            kind = LineKind.TEXT
        linked = block.linked_share > _LINK_BLOCK and not block.text.endswith(".")
        if kind is LineKind.SOURCE:
            sources.append(block.text)
        elif kind is not LineKind.TEXT or (linked and (related or _is_aside(block))):
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


def _before_comments(outline: Outline, indices: list[int]) -> list[int]:
    """The blocks taken that stand before what readers wrote, where a heading announces it."""
    if not indices:
        return indices
    first, taken = indices[0], frozenset(indices)
    blocks = outline.blocks[first : indices[-1] + 1]
    end = before_comments([(b.text, b.words if b.index in taken else 0) for b in blocks])
    return [index for index in indices if index < first + end]


def _before_offers(outline: Outline, indices: list[int]) -> list[int]:
    """The blocks taken that stand before an offer of subscription or the box of the author."""
    blocks = [outline.blocks[index] for index in indices]
    return indices[: before_offers([(block.text, block.words) for block in blocks])]


def _is_aside(block: Block) -> bool:
    """Whether a block that is a link is a heading, or stands in brackets of its own."""
    return block.kind is Kind.HEADING or (block.text[0] == "[" and block.text[-1] == "]")


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


def _trimmed(blocks: list[Block]) -> list[Block]:
    """Without the headings, short items and links that follow the last sentence."""
    end = len(blocks)
    while end > 0 and _is_trailing(blocks[end - 1]):
        end -= 1
    return blocks[:end]


def _is_trailing(block: Block) -> bool:
    if block.kind is Kind.HEADING or block.linked_share > _LINK_BLOCK:
        return True
    return block.words < _SHORT_LINE and not block.text.endswith(_ENDINGS)
