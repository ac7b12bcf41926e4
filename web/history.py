"""The chart of an outlet's history, drawn in time."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Sequence
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
#: Articles drawn, the latest: more than stand apart on a screen would only weigh on the page.
MAX_DOTS = 200
#: Dots up to which each is a stop of the keyboard and of a screen reader; beyond, the outlet's
#: table is the way to the articles.
MAX_STOPS = 30
#: Steps of the running median: finer ones, under half a percent of the width, are not seen.
STEPS = 200
#: At most this many dates under the axis, so that they never touch on a phone.
MAX_TICKS = 4
#: As the Imprimerie nationale shortens them.
SHORT_MONTHS = (
    "janv.", "févr.", "mars", "avr.", "mai", "juin",
    "juill.", "août", "sept.", "oct.", "nov.", "déc.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dot:
    """One article: ``x`` in percent of the width, ``y`` values in percent of the height.

    ``day`` is the ISO date or time that places it.
    """

    point: HistoryPoint
    day: str
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
    """Everything the template draws; ``hidden`` counts the older articles that have no dot."""

    dots: tuple[Dot, ...]
    running: tuple[Stretch, ...]  # empty below ENOUGH articles
    levels: tuple[Level, ...]  # two when the level changes at one moment, else none
    rules: tuple[float, ...]  # where the model changes
    ticks: tuple[Tick, ...]
    hidden: int

    @property
    def stops(self) -> bool:
        """Whether each dot is a stop on the way through the page."""
        return len(self.dots) <= MAX_STOPS


@dataclass(frozen=True, slots=True)
class _Axis:
    """First and last second of the chart."""

    low: float
    high: float

    def at(self, time: float) -> float:
        """A moment, in percent of the width."""
        return 100 * (time - self.low) / (self.high - self.low)


def dated(point: HistoryPoint) -> str:
    """The day an article counts for: its publication, else when it was read."""
    published = point.published
    return published if published and when(published) is not None else point.scored_at


def history_chart(history: OutletHistory, current: str | None = None) -> HistoryChart:
    """Place the latest articles; ``current`` is the score being read, shown apart, even if old."""
    timed = sorted(((seconds(point), point) for point in history.points), key=lambda one: one[0])
    shown = [one for one in timed[:-MAX_DOTS] if one[1].score_id == current] + timed[-MAX_DOTS:]
    axis = _axis([time for time, _ in shown])
    dots = tuple(
        Dot(
            point,
            dated(point),
            x=axis.at(time),
            y=100 - point.points,
            top=100 - point.interval[1],
            bottom=100 - point.interval[0],
            current=point.score_id == current,
        )
        for time, point in shown
    )
    return HistoryChart(
        dots,
        _running(timed, axis),
        _levels(history.change_point, axis),
        _rules(dots),
        _ticks(axis),
        hidden=len(timed) - len(shown),
    )


def seconds(point: HistoryPoint) -> float:
    """When an article counts for, in seconds since 1970."""
    return when(dated(point)) or 0.0


def _axis(times: Sequence[float]) -> _Axis:
    """The axis of articles in time; never empty."""
    if not times:
        return _Axis(0.0, DAY)
    margin = max((times[-1] - times[0]) * PADDING, DAY)
    return _Axis(times[0] - margin, times[-1] + margin)


def _running(timed: Sequence[tuple[float, HistoryPoint]], axis: _Axis) -> tuple[Stretch, ...]:
    """The running median with its interval, one stretch a step of the axis; none too early."""
    found = list(_steps(timed, axis))
    ends = [*(x for x, _, _ in found), 100.0][1:]
    return tuple(
        Stretch(x, end - x, 100 - middle, 100 - interval[1], 100 - interval[0])
        for (x, middle, interval), end in zip(found, ends, strict=True)
    )


def _steps(
    timed: Sequence[tuple[float, HistoryPoint]], axis: _Axis
) -> Iterator[tuple[float, float, tuple[float, float]]]:
    """Where each step begins, the median of all the articles so far and its interval."""
    values: list[float] = []
    slots = [int(max(axis.at(time), 0) * STEPS / 100) for time, _ in timed]
    for (time, point), slot, following in zip(timed, slots, [*slots, -1][1:], strict=True):
        insort(values, point.points)
        if slot != following and len(values) >= ENOUGH:
            interval = median_interval(values)
            if interval is not None:
                yield max(axis.at(time), 0.0), median(values), interval


def _levels(change: ChangePoint | None, axis: _Axis) -> tuple[Level, ...]:
    """Each side's median, up to the last day before the change and from the first one after."""
    if change is None:
        return ()
    last, first = (max(0.0, axis.at(when(day) or axis.low)) for day in (change.last, change.first))
    return (
        Level(0.0, last, 100 - change.before),
        Level(first, 100 - first, 100 - change.after),
    )


def _rules(dots: Sequence[Dot]) -> tuple[float, ...]:
    return tuple((a.x + b.x) / 2 for a, b in pairwise(dots) if a.point.model_id != b.point.model_id)


def _ticks(axis: _Axis) -> tuple[Tick, ...]:
    """Dates evenly spread over the axis: days when it is short, months when it is long."""
    days = (axis.high - axis.low) / DAY
    found: list[Tick] = []
    for step in range(MAX_TICKS):
        share = (step + 0.5) / MAX_TICKS
        moment = datetime.fromtimestamp(axis.low + share * (axis.high - axis.low), UTC)
        short = SHORT_MONTHS[moment.month - 1]
        label = f"{moment.day}{NBSP}{short}" if days < 90 else f"{short}{NBSP}{moment.year}"  # noqa: PLR2004
        if not found or found[-1].label != label:
            found.append(Tick(100 * share, label))
    return tuple(found)
