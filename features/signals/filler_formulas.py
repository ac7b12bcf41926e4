"""Ready-made announcing and filling formulas of advice and search-engine pages."""

from __future__ import annotations

from features.article import Article
from features.lexicon.rates import frequency
from features.signal import Direction, Outcome, Reading, Signal, Step, Unit
from features.sources import SNJ_CHARTER, WORDS_WITH_CARE


def _measure(article: Article) -> Outcome:
    return frequency(article, "filler", "formule toute faite", "formules toutes faites")


SIGNAL = Signal(
    id="filler_formulas",
    version=1,
    label="Formules toutes faites",
    question="Le texte apprend-il quelque chose, ou remplit-il ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 30),
    direction=Direction.ALARMING,
    why="Ces formules remplissent une page de conseils ; elles n’apportent aucun fait.",
    sources=(SNJ_CHARTER, WORDS_WITH_CARE),
    ladder=((0, Reading.NEUTRAL), (5, Reading.DISTRUST)),
    experimental=True,
    measure=_measure,
)
