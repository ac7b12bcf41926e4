"""An outlet's history: what its scored articles say together, and what they do not."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import median

from scorer.change import ChangePoint, find_change
from scorer.population import Estimate, Population, estimate
from scorer.score import FETCHED
from scorer.trend import Trend, find_trend

__all__ = [
    "ChangePoint",
    "Estimate",
    "HistoryPoint",
    "OutletHistory",
    "OutletSummary",
    "Trend",
    "estimated",
    "history_of",
    "summary_of",
]

#: Articles below which no figure is given: the range of five covers the median fifteen times in
#: sixteen (1 − 2/2⁵), that of four misses ``LEVEL``.
ENOUGH = 5
#: Level of the interval of the median: the order statistics nearest it that cover at least this.
LEVEL = 0.90


@dataclass(frozen=True, slots=True)
class HistoryPoint:
    """One scored article. ``published`` and ``scored_at`` are ISO; scores on 0..100."""

    score_id: str
    title: str
    url: str | None
    published: str | None
    scored_at: str
    points: float
    interval: tuple[float, float]
    band_id: str
    model_id: str
    genre_id: str


@dataclass(frozen=True, slots=True)
class OutletHistory:
    """The articles of one outlet under one model, one point an article (its latest reading).

    ``median`` and ``interval`` (of the median, order statistics at ``LEVEL``) are None below
    ``ENOUGH`` articles; ``trend`` and ``change_point`` are None unless the data carry one.
    ``origin`` is "fetched", or "given" for an outlet of which nothing was ever fetched; the
    articles that readers handed in of a fetched one are ``left_out``.
    ``since`` is the day of the first reading. ``others`` counts the scores by other models, which
    are never mixed in. ``estimate`` is None below ``ENOUGH`` articles too, and under a model that
    knows no population.
    """

    domain: str
    name: str
    n: int
    median: float | None
    interval: tuple[float, float] | None
    trend: Trend | None
    since: str | None
    points: tuple[HistoryPoint, ...]
    model_id: str
    others: int = 0
    change_point: ChangePoint | None = None
    estimate: Estimate | None = None
    origin: str = FETCHED
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class OutletSummary:
    """One line of the list of outlets; ``median`` is None below ``ENOUGH`` articles.

    ``origin`` as in ``OutletHistory``.
    """

    domain: str
    name: str
    n: int
    median: float | None
    since: str | None
    last: str | None
    origin: str = FETCHED


def history_of(
    domain: str, name: str, model_id: str, points: Sequence[HistoryPoint], others: int = 0
) -> OutletHistory:
    """The history that the points of one model make; raises ValueError when models are mixed."""
    if any(point.model_id != model_id for point in points):
        raise ValueError("the history of an outlet never mixes models")
    values = sorted(point.points for point in points)
    enough = len(values) >= ENOUGH
    dated = [(point.published, point.points) for point in points if point.published]
    return OutletHistory(
        domain=domain,
        name=name,
        n=len(values),
        median=median(values) if enough else None,
        interval=median_interval(values) if enough else None,
        trend=find_trend(dated),
        since=min((point.scored_at for point in points), default=None),
        points=tuple(sorted(points, key=lambda point: (point.scored_at, point.score_id))),
        model_id=model_id,
        others=others,
        change_point=find_change(dated),
    )


def estimated(history: OutletHistory, population: Population | None) -> OutletHistory:
    """The same history with its estimate, where there are articles enough and a population."""
    if population is None or history.n < ENOUGH:
        return history
    return replace(history, estimate=estimate([p.points for p in history.points], population))


def summary_of(
    domain: str, name: str, points: Sequence[float], since: str | None, last: str | None
) -> OutletSummary:
    """The line of an outlet whose articles scored ``points``."""
    middle = median(points) if len(points) >= ENOUGH else None
    return OutletSummary(domain, name, len(points), middle, since, last)


def median_interval(values: Sequence[float]) -> tuple[float, float] | None:
    """The narrowest pair of order statistics, alike on both sides, covering the median.

    ``values`` are sorted. The number of articles under the true median is binomial (n, 1/2),
    whatever their distribution; None when even the extremes cover less than ``LEVEL``.
    """
    n = len(values)
    rank = _rank(n)
    return (values[rank - 1], values[n - rank]) if rank else None


@lru_cache(maxsize=4096)
def _rank(n: int) -> int:
    """The order statistic, from 1, on each side of a median of ``n``; 0 when none covers it.

    Terms of the binomial by recurrence, from ten standard deviations under its mean: what is left
    out weighs less than 1e-20, and a history of thousands costs some hundred terms.
    """
    rank = max(0, n // 2 - 5 * math.isqrt(n))
    term = math.exp(_log_choices(n, rank) - n * math.log(2))
    tail = 0.0
    while rank < n // 2:
        tail += term
        if 1 - 2 * tail < LEVEL:
            break
        term *= (n - rank) / (rank + 1)
        rank += 1
    return rank


def _log_choices(n: int, k: int) -> float:
    return math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
