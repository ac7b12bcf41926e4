"""Many articles from a file of JSON lines, on every processor, in order and in bounded memory."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import IO, Any

import click

from features.errors import InputError
from features.wording import counted
from scorer.cli.faults import FAULT, OK, say, why
from scorer.cli.lines import INTERNAL, answer, kind_of, read_lines
from scorer.parts import Parts
from scorer.settings import Settings
from scorer.submission import Submission
from scorer.wire import Json

Work = Callable[[Parts, Submission], Json]

#: Lines read ahead for each processor: enough to keep it busy, little to hold in memory.
_AHEAD = 3


class UnusableFileError(InputError):
    """A file of lines that cannot be opened."""

    code = "unusable_file"


def run_bulk(source: str, out: str, settings: Settings, work: Work) -> int:
    """Work on every line of ``source`` and write its answer to ``out``, line for line, in order.

    A line that cannot be used gives ``{id, error: {code, title}}``. The exit code is that of a
    fault of ours when a line failed through one. Raises InputError when a file cannot be opened.
    """
    workers = os.cpu_count() or 1
    tally: Counter[str] = Counter()
    with ExitStack() as stack:
        lines, size = stack.enter_context(_opened(source))
        target = stack.enter_context(_created(out, source))
        parts = stack.enter_context(closing(_parts(settings, workers)))
        pool = stack.enter_context(ThreadPoolExecutor(workers))
        progress = stack.enter_context(_progress(size))
        for made, length in _answers(lines, pool, workers, partial(work, parts)):
            target.write(json.dumps(made, ensure_ascii=False, allow_nan=False) + "\n")
            tally[kind_of(made)] += 1
            progress(length)
    say(_sum_up(tally))
    return FAULT if tally[INTERNAL] else OK


def _answers(
    lines: IO[bytes],
    pool: ThreadPoolExecutor,
    workers: int,
    work: Callable[[Submission], Json],
) -> Iterator[tuple[Json, int]]:
    """The answer to each line and the line's length, in order; a few are under way at any time."""
    waiting: deque[tuple[Future[Json], int]] = deque()
    for line, length in read_lines(lines):
        waiting.append((pool.submit(answer, line, length, work), length))
        if len(waiting) > _AHEAD * workers:
            yield _awaited(waiting.popleft())
    while waiting:
        yield _awaited(waiting.popleft())


def _awaited(item: tuple[Future[Json], int]) -> tuple[Json, int]:
    return item[0].result(), item[1]


def _sum_up(tally: Counter[str]) -> str:
    words = [counted(tally.total(), "ligne lue", "lignes lues")]
    for kind, one, many in (
        ("abstention", "abstention", "abstentions"),
        ("error", "ligne inutilisable", "lignes inutilisables"),
        (INTERNAL, "erreur interne", "erreurs internes"),
    ):
        if tally[kind]:
            words.append(counted(tally[kind], one, many))
    return ", ".join(words) + "."


@contextmanager
def _opened(source: str) -> Iterator[tuple[IO[bytes], int | None]]:
    """The lines and their total length in bytes, when it is known."""
    if source == "-":
        yield sys.stdin.buffer, None
        return
    with _open(source, "rb", "Le fichier d’entrée ne peut pas être lu") as file:
        yield file, os.fstat(file.fileno()).st_size


@contextmanager
def _created(out: str, source: str) -> Iterator[IO[str]]:
    if out == "-":
        yield sys.stdout
        return
    if source != "-" and Path(out).exists() and Path(out).samefile(source):
        raise UnusableFileError("L’entrée et la sortie sont le même fichier : elle serait perdue.")
    with _open(out, "w", "Le fichier de sortie ne peut pas être écrit") as file:
        yield file


def _open(path: str, mode: str, trouble: str) -> IO[Any]:
    try:
        return Path(path).open(mode, encoding=None if "b" in mode else "utf-8")
    except (OSError, ValueError) as error:
        raise UnusableFileError(f"{trouble} : {why(error)}.") from error


def _parts(settings: Settings, workers: int) -> Parts:
    from scorer.sandbox import Sandbox  # noqa: PLC0415 (processes, only once files are open)

    return Parts(settings, reader=Sandbox(workers=workers))


@contextmanager
def _progress(size: int | None) -> Iterator[Callable[[int], None]]:
    """A bar on standard error when someone watches and the length is known."""
    if size is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=size, label="Lecture", file=sys.stderr) as bar:
        yield bar.update
