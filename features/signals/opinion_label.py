"""The page says that the text is somebody’s opinion."""

from __future__ import annotations

from features.analysis.genre_marks import labels_of
from features.article import Article
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import SNJ_CHARTER, SWISS_DIRECTIVES
from features.wording import listed


def _measure(article: Article) -> Outcome:
    spans = labels_of(article, "opinion")
    if not spans and not article.labels:
        return NotApplicable("Aucune rubrique ni étiquette de genre n’est visible.")
    if not spans:
        return Measured(0.0, "Aucune étiquette ne présente le texte comme une opinion.")
    shown = listed([article.quote(span) for span in spans])
    return Measured(float(len(spans)), f"Le texte est présenté comme une opinion : {shown}.", spans)


SIGNAL = Signal(
    id="opinion_label",
    version=5,
    label="Opinion annoncée",
    question="Le site dit-il que c’est une opinion ?",
    step=Step.INTENT,
    unit=Unit("étiquettes", 0, 3),
    direction=Direction.NEUTRAL,
    why="Annoncer une tribune ou un édito permet de ne pas la confondre avec une information.",
    sources=(SWISS_DIRECTIVES, SNJ_CHARTER),
    ladder=((0, Reading.NEUTRAL),),
    measure=_measure,
)
