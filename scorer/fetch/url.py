"""Reads the address of a page under a strict grammar, the same for every redirect.

What browsers forgive (a user name, a backslash, 127.1, a line feed) is what attacks on servers
are made of; no address that a reader copies from a browser holds any of it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import quote, urljoin

from scorer.fetch.errors import AddressRefusedError, BadUrlError, FetchError

#: Characters; the longest that common browsers and servers agree on.
MAX_URL = 2048
_MAX_HOST = 253  # characters, RFC 1035
_PORTS = {"http": 80, "https": 443}
_MAX_PORT = 65535

_URL = re.compile(r"(https?)://([^/?#]*)([^?#]*)(\?[^#]*)?(?:#.*)?", re.IGNORECASE)
_AUTHORITY = re.compile(r"(\[[0-9A-Fa-f:.]*\]|[^:\[\]@%]*)(?::([0-9]{1,5}))?")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")

#: Last labels that never name a public site. Source: IANA Special-Use Domain Names, ICANN's
#: reservation of .internal, and names that home routers and companies use; 2026-11-24.
_SPECIAL = frozenset(
    {"alt", "arpa", "corp", "domain", "example", "home", "internal", "intranet", "invalid", "lan"}
    | {"local", "localdomain", "localhost", "mail", "onion", "private", "test"}
)
#: Characters of a path or query that are kept as they are; any other is percent-encoded.
_KEPT = "/%:@!$&'()*+,;=-._~?"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes. ``host`` is ASCII (punycode) or an address without brackets."""

    scheme: str
    host: str
    port: int
    path: str  # with the query, percent-encoded
    literal: bool  # whether ``host`` is an address

    @property
    def url(self) -> str:
        """The address, normalised, without fragment."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"


def parse_url(url: str, *, allow_private: bool = False) -> Target:
    """The target of an address; raises BadUrlError or AddressRefusedError."""
    if len(url) > MAX_URL or any(map(_forbidden, url)):
        raise BadUrlError("too long, or a forbidden character")
    parts = _URL.fullmatch(url)
    authority = parts and _AUTHORITY.fullmatch(parts[2])
    if not parts or not authority:
        raise BadUrlError("not of the form http(s)://host[:port]/…")
    scheme = parts[1].lower()
    host, literal = _read_host(authority[1], allow_private=allow_private)
    port = int(authority[2] or _PORTS[scheme])
    if not (port in _PORTS.values() or (allow_private and 0 < port <= _MAX_PORT)):
        raise AddressRefusedError(f"port {port}")
    path = quote((parts[3] or "/") + (parts[4] or ""), safe=_KEPT)
    return Target(scheme, host, port, path, literal)


def parse_redirect(location: str, base: Target, *, allow_private: bool = False) -> Target:
    """The target of a ``Location`` header, read from where it was received.

    ``location`` is as http.client gives it: bytes as Latin-1, where servers mean UTF-8.
    """
    try:
        location = location.encode("latin-1").decode()
    except UnicodeError as error:
        raise BadUrlError("Location is not UTF-8") from error
    # urljoin drops line feeds and tabs in silence: they must be refused before it sees them.
    if len(location) > MAX_URL or any(map(_forbidden, location)):
        raise BadUrlError("Location is too long, or has a forbidden character")
    return parse_url(_join(base.url, location), allow_private=allow_private)


def _join(base: str, location: str) -> str:
    try:
        return urljoin(base, location)
    except ValueError as error:  # "http://[" and the like
        raise BadUrlError("Location cannot be read") from error


def _forbidden(character: str) -> bool:
    """Controls, spaces, invisible or unassigned characters, backslash."""
    if "!" <= character <= "~":
        return character == "\\"
    return character.isspace() or unicodedata.category(character).startswith("C")


def _read_host(raw: str, *, allow_private: bool) -> tuple[str, bool]:
    """The host in ASCII, and whether it is an address."""
    if raw.startswith("["):
        return _literal(IPv6Address, raw[1:-1]), True
    name = _to_ascii(raw).removesuffix(".")
    labels = name.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        # Only plain dotted decimals are an address; 127.1, 0177.0.0.1, 2130706433 or full-width
        # digits are an address that hides.
        return _literal(IPv4Address, raw), True
    if len(name) > _MAX_HOST or not all(map(_LABEL.fullmatch, labels)):
        raise BadUrlError("not a host name")
    if not allow_private and (len(labels) == 1 or labels[-1] in _SPECIAL):
        raise AddressRefusedError("a name that is not public")
    return name, False


def _literal(kind: type[IPv4Address | IPv6Address], raw: str) -> str:
    try:
        return str(kind(raw))
    except ValueError as error:
        raise AddressRefusedError("a disguised address") from error


def _to_ascii(host: str) -> str:
    if len(host) > _MAX_HOST:
        raise BadUrlError("host too long")
    if host.isascii():
        return host.lower()
    # Imported here: its tables cost 20 ms and few hosts need them.
    import idna  # noqa: PLC0415

    try:
        return idna.encode(host, uts46=True, std3_rules=True).decode().lower()
    except idna.IDNAError as error:
        raise _idna_error(host) from error


def _idna_error(host: str) -> FetchError:
    """Digits in disguise are refused as an address, anything else as a bad name."""
    digits = any(character.isdigit() for character in host)
    return AddressRefusedError("disguised digits") if digits else BadUrlError("not a host name")
