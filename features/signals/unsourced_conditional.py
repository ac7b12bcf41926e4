"""Facts given in the press conditional with nobody to whom they are laid."""

from __future__ import annotations

from features.analysis.attribution import attribution
from features.analysis.hedging import unsourced_conditionals
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, per_thousand, shown, span_of
from features.article import Article
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
from features.sources import MUNICH, SNJ_CHARTER
from features.wording import counted, listed


def _measure(article: Article) -> Outcome:
    words = attribution(article.body).words
    if len(words) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    found = unsourced_conditionals(article.body)
    spans = shown(span_of(words, first, last) for first, last in found)
    value = per_thousand(len(found), words)
    if not found:
        return Measured(value, "Aucune information n’est donnée au conditionnel sans sa source.")
    many = counted(len(found), "information est donnée", "informations sont données")
    saw = f"{many} au conditionnel sans source : {listed([article.quote(s) for s in spans])}."
    return Measured(value, saw, spans)


SIGNAL = Signal(
    id="unsourced_conditional",
    version=4,
    label="Conditionnel sans source",
    question="Qui dit que cela « serait » vrai ?",
    step=Step.WHENCE,
    unit=Unit("informations pour 1 000 mots", 0, 15),
    direction=Direction.ALARMING,
    why="Le conditionnel annonce un doute : il faut dire de qui vient l’information.",
    sources=(SNJ_CHARTER, MUNICH),
    ladder=((0, Reading.NEUTRAL), (4, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,  # one passage in three is a report: a hypothesis looks the same
)
