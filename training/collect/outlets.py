"""Reads the list of rated outlets, and says of a wrong line which one and what to write."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from features.reading.domain import registrable_domain
from scorer.fetch.errors import FetchError
from scorer.fetch.url import parse_url
from training.collect.plan import CollectError

LABELS = ("reliable", "unreliable", "unrated", "contested", "satire")
_REQUIRED = ("outlet", "label")
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class RatedOutlet:
    """One outlet: its registrable domain, its rating, on what that rests, and its home page."""

    domain: str
    label: str
    start: str = ""
    basis: str = ""

    @property
    def homes(self) -> tuple[str, ...]:
        """Addresses at which its home page is looked for, in order."""
        if self.start:
            return (self.start,)
        return (f"https://{self.domain}/", f"https://www.{self.domain}/", f"http://{self.domain}/")


def read_outlets(path: Path, *, allow_private: bool = False) -> tuple[RatedOutlet, ...]:
    """The outlets of a CSV file, in its order; raises CollectError, with the number of the line.

    Columns ``outlet`` and ``label``, and if wanted ``start`` and ``basis``; others are ignored.
    """
    rows = _rows(path)
    seen: dict[str, int] = {}
    outlets = []
    for number, row in rows:
        outlet = _outlet(number, row, allow_private=allow_private)
        if outlet.domain in seen:
            raise _fault(number, f"« {outlet.domain} » est déjà à la ligne {seen[outlet.domain]}")
        seen[outlet.domain] = number
        outlets.append(outlet)
    if not outlets:
        raise CollectError(f"{path.name} ne nomme aucun média.")
    return tuple(outlets)


def _rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Each line with its number, blank ones left out."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CollectError(f"{path} ne peut pas être lu. Vérifiez son nom.") from error
    except UnicodeDecodeError as error:
        raise CollectError(f"{path.name} n’est pas en UTF-8. Enregistrez-le ainsi.") from error
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        if missing := [name for name in _REQUIRED if name not in names]:
            raise _fault(1, f"il manque la colonne « {missing[0]} » (outlet, label, start, basis)")
        return [
            (reader.line_num, dict(zip(names, (cell.strip() for cell in cells), strict=False)))
            for cells in reader
            if any(cell.strip() for cell in cells)
        ]
    except csv.Error as error:
        raise _fault(reader.line_num, "elle ne se lit pas comme du CSV") from error


def _outlet(number: int, row: Mapping[str, str], *, allow_private: bool) -> RatedOutlet:
    domain, label = row.get("outlet", "").lower(), row.get("label", "").lower()
    if label not in LABELS:
        known = ", ".join(LABELS)
        raise _fault(number, f"« {label} » n’est pas une étiquette. Choisissez : {known}")
    if not domain:
        raise _fault(number, "le domaine du média manque")
    better = domain if allow_private and _is_address(domain) else registrable_domain(domain)
    if better != domain:
        advice = f"Écrivez « {better} »" if better else "Exemple : gazette.fr"
        raise _fault(number, f"« {domain} » n’est pas le domaine d’un média. {advice}")
    start = row.get("start", "")
    return RatedOutlet(
        domain, label, _start(number, start, allow_private=allow_private), row.get("basis", "")
    )


def _start(number: int, url: str, *, allow_private: bool) -> str:
    if not url:
        return ""
    try:
        return parse_url(url, allow_private=allow_private).url
    except FetchError as error:
        raise _fault(number, f"« {url} » n’est pas l’adresse d’une page d’accueil") from error


def _is_address(domain: str) -> bool:
    try:
        ip_address(domain)
    except ValueError:
        return False
    return True


def home_key(url: str) -> str:
    """Host of an address, with its port when the host is a bare address: which site it is."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    return parts.netloc if _is_address(host) else host


def _fault(number: int, what: str) -> CollectError:
    return CollectError(f"Ligne {number} de la liste des médias : {what}.")
