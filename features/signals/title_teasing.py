"""Titles that tease or shock instead of telling what happened.

Its forms are looked for (see ``features.analysis.baits``); a fact kept back without any of them is
not seen. The passages are shown and never scored.
"""

from __future__ import annotations

from features.analysis.baits import baits
from features.article import Article, Part, Span
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import PACKED_TITLES, QUEBEC_GUIDE
from features.wording import counted, listed


def _measure(article: Article) -> Outcome:
    if not article.title:
        return NotApplicable("Le titre n’a pas été trouvé.")
    spans = tuple(Span(Part.TITLE, *turn) for turn in baits(article.title))
    if not spans:
        return Measured(0.0, "Le titre n’emploie aucun tour racoleur connu.")
    shown = listed([article.quote(span) for span in spans])
    seen = counted(len(spans), "tour racoleur", "tours racoleurs")
    return Measured(float(len(spans)), f"{seen} dans le titre : {shown}.", spans)


SIGNAL = Signal(
    id="title_teasing",
    version=3,
    label="Titre racoleur",
    question="Le titre informe-t-il, ou appâte-t-il ?",
    step=Step.INTENT,
    unit=Unit("tours", 0, 5),
    direction=Direction.ALARMING,
    why="Un titre racoleur cherche le clic : il promet une émotion au lieu de dire le fait.",
    sources=(PACKED_TITLES, QUEBEC_GUIDE),
    ladder=((0, Reading.NEUTRAL), (1, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
