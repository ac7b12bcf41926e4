"""Courtesy and prudence by site: few pages at once, and a pause after repeated failures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Condition
from time import monotonic

from scorer.fetch.deadline import Deadline
from scorer.fetch.errors import FetchError, HostBusyError, HostPausedError
from scorer.fetch.policy import FetchPolicy

#: Sites remembered; beyond, those with nothing under way are forgotten.
MAX_HOSTS = 4096


@dataclass(slots=True)
class _State:
    running: int = 0
    failures: int = 0  # in a row
    paused_until: float = 0.0  # on the clock


class Hosts:
    """Counts, for each site, the pages under way and the failures in a row."""

    def __init__(self, policy: FetchPolicy, clock: Callable[[], float] = monotonic) -> None:
        self._policy = policy
        self._clock = clock
        self._states: dict[str, _State] = {}
        self._changed = Condition()

    @contextmanager
    def visit(self, host: str, deadline: Deadline) -> Iterator[None]:
        """Waits for a turn, within the deadline; raises HostBusyError or HostPausedError."""
        state = self._enter(host, deadline)
        failed = False
        try:
            yield
        except FetchError as error:
            failed = error.temporary
            raise
        finally:
            self._leave(host, state, failed=failed)

    def _enter(self, host: str, deadline: Deadline) -> _State:
        with self._changed:
            while True:
                state = self._state(host)
                if self._clock() < state.paused_until:
                    raise HostPausedError(f"{state.failures} failures in a row")
                if state.running < self._policy.per_host:
                    state.running += 1
                    return state
                if not self._changed.wait(deadline.remaining()):
                    raise HostBusyError(f"{state.running} pages under way")

    def _state(self, host: str) -> _State:
        if len(self._states) >= MAX_HOSTS and host not in self._states:
            self._states = {name: state for name, state in self._states.items() if state.running}
        return self._states.setdefault(host, _State())

    def _leave(self, host: str, state: _State, *, failed: bool) -> None:
        with self._changed:
            state.running -= 1
            state.failures = state.failures + 1 if failed else 0
            if state.failures >= self._policy.failures_before_pause:
                state.paused_until = self._clock() + self._policy.pause_seconds
            if not (state.running or state.failures):
                self._states.pop(host, None)
            self._changed.notify_all()
