"""How far probabilities can be trusted: the reliability curve, its error, risk against coverage."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.metrics import Figure
from training.sample import outlet_weights, targets
from training.vectors import Array, Names, Vectors

#: Draws of labels behind the error of a perfect forecast, and the share of them its interval holds.
_DRAWS = 200
_CHANCE = 0.90


@dataclass(frozen=True, slots=True)
class Bin:
    """One bin of the reliability curve: mean forecast, observed share, weight (all 0..1)."""

    forecast: float
    observed: float
    weight: float


def reliability(
    probability: Array, y: NDArray[np.int64], weights: Array, bins: int = 10
) -> tuple[float, list[Bin]]:
    """Expected calibration error and its curve, in bins of equal weight."""
    order = np.argsort(probability, kind="stable")
    share = np.cumsum(weights[order]) / weights.sum()
    which = np.minimum((share * bins - 1e-12).astype(int), bins - 1)
    curve = []
    for at in range(bins):
        rows = order[which == at]
        if len(rows):
            weight = weights[rows] / weights[rows].sum()
            curve.append(
                Bin(
                    float(weight @ probability[rows]),
                    float(weight @ y[rows]),
                    float(weights[rows].sum() / weights.sum()),
                )
            )
    error = sum(found.weight * abs(found.forecast - found.observed) for found in curve)
    return float(error), curve


def error_by_chance(
    probability: Array, outlet: Names, weights: Array, draws: int = _DRAWS
) -> Figure:
    """The calibration error that a forecast shows when it is exactly right, with its 90 % interval.

    An outlet's pages share their label, hence their luck: each draw gives every outlet one chance,
    and a page the label 1 when it is below the page's own probability.
    """
    rng = np.random.default_rng(0)
    names, at = np.unique(outlet, return_inverse=True)
    errors = []
    for _ in range(draws):
        drawn = (rng.random(len(names))[at] < probability).astype(np.int64)
        errors.append(reliability(probability, drawn, weights)[0])
    found = np.array(errors)
    low, high = np.quantile(found, [(1 - _CHANCE) / 2, (1 + _CHANCE) / 2])
    return Figure(float(found.mean()), float(low), float(high))


def risk_coverage(
    probability: Array, y: NDArray[np.int64], weights: Array
) -> list[tuple[float, float]]:
    """Weighted error rate when only the surest share of pages is judged: (coverage, risk)."""
    order = np.argsort(-np.abs(probability - 0.5), kind="stable")
    wrong = ((probability >= 0.5) != (y == 1))[order] * weights[order]  # noqa: PLR2004 (even odds)
    covered = np.cumsum(weights[order]) / weights.sum()
    risk = np.cumsum(wrong) / np.cumsum(weights[order])
    return [
        (level, float(risk[min(int(np.searchsorted(covered, level)), len(risk) - 1)]))
        for level in (0.2, 0.4, 0.6, 0.8, 0.9, 1.0)
    ]


def calibration_figures(vectors: Vectors, probability: Array) -> dict[str, Any]:
    """The error (``ece``), that of a perfect forecast (``by_chance``) and the ``curve``.

    Outlets weigh as in training.
    """
    weights = outlet_weights(vectors)
    error, curve = reliability(probability, targets(vectors), weights)
    chance = error_by_chance(probability, vectors["outlet"], weights)
    return {"ece": error, "by_chance": asdict(chance), "curve": [asdict(one) for one in curve]}
