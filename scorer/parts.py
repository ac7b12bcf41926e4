"""The parts that services are made of, each opened once, when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from features.article import Article, Page
from scorer.scorecard import Scorecard, current_model_dir
from scorer.settings import Settings

# The imports below cost from a tenth to half a second each; a command pays for what it uses.
if TYPE_CHECKING:
    from scorer.fetch import Fetched
    from scorer.jobs import Batches
    from scorer.jobs.patience import Item, Result
    from scorer.sandbox import Reading
    from scorer.store import Store

_Part = TypeVar("_Part")


class Reader(Protocol):
    """Reads pages in processes that can be killed: the sandbox, or a stand-in."""

    def read(self, page: Page) -> Reading:
        """Article, outcomes and genre; raises UnreadableError."""

    def read_only(self, page: Page) -> Article:
        """The article alone; raises UnreadableError."""

    def close(self) -> None:
        """Stop the processes."""


class Parts:
    """Safe to share between threads; to be made again after a fork.

    ``model_dir``, ``reader`` and ``fetch`` replace the shipped model, the sandbox and the guarded
    fetch.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        model_dir: Path | None = None,
        reader: Reader | None = None,
        fetch: Callable[[str], Fetched] | None = None,
    ) -> None:
        self.settings = settings
        self._model_dir = model_dir
        self._fetch = fetch
        self._opening = RLock()
        self._closed = False
        self._open: dict[str, Any] = {} if reader is None else {"reader": reader}

    @property
    def model_dir(self) -> Path:
        """The folder of the running model."""
        return self._model_dir or current_model_dir()

    @property
    def scorecard(self) -> Scorecard:
        """The running model; raises ModelError when it must not be used."""
        return self._once("scorecard", lambda: Scorecard.load(self.model_dir))

    @property
    def reader(self) -> Reader:
        """What reads pages."""
        return self._once("reader", _sandbox)

    @property
    def store(self) -> Store:
        """What was kept; raises DatabaseError when the database cannot be used."""
        return self._once("store", partial(_store, self.settings.database_url))

    def batches(self, score_item: Callable[[Item], Result]) -> Batches:
        """The durable batches, at work; ``score_item`` scores each of their items."""
        return self._once("batches", partial(_batches, self.settings.database_url, score_item))

    def fetch(self, url: str) -> Fetched:
        """The page at an address; raises FetchError."""
        if self._fetch is not None:
            return self._fetch(url)
        from scorer.fetch import FetchPolicy, fetch  # noqa: PLC0415 (see the top)

        settings = self.settings
        policy = FetchPolicy(allow_private=settings.allow_private, ca_file=settings.ca_file)
        return fetch(url, policy)

    def close(self) -> None:
        """Stop the processes and close the database, for good: nothing opens them again.

        A thread that is still at work finds them closed, instead of starting processes that
        nobody stops.
        """
        with self._opening:
            self._closed = True
            parts = [self._open.pop(name, None) for name in ("batches", "reader", "store")]
        for part in parts:
            if part is not None:
                part.close()

    def _once(self, name: str, build: Callable[[], _Part]) -> _Part:
        """The part of that name, built by whichever thread needs it first."""
        with self._opening:
            if self._closed:
                raise RuntimeError("closed")
            if name not in self._open:
                self._open[name] = build()
            part: _Part = self._open[name]
            return part


def _sandbox() -> Reader:
    from scorer.sandbox import Sandbox  # noqa: PLC0415 (see the top)

    return Sandbox()


def _store(database_url: str) -> Store:
    from scorer.store import Store  # noqa: PLC0415 (see the top)

    return Store.open(database_url)


def _batches(database_url: str, score_item: Callable[[Item], Result]) -> Batches:
    from scorer.jobs import Batches, jobs_database_url  # noqa: PLC0415 (see the top)

    batches = Batches(jobs_database_url(database_url), score_item)
    batches.start()
    return batches
