"""One parse of a page, shared by every reader: the whole tree, its metadata, and clean text.

Every reader is a function ``read_xxx(document: Document, …)``; none changes the tree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from features.article import Outlet
from features.errors import UnreadableError
from features.reading.domain import registrable_domain
from features.reading.joints import joined

#: The blanks that a browser shows as spaces; the no-break spaces of French are kept as written.
_BLANKS = "\t\n\r\f\v"
#: An XML or doctype prologue: lxml refuses a str that declares an encoding.
_PROLOGUE = re.compile(r"^\s{0,64}<\?xml[^>]{0,512}>")
#: Elements whose text nobody reads on the page.
_SILENT = ("script", "style", "template")
#: What words that styles alone part look like, and others besides: see ``joints``.
_GLUED = re.compile(r"[a-zà-öø-ÿœ\d.:;!?»”)…][A-ZÀ-ÖØ-ÞŒ\d]|[A-ZÀ-ÖØ-Þ]{2}[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]")
#: Every blank that may stand at the ends of a text: those above, and Unicode's spaces.
STRIP = f" {_BLANKS}\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
#: Format characters that carry no text: soft hyphen, zero-width spaces and marks, byte order mark.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
#: Characters that pages of windows-1252 write by number (&#146;), as browsers read them.
_C1 = {code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0)}
_REPLACED: dict[int, str | None] = {
    **dict.fromkeys(range(0x20)),
    0x7F: None,
    **_C1,
    **dict.fromkeys(range(0xD800, 0xE000)),
    **dict.fromkeys(map(ord, _INVISIBLE)),
    0x09: " ",
    0x0A: "\n",
    0x0C: " ",
    0x0D: "\n",
    0x2028: "\n",
    0x2029: "\n",
}
_UNWANTED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff" + re.escape(_INVISIBLE) + "]"
)

#: The start of a body, and the elements that show one has begun where it is left out.
_BODY = re.compile(r"<(?:body|frameset)[\s>]", re.IGNORECASE)
_CONTENT = re.compile(
    r"<(?:article|main|header|section|nav|aside|footer|figure|div|h[1-6]|p)[\s>]", re.IGNORECASE
)

#: One class for every element, looked up in C: lxml.html asks Python for each element at each
#: pass, to tell forms and their fields apart, which nobody here needs.
_ELEMENTS = etree.ElementDefaultClassLookup(element=HtmlElement)


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed page. ``tree`` is the whole page, before any pruning: read it, never change it.

    ``metas`` maps the lower-case ``name``, ``property`` or ``itemprop`` of every meta tag to its
    non-empty contents, in page order. ``base`` is what relative addresses are joined to.
    ``outlet`` is the registrable domain with the name the page's meta tags give; None without URL.
    """

    tree: HtmlElement
    html: str
    url: str | None
    base: str
    outlet: Outlet | None
    metas: Mapping[str, tuple[str, ...]]

    def meta(self, *names: str) -> str:
        """The first non-empty content among the meta tags of these names, in that order."""
        return next((self.metas[name][0] for name in names if name in self.metas), "")

    def absolute(self, address: str | None) -> str:
        """The address made absolute; "" when it is not http(s) or cannot be understood."""
        return absolute(self.base, address)


def parse(html: str, url: str | None = None) -> Document:
    """Parse a page once for all readers.

    Raises:
        UnreadableError: the parser kept nothing of a page that was not empty.
    """
    page = _with_body(_without_prologue(html).replace("\0", ""))
    try:
        source = page.encode()
    except UnicodeEncodeError:  # lone surrogates: dropped here, for every reader of ``html``
        source = page.encode("utf-8", "ignore")
        page = source.decode()
    # huge_tree: a nesting above 256 would otherwise give an empty document.
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True)
    parser.set_element_class_lookup(_ELEMENTS)
    try:
        root = etree.fromstring(source, parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError from error
    if root is None or not isinstance(root, HtmlElement) or len(root) == 0:
        raise UnreadableError
    tree = cast("HtmlElement", root)
    metas = MappingProxyType(_metas(tree))
    return Document(tree, page, url, _base(tree, url), _outlet(metas, url), metas)


def _without_prologue(html: str) -> str:
    prologue = _PROLOGUE.match(html)
    return html[prologue.end() :] if prologue else html


def _with_body(html: str) -> str:
    """The page with the start of its body written out, which HTML lets authors leave out.

    The parser knows where a body begins by older elements only: it would leave an « article »
    that stands first among the metadata.
    """
    if _BODY.search(html):
        return html
    first = _CONTENT.search(html)
    return f"{html[: first.start()]}<body>{html[first.start() :]}" if first else html


def _metas(tree: HtmlElement) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for node in tree.iter("meta"):
        content = squeeze(clean(node.get("content") or ""))
        if not content:
            continue
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (node.get(key) or "").strip().lower()
            if name:
                found[name] = (*found.get(name, ()), content)
    return found


def _base(tree: HtmlElement, url: str | None) -> str:
    node = next(tree.iter("base"), None)
    return absolute(url or "", node.get("href") if node is not None else None) or url or ""


def _outlet(metas: Mapping[str, tuple[str, ...]], url: str | None) -> Outlet | None:
    domain = registrable_domain(url) if url else ""
    if not domain:
        return None
    names = ("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher")
    return Outlet(domain, next((metas[name][0] for name in names if name in metas), ""))


def absolute(base: str, address: str | None) -> str:
    """``address`` joined to ``base``; "" when it is not http(s) or cannot be understood."""
    cleaned = "".join((address or "").split())
    if not cleaned or cleaned.startswith("#"):
        return ""
    try:
        joined = urljoin(base, cleaned) if base else cleaned
        parts = urlsplit(joined)
    except ValueError:
        return ""
    return joined if parts.scheme in {"http", "https"} and parts.netloc else ""


def clean(text: str) -> str:
    """NFC text without control characters, lone surrogates or invisible marks."""
    # What is printable, line ends and no-break spaces apart, holds none: far cheaper to tell.
    bare = text if text.isprintable() else text.replace("\n", "").replace("\u00a0", "")
    if not bare.isprintable() and _UNWANTED.search(text):
        text = text.translate(_REPLACED)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def squeeze(text: str) -> str:
    """Runs of blanks made one space, ends stripped; no-break spaces inside are kept."""
    if not text.isprintable():  # no blank but the space is
        for blank in _BLANKS:
            text = text.replace(blank, " ")
    if "  " in text:
        text = " ".join(filter(None, text.split(" ")))
    return text.strip(STRIP)


def written(node: HtmlElement) -> str:
    """All the text under a node as it stands in the page, gathered in C."""
    if len(node) == 0:
        return node.text or ""
    return etree.tostring(node, method="text", encoding="unicode", with_tail=False)


def text_of(node: HtmlElement) -> str:
    """All the text under a node on one line, clean; scripts and styles are left out."""
    if next(node.iter("br", *_SILENT), None) is None:
        text = written(node)
        if len(node) == 0 or not _GLUED.search(text):
            return squeeze(clean(text))
    return squeeze(clean(joined(_strings(node))))


def _strings(node: HtmlElement) -> Iterator[str]:
    if node.tag not in _SILENT and node.text:
        yield node.text
    for item in node.iterdescendants():
        if item.tag == "br":
            yield " "
        if item.text and item.tag not in _SILENT:
            yield item.text
        if item.tail:
            yield item.tail
