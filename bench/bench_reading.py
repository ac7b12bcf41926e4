"""Reading of annotated pages, beside the libraries of the field: quality and time in one table.

Usage: ``python bench/bench_reading.py [--pages DIR] [--rounds N]``. The pages are those of
``../shared/extraction`` (``gold.json`` and ``pages/``); their scoring rules are those of the
acceptance check. Times are the best of the rounds, page by page, as ratios to trafilatura's
``bare_extraction`` with metadata in the same run: the ratio travels from one machine to another.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import logging
import platform
import re
import statistics
import sys
import time
import unicodedata
import warnings
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import extruct
import htmldate
import newspaper
import trafilatura
from goose3 import Goose

from features.article import Page
from features.reading import read as read_page

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = "trafilatura"
VERSIONS = ("newspaper3k", "trafilatura", "goose3", "extruct", "htmldate", "lxml")


@dataclass
class Read:
    """What a tool returns of a page; None for what it does not look for."""

    title: str | None = None
    authors: list[str] | None = None
    date: str | None = None
    text: str | None = None
    legends: list[str] | None = None


@dataclass
class Tally:
    """The counts of one tool over all pages."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0
    invented: int = 0
    unsigned: int = 0
    captions: int = 0
    dates: int = 0
    titles: int = 0
    f1: list[float] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    errors: int = 0


def with_sourcier(html: str, url: str) -> Read:
    """Our reading."""
    article = read_page(Page(sha256="", fetched_at="", url=url, html=html))
    return Read(
        article.title,
        [*article.byline.names, *article.byline.agencies],
        article.published.iso if article.published else "",
        article.body,
        [f"{image.caption} {image.credit}" for image in article.images],
    )


def with_newspaper3k(html: str, url: str) -> Read:
    """Its whole parse, as its users run it, pictures not fetched."""
    article = newspaper.Article(url, fetch_images=False, language="fr")
    article.set_html(html)
    article.download_state = 2  # what its own download() sets: nothing is fetched
    article.parse()
    return Read(article.title, article.authors, str(article.publish_date or ""), article.text)


def with_trafilatura(html: str, url: str) -> Read:
    """Its extraction with metadata."""
    found = trafilatura.bare_extraction(html, url=url, with_metadata=True)
    if found is None:
        return Read("", [], "", "")
    authors = [name for name in (found.author or "").split("; ") if name]
    return Read(found.title, authors, found.date, found.text)


def with_goose3(html: str, url: str) -> Read:
    """Its whole extraction."""
    with Goose({"enable_image_fetching": False}) as goose:
        article = goose.extract(url=url, raw_html=html)
    return Read(
        article.title, list(article.authors), article.publish_date or "", article.cleaned_text
    )


def with_extruct(html: str, url: str) -> Read:
    """The first described article of the three common syntaxes."""
    data = extruct.extract(
        html,
        base_url=url,
        syntaxes=["json-ld", "opengraph", "microdata"],
        uniform=True,
        errors="ignore",
    )
    items = [item for items in data.values() for item in items]
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
    )


def with_htmldate(html: str, url: str) -> Read:
    """The original date."""
    return Read(date=htmldate.find_date(html, url=url, original_date=True) or "")


TOOLS: dict[str, Callable[[str, str], Read]] = {
    "sourcier": with_sourcier,
    "newspaper3k": with_newspaper3k,
    "trafilatura": with_trafilatura,
    "goose3": with_goose3,
    "extruct": with_extruct,
    "htmldate": with_htmldate,
}


def normal(text: object) -> str:
    """ASCII words in lower case."""
    plain = unicodedata.normalize("NFKD", str(text or "").replace("\xad", ""))
    return re.sub(r"\W+", " ", plain.encode("ascii", "ignore").decode().lower()).strip()


def score(gold: dict[str, Any], read: Read, tally: Tally) -> None:
    """Add one page to a tool's counts."""
    if read.authors is not None and gold.get("authors") is not None:
        score_authors(
            {normal(x) for x in gold["authors"]}, {normal(x) for x in read.authors}, tally
        )
    if read.date is not None and gold.get("date"):
        tally.dates += str(read.date)[:10] == gold["date"][:10]
    if read.title is not None and gold.get("title"):
        accepted = {normal(x) for x in [gold["title"], *(gold.get("title_alt") or [])]}
        tally.titles += normal(read.title) in accepted
    if read.text is not None and gold.get("text_full"):
        tally.f1.append(text_f1(gold["text_full"], read.text))
    if read.legends is not None:
        words = set(normal(" ".join(read.legends)).split())
        for caption in gold.get("captions") or []:
            wanted = normal(f"{caption.get('caption') or ''} {caption.get('credit') or ''}").split()
            tally.captions += bool(wanted) and sum(w in words for w in wanted) >= 0.8 * len(wanted)


