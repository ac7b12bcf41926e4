"""What a collection did, a JSON line each, on the disk before anything else happens.

A process killed in the middle of a line leaves a torn one: it is cut off when the journal is
opened again, and what it told is done again.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import IO, Any

from training.collect.plan import CollectError

Event = dict[str, Any]


class Journal:
    """An append-only file of events, safe between threads and held by one process at a time."""

    def __init__(self, file: IO[bytes], events: list[Event]) -> None:
        self._file = file
        self._lock = Lock()
        #: Events of the runs before this one, in order.
        self.before = events
        self._decided = {_key(event) for event in events if event["event"] == "decision"}

    @classmethod
    @contextmanager
    def opened(cls, path: Path) -> Iterator[Journal]:
        """The journal at ``path``, made if need be; raises CollectError when it is held."""
        with path.open("a+b") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise CollectError(
                    f"Une collecte est déjà en cours dans {path.parent}. Attendez qu’elle finisse, "
                    "ou choisissez un autre dossier."
                ) from error
            yield cls(file, _read(file, path))

    def add(self, event: str, **facts: object) -> Event:
        """Append one event, with the time, and wait until the disk has it."""
        line = {"event": event, "at": now(), **facts}
        with self._lock:
            self._write(line)
            os.fsync(self._file.fileno())
        return line

    def decide(self, outlet: str, url: str, decision: str, **facts: object) -> None:
        """Record once what became of an address: ``kept``, or the reason why it was not.

        The disk is not waited for: what a kill loses is decided again, and the same.
        """
        line = {"event": "decision", "outlet": outlet, "url": url, "decision": decision, **facts}
        with self._lock:
            if _key(line) not in self._decided:
                self._decided.add(_key(line))
                self._write({**line, "at": now()})

    def _write(self, line: Event) -> None:
        self._file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        self._file.flush()


def now() -> str:
    """The time, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _key(event: Event) -> tuple[str, str]:
    return event["outlet"], event["url"]


def _read(file: IO[bytes], path: Path) -> list[Event]:
    """The events of whole lines; what follows the last of them is cut off."""
    file.seek(0)
    content = file.read()
    whole = content.rfind(b"\n") + 1
    if whole < len(content):
        file.truncate(whole)
    try:
        return [json.loads(line) for line in content[:whole].splitlines()]
    except ValueError as error:
        raise CollectError(
            f"{path} est abîmé : cette collecte ne peut pas être reprise. Recommencez dans un "
            "autre dossier."
        ) from error
