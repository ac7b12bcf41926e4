"""An article's page: the copy with its notes, the questions, then the score and the outlet."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import abort, render_template
from flask.typing import ResponseReturnValue

from features.article import Article
from features.wording import NBSP
from scorer.outlet import ENOUGH
from scorer.score import GIVEN, Score
from web.card import build_card
from web.charts import waterfall, zones
from web.genres import notice_for
from web.history import history_chart
from web.lateral import elsewhere
from web.state import services

#: Said first of a page that anyone may have changed before handing it in.
HANDED_IN = (
    "Page remise par un lecteur, avec son adresse. Sourcier ne l’a pas récupérée lui-même "
    f"et ne sait donc pas si elle y est telle quelle{NBSP}: ouvrez l’adresse pour comparer."
)

blueprint = APIBlueprint("articles", __name__, enable_openapi=False)


@blueprint.get("/articles/<score_id>")
def show(score_id: str) -> ResponseReturnValue:
    """The card of one stored score."""
    stored = services().stored(score_id)
    if stored is None:
        abort(404)
    given = stored.score.snapshot.origin == GIVEN and stored.score.final_url
    return render_card(stored.score, stored.article, HANDED_IN if given else "")


def render_card(score: Score, article: Article, notice: str = "") -> str:
    """The page of a score; ``notice`` is said first (an example is not a real article)."""
    history = services().outlet(score.outlet_domain) if score.outlet_domain and score.id else None
    return render_template(
        "article.html",
        card=build_card(score, article),
        notice=notice,
        genre=notice_for(score.genre),
        zones=zones(score),
        bars=waterfall(score),
        elsewhere=elsewhere(score, article),
        history=history,
        chart=history_chart(history, score.id) if history else None,
        enough=ENOUGH,
    )
