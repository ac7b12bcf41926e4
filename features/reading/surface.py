"""What a reader sees of a page, line by line, with what the markup says of each part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from features.reading.marks import Mark, Zone, judged
from features.reading.parse import Document, clean, squeeze, text_of

#: Elements that do not break a line.
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter output"
    " q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split()
)
#: Elements whose text nobody reads.
_MUTE = frozenset(
    "script style template svg math object embed canvas select option textarea datalist head title"
    " iframe noscript map audio video".split()
)
#: Those that stand inside a line of text.
_INLINE_MUTE = frozenset({"script", "style", "template", "svg", "math", "noscript"})
#: Menus: skipped unless the page's title is in them.
_MENUS = frozenset({"nav", "menu", "dialog"})
_PICTURES = frozenset({"img", "amp-img", "amp-anim"})
_ZONE_TAGS = {
    "footer": Zone.NAV,
    "form": Zone.NAV,
    "aside": Zone.RELATED,
    "ins": Zone.AD,
}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: Never a zone, whatever their names: they wrap whole pages.
_WRAPPERS = frozenset({"html", "body", "main"})
_ATTRIBUTES = frozenset({"class", "id", "itemprop", "rel", "data-testid"})
#: Elements that say by their tag what they hold.
_TAG_MARKS = {"time": frozenset({Mark.DATE}), "figcaption": frozenset({Mark.CAPTION})}
_NO_MARKS: frozenset[Mark] = frozenset()
#: A signature, a date and a legend hold no more lines than this.
MARKED_LINES = 6
#: A line at least this long (characters), little linked, is taken for a paragraph of a text.
_PARAGRAPH = 90
#: Share of a line that may be links in a paragraph.
_LINKED = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text between two breaks; ``linked`` is the share of it that is links, 0..1."""

    index: int
    text: str
    node: HtmlElement
    linked: float
    zones: tuple[tuple[HtmlElement, Zone], ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """An element whose name says what it holds; its text lies in lines ``line`` to ``stop``.

    ``stop`` is excluded; an element inside one line has its first line only.
    """

    mark: Mark
    node: HtmlElement
    line: int
    stop: int
    zones: tuple[tuple[HtmlElement, Zone], ...]

    @property
    def text(self) -> str:
        """All its text, on one line."""
        return text_of(self.node)


@dataclass(frozen=True, slots=True)
class Slot:
    """A picture and its place: it stands before line ``line``."""

    node: HtmlElement
    line: int
    zones: tuple[tuple[HtmlElement, Zone], ...]


@dataclass(frozen=True, slots=True)
class Surface:
    """The lines of a page; those of the article run from ``title`` to ``end`` (excluded).

    ``first`` is the line of the first paragraph, ``top`` the element that holds the paragraphs.
    Signatures and dates stand before line ``head``. ``exempt`` holds the elements that wrap the
    article: whatever they are called, they are no side zone.
    """

    lines: tuple[Line, ...]
    marked: tuple[Marked, ...]
    slots: tuple[Slot, ...]
    title: int
    first: int
    end: int
    head: int
    top: HtmlElement | None
    exempt: frozenset[HtmlElement]

    def zone(self, item: Line | Marked | Slot) -> Zone | None:
        """The side zone that holds the item; None for the article and what surrounds it."""
        return next((zone for node, zone in item.zones if node not in self.exempt), None)

    def covered(self, *marks: Mark) -> frozenset[int]:
        """The lines of the elements that carry one of these marks, the first ones of each."""
        return frozenset(
            index
            for item in self.marked
            if item.mark in marks
            for index in range(item.line, min(item.stop, item.line + MARKED_LINES))
        )


class _Walker:
    """Gathers lines, marks and pictures in one pass, in reading order."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.marked: list[Marked] = []
        self.slots: list[Slot] = []
        self.blocks: list[HtmlElement] = []
        self.zones: list[tuple[tuple[HtmlElement, Zone], ...]] = [()]
        self.zoned: list[HtmlElement] = []
        self.links: list[HtmlElement] = []
        self.open: list[tuple[HtmlElement, int, tuple[Mark, ...]]] = []
        self.parts: list[str] = []
        self.linked = 0

    def start(self, node: HtmlElement) -> None:
        tag = node.tag
        if tag not in _INLINE:
            self.flush()
            if tag != "br":
                self.blocks.append(node)
        elif tag == "a":
            self.links.append(node)
        self.name(node, tag)
        if tag in _PICTURES:
            self.slots.append(Slot(node, self.here(), self.zones[-1]))
        self.text(node.text)

    def skip(self, node: HtmlElement) -> None:
        """Leave out a subtree, but for the pictures kept for browsers without script."""
        if node.tag not in _INLINE_MUTE:
            self.flush()
        if node.tag == "noscript":
            images = node.iter("img")
            self.slots.extend(Slot(image, self.here(), self.zones[-1]) for image in images)

    def end(self, node: HtmlElement) -> None:
        tag = node.tag
        if tag not in _INLINE:
            self.flush()
            if tag != "br":
                self.blocks.pop()
        elif tag == "a":
            self.links.pop()
        if self.open and self.open[-1][0] is node:
            _, line, marks = self.open.pop()
            stop = max(line + 1, self.here())
            self.marked += [Marked(mark, node, line, stop, self.zones[-1]) for mark in marks]
        if self.zoned and self.zoned[-1] is node:
            self.zoned.pop()
            self.zones.pop()

    def here(self) -> int:
        """Index of the line being gathered."""
        return len(self.lines)

    def name(self, node: HtmlElement, tag: str) -> None:
        """Note the marks and the zone of an element."""
        zone, marks = _ZONE_TAGS.get(tag), _TAG_MARKS.get(tag, _NO_MARKS)
        items = node.items()
        if items:
            names = [value for key, value in items if key in _ATTRIBUTES]
            if names:
                found, named = judged(" / ".join(names))
                marks = marks | found if found else marks
                zone = zone or named
            if _is_hidden(items):
                zone = Zone.HIDDEN
        if zone is not None and tag not in _WRAPPERS:
            self.zoned.append(node)
            self.zones.append((*self.zones[-1], (node, zone)))
        if marks and tag not in _WRAPPERS:
            self.open.append((node, self.here(), tuple(sorted(marks))))

    def text(self, text: str | None) -> None:
        """Add a text node to the line; blanks alone only part two words."""
        if not text:
            return
        if text.isspace():
            if self.parts:
                self.parts.append(" ")
            return
        self.parts.append(text)
        if self.links:
            self.linked += len(text.strip())

    def flush(self) -> None:
        """Close the line."""
        if not self.parts:
            return
        text = squeeze(clean("".join(self.parts)))
        if text:
            linked = min(1.0, self.linked / len(text))
            self.lines.append(Line(self.here(), text, self.blocks[-1], linked, self.zones[-1]))
        self.parts, self.linked = [], 0


def _is_hidden(items: list[tuple[str, str]]) -> bool:
    return any(
        key == "hidden"
        or (key == "style" and "display:none" in value[:_STYLE].replace(" ", "").lower())
        for key, value in items
    )


#: Characters of a style that are read.
_STYLE = 200


def look(document: Document) -> Surface:
    """Walk the page once and find where its article lies."""
    walker = _Walker()
    body = document.tree.find("body")
    root = document.tree if body is None else body
    walk = etree.iterwalk(root, events=("start", "end"))
    skipped: HtmlElement | None = None
    for event, node in walk:
        if event == "start":
            if node.tag in _MUTE or (node.tag in _MENUS and node.find(".//h1") is None):
                walker.skip(node)
                walk.skip_subtree()
                skipped = node
            else:
                walker.start(node)
            continue
        if node is skipped:
            skipped = None
        else:
            walker.end(node)
        if node is not root:
            walker.text(node.tail)
    walker.flush()
    return _located(document, walker)


def _located(document: Document, walker: _Walker) -> Surface:
    lines = walker.lines
    title = _title(document, lines)
    top = _container(lines[title + 1 :] if title is not None else lines)
    inside = frozenset(top.iter()) if top is not None else frozenset()
    paragraphs = [line.index for line in lines if _is_paragraph(line) and line.node in inside]
    first = paragraphs[0] if paragraphs else (title or 0)
    end = _end(lines, paragraphs) if paragraphs else first + 1
    if title is None or title > first:
        title = max(0, first - _NO_TITLE)
    exempt = {*_lineage(top), *(_lineage(lines[title].node) if lines else ())}
    marked = tuple(item for item in walker.marked if item.node not in exempt)
    head = max(_head(lines, title), min(len(lines), first + _BELOW))
    return Surface(
        tuple(lines), marked, tuple(walker.slots), title, first, end, head, top, frozenset(exempt)
    )


#: Lines looked at before the first paragraph of a page that shows no title.
_NO_TITLE = 8
#: Characters below which a text may be only the standfirst, and lines up to what follows it.
_SHORT, _GAP = 900, 10


def _head(lines: list[Line], title: int) -> int:
    """The line after which no signature of the page's head stands: its third paragraph."""
    seen = 0
    for line in lines[title + 1 : title + _HEAD_LINES]:
        seen += _is_paragraph(line)
        if seen == _HEAD_PARAGRAPHS:
            return line.index + 1
    return min(len(lines), title + _HEAD_LINES)


#: Paragraphs and lines below the title among which signatures and dates stand.
_HEAD_PARAGRAPHS, _HEAD_LINES = 3, 50
#: Lines below the first paragraph of the text that still are the head of the page.
_BELOW = 4


def _end(lines: list[Line], paragraphs: list[int]) -> int:
    """The line after the last paragraph; a text so short goes on where more paragraphs follow."""
    end = paragraphs[-1] + 1
    length = sum(len(lines[index].text) for index in paragraphs)
    for line in lines[end:]:
        if length > _SHORT or line.index > end + _GAP:
            break
        if _is_paragraph(line) and not line.zones:
            end, length = line.index + 1, length + len(line.text)
    return end


def _lineage(node: HtmlElement | None) -> Iterator[HtmlElement]:
    if node is not None:
        yield node
        yield from node.iterancestors()


def _is_paragraph(line: Line) -> bool:
    return len(line.text) >= _PARAGRAPH and line.linked < _LINKED and line.node.tag != "figcaption"


def _title(document: Document, lines: list[Line]) -> int | None:
    """The line of the title: the heading that the page's own title repeats, else its first h1."""
    declared = _key(document.meta("og:title", "twitter:title"))
    named = _key(next((node.text or "" for node in document.tree.iter("title")), ""))
    headings = [line for line in lines if line.node.tag in _HEADINGS and len(line.text) > 3]
    first_level = [line for line in headings if line.node.tag == "h1"]
    for group in (first_level, headings):
        for line in group:
            key = _key(line.text)
            if len(key) >= 12 and (key in declared or key in named):
                return line.index
    return next((line.index for line in first_level if len(line.text) >= 15), None)


def _key(text: str) -> str:
    return "".join(c for c in clean(text).lower() if c.isalnum())


def _container(lines: list[Line]) -> HtmlElement | None:
    """The element whose paragraphs weigh most, as readability does it."""
    weights: dict[HtmlElement, float] = {}
    for line in lines:
        if not _is_paragraph(line) or any(zone in _NO_BODY for _, zone in line.zones):
            continue
        for share, node in zip((0.2, 1.0, 0.5), _lineage(line.node), strict=False):
            weights[node] = weights.get(node, 0.0) + share * len(line.text)
    return max(weights, key=lambda node: weights[node], default=None)


#: Zones whose paragraphs never make the article.
_NO_BODY = frozenset({Zone.COMMENT, Zone.HIDDEN})
