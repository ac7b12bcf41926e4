"""What each request may be answered, added to the OpenAPI description of the interface."""

from __future__ import annotations

from typing import Any

from web.api.v1.export import CSV, JSONL
from web.api.v1.problems import FAULT, HTTP_TITLES, MEDIA_TYPE, STATUS

_PROBLEM = "ProblemOut"
_SUBMIT = (400, 413, 415, 422, 503)

#: The answers of each request beyond its first, by method and path under the prefix.
ANSWERS = {
    ("post", "/scores"): (201, 202, *_SUBMIT, 502, 504),
    ("get", "/scores/{score_id}"): (304, 404),
    ("post", "/batches"): _SUBMIT,
    ("get", "/batches/{batch_id}"): (304, 404),
    ("get", "/batches/{batch_id}/results"): (404, 406),
    ("get", "/outlets"): (304, 422),
    ("get", "/outlets/{domain}"): (304, 404),
    ("get", "/outlets/{domain}/scores"): (304, 404, 422),
    ("get", "/signals"): (304,),
    ("get", "/model"): (304,),
    ("get", "/health"): (304,),
    ("get", "/ready"): (304, 503),
}
#: Those that any request may meet.
_ALWAYS = (405, 429, 500)

_WORDS = {
    201: "Noté à l’instant. / Scored now.",
    202: "Mis en file : voir `Location`. / Queued: see `Location`.",
    304: "Inchangé depuis cet `ETag`. / Unchanged since this `ETag`.",
    502: "Le site n’a pas répondu comme il faut. / The site gave no usable answer.",
    504: "Le site a trop tardé. / The site took too long.",
}
_WAIT = {
    "Retry-After": {"description": "Secondes. / Seconds.", "schema": {"type": "integer"}},
}


def describe(spec: dict[str, Any], prefix: str) -> dict[str, Any]:
    """The description with every answer, errors being problems of RFC 9457."""
    schemas = spec["components"]["schemas"]
    schemas[_PROBLEM] = _problem()
    for (method, path), statuses in ANSWERS.items():
        responses = spec["paths"][prefix + path][method]["responses"]
        for status in (*statuses, *_ALWAYS):
            responses.setdefault(str(status), _answer(status))
    submitted = spec["paths"][f"{prefix}/scores"]["post"]["responses"]
    submitted["200"]["description"] = (
        "Déjà connu, ou aucune note possible. / Already known, or no score can be given."
    )
    submitted["201"]["content"] = submitted["200"]["content"]
    submitted["202"]["content"] = _json({"$ref": "#/components/schemas/BatchOut"})
    lines = spec["paths"][f"{prefix}/batches/{{batch_id}}/results"]["get"]["responses"]
    lines["200"]["content"] = {kind: {"schema": {"type": "string"}} for kind in (JSONL, CSV)}
    return spec


def _answer(status: int) -> dict[str, Any]:
    if status < 400:  # noqa: PLR2004 (no error)
        found: dict[str, Any] = {"description": _WORDS[status]}
    else:
        words = _WORDS.get(status) or HTTP_TITLES.get(status, FAULT)[1]
        schema = {"$ref": f"#/components/schemas/{_PROBLEM}"}
        found = {"description": words, "content": {MEDIA_TYPE: {"schema": schema}}}
    return {**found, "headers": _WAIT} if status in {202, 429, 503} else found


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _problem() -> dict[str, Any]:
    codes = sorted({code for code, _ in (*HTTP_TITLES.values(), FAULT)} | set(STATUS))
    return {
        "type": "object",
        "description": "Erreur (RFC 9457). / Error.",
        "required": ["type", "title", "status", "code"],
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string", "description": "En français. / In French."},
            "status": {"type": "integer"},
            "code": {
                "type": "string",
                "description": "Stable ; d’autres s’ajoutent pour une page qui ne peut pas être "
                "lue. / Stable; others are added for a page that cannot be read.",
                "examples": codes,
            },
            "errors": {
                "type": "object",
                "description": "Les champs en cause. / The fields at fault.",
            },
        },
    }
