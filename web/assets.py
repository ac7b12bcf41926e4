"""Addresses of static files that carry a digest, so that a new version is never an old one."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from flask import current_app, url_for


@cache
def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def asset(name: str) -> str:
    """The address of a static file, e.g. ``asset("sourcier.css")``."""
    path = Path(str(current_app.static_folder)) / name
    return url_for("static", filename=name, v=_digest(path))
