"""The text of a page as blocks in reading order, and the light tree that newspaper3k weighs."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

from features.reading.blocks import Block, Kind, Outline, Run
from features.reading.parse import STRIP, Document
from features.reading.pruning import holders, is_pruned

#: Elements that do not break a line.
_INLINE_TAGS = """
    a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q rp rt ruby s
    samp small span strike strong sub sup time tt u var wbr
"""
_INLINE = frozenset(_INLINE_TAGS.split())
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: Elements whose runs of text are laid in the container of their parent.
_LEAVES = _HEADINGS | {"p", "li", "dt", "dd", "td", "th", "pre", "address"}
#: Elements with a place in the text and no text of their own.
_MEDIA = frozenset({"img", "figure", "picture", "video", "audio", "iframe", "amp-img", "svg"})
_KINDS = {
    **dict.fromkeys(_HEADINGS, Kind.HEADING),
    "li": Kind.ITEM,
    "dt": Kind.ITEM,
    "dd": Kind.ITEM,
    "td": Kind.CELL,
    "th": Kind.CELL,
    "blockquote": Kind.QUOTE,
}
_SKELETON_TAGS = {Kind.HEADING: "h2", Kind.ITEM: "li"}
#: A line broken after one of these ends a paragraph.
_SENTENCE_ENDS = (".", "!", "?", "…", "»", "”", '"', ":", ".)")


#: A list of this many titles or more, each this many words at most, is no text; the share of
#: lines that may end as a sentence, or be longer, all the same.
_HEADLINES = 8
_HEADLINE_WORDS = 25
_PROSE = 0.2


class _Builder:
    """Walks a page once, in reading order."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.places: dict[HtmlElement, int] = {}
        self.skeleton = etree.Element("body")
        self.open: list[HtmlElement] = []  # block elements that are open
        self.twins: list[etree._Element | None] = [self.skeleton]  # their places in the skeleton
        self.href: list[str] = []
        self.run = Run()

    def start(self, node: HtmlElement, tag: str) -> None:
        if tag == "br":
            self.line_break()
        elif tag == "a":
            self.href.append(node.get("href") or "")
        elif tag not in _INLINE:
            self.flush()
            self.open.append(node)
            self.twins.append(None)
        if text := node.text:
            self.text(text)

    def end(self, tag: str) -> None:
        if tag == "a":
            self.href.pop()
        elif tag != "br" and tag not in _INLINE:
            self.flush()
            self.open.pop()
            self.twins.pop()

    def text(self, text: str) -> None:
        self.run.add(text, self.href[-1] if self.href else "")

    def line_break(self) -> None:
        """Two breaks, or one after the end of a sentence, end a paragraph."""
        last = "".join(self.run.parts[-2:]).rstrip(STRIP)
        if self.run.broken or last.endswith(_SENTENCE_ENDS):
            self.flush()
        else:
            self.run.add(" ", "")
            self.run.broken = True

    def flush(self) -> None:
        """Close the run of text; what it holds becomes a block."""
        if not self.run.length:
            return
        text, anchors = self.run.finish()
        self.run = Run()
        if not text:
            return
        node = self.open[-1]
        block = Block(len(self.blocks), node, self.kind(), text, anchors)
        self.blocks.append(block)
        self.draw(block)

    def kind(self) -> Kind:
        for node in reversed(self.open[-3:]):
            if kind := _KINDS.get(node.tag):
                return kind
        return Kind.PARAGRAPH

    def draw(self, block: Block) -> None:
        """Add the block to the skeleton, under the twin of its container."""
        place = etree.SubElement(
            self.container(), _SKELETON_TAGS.get(block.kind, "p"), n=str(block.index)
        )
        if not block.anchors:
            place.text = block.text
            return
        done, last = 0, None
        for item in block.anchors:
            _append(place, last, block.text[done : item.start])
            last = etree.SubElement(place, "a")
            last.text = block.text[item.start : item.end]
            done = item.end
        _append(place, last, block.text[done:])

    def container(self) -> etree._Element:
        """The twin of the innermost open container, its missing ancestors made on the way."""
        parent = self.skeleton
        for depth, node in enumerate(self.open, start=1):
            twin = self.twins[depth]
            if twin is None and node.tag not in _LEAVES:
                twin = self.twins[depth] = etree.SubElement(parent, "div")
            if twin is not None:
                parent = twin
        return parent


def _append(place: etree._Element, last: etree._Element | None, text: str) -> None:
    if last is None:
        place.text = text
    else:
        last.tail = text


def outline(document: Document) -> Outline:
    """Walk the page once; subtrees that cannot hold the article's text are left out."""
    builder = _Builder()
    root = document.tree.find("body")
    if root is None:
        root = document.tree
    holding = holders(root)
    walk = etree.iterwalk(root, events=("start", "end"))
    skipped: HtmlElement | None = None
    for event, node in walk:
        tag = node.tag
        if event == "start":
            if tag in _MEDIA:
                builder.places[node] = len(builder.blocks) + bool(builder.run.length)
            if node is not root and is_pruned(node, holding):
                walk.skip_subtree()
                skipped = node
                if tag not in _INLINE:
                    builder.flush()
            else:
                builder.start(node, tag)
            continue
        if skipped is node:
            skipped = None
        else:
            builder.end(tag)
        if node is not root and (tail := node.tail):
            builder.text(tail)
    builder.flush()
    _collapse(builder.skeleton)
    _drop_headlines(builder.skeleton, builder.blocks)
    return Outline(tuple(builder.blocks), builder.places, builder.skeleton)


def _collapse(skeleton: etree._Element) -> None:
    """Take out containers of one child, so that a wrapped paragraph weighs on its true parent."""
    for node in reversed(list(skeleton.iter("div"))):
        parent = node.getparent()
        if len(node) == 1 and parent is not None:
            parent.replace(node, node[0])


def _drop_headlines(skeleton: etree._Element, blocks: list[Block]) -> None:
    """Take out lists of titles: many short lines together, hardly one ending as a sentence."""
    for holder in list(skeleton.iter("div")):
        lines = [blocks[int(item.get("n") or 0)] for item in holder if item.tag != "div"]
        if len(lines) < _HEADLINES or 2 * len(lines) < len(holder):
            continue
        prose = sum(line.text.endswith((".", "!", "…", "»")) for line in lines)
        long = sum(line.words > _HEADLINE_WORDS for line in lines)
        parent = holder.getparent()
        if max(prose, long) <= _PROSE * len(lines) and parent is not None:
            parent.remove(holder)
