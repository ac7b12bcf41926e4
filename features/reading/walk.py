"""Gather the lines, named elements and pictures of a page in one pass, in reading order."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

from features.reading.joints import parted
from features.reading.lines import Line, Marked, Slot, ZoneChain
from features.reading.marks import Mark, Zone, judged
from features.reading.parse import clean, squeeze

_INLINE_TAGS = """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter output
    q rp rt ruby s samp small span strike strong sub sup time tt u var wbr
"""
#: Elements that do not break a line.
_INLINE = frozenset(_INLINE_TAGS.split())
_MUTE_TAGS = """
    script style template svg math object embed canvas select option textarea datalist head title
    iframe noscript map audio video
"""
#: Elements whose text nobody reads.
_MUTE = frozenset(_MUTE_TAGS.split())
#: Those that stand inside a line of text.
_INLINE_MUTE = frozenset({"script", "style", "template", "svg", "math", "noscript"})
#: Menus: skipped unless the page's title is in them.
_MENUS = frozenset({"nav", "menu", "dialog"})
_PICTURES = frozenset({"img", "amp-img", "amp-anim"})
_ZONE_TAGS = {"footer": Zone.NAV, "form": Zone.NAV, "aside": Zone.RELATED, "ins": Zone.AD}
#: Never a zone, whatever their names: they wrap whole pages.
_WRAPPERS = frozenset({"html", "body", "main"})
_ATTRIBUTES = frozenset({"class", "id", "itemprop", "rel", "data-testid"})
#: Elements that say by their tag what they hold.
_TAG_MARKS = {"time": frozenset({Mark.DATE}), "figcaption": frozenset({Mark.CAPTION})}
_NAMED_TAGS = frozenset((*_ZONE_TAGS, *_TAG_MARKS))
_NO_MARKS: frozenset[Mark] = frozenset()
_NOTHING: tuple[frozenset[Mark], Zone | None] = (_NO_MARKS, None)
#: Characters of a style that are read.
_STYLE = 200
#: No page needs more: elements in one another, named elements, pictures, zones in one another.
_DEEPEST, _MOST_MARKED, _MOST_SLOTS, _MOST_ZONES = 400, 2000, 500, 24


class Walker:
    """Gathers lines, marks and pictures in one pass, in reading order."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.marked: list[Marked] = []
        self.slots: list[Slot] = []
        self.blocks: list[HtmlElement] = []
        self.zones: list[ZoneChain] = [()]
        self.zoned: list[HtmlElement] = []
        self.links: list[HtmlElement] = []
        self.open: list[tuple[HtmlElement, int, tuple[Mark, ...]]] = []
        self.parts: list[str] = []
        self.linked = 0
        self.gap = False  # an element that names something starts or ends here

    def start(self, node: HtmlElement, tag: str) -> None:
        """Open an element."""
        if tag not in _INLINE:
            if self.parts:
                self.flush()
            if tag != "br":
                self.blocks.append(node)
        elif tag == "a":
            self.links.append(node)
        if (items := node.items()) or tag in _NAMED_TAGS:
            self.name(node, tag, items)
        if tag in _PICTURES and len(self.slots) < _MOST_SLOTS:
            self.slots.append(Slot(node, len(self.lines), self.zones[-1]))
        if text := node.text:
            self.text(text)

    def skip(self, node: HtmlElement) -> None:
        """Leave out a subtree, but for the pictures kept for browsers without script."""
        if self.parts and node.tag not in _INLINE_MUTE:
            self.flush()
        if node.tag == "noscript" and len(self.slots) < _MOST_SLOTS:
            images = node.iter("img")
            self.slots.extend(Slot(image, len(self.lines), self.zones[-1]) for image in images)

    def end(self, node: HtmlElement, tag: str) -> None:
        """Close an element."""
        if tag not in _INLINE:
            if self.parts:
                self.flush()
            if tag != "br":
                self.blocks.pop()
        elif tag == "a":
            self.links.pop()
        if self.open and self.open[-1][0] is node:
            _, line, marks = self.open.pop()
            stop = max(line + 1, len(self.lines))
            self.marked += [Marked(mark, node, line, stop, self.zones[-1]) for mark in marks]
            self.gap = True
        if self.zoned and self.zoned[-1] is node:
            self.zoned.pop()
            self.zones.pop()

    def name(self, node: HtmlElement, tag: str, items: list[tuple[str, str]]) -> None:
        """Note the marks and the zone of an element, by its tag and its attributes."""
        if tag in _WRAPPERS:
            return
        names, hidden = [], False
        for key, value in items:
            if key in _ATTRIBUTES:
                names.append(value)
            elif key == "hidden" or (key == "style" and _hides(value)):
                hidden = True
        marks, zone = judged(" / ".join(names)) if names else _NOTHING
        if tag in _NAMED_TAGS:
            marks, zone = marks | _TAG_MARKS.get(tag, _NO_MARKS), _ZONE_TAGS.get(tag) or zone
        if hidden:
            zone = Zone.HIDDEN
        if zone is not None and len(self.zoned) < _MOST_ZONES:
            self.zoned.append(node)
            self.zones.append((*self.zones[-1], (node, zone)))
        if marks:
            self.gap = True
            if len(self.marked) + len(self.open) < _MOST_MARKED:
                self.open.append((node, len(self.lines), tuple(sorted(marks))))

    def text(self, text: str) -> None:
        """Add a text node to the line; blanks alone only part two words."""
        if text.isspace():
            if self.parts:
                self.parts.append(" ")
            return
        if self.parts and self.is_parted(text):
            self.parts.append(" ")  # styles part them on the page: « Jeanne Morvan » « 12 mars »
        self.gap = False
        self.parts.append(text)
        if self.links:
            self.linked += len(text.strip())

    def is_parted(self, text: str) -> bool:
        """Whether a blank is missing before a text: by the names of elements, or by its words."""
        if self.gap and text[0].isalnum() and self.parts[-1][-1].isalnum():
            return True
        return parted(self.parts, text)

    def flush(self) -> None:
        """Close the line, which has some parts."""
        text = squeeze(clean("".join(self.parts)))
        if text:
            linked = min(1.0, self.linked / len(text))
            line = Line(len(self.lines), text, self.blocks[-1], linked, self.zones[-1])
            self.lines.append(line)
        self.parts, self.linked = [], 0


def _hides(style: str) -> bool:
    return "display:none" in style[:_STYLE].replace(" ", "").lower()


def _is_mute(node: HtmlElement, tag: str) -> bool:
    return tag in _MUTE or (tag in _MENUS and node.find(".//h1") is None)


def walked(root: HtmlElement) -> Walker:
    """The walker after its pass over everything under ``root``."""
    walker = Walker()
    walk = etree.iterwalk(root, events=("start", "end"))
    skipped: HtmlElement | None = None
    depth = 0
    for event, node in walk:
        tag = node.tag
        if event == "start":
            if depth > _DEEPEST or _is_mute(node, tag):
                walker.skip(node)
                walk.skip_subtree()
                skipped = node
            else:
                walker.start(node, tag)
                depth += 1
            continue
        if node is skipped:
            skipped = None
        else:
            walker.end(node, tag)
            depth -= 1
        if node is not root and (tail := node.tail):
            walker.text(tail)
    if walker.parts:
        walker.flush()
    return walker
