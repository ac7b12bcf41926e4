"""Tell whether a picture near an article is the article's: not the site's, nor a teaser's."""

from __future__ import annotations

from features.reading.furniture import line_kind
from features.reading.names import is_person, squash
from features.reading.parse import Document
from features.reading.picture_addresses import is_waiting, same
from features.reading.pictures import Picture, is_teaser
from features.reading.surface import Surface
from features.reading.wordings import LineKind

#: Files that are drawings of the site's, unless they have a legend.
_ANIMATED, _VECTORS = (".gif",), (".svg",)


def belongs(item: Picture, document: Document, surface: Surface) -> bool:
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


def _is_signed_by(text: str, name: str) -> bool:
    """Whether a line is a name, or signs with it: « Par Inès Morvan », beside her portrait."""
    return text == name or (bool(name) and text.startswith((f"Par {name}", f"par {name}")))


def _is_promotion(item: Picture, document: Document, surface: Surface) -> bool:
    """Whether a picture without legend is of someone who signs, or leads to another article."""
    if is_teaser(document, item.node):
        return True
    line = surface.lines[item.line] if item.line < len(surface.lines) else None
    if item.line <= surface.first and line is not None and _is_signed_by(line.text, item.alt):
        return is_person(item.alt) and not same(item.src, document.meta("og:image"))
    return (
        line is not None
        and line_kind(line.text) is LineKind.RELATED
        and line.node in item.node.iterancestors()
    )
