"""The page corrects itself openly (rewarded when present, never held against a page)."""

from __future__ import annotations

from features.article import Article, Part, Span
from features.lexicon.phrases import lexicon
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import MUNICH, SNJ_CHARTER, SWISS_DIRECTIVES
from features.wording import counted, listed


def _measure(article: Article) -> Outcome:
    spans = tuple(
        Span(part, hit.start, hit.end)
        for part in (Part.BODY, Part.FURNITURE)
        for hit in lexicon("corrections").find(article.text_of(part))
    )
    if not spans:
        return NotApplicable(
            "Aucune rectification n’est annoncée ; il n’y avait peut-être rien à corriger."
        )
    seen = counted(len(spans), "rectification annoncée", "rectifications annoncées")
    return Measured(
        float(len(spans)), f"{seen} : {listed([article.quote(s) for s in spans])}.", spans
    )


SIGNAL = Signal(
    id="correction_notice",
    version=1,
    label="Rectification annoncée",
    question="Le site reconnaît-il ses erreurs ?",
    step=Step.WHEN,
    unit=Unit("mentions", 0, 3),
    direction=Direction.REASSURING,
    why="Corriger une erreur au grand jour est un devoir des journalistes.",
    sources=(SNJ_CHARTER, SWISS_DIRECTIVES, MUNICH),
    ladder=((0, Reading.NEUTRAL), (1, Reading.TRUST)),
    measure=_measure,
    reward_only=True,
)
