"""What the score means and does not, and the figures of the running model."""

from __future__ import annotations

from dataclasses import dataclass

from apiflask import APIBlueprint
from flask import Response, render_template
from flask.typing import ResponseReturnValue

from features.exactness import recorded, said
from features.signal import Signal, Step
from scorer.score import BANDS
from scorer.services import ModelInfo
from web.figures import read_figures
from web.formats import number
from web.state import services

blueprint = APIBlueprint("method", __name__, enable_openapi=False)


@dataclass(frozen=True, slots=True)
class Row:
    """A signal, what it can bring, and how right it is, in words."""

    signal: Signal
    use: str
    exactness: str


@dataclass(frozen=True, slots=True)
class Group:
    """The signals of one question."""

    title: str
    rows: tuple[Row, ...]


@blueprint.get("/methode")
def show() -> ResponseReturnValue:
    """The method, for a reader who was given a number."""
    model = services().model()
    figures = read_figures(model.manifest)
    return render_template(
        "method.html", model=model, groups=_groups(model), bands=BANDS, figures=figures
    )


@blueprint.get("/methode/fiche")
def card() -> ResponseReturnValue:
    """The model card as it was written at training, in plain text."""
    return Response(services().model().card, mimetype="text/plain")


def _groups(model: ModelInfo) -> tuple[Group, ...]:
    """Signals by question, each with the points it can bring."""
    signals = services().signals()
    groups = (
        Group(step.value, tuple(_row(s, model) for s in signals if s.step is step)) for step in Step
    )
    return tuple(group for group in groups if group.rows)


def _row(signal: Signal, model: ModelInfo) -> Row:
    return Row(signal, points(signal, model), said(recorded().get(signal.id)))


def points(signal: Signal, model: ModelInfo) -> str:
    """What a signal can bring to a score, in words."""
    if not signal.scored:
        return "montré, jamais compté"
    if signal.id not in model.weights:
        return "observé, non pris en compte"
    low, high = model.weights[signal.id]
    return f"de {number(low, 1, signed=True)} à {number(high, 1, signed=True)}"
