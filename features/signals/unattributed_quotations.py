"""Quotations that nobody is said to have spoken.

Truly unsigned quotations are rare, and most of what looks like one is a term or a slogan: fewer
than half of those shown are right (``sourcier exactness``), so they are shown and not scored.
"""

from __future__ import annotations

from features.analysis.headlines import told_quotations
from features.analysis.passages import shown
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
from features.sources import CLEMI, SNJ_CHARTER
from features.wording import counted, listed


def _measure(article: Article) -> Outcome:
    quoted = told_quotations(article)
    if not quoted:
        return NotApplicable("Le texte ne cite les propos de personne.")
    lone = [span for span, known in quoted if not known]
    if not lone:
        return Measured(0.0, "Chaque citation a un auteur désigné.")
    spans = shown(lone)
    many = counted(len(lone), "citation n’est attribuée", "citations ne sont attribuées")
    saw = f"{many} à personne : {listed([article.quote(span) for span in spans], 2)}."
    return Measured(float(len(lone)), saw, spans)


SIGNAL = Signal(
    id="unattributed_quotations",
    version=5,
    label="Citations sans auteur",
    question="Y a-t-il des phrases entre guillemets que personne ne signe ?",
    step=Step.WHENCE,
    unit=Unit("citations", 0, 20),
    direction=Direction.ALARMING,
    why="Des mots entre guillemets sans auteur ne peuvent être vérifiés auprès de personne.",
    sources=(SNJ_CHARTER, CLEMI),
    ladder=((0, Reading.NEUTRAL), (3, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
