"""Facts told with their day: « mardi », « le 12 mars », « lundi soir »."""

from __future__ import annotations

from features.analysis.days import days
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, per_thousand, shown
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
from features.sources import CLEMI, OBSINFOX
from features.wording import counted, number


def _measure(article: Article) -> Outcome:
    words = split(article.body)
    if len(words) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    found = days(article.body)
    value = per_thousand(len(found), words)
    many = counted(len(found), "repère de jour", "repères de jour")
    saw = f"Le texte donne {many}, soit {number(value)} pour 1 000 mots."
    return Measured(value, saw, shown(Span(Part.BODY, start, end) for start, end in found))


SIGNAL = Signal(
    id="dated_facts",
    version=3,
    label="Faits datés au jour près",
    question="Sait-on quel jour les faits ont eu lieu ?",
    step=Step.WHENCE,
    unit=Unit("repères pour 1 000 mots", 0, 25),
    direction=Direction.REASSURING,
    why="Un fait daté au jour près peut être retrouvé et recoupé.",
    sources=(CLEMI, OBSINFOX),
    ladder=((0, Reading.NEUTRAL), (5, Reading.TRUST)),
    measure=_measure,
)
