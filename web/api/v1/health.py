"""Is the process alive, and can it answer."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response

from web.api.v1.problems import HTTP_TITLES, problem
from web.api.v1.reply import answer
from web.state import services


def health() -> Response:
    """Vivant ? / Liveness: the process answers."""
    return answer({"status": "ok"})


def ready() -> Response:
    """Prêt ? / Readiness: database and model answer."""
    if services().ready():
        return answer({"status": "ok"})
    return problem(503, *HTTP_TITLES[503])


def add_to(blueprint: APIBlueprint) -> None:
    """Routes of this room; open to everyone."""
    blueprint.get("/health")(health)
    blueprint.get("/ready")(ready)
