"""One item of a batch through the same service as everyone else's submissions."""

from __future__ import annotations

from collections.abc import Callable

from features.errors import InputError
from scorer.fetch.errors import FetchError
from scorer.jobs.patience import Item, Result, TemporaryError
from scorer.sandbox import BusyError, ReaderDiedError
from scorer.services import ScoreOutcome
from scorer.submission import Submission
from scorer.wire import to_wire


def item_scorer(score: Callable[[Submission], ScoreOutcome]) -> Callable[[Item], Result]:
    """Score one item: the id of what was stored, an abstained Score object, or an error.

    Raises TemporaryError for an error that may pass.
    """

    def score_item(item: Item) -> Result:
        try:
            scored = score(Submission(**item)).score
        except InputError as error:
            outcome = {"error": {"code": error.code, "title": error.message}}
            if _may_pass(error):
                raise TemporaryError(outcome) from error
            return outcome
        return {"score_id": scored.id} if scored.id else to_wire(scored, None)

    return score_item


def _may_pass(error: InputError) -> bool:
    if isinstance(error, FetchError):
        return error.temporary
    return isinstance(error, BusyError | ReaderDiedError)
