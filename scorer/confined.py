"""What runs in a process that reads pages: its confinement, then the reading itself."""

from __future__ import annotations

import functools
import gc
import os
import pkgutil
import resource
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TypeVar

import features.signals
from features.article import Article, Page
from features.errors import UnreadableError
from features.signal import Outcome
from scorer.prescan import prescan

if TYPE_CHECKING:
    from features.genre import GenreGuess

_Result = TypeVar("_Result")

#: Exit code of a process that ran out of memory; any that the interpreter never gives would do.
OUT_OF_MEMORY = 77
#: Bytes resident from which a process forgets what it keeps; at rest it takes 60 to 100 MiB.
_LARGE = 160 * 1024 * 1024
#: Audit events by which a page's process would leave its confinement.
_FORBIDDEN = frozenset(
    {"socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.bind"}
    | {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork"}
)

#: A small page, read by each new process so that word lists are loaded before the first one.
_SAMPLE = Page(
    sha256="",
    fetched_at="2026-01-01T00:00:00Z",
    url="https://www.exemple.fr/article",
    html="<!doctype html><title>La piscine rouvre</title>"
    "<body><h1>La piscine rouvre</h1><article>"
    + "<p>Le bassin a rouvert mardi, a annoncé la mairie, qui cite un rapport de 2025.</p>" * 9
    + "</article>",
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read on a page, and measured: everything a score is made from."""

    article: Article
    outcomes: Mapping[str, Outcome]
    genre: GenreGuess


def modules() -> list[str]:
    """What reads a page, to be imported once for all processes."""
    package = features.signals
    names = (module.name for module in pkgutil.iter_modules(package.__path__))
    signals = [f"{package.__name__}.{name}" for name in names]
    return [__name__, "features.reading", "features.genre", *signals]


def confine(memory: int) -> None:
    """Prepares a process for pages: everything imported and loaded, then the limits."""
    for name in modules():
        __import__(name)
    with suppress(Exception):  # a reader at fault will say so of the first real page
        read_page(_SAMPLE)
    # pebble asks politely first, which a process busy in C would not hear for seconds.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    sys.addaudithook(_audit)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # A fork begins with the address space of its parent, which may be large already.
    limit = max(memory, _memory().address_space + memory // 2)
    with suppress(ValueError, OSError):  # macOS has no such limit; the time limit remains
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


class _Memory(NamedTuple):
    address_space: int = 0  # bytes
    resident: int = 0  # bytes


def _memory() -> _Memory:
    """What this process uses; zeros where the system does not tell."""
    try:
        counts = Path("/proc/self/statm").read_text(encoding="ascii").split()
    except OSError:
        return _Memory()
    return _Memory(*(int(count) * resource.getpagesize() for count in counts[:2]))


def _forget() -> None:
    """Empties the readers' caches: after a page of one sentence they may hold 200 MB of it."""
    for item in gc.get_objects():
        if isinstance(item, functools._lru_cache_wrapper):  # noqa: SLF001 (its only name)
            item.cache_clear()


def _audit(event: str, _: tuple[object, ...]) -> None:
    if event in _FORBIDDEN:
        raise PermissionError(f"{event} while reading a page")


def guarded(work: Callable[[Page], _Result], page: Page) -> _Result:
    """Runs in the process: one that ran out of memory ends, lest the next page inherit it."""
    if _memory().resident > _LARGE:
        _forget()
    try:
        return work(page)
    except MemoryError:
        _give_up()
    except RecursionError as error:
        raise UnreadableError from error


def _give_up() -> NoReturn:
    os._exit(OUT_OF_MEMORY)


def read_article(page: Page) -> Article:
    """The article of a page whose shape is sane; raises UnreadableError."""
    from features.reading import read  # noqa: PLC0415 (half a second: in the process only)

    if page.html is not None:
        prescan(page.html)
    return read(page)


def read_page(page: Page) -> Reading:
    """The article with its outcomes and genre; raises UnreadableError."""
    from features.genre import guess_genre  # noqa: PLC0415 (as above)

    article = read_article(page)
    return Reading(article, features.signals.measure(article), guess_genre(article))
