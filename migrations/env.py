"""What Alembic runs for every command: the database, the safety net, then the migrations."""

from __future__ import annotations

import os

from alembic import context
from sqlalchemy import Connection

from migrations.safety import alone, back_up, check_nothing_lost, count_rows, hold_writers
from scorer.settings import Settings, sqlite_path
from scorer.store.engine import open_engine
from scorer.store.tables import METADATA


def run(database_url: str) -> None:
    """Run what was asked for on one database, in one transaction."""
    engine = open_engine(database_url)
    try:
        with engine.connect() as connection, alone(connection):
            _migrate(connection, database_url)
    finally:
        engine.dispose()


def _migrate(connection: Connection, database_url: str) -> None:
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        render_as_batch=True,
        transactional_ddl=True,
        include_name=_is_ours,
    )
    revision = context.get_context().get_current_revision()
    if revision == context.get_head_revision():
        context.run_migrations()  # nothing to do but what the command itself does
        return
    hold_writers(connection)
    before = count_rows(connection)
    path = sqlite_path(database_url)
    if path and any(before.values()):
        back_up(path, revision or "0000")
    with context.begin_transaction():
        context.run_migrations()
    check_nothing_lost(connection, before)


def _is_ours(name: str | None, kind: str, _: object) -> bool:
    """Other programs (batches) may keep tables in the same PostgreSQL database."""
    return kind != "table" or name in METADATA.tables


run(
    context.config.attributes.get("database_url")
    or Settings.from_environment(os.environ).database_url
)
