"""One item of a batch through the same service as everyone else's submissions."""

from __future__ import annotations

from collections.abc import Callable

from features.errors import InputError
from scorer.jobs.batches import Item, Result
from scorer.services import ScoreOutcome
from scorer.submission import Submission
from scorer.wire import to_wire


def item_scorer(score: Callable[[Submission], ScoreOutcome]) -> Callable[[Item], Result]:
    """Score one item: the id of what was stored, an abstained Score object, or an error."""

    def score_item(item: Item) -> Result:
        try:
            scored = score(Submission(**item)).score
        except InputError as error:
            return {"error": {"code": error.code, "title": error.message}}
        return {"score_id": scored.id} if scored.id else to_wire(scored, None)

    return score_item
