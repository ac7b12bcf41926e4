"""Batches: many articles at once, done in the background, with a status for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from apiflask import APIBlueprint
from flask import Response, request, stream_with_context, url_for
from werkzeug.exceptions import NotAcceptable, NotFound

from scorer.jobs import Batch, BatchItem, ItemStatus
from scorer.wire import to_wire
from web.api.v1.answers import BatchOut
from web.api.v1.export import CSV, JSONL, as_csv, as_jsonl
from web.api.v1.reply import answer
from web.api.v1.requests import BatchIn, IdempotencyHeader
from web.state import services

#: Seconds after which a running batch is worth another look.
RETRY_AFTER = 2


def accept(items: Sequence[dict[str, str]], key: str | None) -> Response:
    """Take items to be scored in the background: 202, and where to look."""
    batch_id = services().batches.submit(items, key)
    headers = {
        "Location": url_for("api.read_batch", batch_id=batch_id),
        "Retry-After": str(RETRY_AFTER),
    }
    return answer(_body(_find(batch_id), with_items=False), 202, headers)


def create_batch(json_data: dict[str, Any], headers_data: dict[str, str]) -> Response:
    """Confier un lot. / Hand in a batch: 202, then read it at `Location`.

    Le même lot, ou la même `Idempotency-Key`, donne le même travail. / The same items, or the
    same key, give the same job.
    """
    return accept(json_data["items"], headers_data.get("idempotency_key"))


def read_batch(batch_id: str) -> Response:
    """Où en est un lot. / Where a batch stands, item by item."""
    batch = _find(batch_id)
    headers = {} if batch.finished else {"Retry-After": str(RETRY_AFTER)}
    return answer(_body(batch, with_items=True), headers=headers)


def read_results(batch_id: str) -> Response:
    """Résultats d’un lot, JSONL ou CSV selon `Accept`. / Results, one line an item, in order.

    En CSV, `?for=excel` donne des points-virgules, des virgules décimales et une marque UTF-8 :
    le fichier s’ouvre d’un clic dans un Excel français. / With CSV, `?for=excel` suits the French
    Excel; without it, plain RFC 4180.
    """
    batch = _find(batch_id)
    asked = request.accept_mimetypes
    wanted = asked.best_match([JSONL, CSV]) if asked else JSONL
    if wanted is None:
        raise NotAcceptable
    excel = request.args.get("for") == "excel"
    found = _results(batch)
    lines = as_csv(found, excel=excel) if wanted == CSV else as_jsonl(found)
    headers = {"Cache-Control": "no-store"}
    return Response(stream_with_context(lines), mimetype=wanted, headers=headers)


def _find(batch_id: str) -> Batch:
    batch = services().batches.get(batch_id)
    if batch is None:
        raise NotFound
    return batch


def _results(batch: Batch) -> Iterator[dict[str, Any]]:
    """One object an item: its Score object, or its error, or that it is still waiting."""
    for item in batch.items:
        yield {"position": item.position, "status": str(item.status), **_result(item)}


def _result(item: BatchItem) -> dict[str, Any]:
    stored = services().stored(item.score_id) if item.score_id else None
    if stored is not None:
        return to_wire(stored.score, None)
    return dict(item.outcome or {})


def _body(batch: Batch, *, with_items: bool) -> dict[str, Any]:
    body: dict[str, Any] = {
        "id": batch.id,
        "finished": batch.finished,
        "total": batch.total,
        "done": batch.count(ItemStatus.DONE),
        "failed": batch.count(ItemStatus.FAILED),
    }
    if with_items:
        body["items"] = [_item(item) for item in batch.items]
    return body


def _item(item: BatchItem) -> dict[str, Any]:
    return {
        "position": item.position,
        "status": str(item.status),
        "score_id": item.score_id,
        "error": (item.outcome or {}).get("error"),
    }


def add_to(blueprint: APIBlueprint) -> None:
    """Routes of this room; open to everyone within the rate limit."""
    post = blueprint.input(IdempotencyHeader, location="headers", arg_name="headers_data")(
        blueprint.output(BatchOut, status_code=202)(create_batch)
    )
    blueprint.post("/batches")(
        blueprint.input(BatchIn, location="json", arg_name="json_data")(post)
    )
    blueprint.get("/batches/<batch_id>")(blueprint.output(BatchOut)(read_batch))
    blueprint.get("/batches/<batch_id>/results")(read_results)
