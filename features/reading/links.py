"""The links of the body with their places, and those of the page to what says who publishes."""

from __future__ import annotations

from collections.abc import Iterator

from features.article import Link
from features.lexicon.wordlists import words_of
from features.reading.blocks import Block
from features.reading.body import Body
from features.reading.domain import registrable_domain
from features.reading.parse import Document, clean, squeeze, written

#: Classes that networks give to their posts in other sites’ pages; the post’s own address is the
#: last link there. Source: the networks’ embedding pages, November 2026.
_EMBEDS = ("twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "bluesky-embed")
#: Blocks after the last of the text where a post still belongs to it.
_AFTER = 2
#: How the links to pages that say who publishes, and by what rules, begin; what their addresses
#: hold. Source: footers of French-language sites of five countries, November 2026.
_SITE_TEXTS = (
    "mentions légales",
    "mentions legales",
    "mention légale",
    "informations légales",
    "qui sommes",
    "qui est ",
    "qui suis-je",
    "à propos",
    "a propos",
    "contact",
    "nous contacter",
    "nous joindre",
    "nous écrire",
    "charte",
    "ours",
    "la rédaction",
    "notre rédaction",
    "l’équipe",
    "l'équipe",
    "équipe",
    "notre équipe",
    "déontologie",
    "code de déontologie",
    "nos engagements",
    "notre histoire",
    "notre charte",
    "signaler une erreur",
    "médiateur",
    "médiatrice",
    "about",
    "conditions générales",
    "cgu",
    "corrections",
    "rectificatif",
    "impressum",
    "éditeur",
)
_SITE_ADDRESSES = (
    "mentions-legales",
    "mentions_legales",
    "mentionslegales",
    "mention-legale",
    "qui-sommes",
    "qui_sommes",
    "a-propos",
    "/apropos",
    "/about",
    "/contact",
    "charte",
    "deontologie",
    "impressum",
)
#: The first letters of those texts, by which most links are told from them.
_LETTERS = 3
_SITE_STARTS = frozenset(text[:_LETTERS] for text in _SITE_TEXTS)
#: Text of a link to such a page, at most, in characters.
_SITE_LENGTH = 60
#: Links to such pages kept.
_SITE_LINKS = 20


def body_links(document: Document, body: Body) -> tuple[Link, ...]:
    """The http(s) links of the body, in reading order, with their offsets in its text.

    Those of the posts embedded between its paragraphs come last, without words nor offsets.
    """
    return _written(document, body) + tuple(_embedded(document, body))


def _written(document: Document, body: Body) -> tuple[Link, ...]:
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


def _embedded(document: Document, body: Body) -> Iterator[Link]:
    """The address of each post of a network that the page shows among its paragraphs."""
    if not body.placed:
        return
    seen: set[str] = set()
    first, last = body.placed[0].block.index, body.placed[-1].block.index
    for block in body.outline.blocks[first : last + 1 + _AFTER]:
        href = block.anchors[-1].href if block.anchors else ""
        if any(mark in href for mark in words_of("links", "posts")) and _is_embedded(block):
            url = document.absolute(href)
            if url and url not in seen:
                seen.add(url)
                yield Link(url, "", is_internal(document, url))


def _is_embedded(block: Block) -> bool:
    around = (block.node, *block.node.iterancestors("blockquote"))
    return any(mark in (node.get("class") or "") for node in around for mark in _EMBEDS)


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
        text = squeeze(written(node))
        if len(text) > _SITE_LENGTH or not _is_site_link(text.lower(), href.lower()):
            continue
        # A script shows some on the page itself: « # », « javascript: ».
        url = document.absolute(href) or _of_page(document, text.lower())
        if url and url not in found:
            found[url] = Link(url, clean(text), is_internal(document, url))
            if len(found) == _SITE_LINKS:
                break
    return tuple(found.values())


def _of_page(document: Document, text: str) -> str:
    """The page's own address, for a link whose words alone say where it leads; else ""."""
    return document.absolute(document.url) if text.startswith(_SITE_TEXTS) else ""


def _is_site_link(text: str, href: str) -> bool:
    named = text[:_LETTERS] in _SITE_STARTS and text.startswith(_SITE_TEXTS)
    return named or any(map(href.__contains__, _SITE_ADDRESSES))
