"""`sourcier db`: the schema of the database."""

from __future__ import annotations

import os

import click

from scorer.cli.faults import OK
from scorer.cli.french import FrenchCommand, FrenchGroup
from scorer.settings import Settings


@click.command("upgrade", cls=FrenchCommand)
def upgrade_schema() -> int:
    """Mettre la base de données à la version de ce Sourcier.

    Une base SQLite qui contient quelque chose est d’abord copiée à côté d’elle-même.
    """
    from scorer.store import REVISION, Store, upgrade  # noqa: PLC0415 (SQLAlchemy, Alembic)

    settings = Settings.from_environment(os.environ)
    upgrade(settings.database_url)
    Store.open(settings.database_url).close()
    click.echo(f"La base de données est à jour (version {REVISION}).")
    return OK


db = FrenchGroup(
    "db",
    {
        "upgrade": (
            "scorer.cli.database:upgrade_schema",
            "Mettre la base à la version de ce Sourcier.",
        )
    },
    help="Administrer la base de données.",
)
