"""What goes into the store and what comes out of it, without the database's library."""

from __future__ import annotations

from dataclasses import dataclass

from features.article import Article
from scorer.score import Score


class DatabaseError(Exception):
    """A database that cannot be used; the message is French and says what to do."""


@dataclass(frozen=True, slots=True)
class StoredScore:
    """A score as it was kept, with the article it was read from; ``created_at`` is ISO, UTC."""

    score: Score
    article: Article
    created_at: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The score that answered a request; ``created`` when it was new at that moment."""

    score_id: str
    created: bool


@dataclass(frozen=True, slots=True)
class NewScore:
    """A score to keep. ``requested_url`` is the address that was fetched; None when given."""

    score: Score
    article: Article
    content_key: str
    fingerprint: str
    requested_url: str | None = None
