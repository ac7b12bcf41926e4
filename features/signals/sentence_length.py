"""Mean length of the sentences (shown, not scored)."""

from __future__ import annotations

from features.analysis.words import split
from features.article import Article
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import WEB_CREDIBILITY
from features.wording import counted, number

#: Sentences below which a mean says nothing.
_ENOUGH = 5


def _measure(article: Article) -> Outcome:
    words = split(article.body)
    sentences = len(words.sentence_starts)
    if sentences < _ENOUGH:
        return NotApplicable("Le texte a trop peu de phrases pour une moyenne.")
    mean = len(words) / sentences
    return Measured(
        mean, f"{number(mean)} mots par phrase en moyenne ({counted(sentences, 'phrase')})."
    )


SIGNAL = Signal(
    id="sentence_length",
    version=1,
    label="Longueur des phrases",
    question="Le texte est-il facile à lire ?",
    step=Step.CARE,
    unit=Unit("mots par phrase", 0, 60),
    direction=Direction.NEUTRAL,
    why="La longueur des phrases dit si le texte se lit aisément, pas s’il est fiable.",
    sources=(WEB_CREDIBILITY,),
    ladder=((0, Reading.NEUTRAL),),
    measure=_measure,
)
