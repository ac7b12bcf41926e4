"""What a batch is, seen from outside: its items, where each stands and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from features.errors import InputError


class ItemStatus(StrEnum):
    """Where an item stands: ``done`` when it was read, ``failed`` when it ended by an error.

    An error that may pass was tried again before.
    """

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class QueueFullError(InputError):
    """More items are waiting than the queue takes."""

    code = "queue_full"
    message = "Trop d’articles sont déjà en attente. Réessayez dans quelques minutes."


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One item: ``score_id`` when a score was stored, else ``outcome`` (an error or an abstention).

    ``outcome`` is ``{"error": {"code", "title"}}`` or a Score object with its abstention.
    """

    position: int
    status: ItemStatus
    score_id: str | None = None
    outcome: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch as it stands. ``created_at`` is in milliseconds since the Unix epoch."""

    id: str
    created_at: int
    total: int
    items: tuple[BatchItem, ...]

    def count(self, status: ItemStatus) -> int:
        """How many items stand at ``status``."""
        return sum(item.status is status for item in self.items)

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do."""
        return self.count(ItemStatus.DONE) + self.count(ItemStatus.FAILED) == self.total
