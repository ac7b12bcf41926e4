"""Share of the sentences with figures that say, there or beside, where these come from."""

from __future__ import annotations

from features.analysis.figures import figure_sentences
from features.analysis.passages import sentence_span, shown
from features.analysis.words import split
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
from features.sources import CLEMI, MUNICH
from features.wording import counted, number

#: Sentences with figures under which a share says nothing.
_ENOUGH = 2


def _measure(article: Article) -> Outcome:
    found = figure_sentences(article.body)
    if len(found) < _ENOUGH:
        return NotApplicable("Le texte ne donne pas assez de chiffres.")
    words = split(article.body)
    sourced = [index for index, known in found.items() if known]
    share = len(sourced) / len(found)
    told = counted(len(sourced), "phrase chiffrée dit", "phrases chiffrées disent")
    saw = f"Sur {number(len(found))}, {told} d’où vient le chiffre."
    return Measured(share, saw, shown(sentence_span(words, index) for index in sourced))


SIGNAL = Signal(
    id="figures_with_source",
    version=3,
    label="Chiffres avec leur source",
    question="D’où viennent les chiffres ?",
    step=Step.WHENCE,
    unit=Unit("part des phrases chiffrées", 0, 1),
    direction=Direction.REASSURING,
    why="Un chiffre sans origine ne veut rien dire ; avec sa source, il se vérifie.",
    sources=(CLEMI, MUNICH),
    ladder=((0, Reading.NEUTRAL), (0.5, Reading.TRUST)),
    experimental=True,
    measure=_measure,
)
