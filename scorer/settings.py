"""Every setting of Sourcier, read once from the environment into one frozen object."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

#: Hours after which an address already read is fetched again: news pages are corrected within
#: a day, and a class of thirty pasting one address must fetch it once.
FRESHNESS_HOURS = 24.0
#: Ten years: more is a slip, and no date reaches back as far as one may write.
_MAX_FRESHNESS_HOURS = 10 * 8_766
#: Proxies of our own that one may plausibly stack.
_MAX_HOPS = 8
_KEY_BYTES = 32
_ON = {"1": True, "0": False, "": False}


class SettingsError(Exception):
    """A setting that cannot be used; the message is French and names it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How this Sourcier runs. Defaults suit one person on one machine.

    ``freshness`` is in seconds. ``public_url`` has no slash at its end. Without a key of its own,
    ``secret_key`` lasts as long as the object: see ``with_kept_key``.
    """

    database_url: str = "sqlite:///sourcier.db"
    secret_key: str = field(default_factory=lambda: secrets.token_urlsafe(_KEY_BYTES), repr=False)
    secret_key_given: bool = False
    freshness: float = FRESHNESS_HOURS * 3600
    public_url: str = ""
    proxy_hops: int = 0
    production: bool = True
    allow_private: bool = False
    ca_file: str | None = None

    def __post_init__(self) -> None:
        if self.allow_private and self.production:
            raise SettingsError(
                "SOURCIER_ALLOW_PRIVATE ouvre le réseau interne aux adresses collées : ce réglage "
                "n’est accepté qu’avec SOURCIER_ENV=test."
            )

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Settings:
        """The settings of ``environ`` (see docs/reglages.md); raises SettingsError."""
        key = environ.get("SOURCIER_SECRET_KEY", "")
        settings = cls(
            database_url=_database_url(environ),
            freshness=_freshness(environ),
            public_url=_public_url(environ),
            proxy_hops=_hops(environ),
            production=_choice(environ, "SOURCIER_ENV", {"production": True, "test": False}),
            allow_private=_choice(environ, "SOURCIER_ALLOW_PRIVATE", _ON, ""),
            ca_file=environ.get("SOURCIER_CA_FILE") or None,
        )
        return replace(settings, secret_key=key, secret_key_given=True) if key else settings

    @property
    def sqlite_path(self) -> Path | None:
        """The file of the database; None for another kind of database."""
        return sqlite_path(self.database_url)

    def with_kept_key(self) -> Settings:
        """The same settings, with a secret key that outlives the process.

        Unless one was given, it is kept in a file beside the database, readable by its owner only.
        """
        if self.secret_key_given:
            return self
        database = self.sqlite_path
        path = database.with_suffix(".key") if database else Path("sourcier.key")
        try:
            return replace(self, secret_key=_kept_key(path), secret_key_given=True)
        except OSError as error:
            raise SettingsError(
                f"La clé secrète ne peut pas être gardée dans {path}. "
                "Donnez-en une par SOURCIER_SECRET_KEY."
            ) from error


def sqlite_path(database_url: str) -> Path | None:
    """The file that a SQLAlchemy URL names; None when it is no SQLite file."""
    scheme, _, rest = database_url.partition("://")
    path = rest.partition("?")[0].removeprefix("/")
    return Path(path) if scheme.partition("+")[0] == "sqlite" and path else None


def _kept_key(path: Path) -> str:
    """The key in the file, made first by whichever process comes first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(_KEY_BYTES))
    try:
        os.link(draft, path)  # atomic: fails when the key is there already
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    return path.read_text(encoding="ascii").strip()


def _database_url(environ: Mapping[str, str]) -> str:
    url = environ.get("SOURCIER_DATABASE_URL", "").strip()
    if not url:
        base = environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
        return f"sqlite:///{Path(base) / 'sourcier' / 'sourcier.db'}"
    scheme, separator, rest = url.partition("://")
    if scheme in {"postgres", "postgresql"}:
        return f"postgresql+psycopg://{rest}"
    if not separator or scheme not in {"sqlite", "postgresql+psycopg"}:
        raise SettingsError(
            "SOURCIER_DATABASE_URL n’est pas une adresse de base connue. "
            "Exemples : sqlite:////srv/sourcier.db, postgresql://utilisateur@serveur/sourcier."
        )
    if scheme == "sqlite" and "?" in rest:
        raise SettingsError(
            "SOURCIER_DATABASE_URL nomme un fichier SQLite, sans paramètre après « ? ». "
            "Exemple : sqlite:////srv/sourcier.db."
        )
    if scheme == "sqlite" and sqlite_path(url) is None:
        raise SettingsError(
            "SOURCIER_DATABASE_URL ne nomme aucun fichier. Exemple : sqlite:////srv/sourcier.db."
        )
    return url


def _public_url(environ: Mapping[str, str]) -> str:
    url = environ.get("SOURCIER_PUBLIC_URL", "").strip().rstrip("/")
    if url and not _is_address(url):
        raise SettingsError(
            "SOURCIER_PUBLIC_URL n’est pas une adresse. Exemple : https://sourcier.ecole.fr."
        )
    return url


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 (raises when it is none)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _freshness(environ: Mapping[str, str]) -> float:
    """In seconds."""
    hours = _number(environ, "SOURCIER_FRESHNESS_HOURS", FRESHNESS_HOURS)
    if hours > _MAX_FRESHNESS_HOURS:
        raise SettingsError(
            f"SOURCIER_FRESHNESS_HOURS est un nombre d’heures, au plus {_MAX_FRESHNESS_HOURS}."
        )
    return hours * 3600


def _hops(environ: Mapping[str, str]) -> int:
    hops = _number(environ, "SOURCIER_PROXY_HOPS", 0)
    if hops != int(hops) or hops > _MAX_HOPS:
        raise SettingsError(f"SOURCIER_PROXY_HOPS est un nombre entier, de 0 à {_MAX_HOPS}.")
    return int(hops)


def _number(environ: Mapping[str, str], name: str, default: float) -> float:
    text = environ.get(name, "").strip()
    if not text:
        return default
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 <= value < float("inf"):
        raise SettingsError(f"{name} n’est pas un nombre positif.")
    return value


def _choice(
    environ: Mapping[str, str], name: str, values: Mapping[str, bool], default: str = "production"
) -> bool:
    text = environ.get(name, "").strip() or default
    if text not in values:
        known = ", ".join(value for value in values if value)
        raise SettingsError(f"{name} ne peut valoir que : {known}.")
    return values[text]
