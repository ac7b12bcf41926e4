"""Reads the scores of outlets: under one model for a history, all of them for a series.

An outlet has one origin: what was fetched from it, or, as long as nothing was, what readers handed
in. Anyone can hand in a page of his own making under any address, so the two are never mixed.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, case, func, or_, select

from scorer.habits import Habit, ObservedArticle, habits_of
from scorer.outlet import HistoryPoint, OutletHistory, OutletSummary, history_of, summary_of
from scorer.score import FETCHED, GIVEN
from scorer.store.documents import from_document
from scorer.store.tables import outlets, scores, snapshots
from scorer.text import search_key, storable

_POINT = (
    scores.c.id,
    snapshots.c.title,
    snapshots.c.final_url,
    scores.c.published,
    scores.c.created_at,
    scores.c.points,
    scores.c.low,
    scores.c.high,
    scores.c.band_id,
    scores.c.model_id,
    scores.c.genre_id,
)
#: Latest articles whose signals are counted: some hundredths of a second, and the outlet as it is.
_LATEST = 200


class Histories:
    """Histories of outlets, read through ``reading``, which opens a connection."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._reading = reading

    def history(self, domain: str, model_id: str) -> OutletHistory | None:
        """The history of an outlet under one model; None for an outlet never read."""
        domain = storable(domain)
        with self._reading() as connection:
            name = connection.scalar(select(outlets.c.name).where(outlets.c.domain == domain))
            if name is None:
                return None
            origin = origin_of(connection, domain)
            counted = and_(scores.c.outlet_domain == domain, snapshots.c.origin == origin)
            mine = and_(counted, scores.c.model_id == model_id)
            points = [_point(row) for row in connection.execute(_latest(mine))]
            others = _count(connection, counted, scores.c.model_id != model_id)
            theirs = scores.c.outlet_domain == domain, snapshots.c.origin != origin
            left_out = _count(connection, *theirs, scores.c.model_id == model_id)
        history = history_of(domain, name, model_id, points, others)
        return replace(history, origin=origin, left_out=left_out)

    def habits(self, domain: str, model_id: str) -> tuple[Habit, ...]:
        """How often each signal speaks in the latest articles of an outlet under one model."""
        mine = and_(scores.c.outlet_domain == storable(domain), scores.c.model_id == model_id)
        with self._reading() as connection:
            origin = origin_of(connection, storable(domain))
            ranked = _latest(and_(mine, snapshots.c.origin == origin)).subquery()
            query = select(scores.c.document).join(ranked, ranked.c.id == scores.c.id)
            query = query.order_by(ranked.c.created_at.desc(), ranked.c.id.desc()).limit(_LATEST)
            documents = connection.scalars(query)
            return habits_of(from_document(ObservedArticle, text) for text in documents)

    def outlets(
        self, query: str, model_id: str, after: str | None, limit: int
    ) -> tuple[OutletSummary, ...]:
        """Outlets by domain, after one of them; ``query`` is looked for without case or accent."""
        named = select(outlets.c.domain, outlets.c.name).order_by(outlets.c.domain).limit(limit)
        if query.strip():
            wanted = search_key(storable(query))
            named = named.where(outlets.c.search.contains(wanted, autoescape=True))
        if after:
            named = named.where(outlets.c.domain > storable(after))
        with self._reading() as connection:
            found = connection.execute(named).all()
            domains = [domain for domain, _ in found]
            fetched = _fetched_among(connection, domains)
            mine = and_(scores.c.outlet_domain.in_(domains), scores.c.model_id == model_id)
            origin = case((scores.c.outlet_domain.in_(fetched), FETCHED), else_=GIVEN)
            rows = connection.execute(_latest(and_(mine, snapshots.c.origin == origin))).all()
        grouped = {domain: list(group) for domain, group in groupby(rows, key=lambda row: row[-1])}
        return tuple(
            _summary(domain, name, grouped.get(domain, []), FETCHED if domain in fetched else GIVEN)
            for domain, name in found
        )

    def series(
        self, domain: str, after: str | None, limit: int
    ) -> tuple[tuple[HistoryPoint, ...], str | None]:
        """Every score that counts, the last given first, by pages; each point names its model.

        ``after`` is the cursor that came with the page before; one of another make is the start.
        """
        query = select(*_POINT).join_from(scores, snapshots)
        domain = storable(domain)
        query = query.where(scores.c.outlet_domain == domain)
        start = _read_cursor(after)
        if start is not None:
            moment, score_id = start
            earlier = scores.c.created_at < moment
            same = and_(scores.c.created_at == moment, scores.c.id < score_id)
            query = query.where(or_(earlier, same))
        query = query.order_by(scores.c.created_at.desc(), scores.c.id.desc()).limit(limit + 1)
        with self._reading() as connection:
            query = query.where(snapshots.c.origin == origin_of(connection, domain))
            points = tuple(_point(row) for row in connection.execute(query))
        more = len(points) > limit
        return points[:limit], _cursor(points[limit - 1]) if more else None


