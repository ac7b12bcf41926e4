"""Pictograms in the title or the text."""

from __future__ import annotations

import re

from features.article import Article, Part, Span
from features.signal import Direction, Measured, Outcome, Reading, Signal, Step, Unit
from features.sources import WEB_CREDIBILITY
from features.wording import counted, listed

#: Faces, gestures, objects, flags and the alert signs used with them; not arrows or bullets.
_PICTOGRAM = re.compile("[\U0001f1e6-\U0001faff❌❗❓❤⚠⛔✅⭐‼⁉]{1,40}")


def _measure(article: Article) -> Outcome:
    spans = tuple(
        Span(part, match.start(), match.end())
        for part in (Part.TITLE, Part.BODY)
        for match in _PICTOGRAM.finditer(article.text_of(part))
    )
    if not spans:
        return Measured(0.0, "Aucun pictogramme dans le titre ni dans le texte.")
    seen = counted(len(spans), "pictogramme")
    return Measured(
        float(len(spans)), f"{seen} : {listed([article.quote(s) for s in spans])}.", spans
    )


SIGNAL = Signal(
    id="emoji",
    version=1,
    label="Pictogrammes",
    question="Le texte joue-t-il sur l’émotion par des dessins ?",
    step=Step.INTENT,
    unit=Unit("pictogrammes", 0, 10),
    direction=Direction.ALARMING,
    why="Les pictogrammes attirent l’œil et donnent le ton ; ils n’apportent aucun fait.",
    sources=(WEB_CREDIBILITY,),
    ladder=((0, Reading.NEUTRAL), (3, Reading.DISTRUST)),
    measure=_measure,
)
