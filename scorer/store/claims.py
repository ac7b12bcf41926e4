"""Idempotency keys of single requests: the same key is the same request, answered once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, select

from scorer.store.insert import insert_new
from scorer.store.tables import claims
from scorer.stored import Answered
from scorer.submission import ReusedKeyError, now

#: How long a key is kept: whoever sends a request again does so within minutes, a script that
#: runs at night within a day.
KEPT = timedelta(days=1)


class Claims:
    """Keys that were sent, written through ``writing``, which opens a transaction."""

    def __init__(self, writing: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._writing = writing

    def take(self, key: str, request_sha256: str) -> Answered | None:
        """Bind a key to a request, and find what answered it before; None when nothing did yet.

        Raises ReusedKeyError when the key is another request's.
        """
        row = {
            "key_sha256": _digest(key),
            "request_sha256": request_sha256,
            "created": False,
            "claimed_at": now(),
        }
        oldest = (datetime.now(UTC) - KEPT).isoformat(timespec="microseconds")
        with self._writing() as connection:
            connection.execute(claims.delete().where(claims.c.claimed_at < oldest))
            if insert_new(connection, claims, row):
                return None
            query = select(claims.c.request_sha256, claims.c.score_id, claims.c.created)
            found = connection.execute(query.where(claims.c.key_sha256 == row["key_sha256"])).one()
        if found.request_sha256 != request_sha256:
            raise ReusedKeyError
        return Answered(found.score_id, found.created) if found.score_id else None

    def answer(self, key: str, answered: Answered) -> None:
        """Keep what answered the request of a key; what answered it first stays."""
        mine = (claims.c.key_sha256 == _digest(key)) & claims.c.score_id.is_(None)
        row = {"score_id": answered.score_id, "created": answered.created}
        with self._writing() as connection:
            connection.execute(claims.update().where(mine).values(row))


def _digest(key: str) -> str:
    """Keys are someone's, and may be of any length: only this is kept of them."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
