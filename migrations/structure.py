"""What the migrations make of an empty SQLite file, as plain SQL: how a new file is made at once.

Usage: ``python -m migrations.structure > scorer/store/structure.sql``, after each new migration;
a test holds the file to what this prints.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from scorer.store.schema import upgrade

_HEADER = "-- Written by `python -m migrations.structure`; the migrations are the source."


def structure() -> str:
    """Every statement that makes the newest schema and says its version, one a line."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        upgrade(f"sqlite:///{path}")
        with closing(sqlite3.connect(path)) as connection:
            statements = [" ".join(statement.split()) for statement in connection.iterdump()]
    return "\n".join((_HEADER, *statements[1:-1])) + "\n"  # without BEGIN and COMMIT


if __name__ == "__main__":
    sys.stdout.write(structure())
