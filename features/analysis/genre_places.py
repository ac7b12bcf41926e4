"""Where a page is filed: the folders of its address, its rubrics, and the host that carries it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlsplit

import re2

from features.article import Article
from features.lexicon.wordlists import pattern_of

#: Folders, rubrics and characters of each that are looked at; real ones are far fewer and shorter.
_MOST, _LONGEST = 12, 60
#: What stands between two rubrics declared as one.
_BETWEEN = re.compile(r"[,;>|/]")


@cache
def _whole(section: str) -> Any:  # noqa: ANN401 (re2 has no types)
    return re2.compile(f"(?m)^(?:{pattern_of('genre_places', section)})$")


@cache
def _blog_host() -> Any:  # noqa: ANN401 (as above)
    return re2.compile(pattern_of("genre_places", "blog hosts"))


def folders(url: str | None) -> tuple[str, ...]:
    """The folders of an address, folded, without what names the page itself."""
    path = _split(url)[1].split("/")[:-1] if url else []
    return tuple(fold(part) for part in path if part)[:_MOST]


def filed(article: Article) -> tuple[str, ...]:
    """Folders, labels and declared section of an article, folded."""
    shown = (*article.labels, *_BETWEEN.split(article.declared.section))
    return folders(article.url) + tuple(fold(text) for text in shown if text.strip())[:_MOST]


def holds(places: tuple[str, ...], section: str) -> bool:
    """Whether one of the places is of a section of ``genre_places.txt``, as a whole."""
    return bool(places) and _whole(section).search("\n".join(places)) is not None


def on_blog_host(url: str | None) -> bool:
    """Whether the address is of a host on which anyone keeps a blog."""
    return bool(url and _blog_host().search(_split(url)[0]))


@lru_cache(maxsize=256)
def fold(text: str) -> str:
    """Lower case, without accents, a hyphen for whatever is no letter and no figure."""
    plain = unicodedata.normalize("NFKD", text[:_LONGEST].lower())
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", kept).strip("-")


def _split(url: str) -> tuple[str, str]:
    """Host and path of an address; nothing of one that cannot be read."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    return parts.hostname or "", parts.path
