"""Which elements of a page are pictures of its article, and which are the site’s own."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import re2
from lxml.html import HtmlElement

from features.reading.marks import words_of
from features.reading.named_legends import Legend
from features.reading.parse import Document

#: A legend starts at most this many lines after its picture.
NEAR = 3
#: A picture narrower or lower than this (pixels, as declared) is a sign, not a photograph.
_SMALLEST = 90
#: A thumbnail, by the size that its address gives, has sides of so many pixels; a counter has 1.
#: Less is no size: « grid-8x2 » is a place in a page.
_THUMBNAIL_SIDES = frozenset((1, *range(16, 151)))
#: Names of pictures that belong to the site: logos, portraits of authors, counters, buttons.
_FURNITURE = (
    r"\blogo|\bavatar|gravatar|\bicon(?:e|s|es)?\b|\bico\b|favicon|sprite|\bpixel\b|spacer"
    r"|\bblank\b|transparent|emoji|\bpicto|\bpuce\b|\bempty\b|captcha|\bqr ?code|loader|spinner"
    r"|tracking|\bget ad$|\bad banner|doubleclick|app store|google play|wp includes images"
    r"|smileys?\b|emoticon|newsletter|print friendly|pdf\b|(?:custom|site) header\b"
    r"|\b(?:in|de)crease font\b"
    r"|\b(?:siteon|rubon)\d|themes \w{1,30} (?:\w{1,30} )?(?:img|images|assets|dist)\b"
)
#: Names that make a picture the site's in a class, or alone in the name of its file: an article
#: may well show « siege-de-facebook-a-paris.jpg » or « ceremonie-au-drapeau.jpg ».
_SIGNS = (
    r"smil(?:ey|ies)|\bbadge\b|\bbutton|\bbouton|\bauthor|\bauteur|profile|\bprofil\b|\bflags?\b"
    r"|drapeau|\bstar\b|rating|whatsapp|facebook|twitter|linkedin|telegram|instagram"
    r"|\bclock\b|\btime\b|\bprint\b|\bmail\b|\bcourriel\b|\bround(?:ed)? (?:full|circle)\b"
    r"|\bcircle\b|\bsignature\b|\bpx\b"
)
#: The picture that SPIP calls the « logo » of an article is its first one.
_FIRST_PICTURE, _FIRST_FILE = re.compile(r"\blogo article\b"), re.compile(r"\barton\d")
#: How wide a picture is on paper, as Tailwind writes it: « print:w-40 » is no button to print.
_PRINTED = re.compile(r"(?<!\S)print:\S{1,60}")
#: A file named after a sign has no more words than this, its ending apart.
_SIGN_WORDS = 2
#: What the site says of its own pictures to readers of the screen.
_SIGN_ALT = re.compile(
    r"(?i)^(?:temps de lecture|courriel|e-?mail|imprimer|version imprimable|envoyer |partager"
    r"|zoom image|image par d[ée]faut|placeholder|default image|logo\b)"
)
_SIZE = re.compile(r"^\s{0,3}(\d{1,5})(?:px)?\s{0,3}$")
#: What a picture opens without being a teaser: itself, larger, or the sheet that it shows.
_FILE = re.compile(r"(?i)\.(?:jpe?g|png|gif|webp|avif|svg|pdf)(?:$|\?)")
#: A thumbnail whose address says how small it is (pixels).
_THUMBNAIL = re.compile(r"[-_/](\d{1,4})x(\d{1,4})(?=[-_/.])")
#: Where the text names an author, the picture beside it is a portrait.
_AUTHOR = re.compile(r"\b(?:avatar|authors?|auteurs?|byline|signature|vcard)\b")
_AUTHOR_LEVELS = 5
#: A picture lies no deeper than this in what holds it and its caption.
_CAPTIONED_LEVELS = 3


@dataclass(slots=True)
class Picture:
    """A picture being read: its place, its address and the lines under it."""

    node: HtmlElement
    line: int
    src: str
    alt: str
    figure: HtmlElement | None
    legends: list[Legend] = field(default_factory=list)


@cache
def _furniture() -> Any:  # noqa: ANN401 (re2 has no types)
    return re2.compile(_FURNITURE)


@cache
def _signs() -> Any:  # noqa: ANN401 (re2 has no types)
    return re2.compile(f"{_FURNITURE}|{_SIGNS}")


def is_furniture(node: HtmlElement, src: str) -> bool:
    """Whether a picture is a logo, an avatar, a counter, a button: no picture of the article."""
    if any(_is_small(node.get(key)) for key in ("width", "height")) or _is_thumbnail(src):
        return True
    if _SIGN_ALT.match((node.get("alt") or "").strip()):
        return True
    names = f"{node.get('class') or ''} {node.get('id') or ''}"
    parent = node.getparent()
    if parent is not None:
        names += f" {parent.get('class') or ''} {parent.get('id') or ''}"
    path = urlsplit(src).path[-80:]
    names, file = words_of(_PRINTED.sub("", names)), words_of(path)
    if _FIRST_PICTURE.search(names) or _FIRST_FILE.search(file):
        return False
    stem = words_of(path.rpartition("/")[2].rpartition(".")[0])
    signs = _signs()
    if signs.search(names) or (len(stem.split()) <= _SIGN_WORDS and signs.search(stem)):
        return True
    return bool(_furniture().search(file))


def _is_thumbnail(src: str) -> bool:
    match = _THUMBNAIL.search(src[-300:])
    return match is not None and _THUMBNAIL_SIDES.issuperset(map(int, match.groups()))


def _is_small(value: str | None) -> bool:
    """Whether a declared side, in pixels, is that of a sign or of a counter (0)."""
    match = _SIZE.match(value or "")
    return match is not None and int(match[1]) < _SMALLEST


def is_portrait(node: HtmlElement, top: HtmlElement | None) -> bool:
    """Whether a picture stands beside an author's name, in an element named after authors.

    ``top`` holds the paragraphs: whatever holds it too is no author's box.
    """
    around = () if top is None else (top, *top.iterancestors())
    for up in itertools.islice(node.iterancestors(), _AUTHOR_LEVELS):
        if up in around:
            return False
        if _AUTHOR.search(words_of(up.get("class") or "")):
            return True
    return False


def is_teaser(document: Document, node: HtmlElement) -> bool:
    """Whether a picture is a link to another page: a teaser or an advertisement.

    A picture that has its own caption by the markup of WordPress may link to where it comes from.
    """
    around = itertools.islice(node.iterancestors(), _CAPTIONED_LEVELS)
    if any("wp-caption" in (up.get("class") or "") for up in around):
        return False
    link = next((item for item in node.iterancestors("a") if item.get("href")), None)
    if link is None:
        return False
    href = document.absolute(link.get("href"))
    if not href or _FILE.search(href) or "attachment" in href:
        return False
    here = (document.url or "").partition("#")[0].rstrip("/")
    return href.partition("#")[0].rstrip("/") != here
