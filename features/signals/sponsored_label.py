"""The page says that the content is paid for, or comes from a partner.

« Publicité » alone near a title announces the advertisement beside it, not the article.
"""

from __future__ import annotations

from features.analysis.genre_marks import labels_of
from features.article import Article
from features.signal import Direction, Measured, Outcome, Reading, Signal, Step, Unit
from features.sources import CDJ_CODE, MUNICH
from features.wording import listed


def _measure(article: Article) -> Outcome:
    spans = labels_of(article, "sponsorise")
    if not spans:
        return Measured(0.0, "Aucune étiquette n’annonce un contenu payé.")
    shown = listed([article.quote(span) for span in spans])
    return Measured(float(len(spans)), f"Le contenu est annoncé comme payé : {shown}.", spans)


SIGNAL = Signal(
    id="sponsored_label",
    version=3,
    label="Contenu payé annoncé",
    question="Qui a payé ce contenu ?",
    step=Step.INTENT,
    unit=Unit("mentions", 0, 5),
    direction=Direction.NEUTRAL,
    why="Un contenu payé doit être annoncé ; il défend les intérêts de qui le paie.",
    sources=(CDJ_CODE, MUNICH),
    ladder=((0, Reading.NEUTRAL),),
    measure=_measure,
)
