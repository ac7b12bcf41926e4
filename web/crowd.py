"""A bound on the pages being fetched and read at once: some threads always remain for the rest."""

from __future__ import annotations

from threading import BoundedSemaphore

from flask import Flask, current_app

from scorer.sandbox import BusyError
from scorer.services import ScoreOutcome
from scorer.submission import Submission
from web.state import services

_EXTENSION = "crowd"


def bound_readings(app: Flask, most: int) -> None:
    """Let at most ``most`` requests of this process wait for a page at once."""
    app.extensions[_EXTENSION] = BoundedSemaphore(most)


def score(submission: Submission, *, keep: bool = True, key: str | None = None) -> ScoreOutcome:
    """What the services make of a submission; raises InputError, BusyError when all are taken.

    The same idempotency ``key`` has the same answer.
    """
    places: BoundedSemaphore = current_app.extensions[_EXTENSION]
    if not places.acquire(blocking=False):
        raise BusyError
    try:
        if key:
            return services().score_once(submission, key)
        return services().score(submission, keep=keep)
    finally:
        places.release()
