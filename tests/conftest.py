"""A private PostgreSQL server for the tests that need one, and a database of their own for each."""

import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

#: Where Debian keeps each version's programs, out of PATH.
DEBIAN = Path("/usr/lib/postgresql")
#: Settings of a server that only has to live as long as the tests.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=")


def absent(reason):
    """Skip with the reason; in CI the service has to be there."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def programs():
    """The folder of PostgreSQL's programs; None without a server."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    folders = [path.parent for path in DEBIAN.glob("*/bin/initdb")]
    return max(folders, default=None, key=lambda path: int(path.parent.name))


def unprivileged():
    """The account to run the server as: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)


@contextmanager
def running_server(bin_folder):
    """A server on a socket in a folder of its own; yields that folder."""
    user = unprivileged()
    with tempfile.TemporaryDirectory(prefix="sourcier-pg-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        if user:
            shutil.chown(folder, user)
        run = {"user": user, "group": pwd.getpwnam(user).pw_gid} if user else {}
        data = folder / "data"
        command = [bin_folder / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-N"]
        command += ["-E", "UTF8", "--locale=C"]
        subprocess.run(command, check=True, capture_output=True, cwd=folder, **run)
        options = [part for setting in FAST for part in ("-c", setting)]
        command = [bin_folder / "postgres", "-D", data, "-k", folder, *options]
        log = (folder / "log").open("wb")
        with log, subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, **run) as server:
            try:
                wait_until_ready(bin_folder, folder)
                yield folder
            finally:
                server.terminate()
                server.wait(timeout=30)


def wait_until_ready(bin_folder, folder):
    for _ in range(200):
        asked = [bin_folder / "pg_isready", "-q", "-h", folder]
        if subprocess.run(asked, check=False).returncode == 0:
            return
        time.sleep(0.05)
    raise RuntimeError((folder / "log").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def postgres_server():
    """The SQLAlchemy URL of a server, with ``{name}`` for the database."""
    given = os.environ.get("SOURCIER_TEST_POSTGRES_URL")
    if given:
        yield given.rpartition("/")[0] + "/{name}"
        return
    bin_folder = programs()
    if bin_folder is None:
        absent("PostgreSQL’s programs are not installed")
    with running_server(bin_folder) as folder:
        yield f"postgresql+psycopg://postgres@/{{name}}?host={folder}"


@pytest.fixture
def postgres_url(postgres_server):
    """An empty database on PostgreSQL."""
    import psycopg  # noqa: PLC0415 (only where a server was found)

    name = f"test_{secrets.token_hex(6)}"
    admin = postgres_server.format(name="postgres").replace("+psycopg", "")
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield postgres_server.format(name=name)
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def sqlite_url(tmp_path):
    """An address where no SQLite file is yet."""
    return f"sqlite:///{tmp_path}/sourcier.db"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request):
    """An empty database, of each kind in turn."""
    return request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
