"""Share of the quotations whose speaker the text says."""

from __future__ import annotations

from features.analysis.headlines import told_quotations
from features.analysis.passages import shown
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
from features.sources import CLEMI, SNJ_CHARTER
from features.wording import counted, number

#: Quotations under which a share says nothing.
_ENOUGH = 2


def _measure(article: Article) -> Outcome:
    quoted = told_quotations(article)
    if len(quoted) < _ENOUGH:
        return NotApplicable("Il n’y a pas assez de citations pour en tirer une part.")
    spoken = [span for span, known in quoted if known]
    share = len(spoken) / len(quoted)
    saw = (
        f"{counted(len(spoken), 'citation')} sur {number(len(quoted))} ont un auteur désigné."
        if spoken
        else f"Aucune des {number(len(quoted))} citations n’a d’auteur désigné."
    )
    return Measured(share, saw, shown(spoken))


SIGNAL = Signal(
    id="quotations_with_speaker",
    version=5,
    label="Citations attribuées",
    question="Sait-on qui a dit chaque phrase entre guillemets ?",
    step=Step.WHENCE,
    unit=Unit("part des citations", 0, 1),
    direction=Direction.REASSURING,
    why="Une citation dont on connaît l’auteur peut être vérifiée auprès de lui.",
    sources=(SNJ_CHARTER, CLEMI),
    ladder=((0, Reading.NEUTRAL), (0.8, Reading.TRUST)),
    measure=_measure,
)
