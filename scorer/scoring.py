"""Scores one article that has been read: pure, from outcomes and a model to an explained Score."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from features.article import Article, Obstacle, Page
from features.signal import Measured, Outcome, Signal
from features.signals import catalogue
from scorer.score import (
    Abstention,
    Evidence,
    Genre,
    ModelRef,
    Score,
    SignalResult,
    Snapshot,
    band_of,
)

if TYPE_CHECKING:
    from features.genre import GenreGuess
    from scorer.scorecard import Assessment, Scorecard

#: Where a reader finds what the model is and where it errs.
CARD = "/methode"

#: What to try, by the code of what stands in the way.
ABSTENTIONS = {
    "too_short": (
        "Le texte lu est trop court pour être noté. Vérifiez que l’article est entier, ou "
        "collez-en le texte complet."
    ),
    "not_french": (
        "Ce texte n’est pas en français, ou trop peu. Sourcier ne lit que le français : "
        "cherchez une version française de l’article."
    ),
    "not_article": (
        "Cette page n’est pas un article : c’est peut-être un accueil, une rubrique ou un "
        "formulaire. Ouvrez un article précis et copiez son adresse."
    ),
    "paywall": (
        "Seul le début de l’article est visible, le reste est réservé aux abonnés. Si vous y avez "
        "accès, enregistrez la page depuis votre navigateur et déposez-la, ou collez le texte."
    ),
    "unreadable": (
        "La page a bien été reçue, mais aucun texte n’a pu y être lu. Collez le texte de "
        "l’article à la place."
    ),
}
UNREADABLE = Obstacle("unreadable")

#: Points by which base and contributions may miss the score: rounding of sums, nothing else.
_TOLERANCE = 1e-6


def score_article(
    article: Article,
    outcomes: Mapping[str, Outcome],
    genre: GenreGuess | None,
    scorecard: Scorecard,
    page: Page,
) -> Score:
    """The score of an article, or an abstention when an obstacle stands in the way.

    Every signal of ``outcomes`` is in the result, in the order of the catalogue; those of the
    model carry their contribution in points. ``genre`` is None when it was not looked for.
    Raises ArithmeticError when the model does not explain its own score.
    """
    abstention = _abstention(article.obstacle)
    assessment = scorecard.assess(outcomes)
    _check_sum(assessment)
    points = None if abstention else min(max(assessment.points, 0.0), 100.0)
    contributions = assessment.contributions if points is not None else {}
    return Score(
        url=page.url,
        final_url=page.url,
        outlet_domain=article.outlet.domain if article.outlet else None,
        outlet_name=article.outlet.name if article.outlet else None,
        title=article.title,
        byline=byline_of(article),
        published=article.published.iso if article.published else None,
        language="und" if article.obstacle and article.obstacle.code == "not_french" else "fr",
        genre=_genre(genre),
        points=points,
        base=assessment.base,
        interval=_around(points, assessment.interval) if points is not None else None,
        # The band of the figure that is shown: 79.96 is shown as 80.0.
        band=band_of(round(points, 1)) if points is not None else None,
        abstention=abstention,
        signals=tuple(
            _result(signal, outcomes[name], article, contributions.get(name))
            for name, signal in catalogue().items()
            if name in outcomes
        ),
        model=ModelRef(scorecard.id, scorecard.trained_on, CARD),
        snapshot=Snapshot(page.sha256, page.fetched_at),
    )


def byline_of(article: Article) -> str:
    """The signature as a reader sees it, else the names that were found; "" without any."""
    byline = article.byline
    return byline.text or ", ".join(byline.names or byline.agencies)


def _abstention(obstacle: Obstacle | None) -> Abstention | None:
    if obstacle is None:
        return None
    return Abstention(obstacle.code, ABSTENTIONS[obstacle.code])


def _check_sum(assessment: Assessment) -> None:
    total = math.fsum((assessment.base, *assessment.contributions.values()))
    if abs(total - assessment.points) > _TOLERANCE:
        raise ArithmeticError(f"base and contributions make {total}, not {assessment.points}")


def _around(points: float, interval: tuple[float, float]) -> tuple[float, float]:
    """The interval, holding the score whatever was lost in rounding."""
    return min(interval[0], points), max(interval[1], points)


def _genre(guess: GenreGuess | None) -> Genre:
    if guess is None:
        return Genre("indetermine", "genre indéterminé", None)
    return Genre(guess.id, guess.label, guess.probability)


def _result(
    signal: Signal, outcome: Outcome, article: Article, contribution: float | None
) -> SignalResult:
    measured = isinstance(outcome, Measured)
    spans = outcome.spans if isinstance(outcome, Measured) else ()
    return SignalResult(
        id=signal.id,
        label=signal.label,
        question=signal.question,
        step=signal.step.value,
        value=outcome.value if isinstance(outcome, Measured) else None,
        unit=signal.unit.label,
        status="measured" if measured else "not_applicable",
        reading=signal.read(outcome),
        saw=outcome.saw if isinstance(outcome, Measured) else outcome.reason,
        why=signal.why,
        contribution=contribution,
        evidence=tuple(
            Evidence(span.part.value, span.start, span.end, article.quote(span)) for span in spans
        ),
        experimental=signal.experimental,
    )
