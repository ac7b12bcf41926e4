"""A fake set of services for the pages, and the outlets and histories it serves."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import SimpleNamespace

import web_builders as builders

from features.errors import EmptyInputError
from features.signals import catalogue
from scorer.outlet import HistoryPoint, OutletHistory, OutletSummary
from scorer.services import ModelInfo, ScoreOutcome


def point(index: int, **changes: object) -> HistoryPoint:
    made = HistoryPoint(
        score_id=f"s{index}",
        title=f"Article {index}",
        url=None,
        published=f"2024-03-{index:02d}",
        scored_at="2024-05-03T10:20:30+00:00",
        points=50.0 + index,
        interval=(41.0 + index, 58.0 + index),
        band_id="partages",
        model_id=builders.MODEL.id,
        genre_id="indetermine",
    )
    return replace(made, **changes)


def history(count: int, **changes: object) -> OutletHistory:
    enough = count >= 5
    made = OutletHistory(
        domain="gazette-ombreval.example",
        name="La Gazette d’Ombreval",
        n=count,
        median=53.0 if enough else None,
        interval=(51.0, 57.0) if enough else None,
        trend=None,
        since="2024-03-01",
        points=tuple(point(index) for index in range(1, count + 1)),
        model_id=builders.MODEL.id,
    )
    return replace(made, **changes)


def summary(index: int) -> OutletSummary:
    return OutletSummary(f"media-{index:03d}.example", f"Média {index}", index, None, None, None)


@dataclass
class FakeServices:
    """The answers of the services, as the tests set them."""

    score_made: object = field(default_factory=builders.score)
    article: object = builders.ARTICLE
    outlet_made: object = field(default_factory=lambda: history(7))
    manifest: dict = field(default_factory=dict)
    weights: dict = field(default_factory=lambda: {"missing_byline": (-6.3, 1.9)})
    summaries: tuple = tuple(summary(index) for index in range(1, 4))
    habits: tuple = ()
    error: Exception | None = None
    received: list = field(default_factory=list)

    def score(self, submission, *, keep=True):
        self.received.append(submission)
        if self.error:
            raise self.error
        if not (submission.url or submission.html or submission.text):
            raise EmptyInputError
        made = self.score_made if keep else replace(self.score_made, id=None)
        return ScoreOutcome(made, self.article, created=True)

    def stored(self, score_id):
        if score_id != "s1":
            return None
        return SimpleNamespace(score=self.score_made, article=self.article)

    def outlet(self, domain):
        return self.outlet_made if domain == "gazette-ombreval.example" else None

    def outlet_habits(self, history):
        return self.habits if history.n else ()

    def outlets(self, query="", *, after=None, limit=50):
        kept = [s for s in self.summaries if query in s.domain and (not after or s.domain > after)]
        return tuple(kept[:limit])

    def signals(self):
        return tuple(catalogue().values())

    def model(self):
        return ModelInfo(
            builders.MODEL.id, builders.MODEL.trained_on, self.manifest, "# Fiche", self.weights
        )
