"""The text was first published elsewhere, or translated: a fact to know, not a fault."""

from __future__ import annotations

from features.analysis.reprints import reprint
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
from features.sources import CLEMI
from features.wording import quoted


def _measure(article: Article) -> Outcome:
    span = reprint(article)
    if span:
        saw = f"Le texte a paru ailleurs : {quoted(article.quote(span))}."
        return Measured(1.0, saw, (span,))
    if not article.absences_show:
        return NotApplicable("Seul le texte a été collé : une mention de reprise a pu rester.")
    return Measured(0.0, "Rien ne dit que ce texte a d’abord paru ailleurs.")


SIGNAL = Signal(
    id="republished",
    version=4,
    label="Texte repris ou traduit",
    question="Ce texte a-t-il d’abord paru ailleurs ?",
    step=Step.WHO,
    unit=Unit("reprise", 0, 1),
    direction=Direction.NEUTRAL,
    why="Un texte repris ou traduit se vérifie à sa première publication.",
    sources=(CLEMI,),
    ladder=((0, Reading.NEUTRAL),),
    measure=_measure,
)
