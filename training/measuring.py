"""Measure every page of a corpus twice, as saved and bare, on all cores; once for each code."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from pebble import ProcessPool

import features
from features.article import BylineKind, Page
from features.errors import UnreadableError
from features.genre import guess_genre
from features.reading import decode, read
from features.signal import Measured
from features.signals import catalogue, measure
from features.vector import Schema
from training.bare import strip_furniture
from training.corpus import Corpus, Entry
from training.furniture import furniture
from training.vectors import BARE, SAVED, Row, Vectors, collect
from training.vectors import read as read_vectors
from training.vectors import write as write_vectors

#: Seconds after which a page counts as unreadable; an honest one takes a tenth of a second.
_DEADLINE = 30
#: Pages held in memory at once.
_BATCH = 64

Progress = Callable[[int, int], None]
"""Called with the number of pages done, and of pages."""


@dataclass(frozen=True, slots=True)
class _Task:
    entry: Entry
    content: bytes


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
        progress(done, len(corpus.entries))
    vectors = collect(corpus.digest, schema, rows, refused)
    write_vectors(vectors, cached)
    return vectors


def measure_page(entry: Entry, html: str, rendering: str) -> Row:
    """One page in one rendering; raises UnreadableError."""
    page = strip_furniture(html) if rendering == BARE else html
    digest = hashlib.sha256(page.encode(errors="replace")).hexdigest()
    article = read(Page(digest, "1970-01-01T00:00:00Z", url=entry.url or None, html=page))
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
    return Row(names, furniture(page) | {"agency": float(agency)}, values)


def code_digest() -> str:
    """SHA-256 of all that decides a measure: the features’ code and word lists, and our own."""
    own = Path(__file__).parent
    roots = [Path(path) for path in features.__path__]
    files = [path for root in roots for path in root.rglob("*") if path.is_file()]
    files = [path for path in files if path.suffix != ".pyc"]
    files += [own / name for name in ("bare.py", "furniture.py", "measuring.py", "vectors.py")]
    total = hashlib.sha256()
    for path in sorted(files, key=lambda path: (path.name, str(path))):
        total.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _measured(corpus: Corpus) -> Iterator[list[Row | str]]:
    with ProcessPool(max_workers=os.cpu_count() or 1) as pool:
        pages = corpus.pages()
        while batch := list(islice(pages, _BATCH)):
            tasks = [_Task(entry, content) for entry, content in batch]
            results = pool.map(_measure_twice, tasks, timeout=_DEADLINE).result()
            for _ in tasks:
                try:
                    yield next(results)
                except TimeoutError:
                    yield ["timeout"]


def _measure_twice(task: _Task) -> list[Row | str]:
    results: list[Row | str] = []
    for rendering in (SAVED, BARE):
        try:
            results.append(measure_page(task.entry, decode(task.content), rendering))
        except UnreadableError as error:
            results.append(f"{rendering}: {error.code}")
        except Exception as error:  # noqa: BLE001 (one page’s fault is counted, not the corpus’s)
            results.append(f"{rendering}: fault {type(error).__name__}")
    return results


def _cache_directory() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "sourcier" / "vectors"
