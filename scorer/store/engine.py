"""Opens the database: the same code for an embedded SQLite file and for PostgreSQL."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from scorer.stored import DatabaseError

#: Seconds to wait for a lock that another process holds.
LOCK_SECONDS = 15
#: Seconds between two tries of what SQLite refuses without waiting: long beside one switch.
_RETRY_SECONDS = 0.02
#: Seconds after which PostgreSQL gives up a statement or a connection.
_POSTGRES = {
    "connect_timeout": 5,
    "options": f"-c lock_timeout={LOCK_SECONDS}s -c statement_timeout=30s",
}
#: Marks connections that only read: they need no lock, and take none.
READ_ONLY = "sourcier_read_only"


def open_engine(database_url: str) -> Engine:
    """An engine on the database; nothing is opened yet. Raises DatabaseError on a bad URL."""
    try:
        url = make_url(database_url)
        if url.get_backend_name() == "sqlite":
            engine = create_engine(url, connect_args={"timeout": LOCK_SECONDS})
            event.listen(engine, "connect", _set_up)
            event.listen(engine, "begin", _begin)
            return engine
        return create_engine(url, connect_args=_POSTGRES, pool_pre_ping=True)
    except (SQLAlchemyError, ImportError) as error:
        raise DatabaseError(
            "SOURCIER_DATABASE_URL ne désigne aucune base utilisable. "
            "Exemple : sqlite:////srv/sourcier.db."
        ) from error


@contextmanager
def explained() -> Iterator[None]:
    """Say what went wrong with the database without showing its address or password."""
    try:
        yield
    except (DBAPIError, OSError) as error:
        raise DatabaseError(
            "La base de données ne répond pas ou ne peut pas être écrite. Vérifiez "
            "SOURCIER_DATABASE_URL, les droits du dossier et la place sur le disque."
        ) from error


def _set_up(connection: Any, _: object) -> None:  # noqa: ANN401 (sqlite3 behind SQLAlchemy's proxy)
    """Readers never wait (WAL), keys hold, and transactions begin when we say so."""
    connection.isolation_level = None
    _write_ahead(connection)
    for pragma in ("synchronous = NORMAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _write_ahead(connection: Any) -> None:  # noqa: ANN401 (sqlite3 behind SQLAlchemy's proxy)
    """Put the file in WAL mode, waiting for a process that is just doing the same.

    SQLite answers "busy" to a change of journal mode at once, whatever the connection's timeout:
    its busy handler is never called while a lock is being upgraded (sqlite.org/c3ref/busy_handler).
    """
    give_up = time.monotonic() + LOCK_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > give_up:
                raise
            time.sleep(_RETRY_SECONDS)
        else:
            return


def _begin(connection: Connection) -> None:
    """Take the write lock at once: a deferred transaction that writes later fails as busy."""
    if not connection.get_execution_options().get(READ_ONLY):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
