"""Runs migrations so that no row is lost: one at a time, after a copy, counted before and after."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, func, inspect, select, table, text

from scorer.store.engine import LOCK_SECONDS
from scorer.store.tables import METADATA
from scorer.stored import DatabaseError

#: Seconds after which one statement of a migration is given up on PostgreSQL.
_STATEMENT_SECONDS = 300
#: PostgreSQL's advisory lock of Sourcier's migrations: any number, always the same.
_LOCK = 5_071_727_431


class MigrationError(DatabaseError):
    """A migration that would have lost something; nothing was changed."""


@contextmanager
def alone(connection: Connection) -> Iterator[None]:
    """One transaction in which nobody else migrates; rolled back on any error.

    On SQLite foreign keys are off, since Alembic's batch mode drops the table it has copied and
    would take every row that depends on it along.
    """
    if connection.dialect.name != "sqlite":
        with connection.begin():
            connection.execute(text(f"SET LOCAL lock_timeout = '{LOCK_SECONDS}s'"))
            connection.execute(text(f"SET LOCAL statement_timeout = '{_STATEMENT_SECONDS}s'"))
            connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
            yield
        return
    # The connection comes to us before its first transaction, the only time this takes effect.
    raw = connection.connection.driver_connection
    if not isinstance(raw, sqlite3.Connection):
        raise TypeError("not SQLite")
    raw.execute("PRAGMA foreign_keys = OFF").close()
    try:
        with connection.begin():  # BEGIN IMMEDIATE: the whole file, within LOCK_SECONDS
            yield
    finally:
        raw.execute("PRAGMA foreign_keys = ON").close()


def back_up(path: Path, revision: str) -> Path:
    """Copy the SQLite file beside itself, named by the version it has; the copy's path."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    copy = path.with_name(f"{path.name}.{revision}-{stamp}")
    # Another connection reads what is committed, while ours holds the lock: nothing can change.
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy


def hold_writers(connection: Connection) -> None:
    """Let nobody write into our tables until the end of the transaction.

    SQLite's lock does already. The order is that in which the store writes, so that neither
    waits for the other; reading goes on.
    """
    if connection.dialect.name != "sqlite":
        for name in _ours(connection):
            connection.execute(text(f'LOCK TABLE "{name}" IN EXCLUSIVE MODE'))


def count_rows(connection: Connection) -> dict[str, int]:
    """How many rows each of our tables holds; those that are not there are left out."""
    return {
        name: connection.scalar(select(func.count()).select_from(table(name))) or 0
        for name in _ours(connection)
    }


def _ours(connection: Connection) -> list[str]:
    """The names of our tables that exist, in the order in which the store writes."""
    there = set(inspect(connection).get_table_names())
    return [name for name in METADATA.tables if name in there]


def check_nothing_lost(connection: Connection, before: Mapping[str, int]) -> None:
    """Raise MigrationError when a table of ``before`` has other rows now, or keys dangle."""
    after = count_rows(connection)
    lost = {name: (n, after.get(name)) for name, n in before.items() if after.get(name) != n}
    if lost:
        raise MigrationError(
            f"La mise à jour de la base aurait changé le nombre de lignes ({lost}) : "
            "elle a été annulée, rien n’est perdu. Signalez-le aux auteurs de Sourcier."
        )
    if connection.dialect.name == "sqlite":
        dangling = connection.execute(text("PRAGMA foreign_key_check")).all()
        if dangling:
            raise MigrationError(
                f"La mise à jour de la base aurait rompu {len(dangling)} liens entre ses tables : "
                "elle a été annulée, rien n’est perdu. Signalez-le aux auteurs de Sourcier."
            )
