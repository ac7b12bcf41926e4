"""What a fetch may cost and where it may go: every limit with its unit and its reason."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """Limits of one fetch. ``allow_private`` is for tests: production settings refuse it.

    Raises ValueError on a user agent that could split the request.
    """

    #: Seconds from the first look-up to the last byte, redirects included: a person waits.
    total_seconds: float = 8.0
    #: Seconds for one name look-up: healthy resolvers answer within one.
    dns_seconds: float = 2.5
    #: Seconds to connect to one address, so that a dead one leaves time for the next.
    connect_seconds: float = 3.0
    #: Bytes received: three times the largest of 1,974 news pages (1.6 MB, uncompressed).
    wire_bytes: int = 5 * MIB
    #: Bytes once decompressed.
    decoded_bytes: int = 10 * MIB
    #: Redirects followed: http to https, to www, to the canonical page, and two to spare.
    redirects: int = 5
    #: Pages of one site at once: a class of thirty must not look like an attack.
    per_host: int = 4
    #: Failures in a row after which a site is left alone.
    failures_before_pause: int = 5
    #: Seconds for which it is left alone.
    pause_seconds: float = 30.0
    #: Types of content that are pages.
    content_types: frozenset[str] = frozenset({"text/html", "application/xhtml+xml"})
    #: Who asks: the site's owner can recognise and refuse us by it.
    user_agent: str = "Mozilla/5.0 (compatible; Sourcier/0.1)"
    #: A file of certificates trusted besides the machine's (a school's filtering proxy).
    ca_file: str | None = None
    #: Any address, name and port. For tests only.
    allow_private: bool = False

    def __post_init__(self) -> None:
        if not (self.user_agent.isascii() and self.user_agent.isprintable() and self.user_agent):
            raise ValueError("the user agent must be printable ASCII")
