"""The text gives the answer of those it accuses, or a contrary view.

Two contrary views in three stand side by side without any turn that opposes them: the passages are
shown and never scored.
"""

from __future__ import annotations

from features.analysis.attribution import turns_of_speech
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, counted_passages
from features.analysis.words import split
from features.article import Article
from features.signal import Direction, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import CLEMI, MUNICH


def _measure(article: Article) -> Outcome:
    if len(split(article.body)) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    return counted_passages(
        article,
        turns_of_speech(article.body, "other side"),
        "Aucun passage ne donne un autre point de vue.",
        "passage donne un autre point de vue",
        "passages donnent un autre point de vue",
    )


SIGNAL = Signal(
    id="other_side",
    version=5,
    label="Parole contradictoire",
    question="L’autre camp a-t-il pu répondre ?",
    step=Step.WHENCE,
    unit=Unit("passages", 0, 8),
    direction=Direction.REASSURING,
    why="Entendre aussi ceux que l’on met en cause est une règle du métier.",
    sources=(CLEMI, MUNICH),
    ladder=((0, Reading.NEUTRAL), (1, Reading.TRUST)),
    measure=_measure,
    experimental=True,
)
