"""${message}.

Changing a live table:
- scores and snapshots are append-only: SQLite's batch mode copies a table and loses its triggers,
  so make them again (migrations/triggers.py), and never rewrite a row;
- add columns as nullable, or with a server default: the rows that are there have none;
- every row must still be there afterwards (env.py counts them), on both databases;
- set REVISION in scorer/store/schema.py to "${up_revision}".
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from ${down_revision} to ${up_revision}."""
    ${upgrades if upgrades else "pass"}
