"""Hyperboles, intensifs and absolutes in the author’s own words.

One in twenty of the exaggerations that readers mark is in a list, and one word found in two is
no exaggeration where it stands: the passages are shown and never scored.
"""

from __future__ import annotations

from features.article import Article
from features.lexicon.rates import frequency
from features.signal import Direction, Outcome, Reading, Signal, Step, Unit
from features.sources import OBSINFOX, VARYING_SHADES


def _measure(article: Article) -> Outcome:
    return frequency(article, "exaggeration", "terme exagéré", "termes exagérés")


SIGNAL = Signal(
    id="exaggeration",
    version=2,
    label="Exagérations",
    question="Le texte en fait-il trop ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 30),
    direction=Direction.ALARMING,
    why="L’exagération pousse à s’émouvoir ou à s’indigner avant d’avoir vérifié.",
    sources=(OBSINFOX, VARYING_SHADES),
    ladder=((0, Reading.NEUTRAL), (5, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
