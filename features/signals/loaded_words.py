"""Insults, nicknames and labels that condemn before they inform.

Words that attack depend on whom they name: the list finds one in fifty of those that readers
mark. What it finds is shown and never scored.
"""

from __future__ import annotations

from features.article import Article
from features.lexicon.rates import frequency
from features.signal import Direction, Outcome, Reading, Signal, Step, Unit
from features.sources import PROPAGANDA, SNJ_CHARTER, WORDS_WITH_CARE


def _measure(article: Article) -> Outcome:
    return frequency(article, "loaded_words", "mot de combat", "mots de combat")


SIGNAL = Signal(
    id="loaded_words",
    version=1,
    label="Insultes et mots de combat",
    question="Le texte décrit-il, ou attaque-t-il ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 30),
    direction=Direction.ALARMING,
    why="Une étiquette qui rabaisse juge les gens au lieu de rapporter ce qu’ils font.",
    sources=(PROPAGANDA, SNJ_CHARTER, WORDS_WITH_CARE),
    ladder=((0, Reading.NEUTRAL), (2, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
