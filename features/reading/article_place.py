"""Where the article lies among the lines of its page: title, first paragraph, head and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from features.reading.discussion import before_comments, opens_comments
from features.reading.lines import Line
from features.reading.marks import Zone
from features.reading.parse import Document, clean

#: A line at least this long (characters), little linked, is taken for a paragraph of a text.
_PARAGRAPH, _LINKED = 90, 0.5
#: Shares of a paragraph's length that weigh on its element, its container and what holds that.
_SHARES = (0.2, 1.0, 0.5)
#: Lines looked at before the first paragraph of a page that shows no title.
_NO_TITLE = 8
#: Letters of a heading that the page's title repeats, and of one that nothing confirms.
_CONFIRMED, _UNCONFIRMED = 12, 15
#: Characters below which a text may be only the standfirst, and lines up to what follows it.
_SHORT, _GAP = 900, 10
#: Paragraphs and lines below the title among which signatures and dates stand.
_HEAD_PARAGRAPHS, _HEAD_LINES = 3, 50
#: Lines below the first paragraph of the text that still are the head of the page.
_BELOW = 4
#: Share of its weight that a text has under a heading that is a link: the teaser of an article.
_TEASER, _ALL_LINKED = 0.1, 0.9
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: Zones whose paragraphs never make the article.
_NO_BODY = frozenset({Zone.COMMENT, Zone.HIDDEN})


@dataclass(frozen=True, slots=True)
class Place:
    """Line numbers of the article in its page, ``head`` and ``end`` excluded.

    ``exempt`` holds the elements that wrap the article: whatever they are called, they are no
    side zone.
    """

    title: int
    first: int
    head: int
    end: int
    top: HtmlElement | None
    exempt: frozenset[HtmlElement]


def locate(document: Document, lines: Sequence[Line]) -> Place:
    """Find the article by its title and by the container whose paragraphs weigh most."""
    title = _title(document, lines)
    top = _container(lines[title + 1 :] if title is not None else lines)
    inside = frozenset(top.iter()) if top is not None else frozenset()
    paragraphs = [line.index for line in lines if is_paragraph(line) and line.node in inside]
    first = paragraphs[0] if paragraphs else (title or 0)
    heading = lines[title].node if title is not None else None
    if title is None or title > first:
        title = max(0, first - _NO_TITLE)
    exempt = frozenset((*_lineage(top), *_lineage(heading)))
    own = [index for index in paragraphs if not _is_beside(lines[index], exempt)] or paragraphs
    own = _before_comments(lines, own)
    end = _end(lines, own) if own else first + 1
    head = max(_head(lines, title), min(len(lines), first + _BELOW))
    return Place(title, first, head, end, top, exempt)


def is_paragraph(line: Line) -> bool:
    """Whether a line is long and little linked, and no legend."""
    long = len(line.text) >= _PARAGRAPH
    return long and line.linked < _LINKED and line.node.tag != "figcaption"


def _head(lines: Sequence[Line], title: int) -> int:
    """The line after which no signature of the page's head stands: its third paragraph."""
    seen = 0
    for line in lines[title + 1 : title + _HEAD_LINES]:
        seen += is_paragraph(line)
        if seen == _HEAD_PARAGRAPHS:
            return line.index + 1
    return min(len(lines), title + _HEAD_LINES)


def _is_beside(line: Line, exempt: frozenset[HtmlElement]) -> bool:
    """Whether a paragraph in the element of the text is of a list of other articles."""
    return any(zone is Zone.RELATED and node not in exempt for node, zone in line.zones)


def _end(lines: Sequence[Line], paragraphs: list[int]) -> int:
    """The line after the last paragraph; a text so short goes on where more paragraphs follow."""
    end = paragraphs[-1] + 1
    length = sum(len(lines[index].text) for index in paragraphs)
    for line in lines[end:]:
        if length > _SHORT or line.index > end + _GAP or opens_comments(line.text):
            break
        if is_paragraph(line) and not line.zones:
            end, length = line.index + 1, length + len(line.text)
    return end


def _before_comments(lines: Sequence[Line], paragraphs: list[int]) -> list[int]:
    """The paragraphs that stand before what readers wrote, where a heading announces it."""
    if not paragraphs:
        return paragraphs
    first, own = paragraphs[0], frozenset(paragraphs)
    between = lines[first : paragraphs[-1] + 1]
    counted = [(x.text, len(x.text.split()) if x.index in own else 0) for x in between]
    end = first + before_comments(counted)
    return [index for index in paragraphs if index < end]


def _lineage(node: HtmlElement | None) -> Iterator[HtmlElement]:
    if node is not None:
        yield node
        yield from node.iterancestors()


def _title(document: Document, lines: Sequence[Line]) -> int | None:
    """The line of the title: the heading that the page's own title repeats, else its first h1."""
    declared = _key(document.meta("og:title", "twitter:title"))
    named = _key(next((node.text or "" for node in document.tree.iter("title")), ""))
    headings = [line for line in lines if line.node.tag in _HEADINGS]
    first_level = [line for line in headings if line.node.tag == "h1"]
    for line in (*first_level, *headings):
        key = _key(line.text)
        if len(key) >= _CONFIRMED and (key in declared or key in named):
            return line.index
    long = (line.index for line in first_level if len(line.text) >= _UNCONFIRMED)
    return next(long, None)


def _key(text: str) -> str:
    return "".join(c for c in clean(text).lower() if c.isalnum())


def _container(lines: Sequence[Line]) -> HtmlElement | None:
    """The element whose paragraphs weigh most, as readability does it."""
    weights: dict[HtmlElement, float] = {}
    above: Line | None = None
    for line in lines:
        before, above = above, line
        if not is_paragraph(line) or any(zone in _NO_BODY for _, zone in line.zones):
            continue
        weight = len(line.text) * (_TEASER if _is_linked_heading(before) else 1.0)
        for share, node in zip(_SHARES, _lineage(line.node), strict=False):
            weights[node] = weights.get(node, 0.0) + share * weight
    return max(weights, key=lambda node: weights[node], default=None)


def _is_linked_heading(line: Line | None) -> bool:
    return line is not None and line.linked > _ALL_LINKED and line.node.tag in _HEADINGS
