"""Fetches the page at a stranger's address, and nothing else: see docs and the tests' tables.

Never fetch a page another way: newspaper3k, trafilatura and requests open internal addresses,
endless bodies and compression bombs alike.
"""

from __future__ import annotations

from functools import lru_cache

from scorer.fetch.errors import FetchError
from scorer.fetch.fetcher import Fetched, Fetcher
from scorer.fetch.policy import FetchPolicy

__all__ = ["FetchError", "FetchPolicy", "Fetched", "Fetcher", "fetch"]


def fetch(url: str, policy: FetchPolicy) -> Fetched:
    """The page at ``url``; raises a FetchError, one class and stable code for each reason.

    Calls under equal policies share their memory of busy and failing sites.
    """
    return _fetcher(policy).fetch(url)


@lru_cache(maxsize=8)
def _fetcher(policy: FetchPolicy) -> Fetcher:
    return Fetcher(policy)
