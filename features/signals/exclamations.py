"""Exclamation marks in the author’s own words."""

from __future__ import annotations

import re

from features.analysis.form import sentence_start
from features.article import Article, Part, Span
from features.lexicon.rates import ENOUGH, narration, per_thousand
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import OBSINFOX, VARYING_SHADES
from features.wording import counted, listed

_MARKS = re.compile(r"!{1,50}")
#: Characters of an exclamation shown.
_SHOWN = 160


def _measure(article: Article) -> Outcome:
    body, own = article.body, narration(article.body)
    if own.words < ENOUGH:
        return NotApplicable("Le texte est trop court pour une fréquence.")
    marks = [match for match in _MARKS.finditer(body) if own.holds(match.start())]
    marks = [match for match in marks if body[match.start() - 1 : match.start()] != "("]
    if not marks:
        return Measured(0.0, "Aucune exclamation hors des citations.")
    spans = tuple(_exclaimed(body, match.start(), match.end()) for match in marks)
    shown = listed([article.quote(span) for span in spans], 2)
    seen = counted(len(marks), "exclamation")
    value = per_thousand(len(marks), own.words)
    return Measured(value, f"{seen} hors des citations : {shown}.", spans)


def _exclaimed(body: str, at: int, end: int) -> Span:
    return Span(Part.BODY, sentence_start(body, max(at - 1, 0), _SHOWN), end)


SIGNAL = Signal(
    id="exclamations",
    version=2,
    label="Exclamations",
    question="Le texte s’exclame-t-il ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 30),
    direction=Direction.ALARMING,
    why="Le point d’exclamation dit l’émotion de l’auteur, pas le fait.",
    sources=(OBSINFOX, VARYING_SHADES),
    ladder=((0, Reading.NEUTRAL), (8, Reading.DISTRUST)),
    measure=_measure,
)
