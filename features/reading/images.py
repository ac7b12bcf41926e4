"""The pictures of an article, each with the line that a reader sees under it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from features.article import Image
from features.reading.body import Body
from features.reading.credit_forms import one_blank
from features.reading.furniture import line_kind
from features.reading.image_legends import read_legends
from features.reading.legends import LONGEST, parse_legend
from features.reading.lines import Slot
from features.reading.marks import Zone
from features.reading.named_legends import is_open, last_line
from features.reading.names import is_person, squash
from features.reading.parse import Document, clean, squeeze
from features.reading.picture_addresses import address, is_waiting, same
from features.reading.picture_copies import distinct, is_repeated
from features.reading.picture_legends import attach
from features.reading.pictures import Picture, is_furniture, is_portrait, is_teaser
from features.reading.surface import Surface
from features.reading.under_legends import is_numbered
from features.reading.wordings import LineKind

#: Lines before the title where a picture of the article may stand.
_ABOVE = 3
#: … and where it may when it is the one that the page gives for itself.
_FAR_ABOVE = 12
#: Pictures kept: galleries repeat the article's own ones.
_MOST = 60
#: « Photos : Inès Morel » at the end of a text credits them all.
_OF_ALL = re.compile(
    r"(?i)^\W{0,3}(?:(?:cr[ée]dits?|sources?)(?: des)? )?"
    r"(?:photos|photographies|images|illustrations) ?[:©]"
)
#: Files that are drawings of the site's, unless they have a legend.
_ANIMATED, _VECTORS = (".gif",), (".svg",)


def image_of_legend(legend: str, *, lead: bool = False) -> Image:
    """The picture that a legend line of a pasted text stands for; its address is unknown."""
    caption, credit, kind = parse_legend(legend)
    return Image("", legend, caption, credit, kind=kind, lead=lead)


def read_images(document: Document, surface: Surface, body: Body) -> tuple[Image, ...]:
    """The pictures of the article in reading order; the first near the title is the lead.

    ``anchor`` is the offset in the text of ``body`` before which a picture stands, 0 for the lead.
    A legend without its picture (not loaded, or named at the end) is an image without ``src``.
    """
    found = distinct(list(islice(_pictures(document, surface), 3 * _MOST)))
    orphans = attach(found, surface)
    kept = [item for item in found if _belongs(item, document, surface)]
    kept = [item for item in kept if not is_repeated(item, kept)][:_MOST]
    outlet = document.outlet
    outlets = (outlet.name, outlet.domain) if outlet else ()
    lead = _lead(kept, surface)
    images = [
        _image(item, outlets, lead=item is lead, anchor=body.anchor_of(item.node) or 0)
        for item in kept
    ]
    for legend in orphans:
        if not any(squash(legend.text) in squash(image.legend) for image in images):
            _adopt(images, read_legends(Image(""), [legend], outlets))
    return tuple(images)


def _pictures(document: Document, surface: Surface) -> Iterator[Picture]:
    """The pictures that stand where the article's do, without the site's own ones."""
    first, last = surface.title - _ABOVE, last_line(surface)
    own = document.meta("og:image")
    for slot in surface.slots:
        if not first - _FAR_ABOVE <= slot.line <= last:
            continue
        opened = is_open(surface, slot)
        if not (opened or _may_lead(slot, surface)):
            continue
        src = address(document, slot.node)
        if not (opened or same(src, own)):
            continue
        if slot.line < first and not same(src, own):
            continue
        figure = next(slot.node.iterancestors("figure"), None)
        if is_furniture(slot.node, src) or is_portrait(slot.node, surface.top):
            continue
        outside = figure is None or slot.line >= surface.end
        if outside and is_teaser(document, slot.node) and not _is_figure(slot, surface):
            continue
        alt = squeeze(clean(slot.node.get("alt") or ""))[:LONGEST]
        if src or figure is not None or _is_told(alt, slot.line, surface):
            yield Picture(slot.node, slot.line, src, alt, figure)


def _may_lead(slot: Slot, surface: Surface) -> bool:
    """Whether a picture just under the title may be the page's own, in what is named a carousel.

    So may one that is hidden itself until a script shows it.
    """
    under = surface.title <= slot.line <= surface.first
    return under and all(kind is Zone.RELATED or node is slot.node for node, kind in slot.zones)


def _is_figure(slot: Slot, surface: Surface) -> bool:
    """Whether the line under a picture says « Figure 3 »: journals link it to its own page."""
    under = surface.lines[slot.line : slot.line + 1]
    return any(is_numbered(line.text) for line in under)


def _is_told(alt: str, line: int, surface: Surface) -> bool:
    """Whether a picture without address yet has its own words repeated on the line under it."""
    return (
        bool(alt)
        and line < len(surface.lines)
        and one_blank(surface.lines[line].text) == one_blank(alt)
    )


def _belongs(item: Picture, document: Document, surface: Surface) -> bool:
    """Whether a picture above the title or after the text is shown to be the article's."""
    if item.legends:
        return True
    if (
        is_waiting(item.src)
        or _is_sign(item, document, surface)
        or _is_promotion(item, document, surface)
    ):
        return False
    if surface.title <= item.line < surface.end:
        return True
    if item.line < surface.title:
        return item.figure is not None or same(item.src, document.meta("og:image"))
    inside = surface.top is not None and surface.top in item.node.iterancestors()
    return inside and (item.line == surface.end or item.figure is not None)


