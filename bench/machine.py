"""What a benchmark says of where it ran, and how it sums up times."""

from __future__ import annotations

import importlib.metadata
import os
import platform
from collections.abc import Iterable, Sequence


def machine() -> str:
    """Processor, system and Python."""
    cores = f"{os.cpu_count()} cœurs"
    return f"{platform.machine()}, {cores}, {platform.system()}, Python {platform.python_version()}"


def versions(names: Iterable[str]) -> str:
    """The versions of the distributions installed beside us."""
    return ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)


def p95(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]
