"""Read and measure annotated pages again, with the time that each signal takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import perf_counter

from features.article import Page
from features.errors import UnreadableError
from features.genre import guess_genre
from features.reading import decode, read
from features.signals import catalogue
from training.annotations import Annotated, LabelsError
from training.corpus import Corpus
from training.exactness import Reading

#: Key of the time of the reading itself, before any signal.
READING = "reading"

Progress = Callable[[int, int], None]


def reread(
    corpus: Corpus,
    labels: Mapping[str, Annotated],
    progress: Progress = lambda _done, _all: None,
) -> list[Reading]:
    """Every annotated page, as read now; raises LabelsError when the corpus lacks one."""
    missing = set(labels) - {entry.id for entry in corpus.entries}
    if missing:
        raise LabelsError(
            f"{len(missing)} pages annotées ne sont pas dans ce corpus, dont {min(missing)}."
        )
    found = []
    for entry, content in corpus.pages():
        if entry.id in labels:
            found.append(_reading(labels[entry.id], entry.url, content))
            progress(len(found), len(labels))
    return found


def _reading(labels: Annotated, url: str, content: bytes) -> Reading:
    start = perf_counter()
    page = Page("", "1970-01-01T00:00:00Z", url=url or None, html=decode(content))
    try:
        article = read(page)
    except UnreadableError as error:
        raise LabelsError(f"La page {labels.id} ne se lit plus ({error.code}).") from error
    seconds = {READING: perf_counter() - start}
    outcomes = {}
    for name, signal in catalogue().items():
        start = perf_counter()
        outcomes[name] = signal.measure(article)
        seconds[name] = perf_counter() - start
    return Reading(labels, article, outcomes, guess_genre(article).id, seconds)
