"""The table of an outlet's articles: in the order asked for, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scorer.outlet import HistoryPoint
from web.history import seconds

#: Articles on one page: what a reader scans without losing the column.
PER_PAGE = 50

#: The orders of the table: the address's word, and what it sorts by.
ORDERS = {
    "date": seconds,
    "titre": lambda point: point.title.casefold(),
    "note": lambda point: point.points,
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the table. ``first`` and ``last`` are the ranks of its ends, from 1.

    ``before`` and ``after`` are the numbers of the pages beside it, where there are any.
    """

    points: tuple[HistoryPoint, ...]
    total: int
    first: int
    last: int
    before: int | None
    after: int | None


def sheet(points: Sequence[HistoryPoint], order: str, page: int, *, descending: bool) -> Sheet:
    """A page of the points in an order; a page that does not exist is the nearest that does."""
    ordered = sorted(points, key=ORDERS[order], reverse=descending)
    pages = max(1, -(-len(ordered) // PER_PAGE))
    page = min(max(page, 1), pages)
    start = (page - 1) * PER_PAGE
    shown = tuple(ordered[start : start + PER_PAGE])
    return Sheet(
        points=shown,
        total=len(ordered),
        first=start + 1,
        last=start + len(shown),
        before=page - 1 if page > 1 else None,
        after=page + 1 if page < pages else None,
    )
