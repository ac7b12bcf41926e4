"""The author speaks to the reader: you, your, outside quotations.

In one page of five where it stands twice, « vous » belongs to words quoted without marks, or to a
set phrase: the passages are shown and never scored.
"""

from __future__ import annotations

from features.analysis.borrowed import is_borrowed
from features.analysis.form import not_the_authors_voice
from features.article import Article
from features.lexicon.rates import frequency
from features.signal import Direction, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import VARYING_SHADES, WORDS_WITH_CARE


def _measure(article: Article) -> Outcome:
    reason = not_the_authors_voice(article)
    if reason:
        return NotApplicable(reason)
    return frequency(
        article,
        "reader_address",
        "adresse au lecteur",
        "adresses au lecteur",
        title=True,
        leave=is_borrowed,
    )


SIGNAL = Signal(
    id="reader_address",
    version=4,
    label="Le texte s’adresse au lecteur",
    question="Me raconte-t-on quelque chose, ou me parle-t-on de moi ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 80),
    direction=Direction.ALARMING,
    why="Dire « vous » cherche à conseiller, à convaincre ou à vendre plus qu’à rapporter.",
    sources=(VARYING_SHADES, WORDS_WITH_CARE),
    ladder=((0, Reading.NEUTRAL), (15, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
