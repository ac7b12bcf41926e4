"""A news agency is credited for all or part of the text: a fact to know."""

from __future__ import annotations

from features.article import Article, Part, Span
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
from features.sources import CLEMI
from features.wording import quoted


def _measure(article: Article) -> Outcome:
    agencies = article.byline.agencies
    if agencies:
        text = article.byline.text
        spans = (Span(Part.BYLINE, 0, len(text)),) if text else ()
        return Measured(1.0, f"Une agence est créditée : {quoted(', '.join(agencies))}.", spans)
    if not article.absences_show:
        return NotApplicable("Seul le texte a été collé : le crédit d’agence a pu rester.")
    return Measured(0.0, "Aucune agence de presse n’est créditée dans la signature.")


SIGNAL = Signal(
    id="agency_copy",
    version=2,
    label="Dépêche d’agence",
    question="Le texte vient-il d’une agence de presse ?",
    step=Step.WHENCE,
    unit=Unit("crédit", 0, 1),
    direction=Direction.NEUTRAL,
    why="Une dépêche d’agence se retrouve, presque identique, dans d’autres médias.",
    sources=(CLEMI,),
    ladder=((0, Reading.NEUTRAL),),
    measure=_measure,
)
