"""Someone was asked for a word, and the text says so, answer or not."""

from __future__ import annotations

from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, counted_passages
from features.analysis.turns import turns
from features.analysis.words import split
from features.article import Article
from features.signal import Direction, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import CLEMI, MUNICH


def _measure(article: Article) -> Outcome:
    if len(split(article.body)) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    return counted_passages(
        article,
        turns(article.body, "contacted"),
        "Rien ne dit que l’auteur a interrogé quelqu’un.",
        "passage montre que quelqu’un a été interrogé",
        "passages montrent que quelqu’un a été interrogé",
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
