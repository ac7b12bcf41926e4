"""Reading and scoring of annotated pages, beside the libraries of the field, in one table.

Usage: ``python -m bench.bench_reading [--pages DIR] [--rounds N] [--newspaper4k PYTHON]``. The
pages are those of ``../shared/extraction`` (``gold.json`` and ``pages/``).

Times are CPU seconds: of each page the median of the rounds, then median and 95th percentile over
the pages, as ratios to trafilatura's ``bare_extraction`` with metadata in the same run: ratios
travel from one machine to another. Within a round every tool reads each page in turn, in an order
that turns. Each round runs in a fork of a process in which the peers have read every page already
and we only another one: our caches never hold the page that is timed.
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import multiprocessing
import statistics
import sys
import tempfile
import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeAlias

from bench.machine import machine, p95, versions
from bench.marking import Gold, Ratio, Tally, mark
from bench.peers import (
    NEWSPAPER4K,
    PEERS,
    READING,
    SCORING,
    Run,
    Sample,
    Tool,
    newspaper4k,
    newspaper4k_version,
    our_tool,
    timed,
)
from scorer.scorecard import ModelError

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = "trafilatura"
VERSIONS = ("newspaper3k", "trafilatura", "goose3", "extruct", "htmldate", "lxml")
ROWS = (READING, SCORING, NEWSPAPER4K, *PEERS)
#: The whole path, from the pre-scan to the score, takes at most so many times the reference.
LIMIT = 1.0
#: A page unlike those that are timed, on which our word lists and lazy imports are loaded.
WARM_UP = (
    "<!doctype html><html lang=fr><title>La piscine rouvre</title><body><h1>La piscine rouvre</h1>"
    "<p class=author>Par Jeanne Martin</p><time datetime=2026-01-05>Publié le 5 janvier 2026</time>"
    "<article><figure><img src=a.jpg><figcaption>Le bassin. Photo AFP</figcaption></figure>"
    + "<p>Le bassin a rouvert mardi, a annoncé la mairie, qui cite un rapport de 2025.</p>" * 20
    + "</article>"
)

Runs: TypeAlias = Mapping[str, Run]


def main() -> int:
    """Print the machine, the versions and the table."""
    options = _options()
    if not (options.pages / "gold.json").exists():
        print(f"pages annotées absentes : {options.pages}", file=sys.stderr)
        return 2
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    golds, samples = load(options.pages)
    try:
        with _tools(options.newspaper4k) as (peers, ours):
            first, times = measure(peers, ours, samples, options.rounds)
    except ModelError as error:
        print(f"le modèle livré ne note pas ces signaux : {error}", file=sys.stderr)
        return 2
    print(machine())
    print(versions(VERSIONS) + _newspaper4k_version(options.newspaper4k))
    print(f"{len(samples)} pages, temps de processeur, médiane de {options.rounds} tour(s)")
    print(f"1 × = {REFERENCE}{_in_milliseconds(times[REFERENCE])}\n")
    tallies = marked(golds, first)
    print(table(tallies, times))
    print("\n" + fields(tallies))
    print(verdict(times))
    return 0


def load(folder: Path) -> tuple[list[Gold], list[Sample]]:
    """The answers and their pages."""
    golds: list[Gold] = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    paths = [folder / "pages" / gold["file"] for gold in golds]
    samples = [
        Sample(gold["url"], path.read_bytes().decode("utf-8", "replace"), path)
        for gold, path in zip(golds, paths, strict=True)
    ]
    return golds, samples


def measure(
    peers: Sequence[Tool], ours: Tool, samples: Sequence[Sample], rounds: int
) -> tuple[list[Runs], dict[str, list[float]]]:
    """What each tool reads of each page, and its CPU seconds there, row by row."""
    for sample in samples:
        for peer in peers:
            peer(sample)
    _warm_up(ours)
    turns = [_in_a_fork([*peers, ours], samples, turn) for turn in range(rounds)]
    times = {
        name: [
            statistics.median(turn[page][name].seconds for turn in turns)
            for page in range(len(samples))
        ]
        for name in turns[0][0]
    }
    return turns[0], times


def marked(golds: Sequence[Gold], runs: Sequence[Runs]) -> dict[str, Tally]:
    """The counts of each tool over all pages."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for gold, of_page in zip(golds, runs, strict=True):
        for name, run in of_page.items():
            mark(gold, run.read, tallies[name])
            tallies[name].crashes += run.crashed
    return tallies


