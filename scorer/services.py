"""Puts Sourcier together, once, for the command line, the pages and the interface of scripts."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from features.article import Article, Medium, Page
from features.errors import UnreadableError
from features.signal import Signal
from features.signals import catalogue
from scorer.outlet import HistoryPoint, OutletHistory, OutletSummary
from scorer.score import Score
from scorer.scorecard import Scorecard, current_model_dir
from scorer.scoring import UNREADABLE, score_article
from scorer.settings import Settings
from scorer.stored import NewScore, StoredScore
from scorer.submission import Submission, content_key, fetched_page, page_of

if TYPE_CHECKING:
    from scorer.fetch import Fetched
    from scorer.jobs import Batches
    from scorer.sandbox import Reading
    from scorer.store import Store

__all__ = ["ModelInfo", "ScoreOutcome", "Services", "StoredScore", "build_services"]

_Part = TypeVar("_Part")


@dataclass(frozen=True, slots=True)
class ScoreOutcome:
    """A score with the article it was read from; ``created`` when a new score was kept."""

    score: Score
    article: Article
    created: bool


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """The running model. ``card`` is its French model card (Markdown).

    ``weights`` are the least and the most points that each of its signals can bring.
    """

    id: str
    trained_on: str
    manifest: Mapping[str, Any]
    card: str
    weights: Mapping[str, tuple[float, float]]


class Reader(Protocol):
    """Reads pages in a process that can be killed: the sandbox, or a stand-in."""

    def read(self, page: Page) -> Reading:
        """What was read; raises UnreadableError."""

    def close(self) -> None:
        """Stop the processes."""


class Services:
    """Everything that Sourcier can do; each part is opened when it is first needed.

    Safe to share between threads; build it again after a fork. ``model_dir``, ``reader`` and
    ``fetch`` replace the shipped model, the sandbox and the guarded fetch.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        model_dir: Path | None = None,
        reader: Reader | None = None,
        fetch: Callable[[str], Fetched] | None = None,
    ) -> None:
        self._settings = settings
        self._model_dir = model_dir
        self._fetch = fetch or self._guarded_fetch
        self._opening = RLock()
        self._parts: dict[str, Any] = {} if reader is None else {"reader": reader}

    def score(self, submission: Submission, *, keep: bool = True) -> ScoreOutcome:
        """Score what was handed in, or find the score it was given before.

        The same content, or the same address within the freshness setting, has one score under
        one model. An abstention has no id and is not kept. With ``keep=False`` nothing is looked
        up nor kept.

        Raises:
            InputError: it cannot be used (FetchError when its address cannot be fetched).
        """
        url = self._address(submission)
        known = self._fresh(submission, url) if keep and url else None
        if known is not None:
            return ScoreOutcome(known.score, known.article, created=False)
        page = self._page(submission, url)
        if keep:
            known = self._known(page, url)
            if known is not None:
                return ScoreOutcome(known.score, known.article, created=False)
        score, article = self._read_and_score(page)
        score = replace(score, url=url or score.url)
        if score.abstention or not keep:
            return ScoreOutcome(score, article, created=False)
        new = NewScore(score, article, content_key(page), self._scorecard().schema.fingerprint, url)
        stored, created = self._store().save(new)
        return ScoreOutcome(stored.score, stored.article, created)

    def read(self, submission: Submission) -> Article:
        """What was read, before any judgement; raises InputError."""
        page = self._page(submission, self._address(submission))
        return self._reader().read(page).article

    def stored(self, score_id: str) -> StoredScore | None:
        """A score that was kept, whatever model gave it."""
        return self._store().get(score_id)

    def outlet(self, domain: str) -> OutletHistory | None:
        """The history of an outlet under the running model; None for one never read."""
        return self._store().histories.history(domain, self._scorecard().id)

    def outlets(
        self, query: str = "", *, after: str | None = None, limit: int = 50
    ) -> tuple[OutletSummary, ...]:
        """Outlets by domain, from the one after ``after``, whose name or domain has ``query``."""
        return self._store().histories.outlets(query, self._scorecard().id, after, limit)

    def outlet_scores(
        self, domain: str, *, after: str | None = None, limit: int = 50
    ) -> tuple[tuple[HistoryPoint, ...], str | None]:
        """Every score of an outlet, the last given first, each naming its model; next cursor."""
        return self._store().histories.series(domain, after, limit)

    def signals(self) -> tuple[Signal, ...]:
        """Every signal, in the order of the questions."""
        return tuple(catalogue().values())

    def model(self) -> ModelInfo:
        """The running model, with its manifest and card."""
        card, folder = self._scorecard(), self._folder()
        return ModelInfo(
            id=card.id,
            trained_on=card.trained_on,
            manifest=json.loads((folder / "manifest.json").read_text(encoding="utf-8")),
            card=(folder / "FICHE.md").read_text(encoding="utf-8"),
            weights=card.ranges(),
        )

    @property
    def batches(self) -> Batches:
        """The durable batches, at work from the first time they are asked for."""
        return self._part("batches", self._start_batches)

    def ready(self) -> bool:
        """Whether database and model answer; raises DatabaseError or ModelError at the start."""
        return bool(self._scorecard().id) and self._store().ready()

    def close(self) -> None:
        """Stop the processes and close the database."""
        with self._opening:
            for name in ("batches", "reader", "store"):
                part = self._parts.pop(name, None)
                if part is not None:
                    part.close()

    def _address(self, submission: Submission) -> str | None:
        """The address to fetch, checked and normalised; None when there is content to read."""
        if not submission.only_address:
            return None
        from scorer.fetch.url import parse_url  # noqa: PLC0415 (no network without an address)

        address = (submission.url or "").strip()
        return parse_url(address, allow_private=self._settings.allow_private).url

    def _page(self, submission: Submission, url: str | None) -> Page:
        return fetched_page(submission, self._fetch(url)) if url else page_of(submission)

    def _fresh(self, submission: Submission, url: str) -> StoredScore | None:
        """The score of that address, unless the person says more of the article than it."""
        if submission.title or submission.author or submission.date:
            return None
        return self._store().find_fresh(url, self._settings.freshness, self._scorecard().id)

    def _known(self, page: Page, url: str | None) -> StoredScore | None:
        known = self._store().find_content(content_key(page), self._scorecard().id)
        if known is not None and url is not None and known.score.id is not None:
            self._store().note_fetch(url, known.score.id)
        return known

    def _read_and_score(self, page: Page) -> tuple[Score, Article]:
        """The score and the article; a page in which nothing could be read is an abstention."""
        try:
            reading = self._reader().read(page)
        except UnreadableError as error:
            if error.code != UnreadableError.code:
                raise
            medium = Medium.PAGE if page.html is not None else Medium.PASTED_BODY
            article = Article(medium, url=page.url, obstacle=UNREADABLE)
            return score_article(article, {}, None, self._scorecard(), page), article
        scored = score_article(
            reading.article, reading.outcomes, reading.genre, self._scorecard(), page
        )
        return scored, reading.article

    def _guarded_fetch(self, url: str) -> Fetched:
        from scorer.fetch import FetchPolicy, fetch  # noqa: PLC0415 (see _address)

        policy = FetchPolicy(
            allow_private=self._settings.allow_private, ca_file=self._settings.ca_file
        )
        return fetch(url, policy)

    def _part(self, name: str, build: Callable[[], _Part]) -> _Part:
        """A part that is built once, by whichever thread needs it first."""
        with self._opening:
            if name not in self._parts:
                self._parts[name] = build()
            part: _Part = self._parts[name]
            return part

    def _folder(self) -> Path:
        return self._model_dir or current_model_dir()

    def _scorecard(self) -> Scorecard:
        return self._part("scorecard", lambda: Scorecard.load(self._folder()))

    def _reader(self) -> Reader:
        return self._part("reader", _start_sandbox)

    def _store(self) -> Store:
        return self._part("store", self._open_store)

    def _open_store(self) -> Store:
        from scorer.store import Store  # noqa: PLC0415 (SQLAlchemy, only when something is kept)

        return Store.open(self._settings.database_url)

    def _start_batches(self) -> Batches:
        from scorer.jobs import Batches, jobs_database_url  # noqa: PLC0415 (for servers only)
        from scorer.jobs.items import item_scorer  # noqa: PLC0415 (it imports this module)

        batches = Batches(jobs_database_url(self._settings.database_url), item_scorer(self.score))
        batches.start()
        return batches


def _start_sandbox() -> Reader:
    from scorer.sandbox import Sandbox  # noqa: PLC0415 (processes, only when a page is read)

    return Sandbox()


def build_services(settings: Settings) -> Services:
    """The services of an installation, as its settings say; nothing is opened yet."""
    return Services(settings)
