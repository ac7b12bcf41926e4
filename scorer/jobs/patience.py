"""Scores items a few at a time, tries again what may work later, and lets go when asked to stop."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from threading import BoundedSemaphore, Event
from typing import Any

#: An item, as handed in: the keys of a Submission that are text.
Item = Mapping[str, str]
#: What scoring one item gives: ``{"score_id"}``, ``{"error"}`` or an abstained Score object.
Result = dict[str, Any]

#: Seconds before each new try: a site that blinks answers again at once, one that is busy after
#: some seconds; longer would keep a dead site's hundred pages in front of everyone's.
WAITS = (2.0, 10.0)
#: What an item that fails through a fault of ours, every time, is answered.
FAULT: Result = {
    "error": {
        "code": "internal_error",
        "title": "Une erreur s’est produite de notre côté. Réessayez plus tard.",
    }
}

_LOG = logging.getLogger(__name__)


class TemporaryError(Exception):
    """An item that may work later; ``outcome`` is its result if it does not."""

    def __init__(self, outcome: Result) -> None:
        super().__init__()
        self.outcome = outcome


class LetGo(BaseException):
    """Stopping: the item is left as it stands, and taken up at the next start."""


class Patience:
    """Scores through ``score``, at most ``at_once`` items at a time; shared between threads."""

    def __init__(self, score: Callable[[Item], Result], at_once: int) -> None:
        self._score = score
        self._places = BoundedSemaphore(at_once)
        self._stopping = Event()

    def result(self, item: Item) -> Result:
        """The result of an item, an error included; raises LetGo once stopping."""
        outcome = FAULT
        for seconds in (0.0, *WAITS):
            # Nobody has a place while waiting, so that the others go on.
            if self._stopping.wait(seconds):
                break
            try:
                return self._try(item)
            except TemporaryError as error:
                outcome = error.outcome
            except Exception:  # noqa: BLE001 (whatever it is, the other items go on)
                outcome = FAULT
                if not self._stopping.is_set():
                    _LOG.exception("item")
        if self._stopping.is_set():
            raise LetGo
        return outcome

    def stop(self) -> None:
        """Score nothing more; what is being scored ends by itself or fails, and is let go."""
        self._stopping.set()

    def _try(self, item: Item) -> Result:
        with self._places:
            if self._stopping.is_set():
                raise LetGo
            return self._score(item)
