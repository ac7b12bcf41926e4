"""How a database is opened: beside other processes that are opening or filling it."""

import sqlite3
import threading

import pytest
from sqlalchemy.exc import OperationalError

from scorer.store import engine as opening
from scorer.store.engine import open_engine


@pytest.fixture
def held(tmp_path):
    """A new file, not yet in WAL mode, on which another connection holds the write lock."""
    path = tmp_path / "held.db"
    holder = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    yield f"sqlite:///{path}", holder
    holder.close()


def test_opening_waits_for_a_process_that_writes_the_first_tables(held):
    url, holder = held
    release = threading.Timer(0.3, holder.execute, ("ROLLBACK",))
    release.start()
    engine = open_engine(url)
    try:
        with engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    finally:
        engine.dispose()
        release.join()


def test_opening_gives_up_on_a_lock_that_is_never_released(held, monkeypatch):
    url, _ = held
    monkeypatch.setattr(opening, "LOCK_SECONDS", 0.1)
    engine = open_engine(url)
    with pytest.raises(OperationalError, match="locked"), engine.connect():
        pass
    engine.dispose()
