"""What outlets are like in general, and whether an outlet's estimate from few pages holds.

Points are those that unseen outlets got (``training.crossval``), pages as saved. Formula, and what
the figures mean: docs/estimation-par-site.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from statistics import NormalDist
from typing import Any

import numpy as np

from scorer.population import LEVEL, Population, estimate
from training.metrics import Figure
from training.sample import OUTLET_POWER, Folds, learners
from training.vectors import SAVED, Array, Names, Vectors

#: Numbers of pages that an outlet is estimated from (one and two: what readers are never given,
#: to show why), and those that must be left to check it.
SIZES = (1, 2, 5, 10, 20)
REST = 5
#: Ways in which an outlet's pages are parted, and redraws of outlets behind an interval.
_PARTINGS = 40
_REDRAWS = 1000
#: What is measured of each size, in points but for the last, a share.
_FIGURES = ("shrunk", "raw", "gain", "coverage")
#: Points² within which the variance between outlets is sought: the widest that 0..100 allows.
_WIDEST = 2500.0
_HALVINGS = 60


def outlet_estimates(vectors: Vectors, dealt: Sequence[Folds], points: Array) -> dict[str, Any]:
    """The population, and for each of ``SIZES`` how far an estimate lies from the other pages.

    ``points`` (seeds, rows) come from models that had not seen the outlets. An outlet is judged
    with the population of the other folds. ``population`` is None when pages do not tell outlets
    apart.
    """
    rows = learners(vectors) & (vectors["rendering"] == SAVED)
    outlet = vectors["outlet"][rows]
    seeds = [(one[rows], folds[rows]) for one, folds in zip(points, dealt, strict=True)]
    found = [population_of(one, outlet) for one, _ in seeds]
    trials = [trial for one, folds in seeds for trial in _trials(one, outlet, folds)]
    return {
        "population": _stated(found),
        "level": LEVEL,
        "checks": [_check(n, [trial for trial in trials if trial["n"] == n]) for n in SIZES],
    }


def population_of(points: Array, outlet: Names) -> Population | None:
    """Mean and spreads of the outlets that have several of some pages, an outlet one voice.

    Within: each outlet weighs its degrees of freedom to the power that weighs outlets in
    training. Between: Paule and Mandel's estimator (Journal of Research of the National Bureau of
    Standards 87, 1982). None when pages do not tell outlets apart.
    """
    _, at, pages = np.unique(outlet, return_inverse=True, return_counts=True)
    several = pages > 1
    if several.sum() < 2:  # noqa: PLR2004 (one outlet tells nothing of others)
        return None
    means = np.bincount(at, points) / pages
    squares = np.bincount(at, (points - means[at]) ** 2)[several]
    means, pages = means[several], pages[several]
    within = float(np.average(squares / (pages - 1), weights=(pages - 1.0) ** OUTLET_POWER))
    if not within:
        return None
    between, mean = _between(means, within / pages)
    if not between:
        return None
    return Population(mean, between**0.5, within**0.5, len(pages), int(pages.sum()))


def _between(means: Array, noise: Array) -> tuple[float, float]:
    """The variance between outlets that explains what noise does not, and their mean under it.

    It is nothing when noise alone explains how the means differ.
    """
    low, high = 0.0, _WIDEST
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        weights = 1 / (middle + noise)
        mean = np.average(means, weights=weights)
        too_little = weights @ (means - mean) ** 2 > len(means) - 1
        low, high = (middle, high) if too_little else (low, middle)
    return low, float(np.average(means, weights=1 / (low + noise)))


def _stated(found: Sequence[Population | None]) -> dict[str, float] | None:
    """The seeds' populations as one, as a manifest states it."""
    known = [asdict(one) for one in found if one is not None]
    if len(known) < len(found):
        return None
    mean = {name: float(np.mean([one[name] for one in known])) for name in known[0]}
    return {
        "mean": mean["mean"],
        "between_sd": mean["between"],
        "within_sd": mean["within"],
        "outlets": int(mean["outlets"]),
        "pages": int(mean["pages"]),
    }


def _trials(points: Array, outlet: Names, folds: Folds) -> list[dict[str, Any]]:
    """Every outlet with pages enough, estimated from some of them and held to the others."""
    found = []
    for fold in np.unique(folds):
        population = population_of(points[folds != fold], outlet[folds != fold])
        if population is None:
            continue
        for name in np.unique(outlet[folds == fold]):
            own = points[outlet == name]
            found += [
                {"n": n, "outlet": str(name)} | _parted(own, n, population)
                for n in SIZES
                if len(own) >= n + REST
            ]
    return found


def _parted(own: Array, n: int, population: Population) -> dict[str, float]:
    """Mean misses of the estimate and of the plain mean, and how often the interval held.

    ``gain`` is what the estimate misses less than the plain mean, in points. The interval is
    widened by what the other pages' own mean may miss by chance.
    """
    rng = np.random.default_rng(0)
    rows = []
    others = population.within / (len(own) - n) ** 0.5
    level = NormalDist().inv_cdf((1 + LEVEL) / 2)
    for _ in range(_PARTINGS):
        mixed = rng.permutation(own)
        truth = mixed[n:].mean()
        one = estimate(mixed[:n].tolist(), population)
        miss, plain = abs(one.points - truth), abs(one.mean - truth)
        rows.append((miss, plain, plain - miss, miss <= level * np.hypot(one.deviation, others)))
    return dict(zip(_FIGURES, np.mean(rows, axis=0).tolist(), strict=True))


def _check(n: int, trials: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The figures of one size: each outlet one voice, intervals by drawing outlets again."""
    names = sorted({trial["outlet"] for trial in trials})
    row: dict[str, Any] = {"n": n, "outlets": len(names)}
    for key in _FIGURES:
        voices = [
            np.mean([trial[key] for trial in trials if trial["outlet"] == name]) for name in names
        ]
        row[key] = asdict(_figure(np.array(voices, dtype=float)))
    return row


def _figure(voices: Array) -> Figure:
    if not len(voices):
        return Figure(float("nan"), float("nan"), float("nan"))
    rng = np.random.default_rng(0)
    drawn = voices[rng.integers(len(voices), size=(_REDRAWS, len(voices)))].mean(axis=1)
    low, high = np.quantile(drawn, [0.025, 0.975])
    return Figure(float(voices.mean()), float(low), float(high))
