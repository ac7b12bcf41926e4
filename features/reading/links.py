"""The links of the body with their places, and those of the page to what says who publishes."""

from __future__ import annotations

import re2

from features.article import Link
from features.reading.body import Body
from features.reading.domain import registrable_domain
from features.reading.parse import Document, clean, squeeze

#: Pages that say who publishes and by what rules (wordings of French-language sites, 2026-11).
_SITE_TEXT = re2.compile(
    r"(?i)^(?:mentions? l[ée]gales?|informations? l[ée]gales?|qui sommes[- ]nous|qui est"
    r"|[àa] propos|contact|nous (?:contacter|joindre)|contactez|charte|ours"
    r"|la r[ée]daction|notre r[ée]daction|l[’']?[ée]quipe|notre [ée]quipe"
    r"|d[ée]ontologie|code de d[ée]ontologie|nos engagements"
    r"|notre histoire|signaler une erreur|m[ée]diat(?:eur|rice)|about|conditions g[ée]n[ée]rales"
    r"|cgu|politique de correction|corrections|rectificatifs?|impressum|[ée]diteur|publication)"
)
_SITE_HREF = re2.compile(
    r"(?i)mentions?[-_]?legales|qui[-_]sommes|a[-_]propos|/about|/contact|charte|deontologie|/ours\b"
    r"|legal[-_]notice|impressum"
)
#: Text of a link to such a page, at most, in characters.
_SITE_LENGTH = 60
#: Links to such pages kept.
_SITE_LINKS = 20


def body_links(document: Document, body: Body) -> tuple[Link, ...]:
    """The http(s) links of the body, in reading order, with their offsets in its text."""
    return tuple(
        Link(
            url,
            item.block.text[anchor.start : anchor.end],
            is_internal(document, url),
            item.start + anchor.start,
            item.start + anchor.end,
        )
        for item in body.placed
        for anchor in item.block.anchors
        if (url := document.absolute(anchor.href))
    )


def is_internal(document: Document, url: str) -> bool:
    """Whether an absolute address is on the outlet's own registrable domain."""
    return document.outlet is not None and registrable_domain(url) == document.outlet.domain


def site_links(document: Document) -> tuple[Link, ...]:
    """The page's links to its legal notice, team, charter, contact … each address once."""
    found: dict[str, Link] = {}
    for node in document.tree.iter("a"):
        href = node.get("href")
        if not href:
            continue
        text = node.text if len(node) == 0 else "".join(node.itertext())
        text = squeeze(text or "")
        if len(text) > _SITE_LENGTH or not (_SITE_TEXT.match(text) or _SITE_HREF.search(href)):
            continue
        url = document.absolute(href)
        if url and url not in found:
            found[url] = Link(url, clean(text), is_internal(document, url))
            if len(found) == _SITE_LINKS:
                break
    return tuple(found.values())
