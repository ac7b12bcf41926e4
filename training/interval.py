"""How far a score would move had the model learned from other outlets, and whether that holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from training.additive import Additive
from training.fit import Fitted, fit, shapes
from training.sample import CLASS_WEIGHTS, outlet_weights, split
from training.vectors import Array, Vectors

#: The promise: this share of intervals holds the score that a model taught by as many other
#: outlets would give to the same page.
PROMISE = 0.90
#: Models of the bootstrap that ship with the scorecard.
REPLICATES = 40
#: Draws of two disjoint thirds of the outlets (and a third one to compare them on).
_TRIALS = 6


@dataclass(frozen=True, slots=True)
class Interval:
    """``widening`` is the half-width in standard deviations of the replicates’ points.

    ``coverage`` is the share of pages of unseen outlets whose other score fell inside, with a
    widening chosen on other draws than the one it is checked on; ``half_width`` the median, in
    points.
    """

    widening: float
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
    """Choose the widening on draws of disjoint outlets, and measure it on the draws left out."""
    draws = list(_draws(vectors, trials))
    everything = np.concatenate([ratio for ratio, _ in draws])
    covered = []
    for at, (ratio, _) in enumerate(draws):
        others = np.concatenate([other for i, (other, _) in enumerate(draws) if i != at])
        covered.append(float(np.mean(ratio <= np.quantile(others, PROMISE))))
    widening = float(np.quantile(everything, PROMISE))
    spreads = np.concatenate([width for _, width in draws])
    return Interval(widening, float(np.mean(covered)), widening * float(np.median(spreads)))


def _draws(vectors: Vectors, trials: int) -> Iterator[tuple[Array, Array]]:
    """For each draw, how far the other score lies (in standard deviations), and those."""
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
        yield np.abs(one_score - other_score) / width, width


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
