"""Figures of merit over outlets, each with an interval from a bootstrap over outlets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from training.corpus import RELIABLE, UNRATED, UNRELIABLE
from training.vectors import Array, Names

#: Draws of outlets behind an interval, and the share of them that it holds.
_DRAWS = 400
_LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Figure:
    """A value and its 95 % interval over outlets."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """Held-out pages with the score that ranks them (one seed’s)."""

    score: Array
    label: Names
    outlet: Names


def auc(positive: Array, negative: Array) -> float:
    """Chance that a positive page ranks above a negative one (ties count one half)."""
    if not len(positive) or not len(negative):
        return float("nan")
    ranks = rankdata(np.concatenate([positive, negative]))[: len(positive)]
    return float((ranks.mean() - (len(positive) + 1) / 2) / len(negative))


def macro(ranked: Ranked) -> float:
    """Each unreliable outlet’s pages against all newsroom pages, averaged over outlets."""
    values = list(by_outlet(ranked).values())
    return float(np.mean(values)) if values else float("nan")


def by_outlet(ranked: Ranked) -> dict[str, float]:
    """For each unreliable outlet, its pages against all newsroom pages."""
    newsrooms = ranked.score[ranked.label == RELIABLE]
    rows = ranked.label == UNRELIABLE
    return {
        str(outlet): auc(newsrooms, ranked.score[rows & (ranked.outlet == outlet)])
        for outlet in np.unique(ranked.outlet[rows])
    }


def pooled(ranked: Ranked) -> float:
    """Newsroom pages against all pages of unreliable outlets."""
    return auc(ranked.score[ranked.label == RELIABLE], ranked.score[ranked.label == UNRELIABLE])


def unrated(ranked: Ranked) -> float:
    """Newsroom pages against unrated pages."""
    return auc(ranked.score[ranked.label == RELIABLE], ranked.score[ranked.label == UNRATED])


#: The figures of the table, by name.
RANKINGS: Mapping[str, Callable[[Ranked], float]] = {
    "macro": macro,
    "pooled": pooled,
    "unrated": unrated,
}


def with_interval(
    seeds: Sequence[Ranked], measure: Callable[[Ranked], float], draws: int = _DRAWS
) -> Figure:
    """A figure averaged over seeds, with the interval of a bootstrap over outlets.

    Outlets are drawn with replacement, label by label, the same for every seed; one drawn twice
    counts as two outlets.
    """
    rng = np.random.default_rng(0)
    rows_of = _rows_by_outlet(seeds[0])
    values = []
    for _ in range(draws):
        rows, names = _redrawn(rows_of, rng)
        redrawn = (Ranked(one.score[rows], one.label[rows], names) for one in seeds)
        values.append(np.mean([measure(one) for one in redrawn]))
    low, high = np.nanquantile(values, [(1 - _LEVEL) / 2, (1 + _LEVEL) / 2])
    return Figure(float(np.mean([measure(one) for one in seeds])), float(low), float(high))


def _rows_by_outlet(ranked: Ranked) -> list[list[NDArray[np.int64]]]:
    """For each label, the rows of each of its outlets."""
    found = []
    for label in np.unique(ranked.label):
        rows = np.flatnonzero(ranked.label == label)
        order = rows[np.argsort(ranked.outlet[rows], kind="stable")]
        starts = np.flatnonzero(ranked.outlet[order][1:] != ranked.outlet[order][:-1]) + 1
        found.append(np.split(order, starts))
    return found


def _redrawn(
    rows_of: list[list[NDArray[np.int64]]], rng: np.random.Generator
) -> tuple[NDArray[np.int64], Names]:
    rows, names = [], []
    for outlets in rows_of:
        for time, at in enumerate(rng.integers(len(outlets), size=len(outlets))):
            rows.append(outlets[at])
            names.append(np.full(len(outlets[at]), str(time)))
    return np.concatenate(rows), np.concatenate(names)


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
