"""How far a score would move had the model learned from other outlets, and whether that holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
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
#: Share of the pages that count as the hardest.
_HARDEST = 0.2


@dataclass(frozen=True, slots=True)
class Interval:
    """An interval’s half-width is that of the replicates’ deviation, widened, and of a floor.

    ``floor`` (points) stands for what a bootstrap does not see: other outlets also move the
    scale’s own anchors. ``coverage`` is the share of pages of unseen outlets whose other score
    fell inside, with a floor chosen on other draws than the one it is checked on; ``half_width``
    the median, in points. ``ways`` compares ways of making intervals, all checked so: this one, and
    the split conformal one of a single width (Vovk et al., 2005); ``hardest`` is the coverage of
    the fifth of the pages on which the replicates disagree most.
    """

    floor: float
    coverage: float
    half_width: float
    ways: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class _Draw:
    """Pages of outlets that neither of two models saw.

    ``gap``: how far the second model’s score lies from the first’s; ``width``: the deviation of
    the first one’s replicates (points).
    """

    gap: Array
    width: Array


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
    ways = {name: _checked(draws, half_widths) for name, half_widths in _WAYS.items()}
    chosen = ways["bootstrap"]
    return Interval(_floor(draws), chosen["coverage"], chosen["half_width"], ways)


def _checked(
    draws: Sequence[_Draw], half_widths: Callable[[Sequence[_Draw], _Draw], Array]
) -> dict[str, float]:
    """What a way of making intervals gives on each draw, learned from the others."""
    covered, hardest, widths = [], [], []
    for at, draw in enumerate(draws):
        half = half_widths([one for other, one in enumerate(draws) if other != at], draw)
        inside = draw.gap <= half
        covered.append(float(inside.mean()))
        hardest.append(float(inside[draw.width >= np.quantile(draw.width, 1 - _HARDEST)].mean()))
        widths.append(half)
    return {
        "coverage": float(np.mean(covered)),
        "hardest": float(np.mean(hardest)),
        "half_width": float(np.median(np.concatenate(widths))),
    }


def _by_bootstrap(others: Sequence[_Draw], draw: _Draw) -> Array:
    """Half-widths that follow the replicates’ deviation on each page."""
    return np.hypot(WIDENING * draw.width, _floor(others))


def _by_conformal(others: Sequence[_Draw], draw: _Draw) -> Array:
    """The gap that ``PROMISE`` of the pages of other draws stay within, the same for every page."""
    gap = np.concatenate([one.gap for one in others])
    return np.full_like(draw.gap, np.quantile(gap, PROMISE))


_WAYS: Mapping[str, Callable[[Sequence[_Draw], _Draw], Array]] = {
    "bootstrap": _by_bootstrap,
    "conformal": _by_conformal,
}


def _floor(draws: Sequence[_Draw]) -> float:
    """The least floor with which intervals hold their promise on some draws."""
    gap = np.concatenate([draw.gap for draw in draws])
    width = np.concatenate([draw.width for draw in draws])
    beyond = np.maximum(gap**2 - (WIDENING * width) ** 2, 0)
    return float(np.sqrt(np.quantile(beyond, PROMISE)))


def _draws(vectors: Vectors, trials: int) -> Iterator[_Draw]:
    """Two models that learned from two thirds of the outlets, on the pages of the last third."""
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
        yield _Draw(np.abs(one_score - other_score), width)


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
