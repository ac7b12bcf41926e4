"""Errors as application/problem+json (RFC 9457), with a stable code and no echo of the input."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus

from apiflask import HTTPError
from apiflask.types import ResponseReturnValueType
from flask import Response
from werkzeug.exceptions import HTTPException

from features.errors import InputError
from web.api.v1.french import told

MEDIA_TYPE = "application/problem+json"

#: HTTP status by error code; an unusable input that is not listed is 422.
STATUS = {
    "too_large": 413,
    "batch_too_large": 413,
    "reader_died": 500,
    "unreachable": 502,
    "bad_answer": 502,
    "tls": 502,
    "server_error": 502,
    "unexpected_status": 502,
    "queue_full": 503,
    "busy": 503,
    "site_busy": 503,
    "host_busy": 503,
    "host_paused": 503,
    "timeout": 504,
}
#: Seconds after which an overloaded answer may be tried again.
RETRY_AFTER = 30

#: Codes and titles of errors that come from HTTP itself.
HTTP_TITLES = {
    400: ("bad_request", "La requête est mal formée : envoyez un objet JSON valide."),
    401: ("unauthorized", "Une clé d’accès valide est nécessaire."),
    404: ("not_found", "Cette ressource n’existe pas."),
    405: ("method_not_allowed", "Cette méthode n’est pas permise ici."),
    406: ("not_acceptable", "Aucun des formats demandés n’est disponible."),
    413: ("too_large", "Ce contenu est trop volumineux."),
    415: ("unsupported_media_type", "Envoyez le contenu en application/json."),
    422: ("invalid", "La demande ne respecte pas le format attendu."),
    429: ("rate_limited", "Trop de demandes. Attendez un peu avant de réessayer."),
    503: ("unavailable", "Le service est momentanément indisponible."),
}
FAULT = ("internal_error", "Une erreur s’est produite de notre côté. Réessayez plus tard.")


def problem(
    status: int,
    code: str,
    title: str,
    *,
    headers: Mapping[str, str] | None = None,
    errors: object = None,
) -> Response:
    """One problem document; ``type`` is a URN so that no address has to answer for it.

    ``errors`` names the fields of a request of the wrong shape, with why.
    """
    body: dict[str, object] = {
        "type": f"urn:sourcier:{code}",
        "title": title,
        "status": status,
        "code": code,
    }
    if errors is not None:
        body["errors"] = errors
    response = Response(json.dumps(body, ensure_ascii=False), status, mimetype=MEDIA_TYPE)
    response.headers.extend(dict(headers or {}))
    response.headers["Cache-Control"] = "no-store"
    return response


def from_input(error: InputError) -> Response:
    """The answer to an input that cannot be used."""
    status = STATUS.get(error.code, 422)
    headers = {"Retry-After": str(RETRY_AFTER)} if status == HTTPStatus.SERVICE_UNAVAILABLE else {}
    return problem(status, error.code, error.message, headers=headers)


def from_http(error: HTTPException) -> Response:
    """The answer to an error of HTTP itself; headers such as Allow and Retry-After are kept."""
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    code, title = HTTP_TITLES.get(status, FAULT)
    kept = {"Allow", "Retry-After", "WWW-Authenticate"}
    headers = {name: value for name, value in error.get_headers() if name in kept}
    return problem(status, code, title, headers=headers)


def from_validation(error: HTTPError) -> ResponseReturnValueType:
    """The answer to a request of the wrong shape: which fields, and why, never their values."""
    code, title = HTTP_TITLES.get(error.status_code, FAULT)
    detail = error.detail if isinstance(error.detail, dict) else {}
    fields = next(
        (detail[place] for place in ("json", "query", "headers") if place in detail), None
    )
    return problem(error.status_code, code, title, errors=None if fields is None else told(fields))
