"""The body of a request, read before its fields are: a type, a size and a shape we can take."""

from __future__ import annotations

import json

from flask import request
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge, UnsupportedMediaType

from features.errors import TooLargeError
from features.wording import NBSP

#: Items of one batch.
MAX_ITEMS = 10_000


class BatchTooLargeError(TooLargeError):
    """More items than one batch takes."""

    code = "batch_too_large"
    message = f"Ce lot est trop grand{NBSP}: envoyez au plus 10{NBSP}000 articles à la fois."


def check_body() -> None:
    """Refuse what is no JSON of ours, before its fields are looked at one by one.

    Raises:
        UnsupportedMediaType: another type than JSON is announced.
        BadRequest: malformed, nested too deep, or with numbers that no one writes.
        RequestEntityTooLarge: more bytes than a request may weigh.
        BatchTooLargeError: too many items.
    """
    if request.method != "POST":
        return
    if not request.is_json:
        raise UnsupportedMediaType
    data = request.get_data()
    if request.content_length is None and len(data) >= (
        request.max_content_length or len(data) + 1
    ):
        raise RequestEntityTooLarge  # chunks past the limit are cut off there without a word
    try:
        body = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BadRequest from error
    items = body.get("items") if isinstance(body, dict) else None
    if isinstance(items, list) and len(items) > MAX_ITEMS:
        raise BatchTooLargeError
