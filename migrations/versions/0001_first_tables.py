"""Outlets, snapshots, scores, and the last fetch of each address."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations.triggers import make_append_only

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, and the triggers that keep what was scored as it was."""
    _make_sources()
    _make_scores()
    for table in ("snapshots", "scores"):
        make_append_only(table)


def _make_sources() -> None:
    op.create_table(
        "outlets",
        sa.Column("domain", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("search", sa.String, nullable=False),
        sa.Column("created_at", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("domain", name="pk_outlets"),
    )
    op.create_table(
        "snapshots",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("content_key", sa.String, nullable=False),
        sa.Column("article_sha256", sa.String, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("url", sa.String),
        sa.Column("final_url", sa.String),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("fetched_at", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("article", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_snapshots"),
        sa.UniqueConstraint(
            "content_key", "article_sha256", name="uq_snapshots_content_key_article_sha256"
        ),
    )
    op.create_table(
        "fetches",
        sa.Column("url", sa.String, nullable=False),
        sa.Column("snapshot_id", sa.String, nullable=False),
        sa.Column("fetched_at", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("url", name="pk_fetches"),
        sa.ForeignKeyConstraint(
            ["snapshot_id"], ["snapshots.id"], name="fk_fetches_snapshot_id_snapshots"
        ),
    )


def _make_scores() -> None:
    op.create_table(
        "scores",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("snapshot_id", sa.String, nullable=False),
        sa.Column("outlet_domain", sa.String),
        sa.Column("model_id", sa.String, nullable=False),
        sa.Column("fingerprint", sa.String, nullable=False),
        sa.Column("points", sa.Double, nullable=False),
        sa.Column("low", sa.Double, nullable=False),
        sa.Column("high", sa.Double, nullable=False),
        sa.Column("band_id", sa.String, nullable=False),
        sa.Column("genre_id", sa.String, nullable=False),
        sa.Column("published", sa.String),
        sa.Column("created_at", sa.String, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_scores"),
        sa.ForeignKeyConstraint(
            ["snapshot_id"], ["snapshots.id"], name="fk_scores_snapshot_id_snapshots"
        ),
        sa.ForeignKeyConstraint(
            ["outlet_domain"], ["outlets.domain"], name="fk_scores_outlet_domain_outlets"
        ),
        sa.UniqueConstraint("snapshot_id", "model_id", name="uq_scores_snapshot_id_model_id"),
    )
    op.create_index(
        "ix_scores_outlet_domain_model_id_created_at",
        "scores",
        ["outlet_domain", "model_id", "created_at"],
    )
