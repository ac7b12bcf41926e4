"""The pictures of an article, each with the line that a reader sees under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from features.article import Image
from features.reading.body import Body
from features.reading.legends import LONGEST, is_credit, is_legend_line, kind_of, parse_legend
from features.reading.marks import Mark, Zone
from features.reading.names import squash
from features.reading.parse import Document, clean, squeeze, text_of
from features.reading.pictures import address, is_furniture, is_teaser, same
from features.reading.surface import Line, Marked, Slot, Surface

#: Lines before the title and after the text where a picture of the article may stand.
_ABOVE, _AFTER = 3, 2
#: A legend starts at most this many lines after its picture.
_NEAR = 3
#: Lines of one legend.
_LEGEND_LINES = 6
#: A picture's legend and its copy for another width of screen are at most this many lines apart.
_COPIES = 4
#: A caption that no markup announces, above its credit, is no longer than this (characters).
_CAPTION = 250
#: Pictures kept: galleries repeat the article's own ones.
_MOST = 60


@dataclass(slots=True)
class Found:
    """A picture being read: its place, address and the lines under it."""

    node: HtmlElement
    line: int
    src: str
    alt: str
    figure: HtmlElement | None
    legends: list[Legend] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Legend:
    """Lines under a picture; ``credit`` is what the markup itself calls a credit."""

    line: int
    stop: int
    text: str
    credit: str
    node: HtmlElement


def image_of_legend(legend: str, *, lead: bool = False) -> Image:
    """The picture that a legend line of a pasted text stands for; its address is unknown."""
    caption, credit, kind = parse_legend(legend)
    return Image("", legend, caption, credit, kind=kind, lead=lead)


def read_images(document: Document, surface: Surface, body: Body) -> tuple[Image, ...]:
    """The pictures of the article in reading order; the first near the title is the lead.

    ``anchor`` is the offset in the text of ``body`` before which a picture stands, 0 for the lead.
    """
    found = _distinct(list(_pictures(document, surface)))
    orphans = _attach(found, list(_legends(surface)), surface)
    kept = [item for item in found if _belongs(item, document, surface)][:_MOST]
    outlets = _outlets(document)
    lead = _lead(kept, surface)
    images = [
        _image(item, outlets, lead=item is lead, anchor=0 if item is lead else _place(body, item))
        for item in kept
    ]
    for legend in orphans:
        if not any(squash(legend.text) in squash(image.legend) for image in images):
            _adopt(images, _orphan(legend, outlets))
    return tuple(images)


def _outlets(document: Document) -> tuple[str, ...]:
    outlet = document.outlet
    return (outlet.name, outlet.domain) if outlet else ()


def _place(body: Body, item: Found) -> int:
    return body.anchor_of(item.node) or 0


def _lead(found: list[Found], surface: Surface) -> Found | None:
    """The first picture with a legend before the text, else the first one there."""
    head = [item for item in found if item.line <= surface.first]
    return next((item for item in head if item.legends), head[0] if head else None)


def _belongs(item: Found, document: Document, surface: Surface) -> bool:
    """Whether a picture above the title or after the text is shown to be the article's."""
    if item.legends:
        return True
    if item.src.lower().endswith(".gif") and not item.alt:
        return False
    if surface.title <= item.line < surface.end:
        return True
    if item.line < surface.title:
        return item.figure is not None or same(item.src, document.meta("og:image"))
    return surface.top is not None and surface.top in item.node.iterancestors()


def _pictures(document: Document, surface: Surface) -> Iterator[Found]:
    first, last = surface.title - _ABOVE, surface.end + _AFTER
    for slot in surface.slots:
        if not first <= slot.line <= last or not _is_open(surface, slot):
            continue
        src = address(document, slot.node)
        figure = next((n for n in slot.node.iterancestors("figure")), None)
        if is_furniture(slot.node, src) or (figure is None and is_teaser(document, slot.node)):
            continue
        alt = squeeze(clean(slot.node.get("alt") or ""))[:LONGEST]
        if src or figure is not None:
            yield Found(slot.node, slot.line, src, alt, figure)


def _is_open(surface: Surface, item: Slot | Marked) -> bool:
    zone = surface.zone(item)
    between = surface.title <= item.line <= surface.first
    return zone is None or (between and zone in {Zone.NAV, Zone.AD})


def _distinct(found: list[Found]) -> list[Found]:
    """One of the copies that a page keeps for other widths of screen or browsers without script."""
    kept: list[Found] = []
    for item in found:
        twin = next((other for other in kept if _is_copy(item, other)), None)
        if twin is None:
            kept.append(item)
        elif not twin.src or (twin.src.startswith("data:") and item.src):
            twin.src = item.src
    return kept


def _is_copy(item: Found, other: Found) -> bool:
    if item.figure is not None and item.figure is other.figure:
        return item.line == other.line or same(item.src, other.src)
    near = abs(item.line - other.line) <= _COPIES
    if not item.src or not other.src:
        return near and bool(item.alt) and item.alt == other.alt
    return same(item.src, other.src) and (near and item.line == other.line)


def _legends(surface: Surface) -> Iterator[Legend]:
    """The elements named after a caption or a credit, outermost only, in page order."""
    marks = [m for m in surface.marked if m.mark in {Mark.CAPTION, Mark.CREDIT}]
    nodes = {m.node for m in marks}
    seen: set[HtmlElement] = set()
    for item in sorted(marks, key=lambda m: (m.line, -m.stop)):
        if item.node in seen or not _is_open(surface, item):
            continue
        if any(parent in nodes for parent in item.node.iterancestors()):
            continue
        seen.add(item.node)
        text = _text(item, surface)
        if text and len(text) <= LONGEST:
            yield Legend(item.line, item.stop, text, _credit(item, marks, text), item.node)


