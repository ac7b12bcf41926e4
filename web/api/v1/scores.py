"""Score one article, and read a score again."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import Response, request, url_for
from werkzeug.exceptions import NotFound

from scorer.score import Score
from scorer.wire import to_wire
from web import crowd
from web.api.v1.answers import ScoreOut
from web.api.v1.batches import accept
from web.api.v1.reply import answer
from web.api.v1.requests import IdempotencyHeader, SubmissionIn, to_submission
from web.state import services


def body_of(score: Score) -> dict[str, Any]:
    """The Score object, with the history of its outlet as it stands now."""
    domain = score.outlet_domain
    return to_wire(score, services().outlet(domain) if domain else None)


def create_score(json_data: dict[str, str], headers_data: dict[str, str]) -> Response:
    """Noter un article. / Score one article.

    200 : déjà connu, ou aucune note possible (voir `abstention`) ; 201 : noté à l’instant ;
    202 avec `Prefer: respond-async` : mis en file. / 200 known or abstained, 201 scored now,
    202 queued when asked with `Prefer: respond-async`. The same content always gives the same
    score, so a request sent twice does no work twice.
    """
    key = headers_data.get("idempotency_key")
    if "respond-async" in request.headers.get("Prefer", ""):
        return accept([json_data], key)
    outcome = crowd.score(to_submission(json_data), key=key)
    location = {}
    if outcome.score.id:
        location["Location"] = url_for("api.read_score", score_id=outcome.score.id)
    return answer(body_of(outcome.score), 201 if outcome.created else 200, location)


def read_score(score_id: str) -> Response:
    """Relire une note. / Read a score again."""
    stored = services().stored(score_id)
    if stored is None:
        raise NotFound
    return answer(body_of(stored.score))


def add_to(blueprint: APIBlueprint) -> None:
    """Routes of this room; open to everyone within the rate limit."""
    post = blueprint.input(IdempotencyHeader, location="headers", arg_name="headers_data")(
        blueprint.output(ScoreOut, status_code=200)(create_score)
    )
    post = blueprint.input(SubmissionIn, location="json", arg_name="json_data")(post)
    blueprint.post("/scores")(post)
    blueprint.get("/scores/<score_id>")(blueprint.output(ScoreOut)(read_score))
