"""Geometry of the charts: positions in percent of the width, drawn as SVG by the templates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate

from scorer.score import BANDS, Score, SignalResult
from scorer.wire import to_wire

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

    The tenths are those of the JSON answer, so page and script say the same, exact to the sum.
    """
    if score.points is None:
        return ()
    wire = to_wire(score, None)
    tenths = {signal["id"]: round(10 * (signal["contribution"] or 0)) for signal in wire["signals"]}
    given = sorted((s for s in score.signals if tenths[s.id]), key=lambda s: -abs(tenths[s.id]))
    steps = [round(10 * wire["base"]), *(tenths[signal.id] for signal in given)]
    totals = list(accumulate(steps))
    low, high = min(0, *totals), max(SCALE, *totals)
    share = 100 / (high - low)
    return tuple(
        Bar(
            label=signal.label if signal else "Point de départ",
            signal=signal,
            points=step / 10,
            after=total / 10,
            x=share * (min(total, total - step) - low),
            width=max(share * abs(step), TRACE),
        )
        for signal, step, total in zip([None, *given], steps, totals, strict=True)
    )


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
