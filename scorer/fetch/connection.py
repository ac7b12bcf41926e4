"""A connection to an address already checked, under the name that was asked for.

urllib3's connection classes are used without its pools: no proxy, cookie, netrc, redirect or
retry can slip in. TLS sends the name (SNI) and checks the certificate against it.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from functools import cache
from http.client import HTTPException, HTTPResponse, parse_headers

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection

from scorer.fetch.deadline import Deadline
from scorer.fetch.errors import UnreachableError
from scorer.fetch.url import Target

#: Opens a connection to (address, port) within some seconds.
Dial = Callable[[str, int, float], socket.socket]

#: Addresses of one site that are tried, in the resolver's order.
MAX_ADDRESSES = 3
#: Interim answers (100, 103 Early Hints) before the final one; browsers see at most a few.
MAX_INTERIM = 5


def system_dial(address: str, port: int, seconds: float) -> socket.socket:
    """A TCP connection to a literal address."""
    return socket.create_connection((address, port), timeout=seconds)


class FinalResponse(HTTPResponse):
    """Waits for the final answer: http.client takes 103 Early Hints for one."""

    def _read_status(self) -> tuple[int, int, str]:
        for _ in range(MAX_INTERIM + 1):
            # The one place where http.client decides that an answer is final; not in typeshed.
            version, status, reason = super()._read_status()  # type: ignore[misc]
            if not 100 <= status < 200:  # noqa: PLR2004 (the class of interim answers)
                return version, status, reason
            parse_headers(self.fp)
        raise HTTPException("interim answers without end")


class _Pinned:
    """Connects where it is told instead of looking the name up again."""

    dial: Callable[[], socket.socket]
    response_class: type[HTTPResponse] = FinalResponse

    def _new_conn(self) -> socket.socket:
        return self.dial()


class _PinnedHTTP(_Pinned, HTTPConnection):
    pass


class _PinnedHTTPS(_Pinned, HTTPSConnection):
    pass


def connection_to(
    target: Target, dial: Callable[[], socket.socket], seconds: float, ca_file: str | None
) -> HTTPConnection:
    """A connection, not yet open, whose every read may last ``seconds`` at most."""
    connection: _PinnedHTTP | _PinnedHTTPS
    if target.scheme == "https":
        context = tls_context(ca_file)
        connection = _PinnedHTTPS(target.host, target.port, timeout=seconds, ssl_context=context)
    else:
        connection = _PinnedHTTP(target.host, target.port, timeout=seconds)
    connection.dial = dial
    return connection


def dial_first(
    addresses: tuple[str, ...], port: int, dial: Dial, deadline: Deadline, seconds: float
) -> socket.socket:
    """A watched connection to the first address that answers; raises UnreachableError."""
    for address in addresses[:MAX_ADDRESSES]:
        try:
            sock = dial(address, port, deadline.remaining(seconds))
        except OSError:
            continue
        sock.settimeout(deadline.remaining())
        deadline.watch(sock)
        return sock
    raise UnreachableError("no address answers")


@cache
def tls_context(ca_file: str | None) -> ssl.SSLContext:
    """Certificates of the machine, of Mozilla's list, and of one more file; TLS 1.2 or later.

    Both lists, because small containers have none, and a school's proxy is in the machine's.
    """
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    if ca_file:
        context.load_verify_locations(ca_file)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    return context
