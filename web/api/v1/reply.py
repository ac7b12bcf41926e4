"""Answers with their ETag."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from flask import Response, request


def answer(
    body: Mapping[str, Any], status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """A JSON answer with a strong ETag; a GET whose ETag is known gets 304 and no body."""
    text = json.dumps(body, ensure_ascii=False, allow_nan=False)
    response = Response(text, status, mimetype="application/json")
    response.headers.extend(dict(headers or {}))
    response.add_etag()
    if request.method == "GET":
        response.headers["Cache-Control"] = "private, no-cache"
        response.make_conditional(request)
    return response
