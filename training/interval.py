"""How far a score would move had the model learned from other outlets, and whether that holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from training.additive import Additive
from training.fit import Fitted, fit, shapes
from training.sample import CLASS_WEIGHTS, outlet_weights, split
from training.vectors import Array, Vectors

#: The promise: this share of intervals holds the score that a model taught by as many other
#: outlets would give to the same page.
PROMISE = 0.90
#: Standard deviations on each side that hold ``PROMISE`` of a normal law.
WIDENING = 1.645
#: Models of the bootstrap that ship with the scorecard.
REPLICATES = 40
#: Draws of two disjoint thirds of the outlets (and a third one to compare them on).
_TRIALS = 6


@dataclass(frozen=True, slots=True)
class Interval:
    """An interval’s half-width is that of the replicates’ deviation, widened, and of a floor.

    ``floor`` (points) stands for what a bootstrap does not see: other outlets also move the
    scale’s own anchors. ``coverage`` is the share of pages of unseen outlets whose other score
    fell inside, with a floor chosen on other draws than the one it is checked on; ``half_width``
    the median, in points.
    """

    floor: float
    coverage: float
    half_width: float


def replicates(
    vectors: Vectors, fitted: Fitted, count: int = REPLICATES, seed: int = 0
) -> list[Additive]:
    """Models of a bootstrap over outlets, on the edges of the fitted one."""
    chosen = vectors.signals(fitted.additive.schema.ids)
    rng = np.random.default_rng(seed)
    models = []
    for _ in range(count):
        weights = _drawn(chosen, rng)
        kept = weights > 0
        model = shapes(
            chosen.where(kept),
            penalty=fitted.penalty,
            seed=seed,
            weights=weights[kept],
        )
        models.append(_on_edges(model, fitted.additive, chosen.values))
    return models


def spread(models: list[Additive], fitted: Fitted, matrix: Array) -> Array:
    """Standard deviation of the replicates’ points, for each row."""
    points = np.array([fitted.scale.unclipped(model.logits(matrix)) for model in models])
    return np.asarray(points.std(axis=0, ddof=1))


def check_interval(vectors: Vectors, trials: int = _TRIALS) -> Interval:
    """Choose the floor on draws of disjoint outlets, and measure it on the draws left out."""
    draws = list(_draws(vectors, trials))
    covered = []
    for at, (gap, width) in enumerate(draws):
        floor = _floor([draw for other, draw in enumerate(draws) if other != at])
        covered.append(float(np.mean(gap <= np.hypot(WIDENING * width, floor))))
    floor = _floor(draws)
    widths = np.concatenate([width for _, width in draws])
    half_width = float(np.median(np.hypot(WIDENING * widths, floor)))
    return Interval(floor, float(np.mean(covered)), half_width)


def _floor(draws: Sequence[tuple[Array, Array]]) -> float:
    """The least floor with which intervals hold their promise on some draws."""
    gap, width = (np.concatenate(column) for column in zip(*draws, strict=True))
    beyond = np.maximum(gap**2 - (WIDENING * width) ** 2, 0)
    return float(np.sqrt(np.quantile(beyond, PROMISE)))


def _draws(vectors: Vectors, trials: int) -> Iterator[tuple[Array, Array]]:
    """For each draw, how far the other score lies, and the replicates’ deviation (points)."""
    for seed in range(trials):
        third = split(vectors, 3, 1000 + seed)
        test = vectors.where(third == 2)  # noqa: PLR2004 (the last of three parts)
        one, other = (vectors.where(third == part) for part in (0, 1))
        first = fit(one, seed=seed)
        second = fit(other, seed=seed, penalties=(first.penalty,))
        models = replicates(one, first, REPLICATES // 2, seed)
        width = spread(models, first, test.signals(first.additive.schema.ids).values)
        one_score = first.scale.unclipped(first.logits(test))
        other_score = second.scale.unclipped(second.logits(test))
        yield np.abs(one_score - other_score), width


def _drawn(vectors: Vectors, rng: np.random.Generator) -> Array:
    """Weights of the rows after drawing outlets with replacement, label by label."""
    weights = outlet_weights(vectors)
    for label, total in CLASS_WEIGHTS.items():
        rows = np.flatnonzero(vectors["label"] == label)
        if not len(rows):
            continue
        outlets, at = np.unique(vectors["outlet"][rows], return_inverse=True)
        times = np.bincount(rng.integers(len(outlets), size=len(outlets)), minlength=len(outlets))
        weights[rows] *= times[at]
        weights[rows] *= total / weights[rows].sum()
    return weights


def _on_edges(model: Additive, reference: Additive, matrix: Array) -> Additive:
    """A model’s steps averaged over the rows that fall on each step of another."""
    added = model.contributions(matrix)
    values = []
    for at, edges in enumerate(reference.edges):
        column = matrix[:, at]
        rows = ~np.isnan(column)
        step = np.searchsorted(edges, column[rows], side="left")
        size = np.bincount(step, minlength=len(edges) + 1)
        total = np.bincount(step, weights=added[rows, at], minlength=len(edges) + 1)
        values.append(total / np.maximum(size, 1))
    return Additive(reference.schema, model.intercept, reference.edges, tuple(values))
