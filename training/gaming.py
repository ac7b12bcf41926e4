"""What a page can gain by pretending: tricks played on saved pages, and the points they bring."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from lxml import etree, html

from features.errors import UnreadableError
from features.reading import decode
from training.corpus import UNRATED, UNRELIABLE, Corpus, Entry
from training.fit import Fitted
from training.measuring import measure_page
from training.vectors import SAVED, Row

Score = Callable[[Mapping[str, float | None]], float]
"""Points (0..100) for the measures of a page."""

#: Tricks that a reader cannot see: what a site declares, and what it has the means for.
METADATA_ONLY = ("metadata", "means")
#: Pages on which tricks are played.
_TRICKED = 60
_METADATA = """
<meta name="author" content="Camille Rivoire"><meta property="og:type" content="article">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
 "author": {"@type": "Person", "name": "Camille Rivoire", "url": "https://example.org/camille"},
 "publisher": {"@type": "NewsMediaOrganization", "name": "Le Fanal de Rivemont"},
 "datePublished": "2024-03-12T10:12:00+01:00", "isAccessibleForFree": true}</script>
<script async src="https://securepubads.example.org/googletag.js"></script>
"""
_MEANS = """
<form class="newsletter"><label>Recevez notre lettre <input type="email"></label></form>
<div class="paywall">Abonnez-vous pour soutenir la rédaction.</div>
<div id="comments" class="comments"><h3>Commentaires</h3></div>
"""
_BYLINE = '<p class="byline">Par Camille Rivoire</p>'
_CREDIT = "© Camille Rivoire/AFP"
_SOURCE = "<p>Source : AFP</p>"


@dataclass(frozen=True, slots=True)
class Gain:
    """Points that a trick brings to a page: the middle one, the nineteenth twentieth, the most."""

    id: str
    label: str
    pages: int
    median: float
    high: float
    most: float


def gains(pages: Iterable[tuple[Entry, bytes]], score: Score) -> list[Gain]:
    """Play every trick on every page; pages that cannot be read, before or after, are left out."""
    brought: dict[str, list[float]] = {name: [] for name in _TRICKS}
    for entry, content in pages:
        page = _decoded(content)
        before = _row(entry, page)
        if before is None:
            continue
        start = score(before.values)
        for name, (_, trick) in _TRICKS.items():
            after = _row(entry, _played(page, trick))
            if after is not None:
                brought[name].append(score(after.values) - start)
    return [
        Gain(
            id=name,
            label=_TRICKS[name][0],
            pages=len(points),
            median=float(np.median(points)),
            high=float(np.quantile(points, 0.95)),
            most=max(points),
        )
        for name, points in brought.items()
        if points
    ]


def corpus_gains(corpus: Corpus, fitted: Fitted) -> list[dict[str, Any]]:
    """The ``gaming`` figures: tricks on pages of others than newsrooms, one an outlet."""
    first: dict[str, str] = {}
    for entry in corpus.entries:
        if entry.label in (UNRATED, UNRELIABLE):
            first.setdefault(entry.outlet, entry.id)
    chosen = set(sorted(first.values())[:_TRICKED])
    pages = [(entry, page) for entry, page in corpus.pages() if entry.id in chosen]

    def score(values: Mapping[str, float | None]) -> float:
        schema = fitted.additive.schema
        row = np.array([[values.get(name) for name in schema.ids]], dtype=float)
        return float(fitted.scale.points(fitted.additive.logits(row))[0])

    return [asdict(gain) for gain in gains(pages, score)]


def _decoded(content: bytes) -> str:
    try:
        return decode(content)
    except UnreadableError:
        return ""


def _row(entry: Entry, page: str) -> Row | None:
    try:
        row = measure_page(entry, page, SAVED)
    except UnreadableError:
        return None
    return None if row.names["obstacle"] else row


def _played(page: str, trick: Callable[[html.HtmlElement], None]) -> str:
    root = html.document_fromstring(page)
    trick(root)
    return f"<!doctype html>{html.tostring(root, encoding='unicode')}"


def _add_metadata(root: html.HtmlElement) -> None:
    head = root.find("head")
    _append(root if head is None else head, _METADATA)


def _add_means(root: html.HtmlElement) -> None:
    _append(_body(root), _MEANS)


def _add_byline(root: html.HtmlElement) -> None:
    title = next(root.iter("h1"), None)
    line = html.fragment_fromstring(_BYLINE)
    if title is None or title.getparent() is None:
        _body(root).insert(0, line)
    else:
        title.addnext(line)


def _add_credits(root: html.HtmlElement) -> None:
    """A false credit under every picture of a paragraph or figure."""
    for picture in list(root.iter("img")):
        parent = picture.getparent()
        if parent is None or parent.tag not in {"figure", "p", "div", "a", "picture"}:
            continue
        figure = etree.SubElement(parent, "figure")
        figure.append(picture)
        etree.SubElement(figure, "figcaption").text = _CREDIT


def _add_source(root: html.HtmlElement) -> None:
    paragraphs = [one for one in root.iter("p") if len(one.text_content()) > 80]  # noqa: PLR2004 (characters: a line of text)
    if paragraphs:
        paragraphs[-1].addnext(html.fragment_fromstring(_SOURCE))


def _add_all(root: html.HtmlElement) -> None:
    for trick in (_add_metadata, _add_means, _add_byline, _add_credits, _add_source):
        trick(root)


def _body(root: html.HtmlElement) -> html.HtmlElement:
    body = root.find("body")
    return root if body is None else body


def _append(parent: html.HtmlElement, markup: str) -> None:
    for element in html.fragments_fromstring(markup):
        if isinstance(element, etree._Element):  # noqa: SLF001 (text between elements is a str)
            parent.append(element)


_TRICKS: Mapping[str, tuple[str, Callable[[html.HtmlElement], None]]] = {
    "metadata": ("Métadonnées d’article de presse et code publicitaire", _add_metadata),
    "means": ("Lettre d’information, abonnement et commentaires", _add_means),
    "byline": ("Fausse signature sous le titre", _add_byline),
    "credits": ("Faux crédit d’agence sous chaque image", _add_credits),
    "source": (
        "«\N{NO-BREAK SPACE}Source\N{NO-BREAK SPACE}: AFP\N{NO-BREAK SPACE}» à la fin",
        _add_source,
    ),
    "all": ("Toutes ces ruses à la fois", _add_all),
}
