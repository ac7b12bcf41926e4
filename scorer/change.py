"""Whether an outlet's scores changed level at one moment: only said when the data carry it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from features.wording import NBSP, number
from scorer.trend import Timed, french_day, iso_day, slope_of, timed

#: Articles, and days of publication, that each side must hold: fewer are one subject, one series.
_SIDE = 5
#: Level of Pettitt's test.
_LEVEL = 0.05
#: Share of a line's misses that a step may leave: what tells a change from a slow drift, which
#: Pettitt's test sees as well.
_BETTER = 0.85


@dataclass(frozen=True, slots=True)
class ChangePoint:
    """Two levels, medians in points, and the last day of one (ISO) and the first of the other.

    ``n_before`` and ``n_after`` are the dated articles on each side.
    """

    last: str
    first: str
    before: float
    after: float
    n_before: int
    n_after: int

    def __str__(self) -> str:
        return (
            f"Le niveau change entre le {french_day(self.last)} et le {french_day(self.first)}"
            f"{NBSP}: médiane {number(self.before)} sur {self.n_before}{NBSP}articles avant, "
            f"{number(self.after)} sur {self.n_after} après."
        )


def find_change(dated: Sequence[tuple[str, float]]) -> ChangePoint | None:
    """The change of level of (ISO date of publication, points) pairs, by Pettitt's test.

    Source: A. N. Pettitt, « A Non-Parametric Approach to the Change-Point Problem », Applied
    Statistics 28 (1979). None when chance, or a steady drift, explains them as well.
    """
    found = timed(dated)
    sides = _sides(found)
    if not sides:
        return None
    ranks = _ranks([points for _, points in found])
    n = len(found)
    gaps = {cut: abs(2 * math.fsum(ranks[:cut]) - cut * (n + 1)) for cut in sides}
    cut = max(gaps, key=lambda one: (gaps[one], one))
    chance = 2 * math.exp(-6 * gaps[cut] ** 2 / (n**3 + n**2))
    before, after = (median(points for _, points in side) for side in (found[:cut], found[cut:]))
    if chance > _LEVEL or round(abs(after - before)) == 0 or not _steps(found, cut):
        return None
    last, first = iso_day(found[cut - 1][0]), iso_day(found[cut][0])
    return ChangePoint(last, first, before, after, cut, n - cut)


def _sides(found: Sequence[Timed]) -> list[int]:
    """Where the articles may be cut in two: between two days, enough of both on each side."""
    days = [iso_day(seconds) for seconds, _ in found]
    return [
        cut
        for cut in range(_SIDE, len(found) - _SIDE + 1)
        if days[cut - 1] != days[cut]
        and len({*days[:cut]}) >= _SIDE
        and len({*days[cut:]}) >= _SIDE
    ]


def _ranks(values: Sequence[float]) -> list[float]:
    """Ranks from 1, those of equal values being their mean."""
    order = sorted(values)
    first = {value: at for at, value in reversed([*enumerate(order)])}
    last = {value: at for at, value in enumerate(order)}
    return [(first[value] + last[value]) / 2 + 1 for value in values]


def _steps(found: Sequence[Timed], cut: int) -> bool:
    """Whether two levels tell the articles clearly better than a line does."""
    slope = slope_of(found)
    intercept = median(points - slope * seconds for seconds, points in found)
    line = math.fsum(abs(points - intercept - slope * seconds) for seconds, points in found)
    levels = 0.0
    for side in (found[:cut], found[cut:]):
        level = median(points for _, points in side)
        levels += math.fsum(abs(points - level) for _, points in side)
    return levels <= _BETTER * line
