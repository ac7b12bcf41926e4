"""The pictures of an article, each with the line that a reader sees under it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from lxml.html import HtmlElement

from features.article import Image
from features.reading.body import Body
from features.reading.credit_forms import one_blank
from features.reading.image_legends import read_legends
from features.reading.legends import LONGEST, parse_legend
from features.reading.lines import Slot
from features.reading.marks import Zone
from features.reading.named_legends import is_open, last_line
from features.reading.names import squash
from features.reading.parse import Document, clean, squeeze
from features.reading.picture_addresses import address, same
from features.reading.picture_belonging import belongs
from features.reading.picture_copies import distinct, is_repeated
from features.reading.picture_legends import attach
from features.reading.pictures import Picture, is_furniture, is_portrait, is_teaser
from features.reading.surface import Surface
from features.reading.under_legends import is_numbered

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
    kept = [item for item in found if belongs(item, document, surface)]
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
        src, figure = address(document, slot.node), next(slot.node.iterancestors("figure"), None)
        if not (opened or same(src, own) or _is_leafed(document, slot, figure)):
            continue
        if slot.line < first and not same(src, own):
            continue
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


def _is_leafed(document: Document, slot: Slot, figure: HtmlElement | None) -> bool:
    """Whether a figure with its own caption, of those to leaf through, leads to no other page."""
    captioned = figure is not None and figure.find(".//figcaption") is not None
    return captioned and not is_teaser(document, slot.node)


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
