"""Tells what is no article, or cannot be scored: listings, shops, stubs, other languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import re2

from features.article import Obstacle
from features.reading.blocks import Kind
from features.reading.body import Body
from features.reading.linked_data import LinkedData
from features.reading.no_text import instead_of_text
from features.reading.parse import Document
from features.reading.walls import is_sold

#: Below this many words the rates that signals measure (per hundred or thousand words) mean
#: nothing; the shortest agency briefs have some 80 words.
SHORTEST = 80
#: Under half of the text in French, what is measured on French wording says nothing of the page.
LEAST_FRENCH = 0.5
#: Words needed to name the language of a text.
_LANGUAGE_WORDS = 20
#: A body of this many words is an article whatever surrounds it.
_PLENTY = 250
#: A heading is a link when this share of its characters is linked.
_LINKED = 0.8
#: Lines of buttons and counters are shorter than this, in characters; signs of a petition needed.
_SHORT_LINE = 80
_PETITION_MARKS = 2
#: Headings that link elsewhere: this many of them make a listing when the text is short.
_TEASERS = 8
_HOME_PATH = re2.compile(
    r"(?i)^/?(?:index\.\w{2,5}|accueil/?|home/?|fr/?|[a-z]{2}[-_][a-z]{2}/?)?$"
)
_LISTING_PATH = re2.compile(
    r"(?i)/(?:tags?|categor(?:y|ies|ie)|rubriques?|auteurs?|authors?|mots?-cles?|page|search"
    r"|recherche|topics?|themes?|archives?|dossiers?|feeds?|sections?)(?:/[^/]{1,80}){0,2}/?$"
)
_ARTICLE_TYPE_NAMES = """
    NewsArticle Article ReportageNewsArticle OpinionNewsArticle AnalysisNewsArticle BlogPosting
    BackgroundNewsArticle ReviewNewsArticle LiveBlogPosting ScholarlyArticle
"""
_ARTICLE_TYPES = frozenset(_ARTICLE_TYPE_NAMES.split())
_SHOP_TYPES = frozenset({"Product", "Offer", "ItemList", "Store"})
_CART = re2.compile(r"(?i)ajouter au panier|ajouter à mon panier|add to cart|en stock\b.{0,40}€")
_PETITION = re2.compile(
    r"(?i)sign(?:er|ez) (?:la|cette|notre) p[ée]tition|je signe|p[ée]tition\s?:"
)
_SIGNATURES = re2.compile(r"(?i)\d[\d\s\x{a0}\x{202f}.,]*signatures?|signataires")
_MINUTE = re2.compile(r"^\d{1,3}(?:\+\d{1,2})?\s?[’'′]|^\d{1,2}\s?[h:]\s?\d{2}$|^MT$")
#: Minute marks that make a live report of a match.
_MINUTES = 12


def obstacle(
    document: Document, body: Body, title: str, linked: LinkedData, share: float
) -> Obstacle | None:
    """Why the page should not be scored, the surest reason first; None when it can be."""
    if reason := _no_article(document, body, title, linked.types):
        return Obstacle("not_article", reason)
    if body.words >= _LANGUAGE_WORDS and share < LEAST_FRENCH:
        return Obstacle("not_french", f"{share:.0%}")
    if body.words >= SHORTEST and (reason := instead_of_text(body.text)):
        return Obstacle("not_article", reason)
    if is_sold(document, body, linked):
        return Obstacle("paywall")
    if body.words < SHORTEST:
        return Obstacle("too_short", str(body.words))
    return None


def text_obstacle(text: str, share: float) -> Obstacle | None:
    """The same for a pasted text, of which only wording, length and language can be judged."""
    words = len(text.split())
    if words >= _LANGUAGE_WORDS and share < LEAST_FRENCH:
        return Obstacle("not_french", f"{share:.0%}")
    if words >= SHORTEST and (reason := instead_of_text(text)):
        return Obstacle("not_article", reason)
    return Obstacle("too_short", str(words)) if words < SHORTEST else None


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the kind of page is judged by. ``path`` is None without address."""

    path: str | None
    og_type: str
    types: tuple[str, ...]
    title: str
    texts: tuple[str, ...]
    words: int
    teasers: int

    @property
    def declared(self) -> bool:
        """Whether the page says to machines that it is an article."""
        return self.og_type == "article" or not _ARTICLE_TYPES.isdisjoint(self.types)


def _no_article(document: Document, body: Body, title: str, types: tuple[str, ...]) -> str:
    """The kind of page it is instead of an article; "" for an article."""
    facts = _Facts(
        _path(document),
        document.meta("og:type").lower(),
        types,
        title,
        tuple(block.text for block in body.outline.blocks),
        body.words,
        _teasers(body),
    )
    return next((name for name, holds in _KINDS if holds(facts)), "")


def _path(document: Document) -> str | None:
    """The path of the page's address; None without one."""
    if not document.url:
        return None
    parts = urlsplit(document.url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _is_petition(facts: _Facts) -> bool:
    short = "\0".join(text for text in facts.texts if len(text) < _SHORT_LINE)
    marks = (
        "petition" in (facts.path or "").lower() or bool(_PETITION.match(facts.title)),
        bool(_PETITION.search(short)),
        bool(_SIGNATURES.search(short)),
    )
    return sum(marks) >= _PETITION_MARKS


def _is_live(facts: _Facts) -> bool:
    if facts.words >= _PLENTY:
        return False
    return sum(bool(_MINUTE.match(text)) for text in facts.texts) >= _MINUTES


def _is_shop(facts: _Facts) -> bool:
    if facts.words >= _PLENTY or facts.declared:
        return False
    if facts.og_type.startswith("product"):
        return True
    sold = not _SHOP_TYPES.isdisjoint(facts.types)
    return sold and any(_CART.search(text) for text in facts.texts)


def _is_video(facts: _Facts) -> bool:
    return facts.og_type.startswith("video") and facts.words < SHORTEST


def _is_home(facts: _Facts) -> bool:
    """Nothing in the address; with a long text, twice the headings that link elsewhere."""
    if facts.path is None or not _HOME_PATH.match(facts.path) or facts.og_type == "article":
        return False
    if facts.words >= _PLENTY:
        return facts.teasers >= 2 * _TEASERS
    return facts.teasers >= _TEASERS or facts.words < SHORTEST


def _is_listing(facts: _Facts) -> bool:
    if facts.teasers < _TEASERS or facts.declared or facts.words >= _PLENTY:
        return False
    named = facts.path is not None and bool(_LISTING_PATH.search(facts.path))
    return named or facts.words < SHORTEST


_KINDS: tuple[tuple[str, Callable[[_Facts], bool]], ...] = (
    ("petition", _is_petition),
    ("live", _is_live),
    ("shop", _is_shop),
    ("video", _is_video),
    ("home", _is_home),
    ("listing", _is_listing),
)


def _teasers(body: Body) -> int:
    """Headings of the page, out of the body, that are links to other pages."""
    return sum(
        block.kind is Kind.HEADING and block.linked_share > _LINKED for block in body.outline.blocks
    )
