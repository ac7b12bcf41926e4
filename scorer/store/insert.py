"""Inserts a row unless it is there already, whoever else inserts it at the same moment."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, Insert, Table


def insert_new(connection: Connection, table: Table, row: Mapping[str, object]) -> bool:
    """Insert; False when a unique key of the table holds that row already.

    The other row is committed, hence visible to what follows in this transaction.
    """
    key = next(iter(table.primary_key))
    statement = _insert(connection.dialect.name, table, dict(row)).returning(key)
    return connection.execute(statement).first() is not None


def _insert(dialect: str, table: Table, row: dict[str, object]) -> Insert:
    """The statement in the words of the database; the other one's are not imported."""
    if dialect == "sqlite":
        from sqlalchemy.dialects import sqlite  # noqa: PLC0415 (see above)

        return sqlite.insert(table).values(row).on_conflict_do_nothing()
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415 (see above)

    return postgresql.insert(table).values(row).on_conflict_do_nothing()
