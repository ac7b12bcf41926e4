"""Two invented articles, read live by the same way as any other, and never kept."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import abort
from flask.typing import ResponseReturnValue

from scorer.submission import Submission
from web import crowd
from web.examples import EXAMPLES
from web.limits import SUBMIT, limiter
from web.pages.articles import render_card

blueprint = APIBlueprint("examples", __name__, enable_openapi=False)

NOTICE = (
    "Exemple\u00a0: le média, les personnes et les faits de cet article sont inventés. "
    "La lecture, elle, est réelle."
)


@blueprint.get("/exemples/<slug>")
@limiter.limit(SUBMIT)
def show(slug: str) -> ResponseReturnValue:
    """Score one example now; nothing is stored."""
    example = next((e for e in EXAMPLES if e.slug == slug), None)
    if example is None:
        abort(404)
    submission = Submission(url=example.url, html=example.html())
    outcome = crowd.score(submission, keep=False)
    return render_card(outcome.score, outcome.article, NOTICE)
