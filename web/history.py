"""The chart and the table of an outlet's history, drawn in time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from statistics import median

from scorer.change import ChangePoint
from scorer.outlet import ENOUGH, HistoryPoint, OutletHistory, median_interval
from web.charts import Tick, when
from web.formats import NBSP

DAY = 24 * 3600
#: Empty days kept on both sides of the first and last article, in share of the span.
PADDING = 0.04
#: At most this many dates under the axis, so that they never touch on a phone.
MAX_TICKS = 4
#: As the Imprimerie nationale shortens them.
SHORT_MONTHS = (
    "janv.",
    "févr.",
    "mars",
    "avr.",
    "mai",
    "juin",
    "juill.",
    "août",
    "sept.",
    "oct.",
    "nov.",
    "déc.",
)


@dataclass(frozen=True, slots=True)
class Dot:
    """One article: ``x`` in percent of the width, ``y`` values in percent of the height."""

    point: HistoryPoint
    x: float
    y: float
    top: float
    bottom: float
    current: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """The median of the articles so far, from one article to the next; ``y`` values as in Dot."""

    x: float
    width: float
    y: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Level:
    """The median on one side of a change of level; ``x``, ``width`` and ``y`` as in Stretch."""

    x: float
    width: float
    y: float


@dataclass(frozen=True, slots=True)
class HistoryChart:
    """Everything the template draws."""

    dots: tuple[Dot, ...]
    running: tuple[Stretch, ...]  # empty below ENOUGH articles
    levels: tuple[Level, ...]  # two when the level changes at one moment, else none
    rules: tuple[float, ...]  # where the model changes
    ticks: tuple[Tick, ...]


def dated(point: HistoryPoint) -> str:
    """The day an article counts for: its publication, else when it was read."""
    published = point.published
    return published if published and when(published) is not None else point.scored_at


def history_chart(history: OutletHistory, current: str | None = None) -> HistoryChart:
    """Place every article; ``current`` is the score being read, shown apart."""
    points = sorted(history.points, key=_seconds)
    times = [_seconds(point) for point in points]
    low, high = _span(times)
    dots = tuple(
        Dot(
            point,
            x=100 * (time - low) / (high - low),
            y=100 - point.points,
            top=100 - point.interval[1],
            bottom=100 - point.interval[0],
            current=point.score_id == current,
        )
        for point, time in zip(points, times, strict=True)
    )
    levels = _levels(history.change_point, low, high)
    return HistoryChart(dots, _running(dots), levels, _rules(dots), _ticks(low, high))


def _seconds(point: HistoryPoint) -> float:
    return when(dated(point)) or 0.0


def _span(times: Sequence[float]) -> tuple[float, float]:
    """First and last second of the axis; never empty."""
    if not times:
        return 0.0, DAY
    margin = max((times[-1] - times[0]) * PADDING, DAY)
    return times[0] - margin, times[-1] + margin


def _running(dots: Sequence[Dot]) -> tuple[Stretch, ...]:
    """The running median with its interval, one stretch from each article on; none too early."""
    found = []
    ends = [*(dot.x for dot in dots[1:]), 100.0]
    for count in range(ENOUGH, len(dots) + 1):
        values = sorted(dot.point.points for dot in dots[:count])
        interval = median_interval(values)
        if interval is not None:
            x, y = dots[count - 1].x, 100 - median(values)
            width = ends[count - 1] - x
            found.append(Stretch(x, width, y, 100 - interval[1], 100 - interval[0]))
    return tuple(found)


def _levels(change: ChangePoint | None, low: float, high: float) -> tuple[Level, ...]:
    """Each side's median, up to the last day before the change and from the first one after."""
    if change is None:
        return ()
    last, first = (
        100 * ((when(day) or low) - low) / (high - low) for day in (change.last, change.first)
    )
    return (
        Level(0.0, last, 100 - change.before),
        Level(first, 100 - first, 100 - change.after),
    )


def _rules(dots: Sequence[Dot]) -> tuple[float, ...]:
    return tuple((a.x + b.x) / 2 for a, b in pairwise(dots) if a.point.model_id != b.point.model_id)


def _ticks(low: float, high: float) -> tuple[Tick, ...]:
    """Dates evenly spread over the axis: days when it is short, months when it is long."""
    days = (high - low) / DAY
    found: list[Tick] = []
    for step in range(MAX_TICKS):
        share = (step + 0.5) / MAX_TICKS
        moment = datetime.fromtimestamp(low + share * (high - low), UTC)
        short = SHORT_MONTHS[moment.month - 1]
        label = f"{moment.day}{NBSP}{short}" if days < 90 else f"{short}{NBSP}{moment.year}"  # noqa: PLR2004
        if not found or found[-1].label != label:
            found.append(Tick(100 * share, label))
    return tuple(found)


#: The orders of the table: the address's word, and what it sorts by.
ORDERS = {
    "date": _seconds,
    "titre": lambda point: point.title.casefold(),
    "note": lambda point: point.points,
}


def arranged(points: Sequence[HistoryPoint], order: str, *, descending: bool) -> list[HistoryPoint]:
    """The points in the order asked for; an unknown order is by date."""
    key = ORDERS.get(order, _seconds)
    return sorted(points, key=key, reverse=descending)
