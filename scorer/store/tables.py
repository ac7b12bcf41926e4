"""The tables, as SQLAlchemy knows them. Only the migrations create them: see migrations/.

Times are ISO 8601 texts in UTC of one length, so that they sort alike on every database;
documents are JSON texts that ``documents`` writes and reads.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

#: Rows of these are never changed nor removed: triggers refuse it (see the first migration).
APPEND_ONLY = ("snapshots", "scores")

outlets = Table(
    "outlets",
    METADATA,
    Column("domain", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("search", String, nullable=False),  # domain and name without case or accents
    Column("created_at", String, nullable=False),
)

snapshots = Table(
    "snapshots",
    METADATA,
    Column("id", String, primary_key=True),
    Column("content_key", String, nullable=False),  # bytes, origin and what was said of them
    Column("article_sha256", String, nullable=False),  # another reading of them is another row
    Column("sha256", String, nullable=False),
    Column("url", String),
    Column("final_url", String),
    Column("origin", String, nullable=False),  # "fetched" by us, or "given" with its address
    Column("fetched_at", String, nullable=False),
    Column("title", String, nullable=False),
    Column("article", Text, nullable=False),
    UniqueConstraint("content_key", "article_sha256"),
)

scores = Table(
    "scores",
    METADATA,
    Column("id", String, primary_key=True),
    Column("snapshot_id", ForeignKey("snapshots.id"), nullable=False),
    Column("outlet_domain", ForeignKey("outlets.domain")),
    Column("model_id", String, nullable=False),
    Column("fingerprint", String, nullable=False),  # of the signals that the model scores
    Column("points", Double, nullable=False),
    Column("low", Double, nullable=False),
    Column("high", Double, nullable=False),
    Column("band_id", String, nullable=False),
    Column("genre_id", String, nullable=False),
    Column("published", String),
    Column("created_at", String, nullable=False),
    Column("document", Text, nullable=False),
    UniqueConstraint("snapshot_id", "model_id"),
    Index(None, "outlet_domain", "model_id", "created_at"),
)

#: The last fetch of each address: what makes a page fresh.
fetches = Table(
    "fetches",
    METADATA,
    Column("url", String, primary_key=True),
    Column("snapshot_id", ForeignKey("snapshots.id"), nullable=False),
    Column("fetched_at", String, nullable=False),
)

#: Idempotency keys of single requests, for a day; ``score_id`` once a score answered.
claims = Table(
    "claims",
    METADATA,
    Column("key_sha256", String, primary_key=True),
    Column("request_sha256", String, nullable=False),
    Column("score_id", ForeignKey("scores.id")),
    Column("created", Boolean, nullable=False),  # whether that score was new then
    Column("claimed_at", String, nullable=False, index=True),
)
