"""Batches on DBOS: one durable workflow a batch, one queued workflow an item."""

from __future__ import annotations

import hashlib
import json
import logging
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, cast

from scorer.jobs.batch import Batch, BatchItem, ItemStatus, QueueFullError
from scorer.jobs.patience import FAULT, Item, Patience, Result
from scorer.settings import sqlite_path
from scorer.submission import ReusedKeyError

if TYPE_CHECKING:
    from dbos import DBOS, Serializer, WorkflowStatus

QUEUE = "pages"
#: Seconds to wait for a lock that another process holds.
LOCK_SECONDS = 15
#: Pages scored at once: two being read, as many being fetched or kept. A visitor's page waits for
#: its turn behind these, for a tenth of a second each.
CONCURRENCY = 4
#: Items taken from the queue at a time, so that none of those waits for the next look at it.
TAKEN = 16
#: Items waiting above which a batch is refused: some hours of work, at the pace of slow sites.
MAX_WAITING = 40_000
#: Times that an item may bring the program down before it goes to the dead-letter list.
ATTEMPTS = 3
#: Seconds between two looks at the queue; a batch of one answers within about that.
POLLING = 0.2
#: Workflows of another version are left alone after an upgrade, so it changes only with the
#: shape of what is stored below.
VERSION = "batches-1"

_STATUSES = {
    "ENQUEUED": ItemStatus.QUEUED,
    "DELAYED": ItemStatus.QUEUED,
    "PENDING": ItemStatus.RUNNING,
    "SUCCESS": ItemStatus.DONE,
}


def jobs_database_url(database_url: str) -> str:
    """Where jobs are kept: a file beside the SQLite database, or the same PostgreSQL database.

    SQLite has one writer at a time: a file of its own keeps polling away from the scores.
    """
    if not database_url.startswith("sqlite"):
        return database_url
    path = database_url.split("?", 1)[0]
    return f"{path.removesuffix('.db')}-jobs.db"


class _Json:
    """Keeps workflow inputs and outputs as JSON: nothing to unpickle in the database.

    It has DBOS's Serializer methods without its class, whose import costs half a second.
    """

    def serialize(self, data: object) -> str:
        """JSON text of ``data``; exceptions are kept as their words only."""
        return json.dumps(data, ensure_ascii=True, default=str)

    def deserialize(self, serialized_data: str) -> object:
        """What ``serialize`` kept."""
        return json.loads(serialized_data)

    def name(self) -> str:
        """The name DBOS writes beside what it keeps."""
        return "sourcier_json"


