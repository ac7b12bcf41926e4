"""What each signal is worth: how often it can be measured, how well it ranks, what it moves."""

from __future__ import annotations

from typing import Any

import numpy as np

from features.signals import catalogue
from training.corpus import UNRELIABLE
from training.crossval import HeldOut, compared
from training.metrics import macro, unrated
from training.outlet_correlations import outlet_correlations
from training.sample import learners, outlet_weights, targets
from training.vectors import BARE, Array, Mask, Vectors

#: Shuffles of a signal among pages behind its importance.
_SHUFFLES = 3


def signal_table(vectors: Vectors, ours: HeldOut) -> list[dict[str, Any]]:
    """One row a signal of the table, the most important first. All on bare pages.

    ``measurable``: share of pages; ``auc``: newsrooms against all others by the signal alone,
    turned to its declared direction, outlets weighing as in training (below .5: wrong-signed);
    ``correlation`` with the label; ``outlets``: correlation with each label, an outlet being one
    voice; ``importance``: macro AUC lost when the signal is shuffled
    among held-out pages; ``low`` and ``high``: points at held-out pages, 1st and 99th centile;
    ``used``: share of the models fitted on the way that use it.
    """
    rows = learners(vectors) & (vectors["rendering"] == BARE)
    table = vectors.where(rows)
    whole = _ranks(vectors, ours.points)
    outlets = outlet_correlations(vectors)
    found = []
    for at, name in enumerate(vectors.schema.ids):
        signal = catalogue()[name]
        column = table.values[:, at]
        brought = ours.contributions[:, rows, at]
        found.append(
            {
                "id": name,
                "label": signal.label,
                "direction": signal.direction.value,
                "measurable": float(np.mean(~np.isnan(column))),
                **_alone(table, column, turned=signal.direction.value == "alarming"),
                "outlets": outlets[name],
                "importance": whole - _shuffled(vectors, ours, at),
                "low": float(np.quantile(brought, 0.01)),
                "high": float(np.quantile(brought, 0.99)),
                "used": float(
                    np.mean([name in model.additive.schema.ids for model in ours.models])
                ),
            }
        )
    return sorted(found, key=lambda row: -row["importance"])


def _alone(table: Vectors, column: Array, *, turned: bool) -> dict[str, float | None]:
    """How one signal ranks newsrooms against the rest, by outlets’ means, and correlates."""
    there = ~np.isnan(column)
    chosen = table.where(there)
    y = targets(chosen)
    if not y.any() or y.all():
        return {"auc": None, "auc_unrated": None, "correlation": None}
    values = -column[there] if turned else column[there]
    weights, rated = outlet_weights(chosen), chosen["label"] != UNRELIABLE
    return {
        "auc": _weighted_auc(values, y == 1, weights),
        "auc_unrated": _weighted_auc(values[rated], y[rated] == 1, np.ones(int(rated.sum()))),
        "correlation": _correlation(values, y.astype(float), weights),
    }


def _weighted_auc(values: Array, positive: Mask, weights: Array) -> float:
    """Chance, by weight, that a positive row ranks above a negative one."""
    _, at = np.unique(values, return_inverse=True)
    ahead = np.bincount(at, weights=weights * positive)
    behind = np.bincount(at, weights=weights * ~positive)
    below = np.cumsum(behind) - behind / 2
    return float(ahead @ below / (ahead.sum() * behind.sum()))


def _correlation(values: Array, y: Array, weights: Array) -> float | None:
    share = weights / weights.sum()
    one, other = values - share @ values, y - share @ y
    spread = np.sqrt((share @ one**2) * (share @ other**2))
    return float(share @ (one * other) / spread) if spread else None


def _ranks(vectors: Vectors, points: Array) -> float:
    """The mean of both figures of merit on bare pages."""
    seeds = compared(vectors, points, BARE)
    return float(np.mean([(macro(one) + unrated(one)) / 2 for one in seeds]))


def _shuffled(vectors: Vectors, ours: HeldOut, at: int) -> float:
    """The same figure after a signal’s contributions changed pages."""
    rng = np.random.default_rng(at)
    rows = np.flatnonzero(learners(vectors) & (vectors["rendering"] == BARE))
    values = []
    for _ in range(_SHUFFLES):
        mixed = rng.permutation(rows)
        points = ours.points.copy()
        points[:, rows] += ours.contributions[:, mixed, at] - ours.contributions[:, rows, at]
        values.append(_ranks(vectors, points))
    return float(np.mean(values))
