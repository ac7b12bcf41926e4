"""What the score means and does not, and the figures of the running model."""

from __future__ import annotations

from dataclasses import dataclass

from apiflask import APIBlueprint
from flask import render_template
from flask.typing import ResponseReturnValue

from features.signal import Signal, Step
from scorer.score import BANDS
from web.state import services

blueprint = APIBlueprint("method", __name__, enable_openapi=False)


@dataclass(frozen=True, slots=True)
class Row:
    """A signal and what it can bring, in words."""

    signal: Signal
    use: str


@dataclass(frozen=True, slots=True)
class Group:
    """The signals of one question."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Range:
    """A band of the scale, both ends included."""

    low: int
    high: int
    label: str


@blueprint.get("/methode")
def show() -> ResponseReturnValue:
    """The method, for a reader who was given a number."""
    model = services().model()
    return render_template(
        "method.html", model=model, groups=_groups(), bands=_bands(), measured=None
    )


def _bands() -> tuple[Range, ...]:
    highs = [100, *(band.low - 1 for band in BANDS)]
    return tuple(Range(b.low, high, b.label) for b, high in zip(BANDS, highs, strict=False))


def _groups() -> tuple[Group, ...]:
    signals = services().signals()
    groups = (
        Group(step.value, tuple(Row(s, "") for s in signals if s.step is step)) for step in Step
    )
    return tuple(group for group in groups if group.rows)
