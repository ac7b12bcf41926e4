"""Idempotency keys: which request each was sent with, and the score that answered it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of keys; the index finds those that are too old to be kept."""
    op.create_table(
        "claims",
        sa.Column("key_sha256", sa.String, nullable=False),
        sa.Column("request_sha256", sa.String, nullable=False),
        sa.Column("score_id", sa.String),
        sa.Column("created", sa.Boolean, nullable=False),
        sa.Column("claimed_at", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("key_sha256", name="pk_claims"),
        sa.ForeignKeyConstraint(["score_id"], ["scores.id"], name="fk_claims_score_id_scores"),
    )
    op.create_index("ix_claims_claimed_at", "claims", ["claimed_at"])
