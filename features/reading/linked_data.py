"""What a page declares to machines: JSON-LD, microdata, meta tags; broken forms included."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from features.reading import json_ld
from features.reading.parse import Document, clean, squeeze, text_of

#: A name given as microdata is no longer than this (characters): a biography is.
_NAME = 100
#: The attribute of microdata, as pages write it.
_ITEMPROP = ("itemprop", "itemProp", "ITEMPROP")
_ARTICLE_TYPES = ("article", "posting", "report", "review", "interview", "claimreview", "webpage")


@dataclass(frozen=True, slots=True)
class Author:
    """An author as declared: name, whether typed as a person or an organisation, own page."""

    name: str
    type: str = ""  # "person", "organization" or "" when the page does not say
    url: str = ""


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The description of the article. Dates are as written there; ``origin`` says in what form."""

    authors: tuple[Author, ...] = ()
    published: str = ""
    modified: str = ""
    origin: str = ""  # "json-ld" or "meta" (microdata included); of the dates
    headline: str = ""
    publisher: str = ""
    section: str = ""
    types: tuple[str, ...] = ()
    free: bool | None = None  # isAccessibleForFree


def read_linked_data(document: Document) -> LinkedData:
    """The article that the page's JSON-LD describes, completed by its microdata."""
    items = tuple(json_ld.items(document))
    article = _article(items)
    found = _from_json(article, items) if article is not None else LinkedData(types=_types(items))
    return _completed(found, document)


def _types(items: tuple[dict[str, Any], ...]) -> tuple[str, ...]:
    names = [name for item in items for name in _strings(item.get("@type"))]
    return tuple(dict.fromkeys(names))


def _strings(value: Any) -> list[str]:  # noqa: ANN401 (JSON is any value)
    """The strings of a value: itself, its items, or the name of an object."""
    if isinstance(value, str):
        text = squeeze(clean(html.unescape(value)))
        return [text] if text else []
    if isinstance(value, list):
        return [text for item in value[:50] for text in _strings(item)]
    if isinstance(value, dict):
        return _strings(value.get("name") or value.get("@value"))
    return []


def _first(value: Any) -> str:  # noqa: ANN401 (JSON is any value)
    return next(iter(_strings(value)), "")


def _article(items: tuple[dict[str, Any], ...]) -> dict[str, Any] | None:
    """The object of the article: of an article's type, with the most that we need."""
    best, most = None, 0
    for item in items:
        kinds = " ".join(_strings(item.get("@type"))).lower()
        if not any(kind in kinds for kind in _ARTICLE_TYPES):
            continue
        keys = sum(key in item for key in ("author", "datePublished", "headline", "creator"))
        weight = 2 * keys + ("webpage" not in kinds)
        if weight > most:
            best, most = item, weight
    return best


def _from_json(article: dict[str, Any], items: tuple[dict[str, Any], ...]) -> LinkedData:
    by_id = {
        item["@id"]: item for item in items if isinstance(item.get("@id"), str) and "name" in item
    }
    published, modified = _first(article.get("datePublished")), _first(article.get("dateModified"))
    free = article.get("isAccessibleForFree")
    return LinkedData(
        authors=tuple(
            dict.fromkeys(_authors(article.get("author") or article.get("creator"), by_id))
        ),
        published=published or _first(article.get("dateCreated")),
        modified=modified,
        origin="json-ld",
        headline=_first(article.get("headline")) or _first(article.get("name")),
        publisher=_first(_resolved(article.get("publisher"), by_id)),
        section=_first(article.get("articleSection")),
        types=_types(items),
        free=None if free is None else str(free).strip().lower() not in {"false", "0", "no"},
    )


def _resolved(value: Any, by_id: dict[str, dict[str, Any]]) -> Any:  # noqa: ANN401 (JSON)
    """An object given by reference (``{"@id": …}``), looked up."""
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value


def _authors(value: Any, by_id: dict[str, dict[str, Any]]) -> Iterator[Author]:  # noqa: ANN401
    for item in (value if isinstance(value, list) else [value])[:20]:
        one = _resolved(item, by_id)
        if isinstance(one, dict):
            kind = " ".join(_strings(one.get("@type"))).lower()
            type_ = "organization" if "organi" in kind else "person" if "person" in kind else ""
            url = one.get("url") or one.get("sameAs") or ""
            for name in _strings(one.get("name")):
                yield Author(name, type_, url if isinstance(url, str) else "")
        elif isinstance(one, str):
            for name in _strings(one):
                yield Author(name)


def _completed(found: LinkedData, document: Document) -> LinkedData:
    """Microdata where JSON-LD says nothing."""
    if found.published and found.authors:
        return found
    if not any(name in document.html for name in _ITEMPROP):  # and no element to visit
        return found
    authors, published, modified = _microdata(document.tree)
    return LinkedData(
        authors=found.authors or authors,
        published=found.published or published,
        modified=found.modified or modified,
        origin="json-ld" if found.published else "meta" if published else found.origin,
        headline=found.headline,
        publisher=found.publisher,
        section=found.section,
        types=found.types,
        free=found.free,
    )


def _microdata(tree: HtmlElement) -> tuple[tuple[Author, ...], str, str]:
    """Author and dates given as ``itemprop`` (of the first item: later ones are teasers)."""
    authors: list[Author] = []
    dates = {"datePublished": "", "dateModified": ""}
    for node in tree.iter():
        name = node.get("itemprop")
        if name in dates:
            dates[name] = dates[name] or (
                node.get("content") or node.get("datetime") or text_of(node)
            )
        elif name == "author" and not authors:
            inner = next((item for item in node.iter() if item.get("itemprop") == "name"), node)
            text = squeeze(clean(inner.get("content") or "")) or text_of(inner)
            if text and len(text) < _NAME:
                kind = (node.get("itemtype") or "").lower()
                type_ = "person" if "person" in kind else "organization" if "organi" in kind else ""
                authors.append(Author(text, type_))
    return tuple(authors), dates["datePublished"], dates["dateModified"]
