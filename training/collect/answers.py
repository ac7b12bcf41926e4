"""What is asked of the web and what comes back: kinds of request, and answers kept on disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Any

from scorer.fetch import Fetched, Fetcher, FetchError, FetchPolicy
from scorer.fetch.errors import TooManyRedirectsError
from training.collect.plan import MIB

#: The code of an answer that sends elsewhere; "" is a body, all others are those of FetchError.
REDIRECT = "redirect"


#: Feeds and sitemaps go by many names, and sitemaps are often kept compressed.
_LISTING_TYPES = (
    *("application/xml", "text/xml", "application/rss+xml", "application/atom+xml"),
    *("application/rdf+xml", "text/plain", "text/html", "application/gzip"),
    *("application/x-gzip", "application/octet-stream", "binary/octet-stream"),
)


class Kind(Enum):
    """What is asked for: its types of content, and bytes once decompressed."""

    PAGE = (("text/html", "application/xhtml+xml"), 10 * MIB)
    #: RFC 9309 has at least 500 KiB read; a missing file is often answered by a page.
    ROBOTS = (("text/plain", "text/html", "application/octet-stream"), MIB // 2)
    #: The protocol allows 50 MB; a fifth of it holds 50,000 addresses of ordinary length.
    LISTING = (_LISTING_TYPES, 10 * MIB)


Ask = Callable[[str, Kind], Fetched]
"""Fetches an address, one hop; raises FetchError."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking for an address. ``size`` in bytes; ``at`` ISO 8601 in UTC.

    ``code`` is "" when ``path`` holds the body, else why there is none; ``to`` is where a
    redirect leads; ``wishes`` what the site asks of machines.
    """

    url: str
    code: str = ""
    to: str = ""
    status: int = 0
    temporary: bool = False
    size: int = 0
    charset: str | None = None
    sha256: str = ""
    wishes: Mapping[str, str] = field(default_factory=dict)
    at: str = ""
    path: Path | None = None

    @classmethod
    def failed(cls, url: str, error: FetchError) -> Answer:
        """The answer that an error stands for; a redirect is one."""
        if isinstance(error, TooManyRedirectsError):
            return cls(url, REDIRECT, to=error.following)
        return cls(url, error.code, status=error.status, temporary=error.temporary)

    @classmethod
    def remembered(cls, event: Mapping[str, Any], path: Path) -> Answer:
        """The answer that a journal tells of, its body in ``path``."""
        facts = {name: event[name] for name in (*_TOLD, "at")}
        return cls(**facts, path=None if event["code"] else path)

    def facts(self) -> dict[str, Any]:
        """What a journal tells of it."""
        return {name: getattr(self, name) for name in _TOLD}

    def body(self) -> bytes:
        """The body; raises ValueError when there is none."""
        if self.path is None:
            raise ValueError(self.code)
        return self.path.read_bytes()


_TOLD = tuple(f.name for f in fields(Answer) if f.name not in {"at", "path"})


def page_id(url: str) -> str:
    """The name of an address in files: the same in every collection."""
    return sha256(url.encode()).hexdigest()[:16]


def asker(
    policy: FetchPolicy, seconds: float, make: Callable[[FetchPolicy], Fetcher] = Fetcher
) -> Ask:
    """Asks through the guarded fetch, each request within ``seconds``; no redirect is followed.

    Whether a redirect may be followed is for robots.txt of the next host to say, at its pace.
    """
    fetchers = {kind: make(_policy(policy, kind, seconds)) for kind in Kind}
    return lambda url, kind: fetchers[kind].fetch(url)


def _policy(policy: FetchPolicy, kind: Kind, seconds: float) -> FetchPolicy:
    types, size = kind.value
    return replace(
        policy,
        content_types=frozenset(types),
        decoded_bytes=size,
        wire_bytes=min(policy.wire_bytes, size),
        redirects=0,
        total_seconds=seconds,
        per_host=1,
        # Hosts that fail are left alone by the collection, which knows why.
        failures_before_pause=10**9,
    )
