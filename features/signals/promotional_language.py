"""The language of selling: calls to buy or click, our products, your needs.

The list finds one in seven of the selling turns that readers mark, and advice uses the same
words: the passages are shown and never scored.
"""

from __future__ import annotations

from features.article import Article
from features.lexicon.rates import frequency
from features.signal import Direction, Outcome, Reading, Signal, Step, Unit
from features.sources import CDJ_CODE, MUNICH


def _measure(article: Article) -> Outcome:
    return frequency(article, "promotion", "tour commercial", "tours commerciaux")


SIGNAL = Signal(
    id="promotional_language",
    version=2,
    label="Langage commercial",
    question="Veut-on m’informer ou me vendre quelque chose ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 30),
    direction=Direction.ALARMING,
    why="Un texte qui pousse à acheter sert d’abord un vendeur : c’est de la publicité.",
    sources=(CDJ_CODE, MUNICH),
    ladder=((0, Reading.NEUTRAL), (4, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