def score_authors(wanted: set[str], names: set[str], tally: Tally) -> None:
    """Names match when one holds the other; names on unsigned pages are invented."""
    if not wanted:
        tally.unsigned += 1
        tally.invented += bool(names)
        return
    long = 5
    hits = {
        name
        for name in names
        if any(name == w or (len(name) > long and (name in w or w in name)) for w in wanted)
    }
    tally.hits += len(hits)
    tally.wrong += len(names - hits)
    tally.missed += sum(not any(w in name or name in w for name in names) for w in wanted)


def text_f1(wanted: str, text: str) -> float:
    """Overlap of the bags of words."""
    gold, found = Counter(normal(wanted).split()), Counter(normal(text).split())
    common = sum((gold & found).values())
    return 2 * common / max(1, sum(gold.values()) + sum(found.values()))


def run(pages: list[tuple[dict[str, Any], str]], rounds: int) -> dict[str, Tally]:
    """Read every page with every tool in turn, so that all meet the same load."""
    tallies = {name: Tally() for name in TOOLS}
    for gold, html in pages:
        best = dict.fromkeys(TOOLS, float("inf"))
        for turn in range(rounds):
            for name, tool in TOOLS.items():
                start = time.perf_counter()
                try:
                    read = tool(html, gold["url"])
                except Exception:  # noqa: BLE001 (a crash is a result here)
                    read = Read("", [], "", "")
                    tallies[name].errors += turn == 0
                best[name] = min(best[name], time.perf_counter() - start)
                if turn == 0:
                    score(gold, read, tallies[name])
        for name, seconds in best.items():
            tallies[name].times.append(seconds)
    return tallies


def table(golds: Iterable[dict[str, Any]], tallies: dict[str, Tally]) -> str:
    """One line for each tool; a dash for what it does not return."""
    golds = list(golds)
    captions = sum(len(gold.get("captions") or []) for gold in golds)
    dates = sum(bool(gold.get("date")) for gold in golds)
    titles = sum(bool(gold.get("title")) for gold in golds)
    head = (
        "outil",
        "auteurs F1",
        "inventés",
        "légendes",
        "date",
        "titre",
        "texte F1",
        "médiane",
        "p95",
        "échecs",
    )
    lines = [" ".join(f"{cell:>11}" for cell in head)]
    base = tallies[REFERENCE].times
    for name, tally in tallies.items():
        sample = TOOLS_RETURN[name]
        named = 2 * tally.hits / max(1, 2 * tally.hits + tally.wrong + tally.missed)
        cells = (
            name,
            f"{named:.3f}" if "authors" in sample else "–",
            f"{tally.invented}/{tally.unsigned}" if "authors" in sample else "–",
            f"{tally.captions}/{captions}" if "legends" in sample else "–",
            f"{tally.dates}/{dates}" if "date" in sample else "–",
            f"{tally.titles}/{titles}" if "title" in sample else "–",
            f"{statistics.fmean(tally.f1):.3f}" if tally.f1 else "–",
            f"{statistics.median(tally.times) / statistics.median(base):.2f} ×",
            f"{p95(tally.times) / p95(base):.2f} ×",
            str(tally.errors),
        )
        lines.append(" ".join(f"{cell:>11}" for cell in cells))
    return "\n".join(lines)


TOOLS_RETURN = {
    "sourcier": {"title", "authors", "date", "text", "legends"},
    "newspaper3k": {"title", "authors", "date", "text"},
    "trafilatura": {"title", "authors", "date", "text"},
    "goose3": {"title", "authors", "date", "text"},
    "extruct": {"title", "authors", "date"},
    "htmldate": {"date"},
}


def p95(values: list[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]


def main() -> int:
    """Print the machine, the versions and the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, default=ROOT.parent / "shared" / "extraction")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if not (options.pages / "gold.json").exists():
        print(f"pages annotées absentes : {options.pages}", file=sys.stderr)
        return 2
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    golds = json.loads((options.pages / "gold.json").read_text(encoding="utf-8"))
    pages = [
        (gold, (options.pages / "pages" / gold["file"]).read_bytes().decode("utf-8", "replace"))
        for gold in golds
    ]
    for tool in TOOLS.values():  # imports and caches are no page's cost
        tool(pages[0][1], pages[0][0]["url"])
    tallies = run(pages, options.rounds)
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in VERSIONS)
    reference = 1000 * statistics.median(tallies[REFERENCE].times)
    print(f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}")
    print(versions)
    print(f"{len(pages)} pages, le meilleur de {options.rounds} tours ;", end=" ")
    print(f"1 × = {REFERENCE}, médiane {reference:.1f} ms\n")
    print(table(golds, tallies))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
