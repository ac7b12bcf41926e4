"""How often the text says who states what."""

from __future__ import annotations

from features.analysis.attribution import attribution
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
from features.sources import CLEMI, OBSINFOX
from features.wording import counted, number


def _measure(article: Article) -> Outcome:
    found = attribution(article.body)
    if len(found.words) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    known = found.passages
    value = per_thousand(len(known), found.words)
    saw = (
        f"{counted(len(known), 'propos est attribué', 'propos sont attribués')} à une source "
        f"désignée, soit {number(value)} pour 1 000 mots."
    )
    return Measured(value, saw, shown(span_of(found.words, *held) for held in known))


SIGNAL = Signal(
    id="attribution_density",
    version=5,
    label="Propos attribués",
    question="L’article dit-il d’où vient ce qu’il avance ?",
    step=Step.WHENCE,
    unit=Unit("propos pour 1 000 mots", 0, 40),
    direction=Direction.REASSURING,
    why="Plus l’article dit qui avance quoi, plus le lecteur peut vérifier.",
    sources=(CLEMI, OBSINFOX),
    ladder=((0, Reading.NEUTRAL), (8, Reading.TRUST)),
    experimental=True,
    measure=_measure,
)
