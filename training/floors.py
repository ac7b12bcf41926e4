"""Figures below which a model does not leave the workshop."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def missed_floors(figures: Mapping[str, Any]) -> list[str]:
    """One line for each floor (``floors.json``) that the headline figures do not reach.

    Lowering a floor is a line of that file, and of the changelog.
    """
    floors = json.loads(Path(__file__).with_name("floors.json").read_bytes())
    headline = figures["headline"]
    missed = []
    for name, floor in floors.items():
        value = headline[name]
        least, most = floor.get("least", float("-inf")), floor.get("most", float("inf"))
        if value is None or not least <= value <= most:  # nor does what is not a number
            bound = f"at least {least}" if "least" in floor else f"at most {most}"
            missed.append(f"{name}: {value}, {bound} required")
    return missed


def main() -> None:
    """Check the figures of ``sourcier evaluate --json`` on standard input; exit 1 below a floor."""
    missed = missed_floors(json.load(sys.stdin))
    for line in missed:
        sys.stderr.write(f"{line}\n")
    sys.stdout.write("below the floors\n" if missed else "every floor is reached\n")
    sys.exit(bool(missed))


if __name__ == "__main__":
    main()