class Batches:
    """Submits batches and tells where they stand. One instance a process (DBOS keeps one)."""

    def __init__(self, database_url: str, score: Callable[[Item], Result]) -> None:
        """``score`` handles one item and must give the same answer when run again."""
        self._url = database_url
        self._patience = Patience(score, CONCURRENCY)
        self._dbos: type[DBOS] | None = None

    def start(self) -> None:
        """Open the job database, take up what a killed process left, and work from now on."""
        if self._dbos is not None:
            return
        from dbos import DBOS, DBOSConfig  # noqa: PLC0415 (half a second, for servers only)

        config: DBOSConfig = {
            "name": "sourcier",
            "system_database_url": self._url,
            "application_version": VERSION,
            "serializer": cast("Serializer", _Json()),
            "log_level": "WARNING",
        }
        logging.getLogger("dbos").setLevel(logging.WARNING)
        _write_ahead(self._url)
        DBOS(config=config)
        self._run_batch = self._declare(DBOS)
        DBOS.launch()
        DBOS.register_queue(QUEUE, worker_concurrency=TAKEN, polling_interval_sec=POLLING)
        self._dbos = DBOS

    def _declare(self, dbos: type[DBOS]) -> Callable[[str, list[dict[str, str]]], None]:
        """Register the two workflows (names are part of what is stored: see VERSION)."""
        from dbos import SetWorkflowID  # noqa: PLC0415 (imported with DBOS, not before)

        @dbos.workflow(name="score_item", max_recovery_attempts=ATTEMPTS)
        def score_item(item: dict[str, str]) -> Result:
            return self._patience.result(item)

        @dbos.workflow(name="score_batch")
        def score_batch(batch_id: str, items: list[dict[str, str]]) -> None:
            for position, item in enumerate(items):
                with SetWorkflowID(_item_id(batch_id, position)):
                    dbos.enqueue_workflow(QUEUE, score_item, item)

        return score_batch

    def submit(self, items: Sequence[Item], key: str | None = None) -> str:
        """Take a batch; the same items (or the same ``key``) give the same batch, not another.

        Raises:
            QueueFullError: too many items wait already.
            ReusedKeyError: ``key`` came before with other items.
        """
        from dbos import SetWorkflowAttributes, SetWorkflowID  # noqa: PLC0415 (see start)

        dbos = self._running()
        plain = [dict(item) for item in items]
        digest = _digest(plain)
        batch_id = "lot-" + (_digest(["key", key]) if key else digest)[:24]
        if self._taken(batch_id, digest):
            return batch_id
        waiting = dbos.list_queued_workflows(queue_name=QUEUE, limit=MAX_WAITING, load_input=False)
        if len(waiting) + len(plain) > MAX_WAITING:
            raise QueueFullError
        facts = {"total": len(plain), "digest": digest}
        with SetWorkflowID(batch_id), SetWorkflowAttributes(facts):
            dbos.start_workflow(self._run_batch, batch_id, plain)
        # Whoever sent other items under the same key meanwhile may have come first.
        self._taken(batch_id, digest)
        return batch_id

    def _taken(self, batch_id: str, digest: str) -> bool:
        """Whether the batch is there; raises ReusedKeyError when it is one of other items."""
        known = self._running().get_workflow_status(batch_id)
        if known is not None and (known.attributes or {}).get("digest") != digest:
            raise ReusedKeyError
        return known is not None

    def get(self, batch_id: str) -> Batch | None:
        """The batch as it stands, items in the order given; None when there is none."""
        dbos = self._running()
        status = dbos.get_workflow_status(batch_id)
        if status is None or status.name != "score_batch":
            return None
        total = int((status.attributes or {})["total"])
        found = {
            item.workflow_id: item
            for item in dbos.list_workflows(
                workflow_id_prefix=f"{batch_id}-", name="score_item", load_input=False
            )
        }
        items = tuple(_item(n, found.get(_item_id(batch_id, n))) for n in range(total))
        return Batch(batch_id, status.created_at or 0, total, items)

    def close(self) -> None:
        """Stop working; what is under way is taken up at the next start."""
        self._patience.stop()
        if self._dbos is not None:
            # It would tell, as errors, of every item that it could not start or end any more.
            logging.getLogger("dbos").setLevel(logging.CRITICAL)
            self._dbos.destroy(destroy_registry=True)
            self._dbos = None

    def _running(self) -> type[DBOS]:
        if self._dbos is None:
            raise RuntimeError("start() comes first")
        return self._dbos


def _item(position: int, status: WorkflowStatus | None) -> BatchItem:
    if status is None:
        return BatchItem(position, ItemStatus.QUEUED)
    stands = _STATUSES.get(status.status, ItemStatus.FAILED)
    if stands in {ItemStatus.QUEUED, ItemStatus.RUNNING}:
        return BatchItem(position, stands)
    output = cast("Result", status.output) if stands is ItemStatus.DONE else FAULT
    if "error" in output:
        return BatchItem(position, ItemStatus.FAILED, None, output)
    return BatchItem(position, stands, output.get("score_id"), output)


def _write_ahead(database_url: str) -> None:
    """Put an SQLite file in WAL mode, which lasts: each commit waits for the disk once, not thrice.

    Batches are some commits an item, so this is most of their pace.
    """
    path = sqlite_path(database_url)
    if path is not None:
        with closing(sqlite3.connect(path, timeout=LOCK_SECONDS)) as connection:
            connection.execute("PRAGMA journal_mode = WAL").close()


def _item_id(batch_id: str, position: int) -> str:
    return f"{batch_id}-{position:05d}"


def _digest(data: object) -> str:
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()
