"""Reads pages in processes that can be killed, so that no page can stop or fill the program.

A page has some seconds and some memory. Past them its process is killed, the page is declared
unreadable, and the next page is read by a fresh process. No process of a sandbox can open a
connection or start a program.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from features.article import Article, Page
from features.errors import InputError, TooLargeError, UnreadableError
from scorer.confined import (
    OUT_OF_MEMORY,
    Reading,
    confine,
    guarded,
    modules,
    read_article,
    read_page,
)
from scorer.prescan import MAX_CHARACTERS

__all__ = [
    "BusyError",
    "Limits",
    "PageMemoryError",
    "PageTimeoutError",
    "ReaderDiedError",
    "Reading",
    "Sandbox",
]

_Result = TypeVar("_Result")

MIB = 1024 * 1024


class PageTimeoutError(UnreadableError):
    """A page that takes longer to read than any article."""

    code = "page_timeout"
    message = (
        "La lecture de cette page prend trop de temps. Collez le texte de l’article à la place."
    )


class PageMemoryError(UnreadableError):
    """A page that takes more memory than any article."""

    code = "page_memory"
    message = (
        "La lecture de cette page demande trop de mémoire. Collez le texte de l’article à la place."
    )


class ReaderDiedError(UnreadableError):
    """The process that read the page was killed from outside, or crashed."""

    code = "reader_died"
    message = (
        "La lecture de cette page s’est interrompue. Réessayez, "
        "ou collez le texte de l’article à la place."
    )


class BusyError(InputError):
    """Too many pages are waiting; nothing is wrong with this one."""

    code = "busy"
    message = "Beaucoup de pages arrivent en même temps. Réessayez dans un instant."


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may cost, with the reason of each figure."""

    #: Seconds of reading; an ordinary page takes a few hundredths.
    seconds: float = 5.0
    #: Bytes of address space of a process; the readers take about 0.2 GiB of it at rest.
    memory: int = 1024 * MIB
    #: Pages read by one process before it is replaced, so that no leak lasts.
    pages: int = 200
    #: Pages that wait for a process; more are refused at once (a page may weigh 24 MB here).
    queue: int = 32
    #: Seconds that a page may wait and be read in all.
    patience: float = 30.0


class Sandbox:
    """Reads pages, each in a process with limits; may be shared between threads.

    The processes start with the first page, or with ``warm``. When the program has a single
    thread they are plain forks, which start fastest (a command that reads one page); else, and
    for ``warm``, they come from a process that has imported everything and holds no lock of ours
    (a server). ``workers`` is their number: one for plain forks and one for each processor
    otherwise, unless given. After ``close`` the next page starts new processes.
    """

    def __init__(self, limits: Limits | None = None, workers: int | None = None) -> None:
        self._limits = limits or Limits()
        self._workers = workers
        self._pool: ProcessPool | None = None
        self._awaited: set[ProcessFuture[Any]] = set()
        self._starting = threading.Lock()
        self._places = threading.BoundedSemaphore((workers or _processors()) + self._limits.queue)

    def read(self, page: Page) -> Reading:
        """The article of a page, its outcomes and genre.

        Raises:
            UnreadableError: the page cannot be read; PageTimeoutError, PageMemoryError and
                ReaderDiedError when its process had to end.
            BusyError: too many pages are waiting.
        """
        return self._run(read_page, page)

    def read_only(self, page: Page) -> Article:
        """The article of a page, unmeasured; raises as ``read`` does."""
        return self._run(read_article, page)

    def warm(self) -> None:
        """Starts the processes of a server ahead of its first page."""
        with self._starting:
            if self._pool is None:
                self._pool = _start_pool(self._limits, self._workers, server=True)
                self._pool.schedule(os.getpid)

    def close(self) -> None:
        """Stops the processes, and whatever they are reading."""
        with self._starting:
            pool, self._pool = self._pool, None
            awaited = tuple(self._awaited)
            self._awaited.clear()
        if pool is not None:
            pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it untyped
            pool.join()
            # A page that was just being handed over is forgotten, and its reader would wait on.
            for future in awaited:
                future.cancel()  # type: ignore[no-untyped-call]  # pebble leaves it untyped

    def _run(self, work: Callable[[Page], _Result], page: Page) -> _Result:
        if len(page.html or page.text or "") > MAX_CHARACTERS:
            raise TooLargeError
        if not self._places.acquire(blocking=False):
            raise BusyError
        try:
            return self._result(work, page)
        except BrokenProcessPool:
            # A process died between two pages; the pool cannot be mended, so another is started.
            try:
                return self._result(work, page)
            except BrokenProcessPool as error:
                raise ReaderDiedError from error
        finally:
            self._places.release()

    def _result(self, work: Callable[[Page], _Result], page: Page) -> _Result:
        limits = self._limits
        future = self._scheduled(work, page)
        try:
            return future.result(timeout=limits.patience)
        except TimeoutError as error:
            if future.done():
                raise PageTimeoutError from error
            future.cancel()  # type: ignore[no-untyped-call]  # pebble leaves it untyped
            raise BusyError from error
        except ProcessExpired as error:
            raise (
                PageMemoryError if error.exitcode == OUT_OF_MEMORY else ReaderDiedError
            ) from error
        except CancelledError as error:
            raise ReaderDiedError from error
        except (OSError, TypeError) as error:
            # What pebble gives of a page that it was handing over while it was stopped.
            if future in self._awaited:
                raise
            raise ReaderDiedError from error
        finally:
            self._awaited.discard(future)

    def _scheduled(self, work: Callable[[Page], _Result], page: Page) -> ProcessFuture[_Result]:
        """The page, handed to processes that run; nobody stops them meanwhile."""
        with self._starting:
            if self._pool is None or not self._pool.active:
                server = threading.active_count() > 1
                self._pool = _start_pool(self._limits, self._workers, server=server)
            future: ProcessFuture[_Result] = self._pool.schedule(
                guarded, args=(work, page), timeout=self._limits.seconds
            )
            self._awaited.add(future)
            return future


def _processors() -> int:
    return os.cpu_count() or 1


def _start_pool(limits: Limits, workers: int | None, *, server: bool) -> ProcessPool:
    context: BaseContext = multiprocessing.get_context("forkserver" if server else "fork")
    if server:
        context.set_forkserver_preload(modules())
    return ProcessPool(
        max_workers=workers or (_processors() if server else 1),
        max_tasks=limits.pages,
        initializer=confine,
        initargs=(limits.memory,),
        context=context,
    )
