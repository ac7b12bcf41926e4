"""The web as a collection sees it: every address asked once, ever, and its answer kept on disk.

A collection is a function of these answers. Taken up again after a kill, it runs from its
beginning over what is kept and asks only for what is missing: hence the same corpus.
"""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

from scorer.fetch import FetchError
from scorer.fetch.errors import SiteBusyError
from training.collect.answers import Answer, Ask, Kind, page_id
from training.collect.files import write_whole
from training.collect.journal import Journal
from training.collect.pace import Pace
from training.collect.plan import Manners

#: Times that an address is asked for: of a site that says to come back, and of one in trouble.
_TRIES_BUSY, _TRIES = 3, 2


class Web:
    """Asks politely, once for each address; shared by all threads."""

    def __init__(
        self, ask: Ask, pace: Pace, journal: Journal, bodies: Path, manners: Manners
    ) -> None:
        self.pace = pace
        self._ask = ask
        self._journal = journal
        self._bodies = bodies
        self._manners = manners
        told = (event for event in journal.before if event["event"] == "answer")
        answers = (Answer.remembered(event, bodies / page_id(event["url"])) for event in told)
        # A body that a power cut took with it is asked for again.
        self._known = {a.url: a for a in answers if a.path is None or a.path.is_file()}

    @property
    def asked(self) -> int:
        """Addresses asked for, in this run or before, robots.txt included."""
        return len(self._known)

    def get(self, url: str, kind: Kind, not_before: datetime | None = None) -> Answer:
        """The answer to a normalised address, one hop; raises StoppedError.

        An answer from before ``not_before`` is asked for again.
        """
        host, tries = urlsplit(url).hostname or "", 0
        while True:
            if known := self._fresh(url, not_before):
                return known
            with self.pace.turn(host):
                # Another thread may have had the turn before, for the same address.
                if known := self._fresh(url, not_before):
                    return known
                try:
                    return self._noted(self._asked(url, kind))
                except FetchError as error:
                    tries += 1
                    wait = self._again(error, tries)
                    if wait is None:
                        return self._noted(Answer.failed(url, error))
                    self.pace.hold(host, wait)
                    self._journal.add("retry", url=url, code=error.code, seconds=wait)

    def _fresh(self, url: str, not_before: datetime | None) -> Answer | None:
        known = self._known.get(url)
        if known and not_before and datetime.fromisoformat(known.at) < not_before:
            return None
        return known

    def _noted(self, answer: Answer) -> Answer:
        event = self._journal.add("answer", **answer.facts())
        self._known[answer.url] = Answer.remembered(event, self._bodies / page_id(answer.url))
        return self._known[answer.url]

    def _asked(self, url: str, kind: Kind) -> Answer:
        fetched = self._ask(url, kind)
        write_whole(self._bodies / page_id(url), fetched.body)
        return Answer(
            url,
            size=len(fetched.body),
            charset=fetched.charset,
            sha256=fetched.sha256,
            wishes=dict(fetched.wishes),
        )

    def _again(self, error: FetchError, tries: int) -> float | None:
        """Seconds to wait before another try; None when there is to be none."""
        asked_to_wait = isinstance(error, SiteBusyError) or bool(error.retry_after)
        if not error.temporary or tries >= (_TRIES_BUSY if asked_to_wait else _TRIES):
            return None
        wait = seconds_of(error.retry_after, datetime.now(UTC))
        if wait is None:
            wait = self._manners.backoff[tries - 1]
        return wait if wait <= self._manners.patience else None


def seconds_of(retry_after: str, now: datetime) -> float | None:
    """What a Retry-After header asks for, in seconds or as a date; None when it says nothing."""
    text = retry_after.strip()
    if text.isascii() and text.isdecimal():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return max((moment.astimezone(UTC) - now).total_seconds(), 0.0)
