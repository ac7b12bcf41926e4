"""Someone was asked for a word, and the text says so, answer or not."""

from __future__ import annotations

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
    if len(split(article.body)) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    found = turns(article.body, "contacted")
    if not found:
        return Measured(0.0, "Rien ne dit que l’auteur a interrogé quelqu’un.")
    spans = shown(Span(Part.BODY, start, end) for start, end in found)
    many = counted(
        len(found),
        "passage montre que quelqu’un a été interrogé",
        "passages montrent que quelqu’un a été interrogé",
    )
    return Measured(
        float(len(found)), f"{many} : {listed([article.quote(s) for s in spans])}.", spans
    )


SIGNAL = Signal(
    id="contacted",
    version=4,
    label="Personnes interrogées",
    question="L’auteur a-t-il posé des questions lui-même ?",
    step=Step.WHENCE,
    unit=Unit("passages", 0, 5),
    direction=Direction.REASSURING,
    why="Demander leur version aux personnes concernées est le cœur du travail de journaliste.",
    sources=(CLEMI, MUNICH),
    ladder=((0, Reading.NEUTRAL), (1, Reading.TRUST)),
    measure=_measure,
)
