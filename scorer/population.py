"""What outlets are like in general, and an outlet's estimate, drawn to it while it is little read.

Normal-normal empirical Bayes: outlets' true means spread around ``mean`` with ``between``, an
outlet's articles around its own with ``within``. Formula and checks: docs/estimation-par-site.md.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean, variance
from typing import Any

from scorer.scorecard_files import ModelError

#: Level of an estimate's interval: that of the median's, so that both can stand side by side.
LEVEL = 0.90
_HALF_WIDTH = NormalDist().inv_cdf((1 + LEVEL) / 2)
_LOWEST, _HIGHEST = 0.0, 100.0


@dataclass(frozen=True, slots=True)
class Population:
    """Outlets under one model, in points: ``between`` and ``within`` are standard deviations.

    ``outlets`` and ``pages`` are those that the figures were estimated on.
    """

    mean: float
    between: float
    within: float
    outlets: int
    pages: int


@dataclass(frozen=True, slots=True)
class Estimate:
    """The mean that an outlet's articles have in the long run, 0..100, with its interval.

    ``mean`` is the plain mean of its articles; ``weight`` (0..1) how much of it the estimate
    keeps, the rest being ``toward``, the population's; ``deviation`` the estimate's own standard
    deviation, in points.
    """

    points: float
    interval: tuple[float, float]
    mean: float
    weight: float
    toward: float
    deviation: float


def estimate(values: Sequence[float], population: Population) -> Estimate:
    """The estimate from the points of an outlet's articles, of which there must be some.

    An outlet whose articles spread more than those of others do is not made surer than it is:
    its own variance then widens the interval.
    """
    mean = fmean(values)
    n, within = len(values), population.within**2
    weight = population.between**2 / (population.between**2 + within / n)
    points = population.mean + weight * (mean - population.mean)
    own = variance(values, mean) if n > 1 else 0.0
    deviation = math.sqrt(weight * max(within, own) / n)
    half = _HALF_WIDTH * deviation
    ends = max(points - half, _LOWEST), min(points + half, _HIGHEST)
    return Estimate(points, ends, mean, weight, population.mean, deviation)


def read_population(manifest: Mapping[str, Any]) -> Population | None:
    """The population that a model's manifest states; None when it states none.

    Raises ModelError when what it states cannot be one.
    """
    stated = manifest.get("population")
    if stated is None:
        return None
    try:
        found = Population(
            mean=float(stated["mean"]),
            between=float(stated["between_sd"]),
            within=float(stated["within_sd"]),
            outlets=int(stated["outlets"]),
            pages=int(stated["pages"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError("the population of the manifest lacks a figure") from error
    if not (_LOWEST <= found.mean <= _HIGHEST and _spread(found.between) and _spread(found.within)):
        raise ModelError("the population of the manifest is not one of points on 0..100")
    return found


def _spread(value: float) -> bool:
    """Whether a standard deviation is possible on the scale, and not nothing."""
    return 0 < value <= _HIGHEST
