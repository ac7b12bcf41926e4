"""Turns a name into addresses: one look-up, bounded in time, all answers good or none."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from threading import BoundedSemaphore, Thread

from scorer.fetch.address import refusal
from scorer.fetch.deadline import Deadline
from scorer.fetch.errors import (
    AddressRefusedError,
    FetchTimeoutError,
    UnknownHostError,
    UnreachableError,
)
from scorer.fetch.url import Target

Lookup = Callable[[str, int], Sequence[str]]

#: Look-ups under way at once; getaddrinfo cannot be interrupted, so stuck ones hold a thread
#: (about 0.1 MB each) until the resolver gives up.
MAX_LOOKUPS = 64


def system_lookup(host: str, port: int) -> Sequence[str]:
    """The addresses that the machine's resolver gives, in its order of preference."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


class Resolver:
    """Looks names up in threads of their own, so that a slow one delays nobody else."""

    def __init__(self, lookup: Lookup, seconds: float, *, allow_private: bool) -> None:
        self._lookup = lookup
        self._seconds = seconds
        self._allow_private = allow_private
        self._slots = BoundedSemaphore(MAX_LOOKUPS)

    def addresses(self, target: Target, deadline: Deadline) -> tuple[str, ...]:
        """Where to connect for a target; raises AddressRefusedError if any answer is internal.

        One good answer beside a bad one is how rebinding attacks begin: none is used.
        """
        found = (target.host,) if target.literal else self._ask(target, deadline)
        for address in () if self._allow_private else found:
            if reason := refusal(address):
                raise AddressRefusedError(reason)
        return found

    def _ask(self, target: Target, deadline: Deadline) -> tuple[str, ...]:
        answer: Future[Sequence[str]] = Future()
        if not self._slots.acquire(blocking=False):
            raise FetchTimeoutError("every look-up is stuck")
        Thread(target=self._run, args=(target, answer), daemon=True).start()
        try:
            found = answer.result(timeout=deadline.remaining(self._seconds))
        except TimeoutError as error:
            raise FetchTimeoutError("name look-up") from error
        except (OSError, UnicodeError) as error:
            if getattr(error, "errno", None) == socket.EAI_AGAIN:  # the resolver is in trouble
                raise UnreachableError("name look-up") from error
            raise UnknownHostError("name look-up") from error
        if not found:
            raise UnknownHostError("no address")
        return tuple(dict.fromkeys(found))

    def _run(self, target: Target, answer: Future[Sequence[str]]) -> None:
        try:
            answer.set_result(self._lookup(target.host, target.port))
        except Exception as error:  # noqa: BLE001 (handed to the thread that waits)
            answer.set_exception(error)
        finally:
            self._slots.release()
