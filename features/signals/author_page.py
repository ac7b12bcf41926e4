"""The signature leads to a page that says who the author is."""

from __future__ import annotations

from features.article import Article, BylineKind, Part, Span
from features.signal import (
    Direction,
    Measured,
    NotApplicable,
    Outcome,
    Reading,
    Signal,
    Step,
    Unit,
)
from features.sources import CLEMI, JTI

#: Whose page says who someone is: that of a team, an outlet or an account lists articles.
_PEOPLE = frozenset((BylineKind.PERSON, BylineKind.SEVERAL))


def _measure(article: Article) -> Outcome:
    byline = article.byline
    if not byline.author_url or byline.kind not in _PEOPLE:
        return NotApplicable(
            "Aucun lien ne mène à une page de l’auteur ; elle peut exister ailleurs."
        )
    spans = (Span(Part.BYLINE, 0, len(byline.text)),) if byline.text else ()
    return Measured(1.0, "La signature mène à une page sur son auteur.", spans)


SIGNAL = Signal(
    id="author_page",
    version=4,
    label="Page de l’auteur",
    question="Peut-on savoir qui est l’auteur et ce qu’il a écrit d’autre ?",
    step=Step.WHO,
    unit=Unit("page", 0, 1),
    direction=Direction.REASSURING,
    why="Une page d’auteur dit qui il est, son métier et ses autres articles.",
    sources=(CLEMI, JTI),
    ladder=((0, Reading.NEUTRAL), (1, Reading.TRUST)),
    experimental=True,
    measure=_measure,
    reward_only=True,
)
