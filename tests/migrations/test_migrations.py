"""The schema that the migrations make is the one the code knows, and no row is lost on the way."""

import importlib.resources
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from migrations.structure import structure
from scorer.store import REVISION, OutdatedError, Store, upgrade
from scorer.store.engine import open_engine
from scorer.store.schema import EARLIER
from scorer.store.tables import METADATA

FOLDER = importlib.resources.files("migrations")
VERSIONS = sorted(path.name for path in (FOLDER / "versions").iterdir() if path.suffix == ".py")


def config(url=None, scripts=FOLDER):
    made = Config(str(FOLDER / "alembic.ini"))
    made.set_main_option("script_location", str(scripts))
    made.attributes["database_url"] = url
    return made


def rows(url):
    engine = open_engine(url)
    with engine.connect() as connection:
        found = {
            name: connection.scalar(sa.select(sa.func.count()).select_from(table))
            for name, table in METADATA.tables.items()
        }
    engine.dispose()
    return found


def fill(url, count=3, revision=REVISION):
    """Rows in every table of a version."""
    command.upgrade(config(url), revision)
    engine = open_engine(url)
    tables = METADATA.tables
    with engine.begin() as connection:
        connection.execute(
            tables["outlets"].insert(),
            {"domain": "a.example", "name": "A", "search": "a", "created_at": "2024"},
        )
        for n in range(count):
            names = ("content_key", "article_sha256", "sha256", "origin", "fetched_at", "title")
            snapshot = dict.fromkeys((*names, "article"), f"s{n}") | {"id": f"s{n}"}
            connection.execute(tables["snapshots"].insert(), snapshot)
            names = ("model_id", "fingerprint", "band_id", "genre_id", "created_at", "document")
            score = dict.fromkeys(names, "x") | dict.fromkeys(("points", "low", "high"), 50.0)
            keys = {"id": f"n{n}", "snapshot_id": f"s{n}", "outlet_domain": "a.example"}
            connection.execute(tables["scores"].insert(), score | keys)
            fetch = {"url": f"u{n}", "snapshot_id": f"s{n}", "fetched_at": "2024"}
            connection.execute(tables["fetches"].insert(), fetch)
            claim = {"key_sha256": f"k{n}", "request_sha256": "r", "score_id": f"n{n}"}
            if revision >= "0002":
                row = claim | {"created": True, "claimed_at": "2024"}
                connection.execute(tables["claims"].insert(), row)
    engine.dispose()


@pytest.fixture
def next_version(tmp_path):
    """The migrations with one more, whose body the test gives; restores nothing: it is a copy."""
    folder = tmp_path / "scripts"
    (folder / "versions").mkdir(parents=True)
    for path in ("env.py", *(f"versions/{name}" for name in VERSIONS)):
        (folder / path).write_text((FOLDER / path).read_text(encoding="utf-8"), encoding="utf-8")

    def write(body):
        lines = ["import sqlalchemy as sa", "from alembic import op", "revision = '9999'"]
        lines += [
            f"down_revision = '{REVISION}'",
            "def upgrade():",
            *(f"    {line}" for line in body),
        ]
        text = "\n".join(lines)
        (folder / "versions" / "9999_next.py").write_text(text, encoding="utf-8")
        return folder

    return write


#: Rewrites a table that others refer to, the way Alembic does it on SQLite.
COPY_OUTLETS = (
    "with op.batch_alter_table('outlets', recreate='auto') as batch:",
    "    batch.add_column(sa.Column('country', sa.String))",
    "    batch.alter_column('name', nullable=True, existing_type=sa.String)",
)


def test_there_is_one_head_and_the_code_expects_it():
    script = ScriptDirectory.from_config(config())
    assert script.get_heads() == [REVISION]


def test_the_migrations_make_exactly_the_tables_that_the_code_knows(database_url):
    upgrade(database_url)
    command.check(config(database_url))


def test_a_missing_migration_would_be_seen(database_url, monkeypatch):
    upgrade(database_url)
    grown = sa.MetaData(naming_convention=METADATA.naming_convention)
    for table in METADATA.tables.values():
        table.to_metadata(grown)
    sa.Table("replies", grown, sa.Column("id", sa.String, primary_key=True))
    monkeypatch.setattr("scorer.store.tables.METADATA", grown)
    with pytest.raises(command.util.CommandError, match="replies"):
        command.check(config(database_url))


def test_a_new_file_gets_at_once_what_the_migrations_make(sqlite_url):
    written = importlib.resources.files("scorer.store").joinpath("structure.sql")
    assert written.read_text(encoding="utf-8") == structure(), "python -m migrations.structure"
    Store.open(sqlite_url).close()
    command.check(config(sqlite_url))
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as connection:
        made = [" ".join(statement.split()) for statement in connection.iterdump()]
    assert made[1:-1] == structure().splitlines()[1:]


