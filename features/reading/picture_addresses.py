"""At what address the picture of an element is found, and whether two addresses are one picture."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from features.reading.parse import Document

#: Attributes that hold the address of a picture loaded late, surest first.
_LATE = (
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-lazy",
    "data-srcset",
    "data-lazy-srcset",
    "data-url",
    "data-hi-res-src",
    "data-full-src",
    "data-img-src",
    "data-image",
    "data-flickity-lazyload",
)
#: A picture that stands for one not loaded yet.
_WAITING = re.compile(
    r"(?i)^data:|placeholder|lazy[_-]?(?:load|image)|/blank\.|/grey\.|/transparent|1x1|/spacer"
)
#: Names that some systems give to every file; what tells them apart is then a long identifier.
_GENERAL = re.compile(
    r"^(?:image|photo|media|picture|original|large|medium|small|thumb(?:nail)?)(?:\.\w+)?$"
)
_IDENTIFIER = re.compile(r"^(?=.{0,60}\d)[\w.!-]{6,64}$")
_VARIANT = re.compile(r"[-_@]\d{2,4}x\d{2,4}|-scaled|@2x|\.(?:webp|avif)$")


def address(document: Document, node: HtmlElement) -> str:
    """The address of a picture, late-loading forms first; "" when it has none that is http(s)."""
    waiting = ""
    for value in _values(node):
        found = document.absolute(value)
        if found and not _WAITING.search(value):
            return found
        waiting = waiting or found
    return waiting


def _values(node: HtmlElement) -> Iterable[str]:
    for key in _LATE:
        if value := node.get(key):
            yield _largest(value) if "srcset" in key else value
    if value := node.get("src"):
        yield value
    if value := node.get("srcset"):
        yield _largest(value)
    # libxml2 does not know that « source » is empty: the image may lie inside it.
    picture = next(node.iterancestors("picture"), None)
    if picture is not None:
        for source in picture.iter("source"):
            for key in ("srcset", "data-srcset", "data-lazy-srcset"):
                if value := source.get(key):
                    yield _largest(value)


def _largest(srcset: str) -> str:
    """The widest candidate of a srcset; addresses may hold commas, so blanks part them."""
    best, most, current = "", -1.0, ""
    for word in srcset[:20_000].split():
        size = word.rstrip(",")
        if current and re.fullmatch(r"\d{1,6}(?:\.\d{1,3})?[wx]", size):
            width = float(size[:-1])
            if width > most:
                best, most = current, width
            current = ""
        else:
            current = word.strip(",")
            best = best or current
    return best


def same(first: str, second: str) -> bool:
    """Whether two addresses are one picture at two sizes."""
    return bool(first) and _stem(first) == _stem(second)


def _stem(url: str) -> str:
    """The name of the file; where it is a general one, the name of what holds it."""
    parts = [part for part in urlsplit(url).path.lower().split("/") if part]
    name = _VARIANT.sub("", parts[-1]) if parts else ""
    if _GENERAL.match(name):
        name = next((part for part in reversed(parts) if _IDENTIFIER.match(part)), name)
    return name


def is_waiting(src: str) -> bool:
    """Whether an address is that of what stands for a picture not loaded yet."""
    return bool(_WAITING.search(src))
