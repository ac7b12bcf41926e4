"""Requests for donations on the page."""

from __future__ import annotations

import re

from features.article import Article, Part, Span
from features.lexicon.phrases import lexicon
from features.signal import Direction, Measured, Outcome, Reading, Signal, Step, Unit
from features.sources import JTI
from features.wording import counted, listed

#: Characters of a line read on either side.
_NEAR = 120
#: The word that leaves no doubt, whatever else the line sells.
_GIFT = re.compile(r"(?i)\bdons?\b|donat")
#: What a line that asks for support sells or wants instead of a gift.
_OTHERWISE = re.compile(
    r"(?i)abonn|cookie|ad-?block|bloqueur|désactiver|publicit|paiement|livraison"
)


def _measure(article: Article) -> Outcome:
    spans = tuple(
        Span(part, hit.start, hit.end)
        for part, text in ((one, article.text_of(one)) for one in (Part.BODY, Part.FURNITURE))
        for hit in lexicon("donation").find(text)
        if _GIFT.search(text, hit.start, hit.end) or not _OTHERWISE.search(_line(text, hit.start))
    )
    if not spans:
        return Measured(0.0, "Aucun appel aux dons n’est visible.")
    seen = counted(len(spans), "appel aux dons", "appels aux dons")
    return Measured(
        float(len(spans)), f"{seen} : {listed([article.quote(s) for s in spans])}.", spans
    )


def _line(text: str, at: int) -> str:
    """What stands on the line of an offset, so near at most."""
    start = max(text.rfind("\n", 0, at), at - _NEAR) + 1
    end = text.find("\n", at)
    return text[start : min(end if end >= 0 else len(text), at + _NEAR)]


SIGNAL = Signal(
    id="donation_plea",
    version=3,
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
