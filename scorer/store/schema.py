"""Which version of the schema a database has, and how it is brought up to date."""

from __future__ import annotations

from importlib.resources import as_file, files

from sqlalchemy import Connection, Engine, inspect, text

from scorer.settings import sqlite_path
from scorer.store.engine import READ_ONLY, explained, open_engine
from scorer.stored import DatabaseError

#: The revision that this code works with: the head of migrations/versions (a test holds it).
REVISION = "0002"
#: Those before it: a file of one person is brought from them to it without being asked.
EARLIER = ("0001",)


class OutdatedError(DatabaseError):
    """The schema is of another version than the code."""


def ensure_schema(engine: Engine) -> None:
    """Create the schema in an empty database, bring a file up to date; refuse any other version.

    A file is copied beside itself before. A database of a server has an administrator, who says
    when: other programs may be at work in it.

    Raises:
        OutdatedError: the database must be upgraded, or the program must.
    """
    with engine.execution_options(**{READ_ONLY: True}).connect() as connection:
        # In this order: another process may make everything, at once, between the two looks.
        empty = _is_empty(connection)
        found = _revision(connection)
    if found == REVISION:
        return
    if not empty and (found is None or found > REVISION):
        raise _foreign(found)
    if not empty and not (engine.dialect.name == "sqlite" and found in EARLIER):
        raise OutdatedError(
            f"La base de données est à la version {found} et Sourcier attend la {REVISION}. "
            "Lancez « sourcier db upgrade » : une copie est faite avant."
        )
    if engine.dialect.name == "sqlite" and empty:
        _make_at_once(engine)
    else:
        upgrade(engine.url.render_as_string(hide_password=False))


def _make_at_once(engine: Engine) -> None:
    """What the migrations make of an empty file (a test holds it), without importing Alembic.

    It takes a sixth of a second to import, in the first command of whoever tries Sourcier.
    """
    statements = files(__package__).joinpath("structure.sql").read_text(encoding="utf-8")
    with engine.begin() as connection:  # BEGIN IMMEDIATE: the whole file
        if _revision(connection) is None:  # else another process made everything meanwhile
            for statement in statements.splitlines()[1:]:
                connection.exec_driver_sql(statement)


def upgrade(database_url: str) -> None:
    """Run the migrations, wherever the package is installed.

    Raises:
        OutdatedError: the database is of a later version than this program.
        DatabaseError: it cannot be used.
    """
    # Alembic is not imported by a program whose database is up to date.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    with explained():
        make_folder(database_url)
        _refuse_later(database_url)
        with as_file(files("migrations")) as folder:
            config = Config(str(folder / "alembic.ini"))
            config.attributes["database_url"] = database_url
            command.upgrade(config, "head")


def _refuse_later(database_url: str) -> None:
    """Raise OutdatedError for a version that no migration here knows."""
    engine = open_engine(database_url)
    try:
        with engine.execution_options(**{READ_ONLY: True}).connect() as connection:
            found = _revision(connection)
    finally:
        engine.dispose()
    if found is not None and found > REVISION:
        raise _foreign(found)


def make_folder(database_url: str) -> None:
    """Make the folder that the file of an SQLite database goes into."""
    path = sqlite_path(database_url)
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _is_empty(connection: Connection) -> bool:
    """No table of ours: DBOS and others may keep theirs in the same PostgreSQL database."""
    tables = set(inspect(connection).get_table_names()) - {"alembic_version"}
    return not tables & {"outlets", "snapshots", "scores"}


def _foreign(found: str | None) -> OutdatedError:
    return OutdatedError(
        f"Cette base (version {found or 'inconnue'}) n’est pas de cette version de Sourcier, "
        f"qui attend la {REVISION}. Mettez Sourcier à jour, ou indiquez une autre base par "
        "SOURCIER_DATABASE_URL."
    )
