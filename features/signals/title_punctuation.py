"""Exclamation marks and piled-up marks in the title."""

from __future__ import annotations

import re

from features.article import Article, Part, Span
from features.lexicon.rates import narration
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import OBSINFOX, PACKED_TITLES
from features.wording import counted, listed

#: An exclamation mark, or at least two marks in a row.
_MARKS = re.compile(r"[?!…]{0,10}![?!…]{0,10}|\?[?…]{1,10}|\.{4,10}")


def _measure(article: Article) -> Outcome:
    if not article.title:
        return NotApplicable("Le titre n’a pas été trouvé.")
    own = narration(article.title)
    spans = tuple(
        Span(Part.TITLE, match.start(), match.end())
        for match in _MARKS.finditer(article.title)
        if own.holds(match.start())
    )
    if not spans:
        return Measured(0.0, "Le titre ne porte ni exclamation ni signes redoublés.")
    shown = listed([article.quote(span) for span in spans])
    seen = counted(len(spans), "signe appuyé", "signes appuyés")
    return Measured(float(len(spans)), f"{seen} dans le titre : {shown}.", spans)


SIGNAL = Signal(
    id="title_punctuation",
    version=1,
    label="Titre exclamatif",
    question="Le titre cherche-t-il à faire réagir ?",
    step=Step.INTENT,
    unit=Unit("signes", 0, 5),
    direction=Direction.ALARMING,
    why="Un point d’exclamation dicte une émotion au lecteur avant même les faits.",
    sources=(OBSINFOX, PACKED_TITLES),
    ladder=((0, Reading.NEUTRAL), (1, Reading.DISTRUST)),
    measure=_measure,
)
