"""How often one address may ask, counted in the memory of this process."""

from __future__ import annotations

import time
from http import HTTPStatus

from flask import Flask, Response, request
from flask_limiter import HeaderNames, Limiter
from flask_limiter.util import get_remote_address

#: Reading pages: a class behind one address, reloading at will.
DEFAULT = "600 per minute"
#: Submitting articles: thirty pupils behind one school address, twice in a minute.
SUBMIT = "60 per minute"

_RESET = "RateLimit-Reset"
#: The limiter writes when to come back in every answer; only a refused one may say so.
_WAIT = "RateLimit-Wait"

limiter = Limiter(
    get_remote_address,
    storage_uri="memory://",
    default_limits=[DEFAULT],
    headers_enabled=True,
    header_name_mapping={
        HeaderNames.LIMIT: "RateLimit-Limit",
        HeaderNames.REMAINING: "RateLimit-Remaining",
        HeaderNames.RESET: _RESET,
        HeaderNames.RETRY_AFTER: _WAIT,
    },
    strategy="moving-window",
)


def limit_requests(app: Flask) -> None:
    """Count every request, and say in each answer where the count stands."""
    app.after_request(_seconds_left)  # runs after the limiter's own, registered below
    limiter.request_filter(_is_static)
    limiter.init_app(app)


def _is_static() -> bool:
    """Our own styles and scripts, a handful a page, are not counted."""
    return request.endpoint == "static"


def _seconds_left(response: Response) -> Response:
    """The reset as the standard writes it, in seconds; a refused answer says when to come back."""
    reset = response.headers.get(_RESET, type=float)
    if reset is not None:
        response.headers[_RESET] = str(max(0, round(reset - time.time())))
    wait = response.headers.pop(_WAIT, None)
    if wait is not None and response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
        response.headers["Retry-After"] = wait
    return response
