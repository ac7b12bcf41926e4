"""Turns that present a claim as obvious or known to all, instead of saying who established it."""

from __future__ import annotations

from features.article import Article
from features.lexicon.rates import frequency
from features.signal import Direction, Outcome, Reading, Signal, Step, Unit
from features.sources import VARYING_SHADES, WORDS_WITH_CARE


def _measure(article: Article) -> Outcome:
    return frequency(article, "certainty", "formule de certitude", "formules de certitude")


SIGNAL = Signal(
    id="certainty",
    version=1,
    label="Évidences proclamées",
    question="Le texte prouve-t-il ce qu’il tient pour évident ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 30),
    direction=Direction.ALARMING,
    why="Dire qu’une chose est évidente dispense d’en donner la preuve.",
    sources=(VARYING_SHADES, WORDS_WITH_CARE),
    ladder=((0, Reading.NEUTRAL), (4, Reading.DISTRUST)),
    experimental=True,
    measure=_measure,
)
