"""Whether an outlet's scores rise or fall in time: only said when the data carry it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import combinations
from statistics import median

from features.wording import NBSP, counted, day

#: Dated articles below which the normal approximation of Mann–Kendall does not hold.
_ENOUGH = 10
#: Days that the articles must span: less is one season, one subject, one series.
_SPAN = 60
#: Standard deviations that Mann–Kendall's statistic must pass (two-sided 5 %).
_Z = 1.96
#: Latest articles looked at: pairs grow with the square.
_LATEST = 300
_DAY = 24 * 3600

#: Seconds since 1970, and points.
Timed = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Trend:
    """A monotone trend. ``change`` is in points over the whole period (Theil–Sen's slope).

    ``start`` and ``end`` are ISO days of publication, ``n`` the number of dated articles.
    """

    change: float
    start: str
    end: str
    n: int

    def __str__(self) -> str:
        word = "hausse" if self.change > 0 else "baisse"
        points = counted(round(abs(self.change)), "point")
        return (
            f"Tendance à la {word}{NBSP}: environ {points} entre le {french_day(self.start)} "
            f"et le {french_day(self.end)}, sur "
            f"{counted(self.n, 'article daté', 'articles datés')}."
        )


def find_trend(dated: Sequence[tuple[str, float]]) -> Trend | None:
    """The trend of (ISO date of publication, points) pairs, by Mann–Kendall and Theil–Sen.

    None when there are too few, over too short a time, or when chance explains them.
    """
    found = timed(dated)
    if len(found) < _ENOUGH or found[-1][0] - found[0][0] < _SPAN * _DAY:
        return None
    if abs(_mann_kendall(found)) < _Z:
        return None
    change = slope_of(found) * (found[-1][0] - found[0][0])
    if round(abs(change)) == 0:
        return None
    return Trend(change, iso_day(found[0][0]), iso_day(found[-1][0]), len(found))


def timed(dated: Sequence[tuple[str, float]]) -> list[Timed]:
    """The latest of the pairs whose date can be read, in time."""
    found = [(time, points) for text, points in dated if (time := _seconds(text)) is not None]
    return sorted(found)[-_LATEST:]


def slope_of(found: Sequence[Timed]) -> float:
    """Theil–Sen's slope, in points a second; some of the articles must differ in time."""
    return median((b[1] - a[1]) / (b[0] - a[0]) for a, b in combinations(found, 2) if b[0] > a[0])


def iso_day(seconds: float) -> str:
    """The ISO day of seconds since 1970."""
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def french_day(iso: str) -> str:
    """An ISO day as French readers write it."""
    return day(date.fromisoformat(iso))


def _mann_kendall(found: Sequence[tuple[float, float]]) -> float:
    """Kendall's statistic between times and points in standard deviations, ties corrected."""
    n = len(found)
    total = sum(_sign(b[0] - a[0]) * _sign(b[1] - a[1]) for a, b in combinations(found, 2))
    ties = [Counter(column).values() for column in zip(*found, strict=True)]
    variance = (
        _spread(n) - sum(_spread(count) for column in ties for count in column)
    ) / 18 + math.prod(sum(c * (c - 1) for c in column) for column in ties) / (2 * n * (n - 1))
    variance += math.prod(sum(c * (c - 1) * (c - 2) for c in column) for column in ties) / (
        9 * n * (n - 1) * (n - 2)
    )
    return (total - _sign(total)) / math.sqrt(variance) if variance > 0 else 0.0


def _spread(count: int) -> int:
    return count * (count - 1) * (2 * count + 5)


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _seconds(text: str) -> float | None:
    """Seconds since 1970 of an ISO date or time; None when it is none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
