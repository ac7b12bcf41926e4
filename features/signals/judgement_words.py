"""Adjectives and adverbs by which the author approves or condemns.

The list knows one in fifteen of the judgements that readers mark, and a rate so partial would say
more of the list than of the text: the passages are shown and never scored.
"""

from __future__ import annotations

from features.article import Article
from features.lexicon.rates import frequency
from features.signal import Direction, Outcome, Reading, Signal, Step, Unit
from features.sources import OBSINFOX, SWISS_DIRECTIVES, WORDS_WITH_CARE


def _measure(article: Article) -> Outcome:
    return frequency(article, "judgement", "mot de jugement", "mots de jugement")


SIGNAL = Signal(
    id="judgement_words",
    version=2,
    label="Mots de jugement",
    question="L’auteur donne-t-il son avis au fil du texte ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 30),
    direction=Direction.ALARMING,
    why="Louer ou blâmer au fil du texte mêle l’avis de l’auteur aux faits.",
    sources=(OBSINFOX, SWISS_DIRECTIVES, WORDS_WITH_CARE),
    ladder=((0, Reading.NEUTRAL), (5, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
