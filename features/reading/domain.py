"""Registrable domains, offline: the only module that imports tldextract."""

from __future__ import annotations

from functools import cache, lru_cache
from urllib.parse import urlsplit

import tldextract

#: Names reserved for documentation and tests (RFC 2606, RFC 6761): no public suffix list has them.
_RESERVED = frozenset({"example", "test", "invalid", "localhost"})


@cache
def _extractor() -> tldextract.TLDExtract:
    # No list address, no cache directory: the snapshot inside the package, nothing written.
    # Private suffixes count: each blog of a hosting service is an outlet of its own.
    return tldextract.TLDExtract(
        suffix_list_urls=(),
        cache_dir=None,
        fallback_to_snapshot=True,
        include_psl_private_domains=True,
    )


@lru_cache(maxsize=4096)
def registrable_domain(url: str) -> str:
    """The registrable domain of an address or a host name, in lower case; "" when there is none.

    ``https://www.exemple.co.uk/x`` gives ``exemple.co.uk``; reserved names (``.example``,
    ``.test``) fall back on the last two labels; an IP address has none.
    """
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    host = host.rstrip(".").lower()
    labels = host.split(".")
    if labels[-1] in _RESERVED:
        return ".".join(labels[-2:]) if len(labels) > 1 else ""
    found = _extractor()(host)
    if found.is_private and not found.domain:  # the hosting service itself
        return found.suffix
    return found.top_domain_under_public_suffix