def _is_sign(item: Picture, document: Document, surface: Surface) -> bool:
    """Whether a picture without legend is a drawing of the site's, or shows its name."""
    inside = surface.first < item.line < surface.end
    file = item.src.partition("?")[0].lower()
    named = document.outlet is not None and squash(item.alt) == squash(document.outlet.name)
    if item.figure is not None:
        return bool(item.alt) and named
    return (
        (bool(item.alt) and named)
        or file.endswith(_VECTORS)
        or (file.endswith(_ANIMATED) and (_in_link(item) or not (item.alt or inside)))
    )


def _in_link(item: Picture) -> bool:
    return any(up.tag == "a" for up in item.node.iterancestors())


def _is_promotion(item: Picture, document: Document, surface: Surface) -> bool:
    """Whether a picture without legend is of someone who signs, or leads to another article."""
    if is_teaser(document, item.node):
        return True
    line = surface.lines[item.line] if item.line < len(surface.lines) else None
    if item.line <= surface.first and line is not None and line.text == item.alt:
        return is_person(item.alt)
    return (
        line is not None
        and line_kind(line.text) is LineKind.RELATED
        and line.node in item.node.iterancestors()
    )


def _lead(found: list[Picture], surface: Surface) -> Picture | None:
    """The first picture with a legend before the text, else the first one there."""
    head = [item for item in found if item.line <= surface.first]
    return next((item for item in head if item.legends), head[0] if head else None)


def _image(item: Picture, outlets: tuple[str, ...], *, lead: bool, anchor: int) -> Image:
    bare = Image(item.src, alt=item.alt, lead=lead, anchor=0 if lead else anchor)
    return read_legends(bare, item.legends, outlets)


def _adopt(images: list[Image], orphan: Image) -> None:
    """A legend apart from any picture is the lead's when it has none, else its own picture's.

    A credit of « photos », without caption, is that of all the pictures that have none.
    """
    bare = [index for index, image in enumerate(images) if not image.legend]
    if not (_OF_ALL.match(orphan.legend) and not orphan.caption):
        bare = [index for index in bare if images[index].lead]
    for index in bare:
        own = images[index]
        images[index] = replace(orphan, src=own.src, alt=own.alt, lead=own.lead, anchor=own.anchor)
    if not bare:
        images.append(orphan)
