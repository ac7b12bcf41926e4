"""Measure a corpus on all cores, every page as saved, bare and pasted; once for each code."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar

from pebble import ProcessPool

import features
from features.article import Article, BylineKind, Page
from features.errors import UnreadableError
from features.genre import guess_genre
from features.reading import decode, read
from features.signal import Measured
from features.signals import catalogue, measure
from features.vector import Schema
from training.bare import strip_furniture
from training.corpus import Corpus, Entry
from training.furniture import NO_FURNITURE, furniture
from training.vectors import BARE, SAVED, TEXT, Row, Vectors, collect
from training.vectors import read as read_vectors
from training.vectors import write as write_vectors

#: Seconds after which a page counts as unreadable; an honest one takes a tenth of a second.
_DEADLINE = 30
#: When pages of a corpus were fetched: no measure depends on it.
_NO_TIME = "1970-01-01T00:00:00Z"
#: Articles held in memory at once.
_BATCH = 64

_Made = TypeVar("_Made")

Progress = Callable[[int, int], None]
"""Called with the number of articles done, and of articles."""


@dataclass(frozen=True, slots=True)
class _Task:
    """An article to measure; ``content`` is None where there is no page."""

    entry: Entry
    content: bytes | None


def measure_corpus(corpus: Corpus, progress: Progress = lambda _done, _all: None) -> Vectors:
    """The measures of a whole corpus, from the cache when neither pages nor code have changed."""
    cached = _cache_directory() / f"{corpus.digest[:16]}-{code_digest()[:16]}.parquet"
    if cached.is_file():
        return read_vectors(cached)
    schema = Schema.of(catalogue().values())
    rows: list[Row] = []
    refused: Counter[str] = Counter()
    for done, results in enumerate(_measured(corpus), start=1):
        for result in results:
            if isinstance(result, Row):
                rows.append(result)
            else:
                refused[result] += 1
        progress(done, len(corpus.entries) + len(corpus.texts))
    vectors = collect(corpus.digest, schema, rows, refused)
    write_vectors(vectors, cached)
    return vectors


def measure_page(entry: Entry, html: str, rendering: str) -> Row:
    """One page, as saved or bare; raises UnreadableError."""
    page = strip_furniture(html) if rendering == BARE else html
    return _row(entry, _read(entry, page), rendering, furniture(page))


def measure_text(entry: Entry, title: str, text: str) -> Row:
    """One article of which the text alone was pasted; raises UnreadableError."""
    digest = hashlib.sha256(text.encode(errors="replace")).hexdigest()
    article = read(Page(digest, _NO_TIME, text=text, title=title))
    return _row(entry, article, TEXT, NO_FURNITURE)


def _read(entry: Entry, html: str) -> Article:
    digest = hashlib.sha256(html.encode(errors="replace")).hexdigest()
    return read(Page(digest, _NO_TIME, url=entry.url or None, html=html))


def _row(entry: Entry, article: Article, rendering: str, traits: Mapping[str, float]) -> Row:
    outcomes = measure(article)
    values = {
        name: outcome.value if isinstance(outcome, Measured) else None
        for name, outcome in outcomes.items()
    }
    names = {
        "id": entry.id,
        "outlet": entry.outlet,
        "group": entry.group,
        "label": entry.label,
        "rendering": rendering,
        "obstacle": article.obstacle.code if article.obstacle else "",
        "byline": article.byline.kind.value,
        "genre": guess_genre(article).id,
    }
    agency = bool(article.byline.agencies) or article.byline.kind is BylineKind.AGENCY
    return Row(names, {**traits, "agency": float(agency)}, values)


def code_digest() -> str:
    """SHA-256 of all that decides a measure: the features’ code and word lists, and our own."""
    own = Path(__file__).parent
    roots = [Path(path) for path in features.__path__]
    files = [path for root in roots for path in root.rglob("*") if path.is_file()]
    files = [path for path in files if path.suffix != ".pyc"]
    files += [
        own / name
        for name in ("bare.py", "corpus.py", "furniture.py", "measuring.py", "vectors.py")
    ]
    total = hashlib.sha256()
    for path in sorted(files, key=lambda path: (path.name, str(path))):
        total.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _measured(corpus: Corpus) -> Iterator[list[Row | str]]:
    with ProcessPool(max_workers=os.cpu_count() or 1) as pool:
        articles = chain(corpus.pages(), ((entry, None) for entry in corpus.texts))
        while batch := list(islice(articles, _BATCH)):
            tasks = [_Task(entry, content) for entry, content in batch]
            results = pool.map(_measure, tasks, timeout=_DEADLINE).result()
            for _ in tasks:
                try:
                    yield next(results)
                except TimeoutError:
                    yield ["timeout"]


def _measure(task: _Task) -> list[Row | str]:
    """The rows of one article, or why one could not be made."""
    entry, content = task.entry, task.content
    if content is None:
        return [_tried(TEXT, lambda: measure_text(entry, entry.title, entry.text))]
    html = decode(content)
    found: list[Row | str] = [_tried(BARE, lambda: measure_page(entry, html, BARE))]
    article = _tried(SAVED, lambda: _read(entry, html))
    if isinstance(article, str):
        return [*found, article]
    found.append(_tried(SAVED, lambda: _row(entry, article, SAVED, furniture(html))))
    if article.obstacle is not None:
        return found  # what the page shows to be no article, its text alone might not
    return [*found, _tried(TEXT, lambda: measure_text(entry, article.title, article.body))]


def _tried(rendering: str, made: Callable[[], _Made]) -> _Made | str:
    """What was made, or a line that says why it could not be."""
    try:
        return made()
    except UnreadableError as error:
        return f"{rendering}: {error.code}"
    except Exception as error:  # noqa: BLE001 (one page’s fault is counted, not the corpus’s)
        return f"{rendering}: fault {type(error).__name__}"


def _cache_directory() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "sourcier" / "vectors"
