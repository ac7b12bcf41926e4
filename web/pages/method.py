"""What the score means and does not, and the figures of the running model."""

from __future__ import annotations

from dataclasses import dataclass

from apiflask import APIBlueprint
from flask import Response, render_template
from flask.typing import ResponseReturnValue

from features.signal import Signal, Step
from scorer.score import BANDS
from scorer.services import ModelInfo
from web.figures import read_figures
from web.formats import number
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
    """Signals by question, each with the points it was seen to bring."""
    measured = (model.manifest.get("figures") or {}).get("signals") or ()
    ranges = {row["id"]: (row["low"], row["high"]) for row in measured}
    signals = services().signals()
    groups = (
        Group(
            step.value,
            tuple(Row(s, _points(s, ranges.get(s.id))) for s in signals if s.step is step),
        )
        for step in Step
    )
    return tuple(group for group in groups if group.rows)


def _points(signal: Signal, found: tuple[float | None, float | None] | None) -> str:
    """What a signal brings, from the 1st to the 99th centile of unseen pages."""
    if not signal.scored:
        return "montré, jamais compté"
    if found is None or found[0] is None or found[1] is None:
        return "observé, non pris en compte"
    return f"{number(found[0], 1, signed=True)} à {number(found[1], 1, signed=True)}"
