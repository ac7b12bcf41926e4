"""The visit of one outlet: what it may ask for, hop by hop, and when it is over."""

from __future__ import annotations

from dataclasses import replace

from training.collect.addresses import Territory
from training.collect.answers import REDIRECT, Answer, Kind
from training.collect.plan import Plan
from training.collect.robots import Robots
from training.collect.web import Web

#: Redirects that are followed; what the guarded fetch follows for a reader.
_REDIRECTS = 5
#: Failures in a row after which an outlet is left alone.
_FAILURES = 5


class VisitOverError(Exception):
    """Nothing more is asked of an outlet; its text is the reason, for the journal."""


class Visit:
    """Asks for the addresses of one outlet within its rules and its share; for one thread.

    What is counted are answers, kept or fresh: a visit taken up again ends at the same place.
    """

    def __init__(self, web: Web, robots: Robots, territory: Territory, plan: Plan) -> None:
        self._web = web
        self._robots = robots
        self._plan = plan
        self._counted: set[str] = set()
        self._failures = 0
        self.territory = territory
        self.bytes = 0

    @property
    def requests(self) -> int:
        """Addresses asked for."""
        return len(self._counted)

    def get(self, url: str, kind: Kind, *, anywhere: bool = False) -> Answer:
        """The answer at an address, or at the end of its redirects, under that last address.

        Codes of our own: ``robots`` and its kind, ``left_outlet``, ``too_many_redirects``.
        ``anywhere``: beyond the outlet’s own hosts, for sitemaps that its robots.txt names.
        Raises VisitOverError and StoppedError.
        """
        for _ in range(_REDIRECTS + 1):
            answer = self._hop(url, kind, anywhere=anywhere)
            if answer.code != REDIRECT:
                return answer
            url = self.territory.address(answer.to, url)
            if not url:
                return replace(answer, code="bad_redirect")
        return replace(answer, code="too_many_redirects")

    def sitemaps(self, url: str) -> tuple[str, ...]:
        """The sitemaps that robots.txt names, on the site of an address."""
        found = (self.territory.address(line, url) for line in self._robots.of(url).sitemaps)
        return tuple(dict.fromkeys(filter(None, found)))

    def _hop(self, url: str, kind: Kind, *, anywhere: bool) -> Answer:
        if not (anywhere or self.territory.holds(url)):
            return Answer(url, "left_outlet")
        if refused := self._robots.of(url).refuses(url):
            return Answer(url, refused)
        self._check()
        answer = self._web.get(url, kind)
        if url not in self._counted:
            self._counted.add(url)
            self.bytes += answer.size
            self._failures = self._failures + 1 if answer.temporary else 0
        return answer

    def _check(self) -> None:
        """Raise VisitOverError once the outlet’s share is used up."""
        if self.requests >= self._plan.requests:
            raise VisitOverError("request_cap")
        if self.bytes >= self._plan.bytes:
            raise VisitOverError("byte_cap")
        if self._failures >= _FAILURES:
            raise VisitOverError("failing")
