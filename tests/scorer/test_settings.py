"""Every setting is read from the environment, checked, and documented."""

import re
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from scorer.settings import Settings, SettingsError, sqlite_path

ROOT = Path(__file__).parents[2]
KEY = "clé-des-essais"


def read(**environ):
    return Settings.from_environment({f"SOURCIER_{k}": v for k, v in environ.items()})


def test_without_any_setting_all_is_safe(tmp_path):
    settings = Settings.from_environment({"XDG_DATA_HOME": str(tmp_path)})
    assert settings.database_url == f"sqlite:///{tmp_path}/sourcier/sourcier.db"
    assert settings.production
    assert not settings.allow_private
    assert settings.proxy_hops == 0
    assert settings.freshness == 24 * 3600
    assert not (tmp_path / "sourcier").exists()


def test_each_setting_is_read():
    settings = read(
        DATABASE_URL="postgresql://u@h/b",
        SECRET_KEY=KEY,
        FRESHNESS_HOURS="0.5",
        PUBLIC_URL="https://sourcier.ecole.fr/",
        PROXY_HOPS="2",
        ENV="test",
        ALLOW_PRIVATE="1",
        CA_FILE="/etc/ca.pem",
    )
    assert settings.database_url == "postgresql+psycopg://u@h/b"
    assert settings.secret_key == KEY
    assert settings.freshness == 1800
    assert settings.public_url == "https://sourcier.ecole.fr"
    assert settings.proxy_hops == 2
    assert settings.allow_private
    assert settings.ca_file == "/etc/ca.pem"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "mysql://x/y"),
        ("DATABASE_URL", "var/sourcier.db"),
        ("DATABASE_URL", "sqlite://"),
        ("FRESHNESS_HOURS", "-1"),
        ("FRESHNESS_HOURS", "un jour"),
        ("FRESHNESS_HOURS", "nan"),
        ("FRESHNESS_HOURS", "inf"),
        ("FRESHNESS_HOURS", "1e9"),
        ("DATABASE_URL", "sqlite:///x.db?mode=ro"),
        ("DATABASE_URL", "sqlite:///file:x.db?mode=ro&uri=true"),
        ("PUBLIC_URL", "http://["),
        ("PUBLIC_URL", "http://sourcier.fr:99999"),
        ("PUBLIC_URL", "sourcier.fr"),
        ("PUBLIC_URL", "javascript:alert(1)"),
        ("PROXY_HOPS", "1.5"),
        ("PROXY_HOPS", "99"),
        ("ENV", "prod"),
        ("ALLOW_PRIVATE", "oui"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused_by_name(name, value):
    with pytest.raises(SettingsError, match=f"SOURCIER_{name}"):
        read(**{name: value})


def test_the_longest_freshness_can_be_looked_for(tmp_path):
    settings = read(FRESHNESS_HOURS="87660", DATABASE_URL=f"sqlite:///{tmp_path}/a.db")
    assert datetime.now(UTC) - timedelta(seconds=settings.freshness) < datetime.now(UTC)


def test_private_networks_are_closed_in_production():
    with pytest.raises(SettingsError, match="SOURCIER_ENV=test"):
        read(ALLOW_PRIVATE="1")
    with pytest.raises(SettingsError):
        Settings(allow_private=True)
    assert not read(ALLOW_PRIVATE="0").allow_private


def test_the_key_is_made_once_beside_the_database_and_for_its_owner_only(tmp_path):
    url = f"sqlite:///{tmp_path}/a/sourcier.db"
    first = read(DATABASE_URL=url).with_kept_key()
    again = read(DATABASE_URL=url).with_kept_key()
    assert first.secret_key == again.secret_key
    assert len(first.secret_key) >= 40
    (path,) = (tmp_path / "a").iterdir()
    assert path.name == "sourcier.key"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_given_key_is_used_and_not_written(tmp_path):
    url = f"sqlite:///{tmp_path}/a/sourcier.db"
    assert read(DATABASE_URL=url, SECRET_KEY=KEY).with_kept_key().secret_key == KEY
    assert not (tmp_path / "a").exists()


def test_a_folder_that_cannot_be_written_asks_for_a_key(tmp_path):
    (tmp_path / "a").write_text("", encoding="utf-8")
    with pytest.raises(SettingsError, match="SOURCIER_SECRET_KEY"):
        read(DATABASE_URL=f"sqlite:///{tmp_path}/a/sourcier.db").with_kept_key()


def test_the_key_never_shows_in_a_message():
    assert KEY not in repr(Settings(secret_key=KEY))


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:////srv/s.db", "/srv/s.db"),
        ("sqlite:///s.db", "s.db"),
        ("sqlite:///s.db?timeout=3", "s.db"),
        ("postgresql+psycopg://h/b", None),
    ],
)
def test_the_file_of_a_database(url, path):
    assert sqlite_path(url) == (Path(path) if path else None)


def test_every_setting_that_the_code_reads_is_documented_and_no_other():
    sources = [
        path.read_text(encoding="utf-8")
        for folder in ("features", "scorer", "web", "training", "migrations")
        for path in (ROOT / folder).rglob("*.py")
    ]
    read_names = set(re.findall(r'"(SOURCIER_[A-Z_]+)"', "\n".join(sources)))
    told = (ROOT / "docs" / "reglages.md").read_text(encoding="utf-8")
    told_names = set(re.findall(r"^\| `(SOURCIER_[A-Z_]+)`", told, re.MULTILINE))
    assert read_names == told_names
