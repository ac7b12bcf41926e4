"""The objects of a page's JSON-LD blocks, broken ones mended where they can be."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from features.reading.parse import Document

#: Values visited in the JSON-LD of one page: real graphs have some hundreds.
_MOST_VALUES = 5000
#: Deeper than this a graph is no description of an article.
_DEEPEST = 12
#: Characters of one block of JSON-LD; whole articles are repeated there.
_LONGEST = 400_000
#: Nesting in the text of a block from which it is not even decoded (the decoder is recursive).
_NESTING = 200
_CONTROL = re.compile(r"[\x00-\x1f]+")
_TRAILING_COMMA = re.compile(r",\s{0,200}([}\]])")


def items(document: Document) -> Iterator[dict[str, Any]]:
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
