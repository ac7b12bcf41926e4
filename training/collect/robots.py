"""What each site lets a program read: its robots.txt, as RFC 9309 has it.

Protego reads the file (Scrapy’s parser): the longest rule wins, ``*`` and ``$`` in paths,
Crawl-delay, Sitemap; urllib.robotparser takes the first rule that matches and knows no ``*``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from protego import Protego

from scorer.fetch.errors import EmptyAnswerError
from training.collect.answers import REDIRECT, Answer, Kind
from training.collect.plan import Manners
from training.collect.web import Web

#: The name that a site’s robots.txt addresses us by.
AGENT = "Sourcier"
#: RFC 9309, 2.4: a copy must not be used for longer.
_FRESH = timedelta(hours=24)
#: RFC 9309, 2.3.1.2: redirects to follow, across hosts too.
_REDIRECTS = 5
_REFUSALS = range(400, 500)
_BUSY = 429


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one site. ``refusal`` is why nothing may be read there, "" otherwise."""

    parsed: Protego | None = None
    refusal: str = ""
    delay: float = 0.0  # seconds
    sitemaps: tuple[str, ...] = ()

    def refuses(self, url: str) -> str:
        """Why an address may not be read; "" when it may."""
        if self.refusal or self.parsed is None:
            return self.refusal
        return "" if self.parsed.can_fetch(url, AGENT) else "robots"


class Robots:
    """The rules of every site met; shared by all threads."""

    def __init__(self, web: Web, manners: Manners) -> None:
        self._web = web
        self._manners = manners
        self._parsed: dict[tuple[str, str], Rules] = {}

    def of(self, url: str) -> Rules:
        """The rules of the site of an address, asked for if need be; raises StoppedError."""
        parts = urlsplit(url)
        answer = self._answer(f"{parts.scheme}://{parts.netloc}/robots.txt")
        key = (parts.netloc, answer.at)
        if key not in self._parsed:
            self._parsed[key] = self._read(answer)
            self._web.pace.slow_down(parts.hostname or "", self._parsed[key].delay)
        return self._parsed[key]

    def _answer(self, url: str) -> Answer:
        oldest = datetime.now(UTC) - _FRESH
        for _ in range(_REDIRECTS + 1):
            answer = self._web.get(url, Kind.ROBOTS, oldest)
            if answer.code != REDIRECT:
                break
            url = answer.to
        return answer

    def _read(self, answer: Answer) -> Rules:
        """RFC 9309, 2.3.1: no file, no rules; a site that fails, or a file unread, no visit."""
        if answer.code:
            absent = answer.status in _REFUSALS and answer.status != _BUSY
            empty = answer.code == EmptyAnswerError.code
            return Rules() if absent or empty else Rules(refusal="robots_unreadable")
        parsed = Protego.parse(answer.body().decode("utf-8-sig", "replace"))
        delay = _delay(parsed)
        refusal = "robots_too_slow" if delay > self._manners.longest_delay else ""
        return Rules(parsed, refusal, delay, tuple(parsed.sitemaps))


def _delay(parsed: Protego) -> float:
    """Seconds between requests, by either of the two ways in which sites ask."""
    rate = parsed.request_rate(AGENT)
    by_rate = rate.seconds / rate.requests if rate and rate.requests else 0.0
    return max(float(parsed.crawl_delay(AGENT) or 0), by_rate)
