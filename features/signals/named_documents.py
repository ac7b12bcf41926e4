"""Reports, studies, rulings and statements named with who made them."""

from __future__ import annotations

from features.analysis.documents import named_documents
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, shown, span_of
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
from features.wording import counted, listed


def _measure(article: Article) -> Outcome:
    words = split(article.body)
    if len(words) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    found = named_documents(article.body)
    spans = shown(span_of(words, first, last) for first, last in found.values())
    if not found:
        return Measured(0.0, "Aucun rapport, étude ou jugement n’est nommé avec son auteur.")
    many = counted(
        len(found), "document est nommé avec son auteur", "documents sont nommés avec leur auteur"
    )
    saw = f"{many} : {listed([article.quote(s) for s in spans])}."
    return Measured(float(len(found)), saw, spans)


SIGNAL = Signal(
    id="named_documents",
    version=5,
    label="Documents nommés",
    question="Sur quels documents l’article s’appuie-t-il ?",
    step=Step.WHENCE,
    unit=Unit("documents", 0, 8),
    direction=Direction.REASSURING,
    why="Un rapport ou un jugement nommé avec son auteur peut être lu par tous.",
    sources=(CLEMI, MUNICH),
    ladder=((0, Reading.NEUTRAL), (1, Reading.TRUST)),
    experimental=True,
    measure=_measure,
)
