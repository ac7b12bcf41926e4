"""The author speaks for a group: we, our, outside quotations.

In one page of three it says what everyone shares (« notre époque »), and no rule tells a group
from everyone: the passages are shown and never scored.
"""

from __future__ import annotations

from features.analysis.borrowed import is_borrowed
from features.analysis.form import not_the_authors_voice
from features.article import Article
from features.lexicon.rates import frequency
from features.signal import Direction, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import PROPAGANDA, SWISS_DIRECTIVES


def _measure(article: Article) -> Outcome:
    reason = not_the_authors_voice(article)
    if reason:
        return NotApplicable(reason)
    return frequency(article, "collective_we", "« nous »", "« nous »", leave=is_borrowed)


SIGNAL = Signal(
    id="collective_we",
    version=4,
    label="L’auteur dit « nous »",
    question="Au nom de qui l’auteur parle-t-il ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 80),
    direction=Direction.ALARMING,
    why="Dire « nous » range le lecteur dans un camp, ou parle pour un groupe.",
    sources=(PROPAGANDA, SWISS_DIRECTIVES),
    ladder=((0, Reading.NEUTRAL), (15, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