def test_upgrading_twice_changes_nothing(database_url):
    fill(database_url)
    before = rows(database_url)
    upgrade(database_url)
    assert rows(database_url) == before == dict.fromkeys(before, 3) | {"outlets": 1}


def test_a_populated_database_keeps_every_row(database_url, next_version):
    fill(database_url)
    before = rows(database_url)
    command.upgrade(config(database_url, next_version(COPY_OUTLETS)), "head")
    assert rows(database_url) == before
    engine = open_engine(database_url)
    assert "country" in {c["name"] for c in sa.inspect(engine).get_columns("outlets")}
    engine.dispose()


@pytest.mark.parametrize("revision", [name[:4] for name in VERSIONS])
def test_a_database_of_every_older_version_is_brought_up_to_date_whole(database_url, revision):
    fill(database_url, revision=revision)
    upgrade(database_url)
    Store.open(database_url).close()
    command.check(config(database_url))
    found = rows(database_url)
    assert {name: found[name] for name in ("outlets", "snapshots", "scores", "fetches")} == {
        "outlets": 1,
        "snapshots": 3,
        "scores": 3,
        "fetches": 3,
    }


@pytest.mark.parametrize(
    "body",
    [
        ("op.execute(\"DELETE FROM fetches WHERE url = 'u1'\")",),
        ("op.drop_table('fetches')",),
    ],
)
def test_a_migration_that_loses_rows_is_undone(database_url, next_version, body):
    fill(database_url)
    before = rows(database_url)
    with pytest.raises(Exception, match="nombre de lignes"):
        command.upgrade(config(database_url, next_version(body)), "head")
    assert rows(database_url) == before
    Store.open(database_url).close()


def test_keys_that_dangle_on_sqlite_undo_the_migration(sqlite_url, next_version):
    fill(sqlite_url)
    body = ("op.execute(\"UPDATE outlets SET domain = 'b.example'\")",)
    with pytest.raises(Exception, match="liens entre ses tables"):
        command.upgrade(config(sqlite_url, next_version(body)), "head")
    Store.open(sqlite_url).close()


def test_sqlite_is_copied_first_and_only_when_there_is_something_to_lose(
    sqlite_url, tmp_path, next_version
):
    upgrade(sqlite_url)
    assert list(tmp_path.glob("sourcier.db.*")) == []
    fill(sqlite_url)
    command.upgrade(config(sqlite_url, next_version(COPY_OUTLETS)), "head")
    (copy,) = tmp_path.glob(f"sourcier.db.{REVISION}-*")
    assert rows(f"sqlite:///{copy}") == rows(sqlite_url)
    engine = open_engine(f"sqlite:///{copy}")
    assert "country" not in {c["name"] for c in sa.inspect(engine).get_columns("outlets")}
    engine.dispose()


def test_two_upgrades_at_once_make_the_schema_once(database_url):
    code = "import sys; from scorer.store import upgrade; sys.stdin.read(); upgrade(sys.argv[1])"
    started = [
        subprocess.Popen([sys.executable, "-c", code, database_url], stdin=subprocess.PIPE)
        for _ in range(2)
    ]
    for process in started:
        process.stdin.close()
    assert [process.wait(timeout=60) for process in started] == [0, 0]
    Store.open(database_url).close()


@pytest.mark.parametrize(
    ("found", "advice"),
    [("0000", "sourcier db upgrade"), ("9999", "Mettez Sourcier à jour")],
)
def test_a_database_of_another_version_is_refused_with_what_to_do(database_url, found, advice):
    fill(database_url)
    engine = open_engine(database_url)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = :v"), {"v": found})
    engine.dispose()
    with pytest.raises(OutdatedError, match=advice):
        Store.open(database_url)


@pytest.mark.parametrize("earlier", EARLIER)
def test_a_file_of_an_earlier_version_is_brought_up_to_date_after_a_copy(tmp_path, earlier):
    url = f"sqlite:///{tmp_path / 'old.db'}"
    fill(url, revision=earlier)
    Store.open(url).close()
    assert rows(url)["scores"] == 3
    assert [path.name for path in tmp_path.glob(f"old.db.{earlier}-*")]


def test_a_server_s_database_of_an_earlier_version_waits_for_its_administrator(postgres_url):
    fill(postgres_url, revision=EARLIER[-1])
    with pytest.raises(OutdatedError, match="sourcier db upgrade"):
        Store.open(postgres_url)


def test_the_earlier_versions_are_those_of_the_migrations():
    assert [name.partition("_")[0] for name in VERSIONS] == [*EARLIER, REVISION]


def test_someone_else_s_database_is_left_alone(sqlite_url):
    engine = open_engine(sqlite_url)
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE scores (a INTEGER)"))
    engine.dispose()
    with pytest.raises(OutdatedError, match="autre base"):
        Store.open(sqlite_url)


def test_tables_of_other_programs_do_not_prevent_ours(database_url):
    engine = open_engine(database_url)
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE workflow_status (a INTEGER)"))
    engine.dispose()
    Store.open(database_url).close()
    command.check(config(database_url))
