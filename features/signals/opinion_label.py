"""The page says that the text is somebody’s opinion."""

from __future__ import annotations

from features.analysis.form import declared_opinion
from features.article import Article, Part
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import SNJ_CHARTER, SWISS_DIRECTIVES
from features.wording import listed


def _measure(article: Article) -> Outcome:
    if not article.labels:
        return NotApplicable("Aucune rubrique ni étiquette de genre n’est visible.")
    found = [article.line_span(Part.LABEL, index) for index in declared_opinion(article)]
    spans = tuple(span for span in found if span)
    if not spans:
        return Measured(0.0, "Aucune étiquette ne présente le texte comme une opinion.")
    shown = listed([article.quote(span) for span in spans])
    return Measured(float(len(spans)), f"Le texte est présenté comme une opinion : {shown}.", spans)


SIGNAL = Signal(
    id="opinion_label",
    version=2,
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
