"""The page says when it was updated: rewarded when present, never held against a page."""

from __future__ import annotations

from features.article import Article
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
from features.sources import JTI, SNJ_CHARTER
from features.wording import quoted


def _measure(article: Article) -> Outcome:
    moment = article.modified
    if moment is None or not moment.text:
        return NotApplicable("Aucune mise à jour n’est affichée ; il n’y en a peut-être pas eu.")
    return Measured(1.0, f"La page affiche sa mise à jour : {quoted(moment.text)}.")


SIGNAL = Signal(
    id="update_shown",
    version=4,
    label="Mise à jour affichée",
    question="L’article a-t-il été revu depuis sa publication ?",
    step=Step.WHEN,
    unit=Unit("mention", 0, 1),
    direction=Direction.REASSURING,
    why="Dire quand un article a été revu permet de savoir s’il tient compte des derniers faits.",
    sources=(JTI, SNJ_CHARTER),
    ladder=((0, Reading.NEUTRAL), (1, Reading.TRUST)),
    measure=_measure,
    reward_only=True,
)