def origin_of(connection: Connection, domain: str) -> str:
    """Which pages of an outlet count: "fetched" as soon as there is one, under any model."""
    return FETCHED if _fetched_among(connection, [domain]) else GIVEN


def _fetched_among(connection: Connection, domains: Sequence[str]) -> set[str]:
    """The outlets, of those, of which a page was fetched."""
    page = select(1).join_from(scores, snapshots).where(snapshots.c.origin == FETCHED)
    known = page.where(scores.c.outlet_domain == outlets.c.domain).exists()
    named = outlets.c.domain.in_(domains)
    return set(connection.scalars(select(outlets.c.domain).where(named, known)))


def _count(connection: Connection, *conditions: ColumnElement[bool]) -> int:
    """How many scores meet the conditions."""
    query = select(func.count()).select_from(scores).join(snapshots).where(*conditions)
    return connection.scalar(query) or 0


def _latest(condition: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """The latest score of each article among those that meet the condition, outlet by outlet.

    An article read again after a correction is still one article of its outlet.
    """
    rank = func.row_number().over(
        partition_by=(scores.c.outlet_domain, snapshots.c.final_url),
        order_by=(scores.c.created_at.desc(), scores.c.id.desc()),
    )
    ranked = (
        select(*_POINT, scores.c.outlet_domain, rank.label("rank"))
        .join_from(scores, snapshots)
        .where(condition)
        .subquery()
    )
    columns = [column for column in ranked.c if column.name != "rank"]
    order = ranked.c.outlet_domain, ranked.c.created_at, ranked.c.id
    return select(*columns).where(ranked.c.rank == 1).order_by(*order)


def _point(row: Row[*tuple[Any, ...]]) -> HistoryPoint:
    score_id, title, url, published, scored_at, points, low, high, band, model, genre, *_ = row
    return HistoryPoint(
        score_id, title, url, published, scored_at, points, (low, high), band, model, genre
    )


def _summary(
    domain: str, name: str, rows: Sequence[Row[*tuple[Any, ...]]], origin: str
) -> OutletSummary:
    points = [_point(row) for row in rows]
    times = [point.scored_at for point in points]
    summary = summary_of(
        domain,
        name,
        [point.points for point in points],
        min(times, default=None),
        max(times, default=None),
    )
    return replace(summary, origin=origin)


def _cursor(point: HistoryPoint) -> str:
    text = json.dumps([point.scored_at, point.score_id])
    return base64.urlsafe_b64encode(text.encode()).decode("ascii")


def _read_cursor(cursor: str | None) -> tuple[str, str] | None:
    try:
        moment, score_id = json.loads(base64.urlsafe_b64decode(cursor or ""))
    except (ValueError, TypeError, binascii.Error):
        return None
    both = isinstance(moment, str) and isinstance(score_id, str)
    return (storable(moment), storable(score_id)) if both else None
