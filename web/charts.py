"""Geometry of the charts: positions in percent of the width, drawn as SVG by the templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate

from scorer.score import BANDS, Score, SignalResult

#: The whole scale, in tenths of a point.
SCALE = 1000
#: A bar is never narrower than this, so that it is seen (percent).
TRACE = 0.4


@dataclass(frozen=True, slots=True)
class Bar:
    """One step of the waterfall; ``x`` and ``width`` in percent of the chart."""

    label: str
    signal: SignalResult | None  # None for the base
    points: float
    after: float  # running total, in points
    x: float
    width: float


def waterfall(score: Score) -> tuple[Bar, ...]:
    """The base, then every contribution from the largest; the last total is the score.

    Each value is rounded to a tenth by the largest remainder, so that what is printed sums to
    what is printed.
    """
    if score.points is None:
        return ()
    given = [(s, s.contribution) for s in score.signals if s.contribution]
    given.sort(key=lambda item: -abs(item[1]))
    values = [score.base, *(value for _, value in given)]
    steps = _round_to_sum([value * 10 for value in values], round(score.points * 10))
    totals = list(accumulate(steps))
    low, high = min(0, *totals), max(SCALE, *totals)
    bars = []
    for signal, step, total in zip([None, *(s for s, _ in given)], steps, totals, strict=True):
        start = min(total, total - step)
        bars.append(
            Bar(
                label=signal.label if signal else "Point de départ",
                signal=signal,
                points=step / 10,
                after=total / 10,
                x=100 * (start - low) / (high - low),
                width=max(100 * abs(step) / (high - low), TRACE),
            )
        )
    return tuple(bar for bar in bars if bar.points or bar.signal is None)


def _round_to_sum(values: Sequence[float], total: int) -> list[int]:
    """Integers next to ``values`` that sum to ``total``; whole units go to the largest misses."""
    rounded = [round(value) for value in values]
    missing = total - sum(rounded)
    unit = 1 if missing > 0 else -1
    misses = sorted(range(len(values)), key=lambda i: unit * (rounded[i] - values[i]))
    for turn in range(abs(missing)):
        rounded[misses[turn % len(misses)]] += unit
    return rounded


@dataclass(frozen=True, slots=True)
class Tick:
    """A graduation of an axis."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Zone:
    """A named range of the scale, in points."""

    low: int
    high: int
    label: str
    current: bool


def zones(score: Score) -> tuple[Zone, ...]:
    """The bands of the scale, lowest first, the score's own marked."""
    lows = [band.low for band in BANDS]
    highs = [100, *lows[:-1]]
    found = [Zone(b.low, h, b.label, b == score.band) for b, h in zip(BANDS, highs, strict=True)]
    return tuple(reversed(found))


def when(iso: str) -> float | None:
    """Seconds of an ISO date or time; a date without zone is taken as UTC."""
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
