"""What a page declares to machines: JSON-LD, microdata, meta tags; broken forms included."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from features.reading.parse import Document, clean, squeeze, text_of

#: Values visited in the JSON-LD of one page: real graphs have some hundreds.
_MOST_VALUES = 5000
#: Deeper than this a graph is no description of an article.
_DEEPEST = 12
#: Characters of one block of JSON-LD; whole articles are repeated there.
_LONGEST = 400_000
#: Nesting in the text of a block from which it is not even decoded (the decoder is recursive).
_NESTING = 200
#: A name given as microdata is no longer than this (characters): a biography is.
_NAME = 100
_ARTICLE_TYPES = ("article", "posting", "report", "review", "interview", "claimreview", "webpage")
_CONTROL = re.compile(r"[\x00-\x1f]+")
_TRAILING_COMMA = re.compile(r",\s{0,200}([}\]])")


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
    items = tuple(_items(document))
    article = _article(items)
    found = _from_json(article, items) if article is not None else LinkedData(types=_types(items))
    return _completed(found, document)


def _items(document: Document) -> Iterator[dict[str, Any]]:
    """Every object of every JSON-LD block, breadth first, within bounds."""
    budget = _MOST_VALUES
    for node in document.tree.iter("script"):
        if "ld+json" not in (node.get("type") or "").lower():
            continue
        queue: list[tuple[Any, int]] = [(_decoded(node.text or ""), 0)]
        for value, depth in queue:
            budget -= 1
            if budget < 0:
                return
            if isinstance(value, dict):
                yield value
                inner = list(value.values())
            elif isinstance(value, list):
                inner = value
            else:
                continue
            if depth < _DEEPEST:
                queue.extend((item, depth + 1) for item in inner if isinstance(item, (dict, list)))


def _decoded(text: str) -> Any:  # noqa: ANN401 (JSON is any value)
    """The value of a block; None when it cannot be mended."""
    if not text or len(text) > _LONGEST or _is_deep(text):
        return None
    for attempt in (text, _mended(text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _first_values(_mended(text))


def _is_deep(text: str) -> bool:
    depth = deepest = 0
    for mark in re.findall(r"[\[\]{}]", text):
        depth += 1 if mark in "[{" else -1
        deepest = max(deepest, depth)
    return deepest > _NESTING


def _mended(text: str) -> str:
    """Comments and CDATA marks off, raw line breaks and trailing commas out."""
    bare = text.strip()
    for opening in ("//", "<![CDATA[", "/*", "*/", "<!--"):
        bare = bare.removeprefix(opening).lstrip()
    for closing in ("//", "]]>", "*/", "/*", "-->", "//"):
        bare = bare.removesuffix(closing).rstrip()
    bare = _TRAILING_COMMA.sub(r"\1", _CONTROL.sub(" ", bare)).strip().rstrip(";")
    return html.unescape(bare) if "&quot;" in bare[:200] else bare


_PAIR = re.compile(
    r'"(headline|datePublished|dateModified|articleSection)"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.){1,300})"'
)
_NAMED = re.compile(
    r'"author"\s{0,20}:\s{0,20}\[?\s{0,20}\{[^{}]{0,300}?"name"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.){1,120})"'
)


def _first_values(text: str) -> dict[str, Any] | None:
    """What can be picked from a block that is not JSON: simple pairs and the first author."""
    found: dict[str, Any] = {}
    for key, value in _PAIR.findall(text):
        found.setdefault(key, value)
    if found and (match := _NAMED.search(text)):
        found["author"] = {"name": match[1]}
    return {"@type": "Article", **found} if found else None


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
