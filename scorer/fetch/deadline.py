"""One moment after which everything that a fetch holds open is cut, even in mid-byte."""

from __future__ import annotations

import contextlib
import socket
from threading import Lock, Timer
from time import monotonic
from typing import Self

from scorer.fetch.errors import FetchTimeoutError


class Deadline:
    """A context in which sockets can be watched; when time is up they are shut down.

    A timeout on each read is not enough: a server that sends a byte a second never reaches it.
    Shutting a socket down wakes whoever is reading from it, in this thread or another.
    """

    def __init__(self, seconds: float) -> None:
        self._end = monotonic() + seconds
        self._lock = Lock()
        self._handles: list[socket.socket] = []
        self._timer = Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            for handle in self._handles:
                handle.close()
            self._handles.clear()

    @property
    def expired(self) -> bool:
        """Whether time is up."""
        return monotonic() >= self._end

    def remaining(self, at_most: float = float("inf")) -> float:
        """Seconds left, capped; raises FetchTimeoutError when there are none."""
        left = self._end - monotonic()
        if left <= 0:
            raise FetchTimeoutError("no time left")
        return min(left, at_most)

    def watch(self, sock: socket.socket) -> None:
        """Cut this connection when time is up.

        A duplicate is kept: TLS takes the original over, and its number could be given to
        another file once closed.
        """
        with self._lock:
            self._handles.append(sock.dup())
        if self.expired:
            self._cut()

    def _cut(self) -> None:
        with self._lock:
            for handle in self._handles:
                with contextlib.suppress(OSError):  # closed by the other side already
                    handle.shutdown(socket.SHUT_RDWR)
