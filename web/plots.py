"""Shapes that the method page draws: intervals on an axis, reliability curves, plain tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from web.charts import Tick
from web.formats import NBSP, compact, number

#: What the pages were when measured, and how each is told.
RENDERINGS = {"saved": "telles quelles", "bare": "dépouillées", "text": "texte seul"}
#: Those that stand side by side on an axis; what a pasted text gets is told in words.
_DRAWN = ("saved", "bare")
#: Shown where the manifest holds no number.
NONE = "–"


@dataclass(frozen=True, slots=True)
class Whisker:
    """A value and its interval; positions in percent of the axis."""

    rendering: str
    text: str
    x: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a plot; ``ours`` is the running model."""

    label: str
    ours: bool
    whiskers: tuple[Whisker, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """Values with their intervals, row by row, on one axis; ``chance`` is luck's place."""

    title: str
    text: str
    chance: float
    ticks: tuple[Tick, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A bin of a reliability curve, in percent of the square (``y`` from the top)."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A reliability curve; ``error`` is the mean gap between forecast and observation."""

    title: str
    error: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of texts; the first cell of a row names it."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def percent(share: float | None, digits: int = 0) -> str:
    """« 4,2 % » of a share between 0 and 1."""
    return NONE if share is None else f"{number(100 * share, digits)}{NBSP}%"


def decimal(value: float | None, digits: int = 3) -> str:
    """A plain number, or a dash."""
    return NONE if value is None else number(value, digits)


def interval_plot(title: str, text: str, rows: Sequence[Mapping[str, Any]], key: str) -> Plot:
    """One line a model, in the order given; its renderings share the line."""
    rows = [row for row in rows if row["rendering"] in _DRAWN]
    values = [v for row in rows for v in row[key].values() if v is not None]
    low = min([0.5, *values]) // 0.1 / 10
    labels = dict.fromkeys(row["label"] for row in rows)
    first = next(iter(labels), "")
    lines = tuple(
        Line(
            label,
            label == first,
            tuple(_whiskers((r for r in rows if r["label"] == label), key, low)),
        )
        for label in labels
    )
    steps = range(round(low * 10), 11)
    ticks = tuple(Tick(_place(step / 10, low), compact(step / 10)) for step in steps)
    return Plot(title, text, _place(0.5, low), ticks, lines)


def _whiskers(rows: Iterable[Mapping[str, Any]], key: str, low: float) -> Iterable[Whisker]:
    for row in rows:
        value, start, end = (row[key].get(name) for name in ("value", "low", "high"))
        if value is None:
            continue
        start, end = (value if start is None else start), (value if end is None else end)
        text = f"{decimal(value)} [{decimal(start)}{NBSP}; {decimal(end)}]"
        places = (_place(one, low) for one in (value, start, end))
        yield Whisker(row["rendering"], text, *places)


def _place(value: float, low: float) -> float:
    return round(100 * (value - low) / (1 - low), 2)


def curve(title: str, measured: Mapping[str, Any]) -> Curve:
    """The reliability curve of one rendering."""
    spots = tuple(
        Spot(round(100 * one["forecast"], 2), round(100 - 100 * one["observed"], 2))
        for one in measured["curve"]
    )
    return Curve(title, percent(measured["ece"], 1), spots)
