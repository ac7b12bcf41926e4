"""Courtesy: one request at a time to a host, a pause after each, and few at once in all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import inf
from threading import BoundedSemaphore, Event, Lock
from time import monotonic

from training.collect.plan import Manners


class StoppedError(Exception):
    """The collection stops here, to be taken up again: time is up, or someone interrupted it."""


@dataclass(slots=True)
class _Host:
    turn: Lock = field(default_factory=Lock)
    ended: float = -inf  # on the clock, the last request
    delay: float = 0.0  # seconds, as robots.txt asks
    held: float = -inf  # on the clock, until when it asked to be left alone


class Pace:
    """Gives each request its turn; shared by all threads of a collection.

    ``resumed``: requests that the run before was killed in are not known, so every host is given
    its pause first.
    """

    def __init__(self, manners: Manners, *, resumed: bool = False) -> None:
        self._manners = manners
        self._slots = BoundedSemaphore(manners.at_once)
        self._hosts: dict[str, _Host] = {}
        self._lock = Lock()
        self._stop = Event()
        start = monotonic()
        self._end = start + manners.hours * 3600
        self._first = start + manners.delay if resumed else start

    def stop(self) -> None:
        """Let no further request begin."""
        self._stop.set()

    def slow_down(self, host: str, delay: float) -> None:
        """Leave at least ``delay`` seconds between requests to a host."""
        state = self._host(host)
        state.delay = max(state.delay, delay)

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for some seconds from now."""
        self._host(host).held = monotonic() + seconds

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Waits for the host’s turn; raises StoppedError."""
        state = self._host(host)
        with state.turn:
            delay = max(self._manners.delay, state.delay)
            self._wait(max(state.ended + delay, self._first, state.held))
            with self._slots:
                try:
                    yield
                finally:
                    state.ended = monotonic()

    def _wait(self, moment: float) -> None:
        """Until a moment of the clock, or raise StoppedError when the collection ends before."""
        left = min(moment, self._end) - monotonic()
        if self._stop.wait(max(left, 0)) or moment >= self._end or monotonic() >= self._end:
            raise StoppedError

    def _host(self, host: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(host, _Host())
