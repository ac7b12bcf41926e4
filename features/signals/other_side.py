"""The text gives the answer of those it accuses, or a contrary view.

Two contrary views in three stand side by side without any turn that opposes them: the passages are
shown and never scored.
"""

from __future__ import annotations

from features.analysis.attribution import telling_sentences
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, shown
from features.analysis.turns import turns
from features.analysis.words import split
from features.article import Article, Part, Span
from features.signal import (
    Direction,
    Measured,
    NotApplicable,
    Outcome,
    Reading,
    Signal,
    Step,
    Unit,
)
from features.sources import CLEMI, MUNICH
from features.wording import counted, listed


def _measure(article: Article) -> Outcome:
    words = split(article.body)
    if len(words) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    telling = telling_sentences(article.body)
    found = [
        (start, end)
        for start, end in turns(article.body, "other side")
        if words.sentences[words.at(start)] in telling
    ]
    if not found:
        return Measured(0.0, "Aucun passage ne donne un autre point de vue.")
    spans = shown(Span(Part.BODY, start, end) for start, end in found)
    many = counted(
        len(found), "passage donne un autre point de vue", "passages donnent un autre point de vue"
    )
    return Measured(
        float(len(found)), f"{many} : {listed([article.quote(s) for s in spans])}.", spans
    )


SIGNAL = Signal(
    id="other_side",
    version=4,
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
