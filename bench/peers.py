"""The tools that are compared, each as its users run it, with the CPU time each takes."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import extruct  # type: ignore[import-untyped]  # it has no types
import htmldate
import newspaper
import trafilatura
from goose3 import Goose  # type: ignore[import-untyped]  # nor has it

import features.signals
from bench.marking import Picture, Read
from features.article import Article, Page
from features.genre import guess_genre
from features.reading import read as read_page
from scorer.prescan import prescan
from scorer.scorecard import Scorecard, current_model_dir
from scorer.scoring import score_article

#: Our two rows: the reading alone, and all that a score takes.
READING, SCORING = "sourcier", "sourcier, note"
NEWSPAPER4K = "newspaper4k"

_NOTHING, _EMPTY = Read(), Read("", [], "", "")


@dataclass(frozen=True, slots=True)
class Sample:
    """One page: as text, and where it is on disk."""

    url: str
    html: str
    path: Path


@dataclass(frozen=True, slots=True)
class Run:
    """What one tool made of one page: CPU seconds, what it read, whether it crashed."""

    seconds: float
    read: Read = _NOTHING
    crashed: bool = False


#: A tool gives one run for each of its rows.
Tool: TypeAlias = Callable[[Sample], Mapping[str, Run]]


class PeerError(Exception):
    """The program of a peer cannot be used."""


class Clock:
    """CPU seconds of this process since it was made."""

    def __init__(self) -> None:
        self._start = time.process_time()

    @property
    def seconds(self) -> float:
        """Seconds so far."""
        return time.process_time() - self._start


def our_tool() -> Tool:
    """Ours: what a process that reads pages does with one, then the score; no database.

    One pass gives both rows: a second one would find the caches full of the page.
    """
    scorecard = Scorecard.load(current_model_dir())

    def tool(sample: Sample) -> dict[str, Run]:
        clock = Clock()
        try:
            return _ours(sample, scorecard)
        except Exception:  # noqa: BLE001 (a crash is a result)
            return {name: Run(clock.seconds, _EMPTY, crashed=True) for name in (READING, SCORING)}

    return tool


def _ours(sample: Sample, scorecard: Scorecard) -> dict[str, Run]:
    page = Page(sha256="", fetched_at="", url=sample.url, html=sample.html)
    whole = Clock()
    prescan(sample.html)
    reading = Clock()
    article = read_page(page)
    read_in = reading.seconds
    outcomes, genre = features.signals.measure(article), guess_genre(article)
    score_article(article, outcomes, genre, scorecard, page)
    scored_in = whole.seconds
    return {READING: Run(read_in, _of_article(article)), SCORING: Run(scored_in)}


def _of_article(article: Article) -> Read:
    return Read(
        article.title,
        [*article.byline.names, *article.byline.agencies],
        article.published.iso if article.published else "",
        article.body,
        [Picture(image.caption, image.credit) for image in article.images],
    )


def with_newspaper3k(sample: Sample) -> Read:
    """Its whole parse, pictures not fetched."""
    article = newspaper.Article(sample.url, fetch_images=False, language="fr")
    article.set_html(sample.html)
    article.download_state = 2  # what its own download() sets: nothing is fetched
    article.parse()
    return Read(article.title, article.authors, str(article.publish_date or ""), article.text)


def with_trafilatura(sample: Sample) -> Read:
    """Its extraction with metadata."""
    found = trafilatura.bare_extraction(sample.html, url=sample.url, with_metadata=True)
    if found is None:
        return _EMPTY
    data = found if isinstance(found, dict) else found.as_dict()
    authors = [name for name in (data.get("author") or "").split("; ") if name]
    return Read(data.get("title") or "", authors, data.get("date") or "", data.get("text") or "")


def with_goose3(sample: Sample) -> Read:
    """Its whole extraction, pictures not fetched."""
    with Goose({"enable_image_fetching": False}) as goose:
        article = goose.extract(url=sample.url, raw_html=sample.html)
    authors, date = list(article.authors), str(article.publish_date or "")
    return Read(article.title or "", authors, date, article.cleaned_text)


def with_extruct(sample: Sample) -> Read:
    """The first described article of the three common syntaxes, and the described pictures."""
    data = extruct.extract(
        sample.html,
        base_url=sample.url,
        syntaxes=["json-ld", "opengraph", "microdata"],
        uniform=True,
        errors="ignore",
    )
    nodes = [*_nodes(data)]
    items = [item for found in data.values() for item in found]
    items += [entry for item in items for entry in item.get("@graph", [])]
    found = [item for item in items if "headline" in item or "author" in item] or [{}]
    authors = found[0].get("author") or []
    names = [
        entry.get("name") if isinstance(entry, dict) else entry
        for entry in (authors if isinstance(authors, list) else [authors])
    ]
    title = next((item["og:title"] for item in items if item.get("og:title")), "")
    return Read(
        str(found[0].get("headline") or title),
        [name for name in names if isinstance(name, str)],
        str(found[0].get("datePublished") or ""),
        pictures=[_described(node) for node in nodes if "ImageObject" in str(node.get("@type"))],
    )


def _nodes(data: object) -> Iterator[dict[str, Any]]:
    """Every object of nested data."""
    if isinstance(data, dict):
        yield data
    if isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from _nodes(value)


def _described(node: dict[str, Any]) -> Picture:
    caption = node.get("caption") or node.get("description") or ""
    return Picture(str(caption), str(node.get("creditText") or ""))


def with_htmldate(sample: Sample) -> Read:
    """The original date."""
    return Read(date=htmldate.find_date(sample.html, url=sample.url, original_date=True) or "")


#: The peers that share our environment.
PEERS: dict[str, Callable[[Sample], Read]] = {
    "newspaper3k": with_newspaper3k,
    "trafilatura": with_trafilatura,
    "goose3": with_goose3,
    "extruct": with_extruct,
    "htmldate": with_htmldate,
}


def timed(name: str, reader: Callable[[Sample], Read]) -> Tool:
    """A tool of one row; its crash is a result."""

    def tool(sample: Sample) -> dict[str, Run]:
        clock = Clock()
        try:
            read = reader(sample)
        except Exception:  # noqa: BLE001 (whatever its libraries raise)
            return {name: Run(clock.seconds, _EMPTY, crashed=True)}
        return {name: Run(clock.seconds, read)}

    return tool


@contextmanager
def newspaper4k(python: Path) -> Iterator[Tool]:
    """newspaper4k in a process of its own environment: it is imported by newspaper3k's name."""
    script = Path(__file__).with_name("newspaper4k_reader.py")
    process = subprocess.Popen(
        [python, script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    with process:
        yield lambda sample: {NEWSPAPER4K: _ask(process, sample)}
        if process.stdin:
            process.stdin.close()


def newspaper4k_version(python: Path) -> str:
    """The version installed in its environment."""
    code = "import importlib.metadata as m; print(m.version('newspaper4k'))"
    found = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    return found.stdout.strip()


def _ask(process: subprocess.Popen[str], sample: Sample) -> Run:
    """Its answer to one page; raises PeerError when it has none."""
    if process.stdin is None or process.stdout is None:
        raise PeerError("newspaper4k was started without pipes")
    process.stdin.write(json.dumps({"path": str(sample.path), "url": sample.url}) + "\n")
    process.stdin.flush()
    line = process.stdout.readline()
    if not line:
        raise PeerError("newspaper4k gave no answer")
    answer = json.loads(line)
    read = Read(answer["title"], answer["authors"], answer["date"], answer["text"])
    return Run(answer["seconds"], read, answer["crashed"])
