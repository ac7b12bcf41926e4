"""The scores that were given, each kept once and for ever with what it was read from."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Engine, Row, Select, select

from features.article import Article
from scorer.score import FETCHED, GIVEN, Score
from scorer.store.claims import Claims
from scorer.store.documents import from_document, to_document
from scorer.store.engine import READ_ONLY, explained, open_engine
from scorer.store.histories import Histories, origin_of
from scorer.store.insert import insert_new
from scorer.store.schema import ensure_schema, make_folder
from scorer.store.tables import fetches, outlets, scores, snapshots
from scorer.stored import NewScore, StoredScore
from scorer.submission import now
from scorer.text import search_key, storable


class Store:
    """One database, open. Safe to share between threads, not across a fork."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(**{READ_ONLY: True})
        self.histories = Histories(self.reading)
        self.claims = Claims(self._writing)

    @classmethod
    def open(cls, database_url: str) -> Store:
        """Open the database, creating it when it is empty; raises DatabaseError."""
        engine = open_engine(database_url)
        try:
            with explained():
                make_folder(database_url)
                ensure_schema(engine)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine)

    def find_content(self, content_key: str, model_id: str) -> StoredScore | None:
        """The score that a model gave to the very same content."""
        return self._one(
            _stored()
            .where(snapshots.c.content_key == content_key, scores.c.model_id == model_id)
            .order_by(scores.c.created_at)
        )

    def find_fresh(self, url: str, seconds: float, model_id: str) -> StoredScore | None:
        """The score of a page fetched at this address within the last ``seconds``."""
        oldest = datetime.now(UTC) - timedelta(seconds=seconds)
        return self._one(
            _stored()
            .join(fetches, fetches.c.snapshot_id == snapshots.c.id)
            .where(fetches.c.url == url, scores.c.model_id == model_id)
            .where(fetches.c.fetched_at > oldest.isoformat(timespec="microseconds"))
        )

    def get(self, score_id: str) -> StoredScore | None:
        """A score by its id."""
        return self._one(_stored().where(scores.c.id == storable(score_id)))

    def save(self, new: NewScore) -> tuple[StoredScore, bool]:
        """Keep a score, once: the same content under the same model gives the row kept first.

        The flag tells whether the row is new. Raises ValueError on an abstention.
        """
        with self._writing() as connection:
            domain = _save_outlet(connection, new.score, _origin(new))
            snapshot_id = _save_snapshot(connection, new)
            created = insert_new(connection, scores, _row(new, snapshot_id, domain))
            if new.requested_url is not None:
                _save_fetch(connection, new.requested_url, snapshot_id)
            query = _stored().where(
                scores.c.snapshot_id == snapshot_id, scores.c.model_id == new.score.model.id
            )
            row = connection.execute(query).one()
        return _made(row), created

    def note_fetch(self, url: str, score_id: str) -> None:
        """Note that the page at an address still is the one that was scored."""
        with self._writing() as connection:
            query = select(scores.c.snapshot_id).where(scores.c.id == score_id)
            _save_fetch(connection, url, connection.execute(query).scalar_one())

    def ping(self) -> None:
        """Ask the database for nothing; raises DatabaseError when it does not answer."""
        with self.reading() as connection:
            connection.execute(select(1))

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that only reads."""
        with explained(), self._reading.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with explained(), self._engine.begin() as connection:
            yield connection

    def _one(self, query: Select[str, str, str, str, str]) -> StoredScore | None:
        with self.reading() as connection:
            row = connection.execute(query.limit(1)).first()
        return None if row is None else _made(row)


def _stored() -> Select[str, str, str, str, str]:
    return select(
        scores.c.id,
        scores.c.document,
        snapshots.c.article,
        scores.c.created_at,
        snapshots.c.origin,
    ).join_from(scores, snapshots)


def _made(row: Row[str, str, str, str, str]) -> StoredScore:
    score_id, document, article, created_at, origin = row
    score = from_document(Score, document)
    # The column says it, whatever the document does: older ones say nothing.
    score = replace(score, id=score_id, snapshot=replace(score.snapshot, origin=origin))
    return StoredScore(score, from_document(Article, article), created_at)


def _origin(new: NewScore) -> str:
    return GIVEN if new.requested_url is None else FETCHED


def _save_outlet(connection: Connection, score: Score, origin: str) -> str | None:
    """Keep the outlet, named by the first page that names it.

    The first one fetched takes the name back from those handed in, which give none after it.
    """
    if score.outlet_domain is None:
        return None
    domain, name = storable(score.outlet_domain), storable(score.outlet_name or "")
    search = search_key(f"{domain} {name}")
    row = {"domain": domain, "name": name, "search": search, "created_at": now()}
    if insert_new(connection, outlets, row):
        return domain
    mine = outlets.c.domain == domain
    known = connection.scalar(select(outlets.c.name).where(mine))
    if known != name:
        free = not known, origin_of(connection, domain) == GIVEN
        if any(free) if origin == FETCHED else all(free):
            connection.execute(outlets.update().where(mine).values(name=name, search=search))
    return domain


def _save_snapshot(connection: Connection, new: NewScore) -> str:
    article = to_document(new.article)
    identity = {
        "content_key": new.content_key,
        "article_sha256": hashlib.sha256(article.encode()).hexdigest(),
    }
    row = {
        **identity,
        "id": uuid.uuid4().hex,
        "sha256": new.score.snapshot.sha256,
        "url": _text(new.score.url),
        "final_url": _text(new.score.final_url),
        "origin": _origin(new),
        "fetched_at": new.score.snapshot.fetched_at,
        "title": storable(new.score.title),
        "article": article,
    }
    insert_new(connection, snapshots, row)
    found: str = connection.execute(select(snapshots.c.id).filter_by(**identity)).scalar_one()
    return found


def _row(new: NewScore, snapshot_id: str, domain: str | None) -> dict[str, object]:
    score = new.score
    if score.points is None or score.interval is None or score.band is None:
        raise ValueError("an abstention is never stored")
    return {
        "id": uuid.uuid4().hex,
        "snapshot_id": snapshot_id,
        "outlet_domain": domain,
        "model_id": score.model.id,
        "fingerprint": new.fingerprint,
        "points": score.points,
        "low": score.interval[0],
        "high": score.interval[1],
        "band_id": score.band.id,
        "genre_id": score.genre.id,
        "published": _text(score.published),
        "created_at": now(),
        "document": to_document(replace(score, id=None)),
    }


def _save_fetch(connection: Connection, url: str, snapshot_id: str) -> None:
    row = {"url": storable(url), "snapshot_id": snapshot_id, "fetched_at": now()}
    if not insert_new(connection, fetches, row):
        connection.execute(fetches.update().where(fetches.c.url == row["url"]).values(row))


def _text(text: str | None) -> str | None:
    return None if text is None else storable(text)
