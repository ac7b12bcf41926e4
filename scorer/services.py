"""Everything that Sourcier can do, behind one object that the command line and the web share."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from features.article import Article, Medium, Page
from features.errors import UnreadableError
from features.signal import Signal
from features.signals import catalogue
from scorer.habits import Habit
from scorer.outlet import ENOUGH, HistoryPoint, OutletHistory, OutletSummary, estimated
from scorer.parts import Parts
from scorer.score import FETCHED, GIVEN, Score
from scorer.scorecard import ModelError
from scorer.scoring import UNREADABLE, score_article
from scorer.settings import Settings
from scorer.stored import Answered, DatabaseError, NewScore, StoredScore
from scorer.submission import Submission, content_key, fetched_page, page_of

if TYPE_CHECKING:
    from scorer.jobs import Batches

__all__ = ["ModelInfo", "ScoreOutcome", "Services", "StoredScore", "build_services"]


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


class Services:
    """Scores, reads, finds again. Safe to share between threads; to be built after a fork."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

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
        known = self._known(page, url) if keep else None
        if known is not None:
            return ScoreOutcome(known.score, known.article, created=False)
        score, article = self._read_and_score(page)
        if url:
            score = replace(score, url=url, snapshot=replace(score.snapshot, origin=FETCHED))
        if score.abstention or not keep:
            return ScoreOutcome(score, article, created=False)
        fingerprint = self._parts.scorecard.schema.fingerprint
        new = NewScore(score, article, _key(page, url), fingerprint, url)
        stored, created = self._parts.store.save(new)
        return ScoreOutcome(stored.score, stored.article, created)

    def score_once(self, submission: Submission, key: str) -> ScoreOutcome:
        """As ``score``; a key sent again within a day has the answer that it had.

        An error or an abstention is not kept: the same request is then tried anew. Raises
        ReusedKeyError when the key came with another submission.
        """
        store = self._parts.store
        before = store.claims.take(key, submission.digest())
        known = store.get(before.score_id) if before else None
        if before and known:
            return ScoreOutcome(known.score, known.article, before.created)
        outcome = self.score(submission)
        if outcome.score.id:
            store.claims.answer(key, Answered(outcome.score.id, outcome.created))
        return outcome

    def read(self, submission: Submission) -> Article:
        """What was read, before any judgement; raises InputError."""
        return self._parts.reader.read_only(self._page(submission, self._address(submission)))

    def stored(self, score_id: str) -> StoredScore | None:
        """A score that was kept, whatever model gave it."""
        return self._parts.store.get(score_id)

    def outlet(self, domain: str) -> OutletHistory | None:
        """The history of an outlet under the running model; None for one never read.

        It counts what was fetched, so that nobody can rewrite it by handing in pages; an outlet
        of which nothing was fetched has the history of what was handed in, and says so.
        """
        card = self._parts.scorecard
        history = self._parts.store.histories.history(domain, card.id)
        return history and estimated(history, card.population)

    def outlet_habits(self, history: OutletHistory) -> tuple[Habit, ...]:
        """How often each signal speaks in an outlet's articles; none when they are too few."""
        if history.n < ENOUGH:
            return ()
        return self._parts.store.histories.habits(history.domain, history.model_id)

    def outlets(
        self, query: str = "", *, after: str | None = None, limit: int = 50
    ) -> tuple[OutletSummary, ...]:
        """Outlets by domain, from the one after ``after``, whose name or domain has ``query``."""
        model_id = self._parts.scorecard.id
        return self._parts.store.histories.outlets(query, model_id, after, limit)

    def outlet_scores(
        self, domain: str, *, after: str | None = None, limit: int = 50
    ) -> tuple[tuple[HistoryPoint, ...], str | None]:
        """Every score that an outlet's history counts, the last given first; next cursor.

        Those of other models are among them: each names its own.
        """
        return self._parts.store.histories.series(domain, after, limit)

    def signals(self) -> tuple[Signal, ...]:
        """Every signal, in the order of the questions."""
        return tuple(catalogue().values())

    def model(self) -> ModelInfo:
        """The running model, with its manifest and card; raises ModelError."""
        card, folder = self._parts.scorecard, self._parts.model_dir
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
        from scorer.jobs.items import item_scorer  # noqa: PLC0415 (it imports this module)

        return self._parts.batches(item_scorer(self.score))

    def check(self) -> None:
        """Open model and database; raises ModelError or DatabaseError, which say what is wrong."""
        self._parts.scorecard  # noqa: B018 (opened by being asked for)
        self._parts.store.ping()

    def ready(self) -> bool:
        """Whether model and database answer."""
        try:
            self.check()
        except (ModelError, DatabaseError):
            return False
        return True

    def close(self) -> None:
        """Stop the processes and close the database."""
        self._parts.close()

    def _address(self, submission: Submission) -> str | None:
        """The address to fetch, checked and normalised; None when there is content to read."""
        if not submission.only_address:
            return None
        from scorer.fetch.url import parse_url  # noqa: PLC0415 (no network without an address)

        address = (submission.url or "").strip()
        return parse_url(address, allow_private=self._parts.settings.allow_private).url

    def _page(self, submission: Submission, url: str | None) -> Page:
        return fetched_page(submission, self._parts.fetch(url)) if url else page_of(submission)

    def _fresh(self, submission: Submission, url: str) -> StoredScore | None:
        """The score of that address, unless the person says more of the article than it."""
        if submission.title or submission.author or submission.date:
            return None
        parts = self._parts
        return parts.store.find_fresh(url, parts.settings.freshness, parts.scorecard.id)

    def _known(self, page: Page, url: str | None) -> StoredScore | None:
        """The score of that content; an address that still gives it is fresh again."""
        known = self._parts.store.find_content(_key(page, url), self._parts.scorecard.id)
        if known is not None and url is not None and known.score.id is not None:
            self._parts.store.note_fetch(url, known.score.id)
        return known

    def _read_and_score(self, page: Page) -> tuple[Score, Article]:
        """The score and the article; a page in which nothing could be read is an abstention."""
        scorecard = self._parts.scorecard
        try:
            reading = self._parts.reader.read(page)
        except UnreadableError as error:
            if error.code != UnreadableError.code:
                raise
            medium = Medium.PAGE if page.html is not None else Medium.PASTED_BODY
            article = Article(medium, url=page.url, obstacle=UNREADABLE)
            return score_article(article, {}, None, scorecard, page), article
        article = reading.article
        return score_article(article, reading.outcomes, reading.genre, scorecard, page), article


def _key(page: Page, url: str | None) -> str:
    return content_key(page, FETCHED if url else GIVEN)


def build_services(settings: Settings) -> Services:
    """The services of an installation, as its settings say; nothing is opened yet."""
    return Services(Parts(settings))
