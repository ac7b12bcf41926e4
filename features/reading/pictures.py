"""Which elements of a page are pictures of its article, and at what address each is found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import re2
from lxml.html import HtmlElement

from features.reading.marks import words_of
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
#: A picture narrower or lower than this (pixels, as declared) is a sign, not a photograph.
_SMALLEST = 90
#: Names of pictures that belong to the site: logos, portraits of authors, counters, buttons.
_FURNITURE = (
    r"\blogo|\bavatar|gravatar|\bicon(?:e|s|es)?\b|\bico\b|favicon|sprite|\bpixel\b|spacer"
    r"|\bblank\b|transparent|emoji|smil(?:ey|ies)|\bpicto|\bpuce\b|\bbadge\b|\bbutton|\bbouton"
    r"|captcha|\bqr ?code|loader|spinner|\bpx\b|tracking|\bauthor|\bauteur|profile|\bprofil\b"
    r"|\bflags?\b|drapeau|\bstar\b|rating|\bad banner|doubleclick|app store|google play"
    r"|wp includes images|wp smiley|whatsapp|facebook|twitter|linkedin|telegram|instagram"
    r"|print friendly|pdf\b"
    r"|\b(?:siteon|rubon)\d|themes \w{1,30} (?:\w{1,30} )?(?:img|images|assets|dist)\b"
)
#: A picture that stands for one not loaded yet.
_WAITING = re.compile(
    r"(?i)^data:|placeholder|lazy[_-]?(?:load|image)|/blank\.|/grey\.|/transparent|1x1|/spacer"
)
_SIZE = re.compile(r"^\s{0,3}(\d{1,5})(?:px)?\s{0,3}$")
_FILE = re.compile(r"(?i)\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|\?)")
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
    return _VARIANT.sub("", urlsplit(url).path.rsplit("/", 1)[-1].lower())


@cache
def _furniture() -> Any:  # noqa: ANN401 (re2 has no types)
    return re2.compile(_FURNITURE)


def is_furniture(node: HtmlElement, src: str) -> bool:
    """Whether a picture is a logo, an avatar, a counter, a button: no picture of the article."""
    if any(0 < _pixels(node.get(key)) < _SMALLEST for key in ("width", "height")):
        return True
    names = f"{node.get('class') or ''} {node.get('id') or ''} {urlsplit(src).path[-80:]}"
    parent = node.getparent()
    if parent is not None:
        names += f" {parent.get('class') or ''}"
    return bool(_furniture().search(words_of(names)))


def _pixels(value: str | None) -> int:
    match = _SIZE.match(value or "")
    return int(match[1]) if match else 0


def is_teaser(document: Document, node: HtmlElement) -> bool:
    """Whether a picture is a link to another page: a teaser or an advertisement."""
    link = next((item for item in node.iterancestors("a") if item.get("href")), None)
    if link is None:
        return False
    href = document.absolute(link.get("href"))
    if not href or _FILE.search(href) or "attachment" in href:
        return False
    here = (document.url or "").partition("#")[0].rstrip("/")
    return href.partition("#")[0].rstrip("/") != here
