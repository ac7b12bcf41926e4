"""The manifest that seals a corpus: the SHA-256 of every file, and what has changed since."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

MANIFEST = "manifest.json"
PAGES = "html"
#: What a collection needs until it is sealed.
WORK = "work"


def is_sealed(directory: Path) -> bool:
    """Whether a folder holds a finished corpus."""
    return (directory / MANIFEST).exists()


def sealed_files(directory: Path) -> Mapping[str, str] | None:
    """The SHA-256 of each file of a sealed corpus; None when it has no manifest of ours."""
    try:
        manifest = json.loads((directory / MANIFEST).read_bytes())
        files = manifest["files"] if manifest["tool"].startswith("sourcier ") else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return files if isinstance(files, dict) else None


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def altered(directory: Path, sealed: Mapping[str, str]) -> list[str]:
    """Files that are missing or changed since the folder was sealed, and pages added to it.

    What else lies there, a table of measures perhaps, is no part of the corpus.
    """
    changed = {
        name
        for name, expected in sealed.items()
        if not (directory / name).is_file() or digest(directory / name) != expected
    }
    pages = {f"{PAGES}/{path.name}" for path in (directory / PAGES).glob("*")}
    if (directory / f"{PAGES}.tar.xz").exists():
        pages.add(f"{PAGES}.tar.xz")
    return sorted(changed | (pages - sealed.keys()))
