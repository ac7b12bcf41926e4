"""The only place that knows SQLAlchemy: scores, snapshots and outlets, on SQLite or PostgreSQL."""

from scorer.store.schema import REVISION, OutdatedError, upgrade
from scorer.store.store import Store
from scorer.stored import DatabaseError, NewScore, StoredScore

__all__ = [
    "REVISION",
    "DatabaseError",
    "NewScore",
    "OutdatedError",
    "Store",
    "StoredScore",
    "upgrade",
]
