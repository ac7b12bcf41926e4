"""Fetches one page: each hop checked, dialled and read under one deadline."""

from __future__ import annotations

import hashlib
import ssl
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.client import HTTPException

from urllib3 import HTTPResponse
from urllib3 import exceptions as urllib3_errors

from scorer.fetch import errors
from scorer.fetch.body import ACCEPT_ENCODING, check_headers, read_body
from scorer.fetch.connection import Dial, connection_to, dial_first, system_dial
from scorer.fetch.deadline import Deadline
from scorer.fetch.hosts import Hosts
from scorer.fetch.policy import FetchPolicy
from scorer.fetch.resolve import Lookup, Resolver, system_lookup
from scorer.fetch.url import Target, parse_redirect, parse_url

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PAGES = frozenset({200, 203})
_STATUS_ERRORS: dict[int, type[errors.FetchError]] = {
    401: errors.PaywallError,
    402: errors.PaywallError,
    403: errors.PaywallError,
    404: errors.NotFoundError,
    410: errors.NotFoundError,
    429: errors.SiteBusyError,
    451: errors.PaywallError,
}
_SERVER_ERRORS = 500  # and above
#: Headers by which a publisher says what machines may do with a page (crawlers must know).
_WISHES = ("X-Robots-Tag", "TDM-Reservation")


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as received. ``body`` is decompressed; ``charset`` is what the server declared.

    ``url`` is the address asked for, normalised, ``final_url`` where the redirects led;
    ``fetched_at`` is ISO 8601 in UTC; ``sha256`` is the digest of ``body``, in hexadecimal.
    ``wishes`` are the headers that say what machines may do with the page, those that were sent.
    """

    url: str
    final_url: str
    body: bytes
    charset: str | None
    fetched_at: str
    sha256: str
    wishes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Body:
    content: bytes
    charset: str | None
    wishes: Mapping[str, str]


class Fetcher:
    """Fetches pages under one policy, and remembers which sites are busy or failing.

    ``lookup`` and ``dial`` are the machine's; tests hand in others.
    """

    def __init__(
        self, policy: FetchPolicy, lookup: Lookup = system_lookup, dial: Dial = system_dial
    ) -> None:
        self._policy = policy
        self._dial = dial
        self._resolver = Resolver(lookup, policy.dns_seconds, allow_private=policy.allow_private)
        self._hosts = Hosts(policy)
        self._headers = {
            "User-Agent": policy.user_agent,
            "Accept": ", ".join(sorted(policy.content_types)),
            "Accept-Language": "fr",
            "Accept-Encoding": ACCEPT_ENCODING,
            "Connection": "close",
        }

    def fetch(self, url: str) -> Fetched:
        """The page at an address; raises a FetchError, one class for each reason."""
        start = target = parse_url(url, allow_private=self._policy.allow_private)
        with Deadline(self._policy.total_seconds) as deadline:
            for _ in range(self._policy.redirects + 1):
                answer = self._hop(target, deadline)
                if isinstance(answer, _Body):
                    return _fetched(start, target, answer)
                target = answer
        raise errors.TooManyRedirectsError(f"more than {self._policy.redirects}", target.url)

    def _hop(self, target: Target, deadline: Deadline) -> Target | _Body:
        """One request: the body with its declared character set, or where to go next."""
        with self._hosts.visit(target.host, deadline), _translated(deadline):
            addresses = self._resolver.addresses(target, deadline)
            with self._answer(target, addresses, deadline) as response:
                if response.status in _REDIRECTS:
                    return self._next(target, response)
                _check_status(response)
                charset = check_headers(response, self._policy)
                return _Body(
                    read_body(response, self._policy, deadline), charset, _wishes(response)
                )

    @contextmanager
    def _answer(
        self, target: Target, addresses: tuple[str, ...], deadline: Deadline
    ) -> Iterator[HTTPResponse]:
        policy = self._policy
        connection = connection_to(
            target,
            lambda: dial_first(
                addresses, target.port, self._dial, deadline, policy.connect_seconds
            ),
            deadline.remaining(),
            policy.ca_file,
        )
        with closing(connection):
            connection.request("GET", target.path, headers=self._headers, preload_content=False)
            with closing(connection.getresponse()) as response:
                deadline.remaining()  # a connection cut at the deadline looks like the last header
                yield response

    def _next(self, target: Target, response: HTTPResponse) -> Target:
        location = response.headers.get("Location", "").strip()
        if not location:
            raise errors.BadAnswerError("a redirect to nowhere")
        following = parse_redirect(location, target, allow_private=self._policy.allow_private)
        if target.scheme == "https" and following.scheme == "http":
            raise errors.InsecureRedirectError("https to http")
        return following


def _fetched(start: Target, end: Target, body: _Body) -> Fetched:
    return Fetched(
        url=start.url,
        final_url=end.url,
        body=body.content,
        charset=body.charset,
        fetched_at=datetime.now(UTC).isoformat(timespec="seconds"),
        sha256=hashlib.sha256(body.content).hexdigest(),
        wishes=body.wishes,
    )


def _wishes(response: HTTPResponse) -> dict[str, str]:
    return {name: response.headers[name] for name in _WISHES if name in response.headers}


def _check_status(response: HTTPResponse) -> None:
    status = response.status
    if status in _PAGES:
        return
    other = errors.ServerError if status >= _SERVER_ERRORS else errors.UnexpectedStatusError
    raise _STATUS_ERRORS.get(status, other)(
        f"status {status}", status=status, retry_after=response.headers.get("Retry-After", "")
    )


@contextmanager
def _translated(deadline: Deadline) -> Iterator[None]:
    """Turns what the libraries raise into our reasons; past the deadline there is only one."""
    try:
        yield
    except errors.FetchError:
        raise
    except (OSError, HTTPException, urllib3_errors.HTTPError, ValueError) as error:
        raise _reason(error, deadline) from error


def _reason(error: Exception, deadline: Deadline) -> errors.FetchError:
    detail = type(error).__name__
    if deadline.expired or isinstance(error, TimeoutError | urllib3_errors.TimeoutError):
        return errors.FetchTimeoutError(detail)
    if isinstance(error, ssl.SSLError | urllib3_errors.SSLError):
        return errors.TlsError(detail)
    if isinstance(error, OSError | urllib3_errors.ProtocolError):
        return errors.UnreachableError(detail)
    return errors.BadAnswerError(detail)
