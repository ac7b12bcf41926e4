"""The page of each signal: what it looks at, how it is read, and why."""

from __future__ import annotations

from dataclasses import dataclass

from apiflask import APIBlueprint
from flask import abort, render_template
from flask.typing import ResponseReturnValue

from features.exactness import recorded, said
from features.signal import Direction, Reading
from web.lateral import is_web
from web.pages.method import points
from web.state import services

blueprint = APIBlueprint("signals", __name__, enable_openapi=False)

DIRECTIONS = {
    Direction.REASSURING: "Plus il y en a, plus la page est vérifiable.",
    Direction.ALARMING: "Plus il y en a, plus la prudence est de mise.",
    Direction.NEUTRAL: "Ni rassurant, ni alarmant\u00a0: montré pour information.",
}


@dataclass(frozen=True, slots=True)
class Rung:
    """From ``bound`` on, the value reads so."""

    bound: float
    reading: Reading


@dataclass(frozen=True, slots=True)
class Reference:
    """A document; ``link`` is empty unless it is a web address."""

    title: str
    consulted: str
    link: str


@blueprint.get("/signaux/<signal_id>")
def show(signal_id: str) -> ResponseReturnValue:
    """One signal, by its id."""
    signal = next((s for s in services().signals() if s.id == signal_id), None)
    if signal is None:
        abort(404)
    return render_template(
        "signal.html",
        signal=signal,
        direction=DIRECTIONS[signal.direction],
        ladder=tuple(Rung(bound, reading) for bound, reading in signal.ladder),
        use=points(signal, services().model()),
        exactness=said(recorded().get(signal.id)),
        sources=tuple(
            Reference(s.title, s.consulted, s.url if is_web(s.url) else "") for s in signal.sources
        ),
    )