def table(tallies: Mapping[str, Tally], times: Mapping[str, Sequence[float]]) -> str:
    """One line for each tool; a dash for what it does not return."""
    heads = ("auteurs F1", "inventés", "lég. rappel", "lég. préc.", "date", "titre", "texte F1")
    lines = [_line("outil", [*heads, "médiane", "p95", "échecs"])]
    for name in ROWS:
        if name in tallies:
            lines.append(_line(name, _cells(tallies[name], times[name], times[REFERENCE])))
        else:
            lines.append(f"{name:>15}  absent : son environnement vient de « make bench-reading »")
    return "\n".join(lines)


def fields(tallies: Mapping[str, Tally]) -> str:
    """Captions and credits apart, for the tools that return some."""
    lines = [_line("à part", ["lég. rappel", "lég. préc.", "créd. rappel", "créd. préc."])]
    for name, tally in tallies.items():
        captions, names = tally.captions_found, tally.credits_found
        cells = (captions, tally.captions_right, names, tally.credits_right)
        if captions.total:
            lines.append(_line(name, [*map(str, cells)]))
    return "\n".join(lines) + "\n"


def verdict(times: Mapping[str, Sequence[float]]) -> str:
    """Whether the whole path keeps to its limit."""
    ratio = statistics.median(times[SCORING]) / statistics.median(times[REFERENCE])
    tail = p95(times[SCORING]) / p95(times[REFERENCE])
    total = sum(times[SCORING]) / sum(times[REFERENCE])  # the steadiest of the three
    kept = "tenue" if max(ratio, tail) <= LIMIT else "DÉPASSÉE"
    return (
        f"Pré-examen, lecture, signaux et note{_in_milliseconds(times[SCORING])}, soit "
        f"{ratio:.2f} × et {tail:.2f} × {REFERENCE} ({total:.2f} × pour toutes les pages) ; "
        f"limite de {LIMIT:.2f} × {kept}."
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, default=ROOT.parent / "shared" / "extraction")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--newspaper4k", type=Path, default=ROOT / ".venv-newspaper4k" / "bin" / "python"
    )
    return parser.parse_args()


def _newspaper4k_version(python: Path) -> str:
    return f", {NEWSPAPER4K} {newspaper4k_version(python)}" if python.exists() else ""


@contextmanager
def _tools(python: Path) -> Iterator[tuple[list[Tool], Tool]]:
    """The peers, newspaper4k where its environment is there, and ours."""
    with ExitStack() as stack:
        peers = [timed(name, reader) for name, reader in PEERS.items()]
        if python.exists():
            peers.append(stack.enter_context(newspaper4k(python)))
        yield peers, our_tool()


def _warm_up(ours: Tool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(WARM_UP, encoding="utf-8")
        ours(Sample("https://www.exemple.fr/article", WARM_UP, path))


def _in_a_fork(tools: Sequence[Tool], samples: Sequence[Sample], turn: int) -> list[Runs]:
    """One round in a process of its own, which leaves ours as it was."""
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_round, args=(sending, tools, samples, turn))
    process.start()
    sending.close()
    runs: list[Runs] = receiving.recv()
    process.join()
    return runs


def _round(
    sending: Connection, tools: Sequence[Tool], samples: Sequence[Sample], turn: int
) -> None:
    gc.freeze()  # what the collector need not look at again between two tools
    runs = []
    for number, sample in enumerate(samples):
        first = (number + turn) % len(tools)
        runs.append(_all_on([*tools[first:], *tools[:first]], sample))
    sending.send(runs)


def _all_on(tools: Sequence[Tool], sample: Sample) -> Runs:
    """Every tool on one page; none pays for what the one before left behind."""
    runs: dict[str, Run] = {}
    for tool in tools:
        gc.collect()
        runs |= tool(sample)
    return runs


def _cells(tally: Tally, times: Sequence[float], base: Sequence[float]) -> list[str]:
    text = f"{statistics.fmean(tally.text):.3f}" if tally.text else "–"
    authors = f"{tally.authors_f1:.3f}" if tally.authors_f1 is not None else "–"
    counts: list[Ratio] = [tally.lines_found, tally.lines_right, tally.dates, tally.titles]
    return [
        authors,
        str(tally.invented),
        *map(str, counts),
        text,
        f"{statistics.median(times) / statistics.median(base):.2f} ×",
        f"{p95(times) / p95(base):.2f} ×",
        str(tally.crashes),
    ]


def _line(name: str, cells: Sequence[str]) -> str:
    return " ".join([f"{name:>15}", *[f"{cell:>12}" for cell in cells]])


def _in_milliseconds(times: Sequence[float]) -> str:
    return f" : médiane {1000 * statistics.median(times):.1f} ms, p95 {1000 * p95(times):.1f} ms"


if __name__ == "__main__":
    raise SystemExit(main())
