"""Reads what sites publish for machines: sitemaps, their indexes, RSS and Atom feeds.

A document type declaration is refused unread: no such file needs one, and entity bombs do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime

from lxml import etree

from scorer.fetch.errors import BadAnswerError
from scorer.fetch.unpack import Gzip
from training.collect.addresses import month_of
from training.collect.answers import Kind

_GZIP = b"\x1f\x8b"
#: Bytes looked at for a declaration, which stands before the first element.
_PROLOGUE = 4096
_MOST_BYTES = Kind.LISTING.value[1]
#: Names of elements, without their namespace, that tell when an article was published or changed.
_DATES = ("publication_date", "published", "pubDate", "date", "lastmod", "updated")


class ListingError(Exception):
    """A sitemap or feed that cannot be read; its text is a reason for the journal."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One address as listed, with the month of its date (``AAAA-MM``, "" when not told)."""

    url: str
    month: str


@dataclass(frozen=True, slots=True)
class Listing:
    """The articles of a sitemap or feed, and the further sitemaps of an index."""

    articles: tuple[Entry, ...] = ()
    sitemaps: tuple[Entry, ...] = ()


def read_listing(body: bytes) -> Listing:
    """What a sitemap, an index of sitemaps or a feed holds; raises ListingError."""
    root = _parsed(_unpacked(body))
    match _name(root):
        case "urlset":
            return Listing(articles=tuple(_entries(root, "url", "loc")))
        case "sitemapindex":
            return Listing(sitemaps=tuple(_entries(root, "sitemap", "loc")))
        case "rss" | "RDF":
            return Listing(articles=tuple(_entries(root, "item", "link")))
        case "feed":
            return Listing(articles=tuple(_entries(root, "entry", "link")))
    raise ListingError("not_a_listing")


def _unpacked(body: bytes) -> bytes:
    """The file itself: sitemaps are often kept compressed, whatever the server says of it."""
    if not body.startswith(_GZIP):
        return body
    content, unpacker = bytearray(), Gzip()
    try:
        for piece in unpacker.pieces(body):
            content += piece
            if len(content) > _MOST_BYTES:
                raise ListingError("too_large")
    except BadAnswerError as error:
        raise ListingError("not_a_listing") from error
    return bytes(content)


def _parsed(content: bytes) -> etree._Element:
    start = content[:_PROLOGUE].replace(b"\0", b"").lower()
    if b"<!doctype" in start or b"<!entity" in start:
        raise ListingError("doctype")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(content.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ListingError("not_a_listing") from error
    if root is None:  # nothing that could be recovered
        raise ListingError("not_a_listing")
    if root.getroottree().docinfo.internalDTD is not None:  # further down than was looked at
        raise ListingError("doctype")
    return root


def _entries(root: etree._Element, item: str, link: str) -> Iterator[Entry]:
    for element in root.iter("{*}" + item):
        facts: dict[str, str] = {}
        for child in element.iter():
            name, text = _name(child), (child.text or "").strip()
            if name == link and child.getparent() is element:
                if target := _target(child) or text:
                    facts.setdefault("link", target)
            elif name in _DATES and text:
                facts.setdefault(name, text)
        if "link" in facts:
            dates = (facts[name] for name in _DATES if name in facts)
            yield Entry(facts["link"], next(filter(None, map(_month, dates)), ""))


def _target(link: etree._Element) -> str:
    """Where a link of Atom leads, when it is to the article itself."""
    return (link.get("href") or "") if link.get("rel", "alternate") == "alternate" else ""


def _month(date: str) -> str:
    """The month of a date as feeds write it, ISO 8601 or RFC 822; "" when it is neither."""
    if month := month_of(date):
        return month
    try:
        moment = parsedate_to_datetime(date)
    except ValueError:
        return ""
    return moment.astimezone(UTC).strftime("%Y-%m") if moment.tzinfo else moment.strftime("%Y-%m")


def _name(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for comments and instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