def _text(item: Marked, surface: Surface) -> str:
    """The lines of a legend, joined; the element's own text when it is a piece of a line."""
    lines = surface.lines[item.line : min(item.stop, item.line + _LEGEND_LINES)]
    own = text_of(item.node)
    if len(lines) < 2 or not own:
        return own
    return " ".join(line.text for line in lines)


def _credit(item: Marked, marks: list[Marked], text: str) -> str:
    """What the markup sets apart as the credit inside a caption: named so, or worded so."""
    if item.mark is Mark.CREDIT and item.node.tag != "figcaption":
        return ""
    named = [
        m.node
        for m in marks
        if m.mark is Mark.CREDIT and m.node is not item.node and item.node in m.node.iterancestors()
    ]
    outer = [node for node in named if not any(up in named for up in node.iterancestors())]
    pieces = [piece for node in outer if (piece := text_of(node))]
    if pieces and (start := text.find(pieces[0])) >= 0:
        return text[start : max(text.find(piece) + len(piece) for piece in pieces)]
    inner = (text_of(node) for node in item.node.iterdescendants() if isinstance(node.tag, str))
    return next((piece for piece in inner if piece and piece != text and is_credit(piece)), "")


def _attach(found: list[Found], legends: list[Legend], surface: Surface) -> list[Legend]:
    """Give each legend to its picture; those that no picture claims come back."""
    orphans = []
    for legend in legends:
        owner = _owner(found, legend)
        if owner is not None:
            owner.legends.append(legend)
        elif surface.title <= legend.line < surface.end + _AFTER:
            orphans.append(legend)
    taken = {index for item in legends for index in range(item.line, item.stop)}
    for item in found:
        if not item.legends and (legend := _plain_line(item, surface, taken)):
            item.legends.append(legend)
            taken.update(range(legend.line, legend.stop))
    return orphans + [
        Legend(line.index, line.index + 1, line.text, "", line.node)
        for line in surface.lines[surface.title + 1 : surface.end + _AFTER]
        if line.index not in taken
        and surface.zone(line) is None
        and len(line.text) <= LONGEST
        and is_legend_line(line.text)
    ]


def _owner(found: list[Found], legend: Legend) -> Found | None:
    figure = next(legend.node.iterancestors("figure"), None)
    if figure is not None:
        inside = [item for item in found if item.figure is figure]
        if inside:
            before = [item for item in inside if item.line <= legend.line]
            return before[-1] if before else inside[0]
    near = [item for item in found if 0 <= legend.line - item.line <= _NEAR]
    if near:
        return near[-1]
    return next((item for item in found if 0 < item.line - legend.line <= 1), None)


def _plain_line(item: Found, surface: Surface, taken: set[int]) -> Legend | None:
    """The line just under a picture when it is plainly its legend, or a credit ends it."""
    lines = surface.lines[item.line : item.line + 2]
    if any(line.index in taken or surface.zone(line) is not None for line in lines[:1]):
        return None
    if len(lines) > 1 and _is_caption_above_credit(lines[0], lines[1]):
        text = f"{lines[0].text} {lines[1].text}"
        return Legend(item.line, item.line + 2, text, lines[1].text, lines[0].node)
    for line in lines:
        if len(line.text) <= LONGEST and is_legend_line(line.text):
            return Legend(line.index, line.index + 1, line.text, "", line.node)
        if line.node.tag not in {"div", "span"}:
            break
    return None


def _is_caption_above_credit(first: Line, second: Line) -> bool:
    return (
        len(first.text) <= _CAPTION
        and first.linked == 0
        and not is_credit(first.text)
        and is_legend_line(second.text)
        and is_credit(second.text)
    )


def _image(item: Found, outlets: tuple[str, ...], *, lead: bool, anchor: int) -> Image:
    text, credit = "", ""
    for legend in item.legends:
        if legend.text in text:
            continue
        text = legend.text if text in legend.text else f"{text} {legend.text}"
        credit = credit or legend.credit
    caption, parsed, kind = parse_legend(text, *outlets)
    if credit and credit in text:
        caption = _rest(text, credit)
        kind = kind_of(text, credit, *outlets)
    return Image(item.src, text, caption, credit or parsed, item.alt, kind, lead, anchor)


def _rest(text: str, credit: str) -> str:
    """The legend without the credit that the markup sets apart."""
    before, _, after = text.partition(credit)
    return squeeze(before.rstrip(" \u00a0-–—|/•·,(") + " " + after.lstrip(" \u00a0-–—|/•·)"))


def _orphan(legend: Legend, outlets: tuple[str, ...]) -> Image:
    caption, credit, kind = parse_legend(legend.text, *outlets)
    if legend.credit:
        credit, caption = legend.credit, _rest(legend.text, legend.credit)
    return Image("", legend.text, caption, credit, kind=kind)


def _adopt(images: list[Image], orphan: Image) -> None:
    """A legend apart from any picture is the lead's when it has none, else its own picture's."""
    for index, image in enumerate(images):
        if image.lead and not image.legend:
            images[index] = replace(orphan, src=image.src, alt=image.alt, lead=True)
            return
    images.append(orphan)
