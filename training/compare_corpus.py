"""What changes on the pages of a corpus when one model takes the place of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from scorer.scorecard import Assessment, Scorecard
from training.applied import outcomes_of
from training.calibrate import CAUTION
from training.compare import label_of
from training.slices import slices
from training.vectors import SAVED, Array, Mask, Vectors

#: Pages listed, those whose score moves most; and signals named for each.
_MOVES = 20
_SIGNALS = 3
_LABELS = {
    "unrated": "Sites non évalués",
    "unreliable": "Sites évalués non fiables",
    "contested": "Sites contestés",
}


def compare_on(vectors: Vectors, a: Scorecard, b: Scorecard) -> dict[str, Any]:
    """Pages as saved that are scored: ``change`` in all, ``slices`` and ``moves``.

    ``change`` and ``slices`` are in points (b less a), but for ``below``, the share of pages
    under the caution threshold. ``moves`` names pages by their ids only.
    """
    table = vectors.where((vectors["rendering"] == SAVED) & (vectors["obstacle"] == ""))
    found = [[card.assess(outcomes_of(table, row)) for row in range(len(table))] for card in (a, b)]
    before, after = (np.array([one.points for one in side]) for side in found)
    change = after - before
    return {
        "pages": len(table),
        "change": {
            "mean": _mean(change),
            "absolute": _mean(np.abs(change)),
            "quantiles": np.quantile(change, [0.05, 0.5, 0.95]).tolist() if len(table) else [],
            "crossed": _mean((before < CAUTION) != (after < CAUTION)),
        },
        "slices": _slices(table, before, after),
        "moves": _moves(table, change, found[0], found[1]),
    }


def _slices(table: Vectors, before: Array, after: Array) -> list[dict[str, Any]]:
    """One row a slice that has pages, the one whose mean moved most first."""
    rows = [
        {
            "id": name,
            "label": label,
            "pages": int(mask.sum()),
            "outlets": len(np.unique(table["outlet"][mask])),
            "a": {"mean": _mean(before[mask]), "below": _mean(before[mask] < CAUTION)},
            "b": {"mean": _mean(after[mask]), "below": _mean(after[mask] < CAUTION)},
            "change": _mean(after[mask] - before[mask]),
        }
        for name, label, mask in _groups(table)
        if mask.any()
    ]
    return sorted(rows, key=lambda row: (-abs(row["change"]), row["id"]))


def _groups(table: Vectors) -> Iterator[tuple[str, str, Mask]]:
    """The slices of newsrooms, then the other labels."""
    yield from slices(table)
    for name, label in _LABELS.items():
        yield name, label, table["label"] == name


def _moves(
    table: Vectors, change: Array, a: Sequence[Assessment], b: Sequence[Assessment]
) -> list[dict[str, Any]]:
    order = np.argsort(-np.abs(change), kind="stable")[:_MOVES]
    return [
        {
            "id": str(table["id"][row]),
            "before": a[row].points,
            "after": b[row].points,
            "change": float(change[row]),
            "base": {"before": a[row].base, "after": b[row].base},
            "signals": _signals(a[row], b[row]),
        }
        for row in order
        if change[row]
    ]


def _signals(a: Assessment, b: Assessment) -> list[dict[str, Any]]:
    """The signals whose contribution moved most; one that a model does not know brings 0."""
    names = {*a.contributions, *b.contributions}
    rows: list[dict[str, Any]] = [
        {
            "id": name,
            "label": label_of(name),
            "before": a.contributions.get(name, 0.0),
            "after": b.contributions.get(name, 0.0),
        }
        for name in sorted(names)
    ]
    rows.sort(key=lambda row: -abs(row["after"] - row["before"]))
    return [row for row in rows[:_SIGNALS] if row["after"] != row["before"]]


def _mean(values: Array | Mask) -> float:
    return float(np.mean(values)) if len(values) else float("nan")
