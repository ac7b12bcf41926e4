"""Requests for donations on the page."""

from __future__ import annotations

from features.article import Article, Part, Span
from features.lexicon.phrases import lexicon
from features.signal import Direction, Measured, Outcome, Reading, Signal, Step, Unit
from features.sources import JTI
from features.wording import counted, listed


def _measure(article: Article) -> Outcome:
    spans = tuple(
        Span(part, hit.start, hit.end)
        for part in (Part.BODY, Part.FURNITURE)
        for hit in lexicon("donation").find(article.text_of(part))
    )
    if not spans:
        return Measured(0.0, "Aucun appel aux dons n’est visible.")
    seen = counted(len(spans), "appel aux dons", "appels aux dons")
    return Measured(
        float(len(spans)), f"{seen} : {listed([article.quote(s) for s in spans])}.", spans
    )


SIGNAL = Signal(
    id="donation_plea",
    version=2,
    label="Appel aux dons",
    question="Qui paie cette information ?",
    step=Step.INTENT,
    unit=Unit("appels", 0, 5),
    direction=Direction.NEUTRAL,
    why="Demander des dons est légitime ; cela dit aussi comment le site est financé.",
    sources=(JTI,),
    ladder=((0, Reading.NEUTRAL),),
    measure=_measure,
)
