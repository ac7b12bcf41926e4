"""What measures and what scores: the catalogue of signals and the current model."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response

from scorer.wire import signal_to_wire
from web.api.v1.reply import answer
from web.state import services


def signals() -> Response:
    """Les signaux, dans l’ordre des questions. / All signals, by question."""
    return answer({"items": [signal_to_wire(signal) for signal in services().signals()]})


def model() -> Response:
    """Le modèle courant et ses mesures. / The current model, its figures and its card."""
    info = services().model()
    return answer(
        {
            "id": info.id,
            "trained_on": info.trained_on,
            "manifest": dict(info.manifest),
            "card": info.card,
        }
    )


def add_to(blueprint: APIBlueprint) -> None:
    """Routes of this room; open to everyone."""
    blueprint.get("/signals")(signals)
    blueprint.get("/model")(model)
