"""Requests for donations on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from features.analysis.marks import pair
from features.article import Article, Part, Span
from features.lexicon.phrases import lexicon
from features.lexicon.support import SUPPORT
from features.signal import Direction, Measured, Outcome, Reading, Signal, Step, Unit
from features.sources import JTI
from features.wording import counted, listed

#: Characters of a line read on either side.
_NEAR = 120
#: The word that leaves no doubt, whatever else the line sells.
_GIFT = re.compile(r"(?i)\bdons?\b|donat")
#: What a line that asks for support sells or wants instead of a gift.
_OTHERWISE = re.compile(
    r"(?i)abonn|cookie|ad-?block|bloqueur|désactiver|publicit|paiement|livraison|favoris"
    r"|amélior|corrig|tradui|sondage|questionnaire|retrouver|identifier"
)
#: Group of the means of giving, which a text may only tell of.
_MEANS = "nom"


def _measure(article: Article) -> Outcome:
    spans = (*_asked(article, Part.BODY), *_asked(article, Part.FURNITURE), *_supported(article))
    if not spans:
        return Measured(0.0, "Aucun appel aux dons n’est visible.")
    seen = counted(len(spans), "appel aux dons", "appels aux dons")
    return Measured(
        float(len(spans)), f"{seen} : {listed([article.quote(s) for s in spans])}.", spans
    )


def _asked(article: Article, part: Part) -> Iterator[Span]:
    """Pleas of one part; in the text, neither what somebody else says nor what is only told."""
    text = article.text_of(part)
    for hit in lexicon("donation").find(text):
        if part is Part.BODY and (hit.group == _MEANS or _is_quoted(text, hit.start)):
            continue
        given = _GIFT.search(text, hit.start, hit.end)
        if given or not _OTHERWISE.search(_line(text, hit.start)):
            yield Span(part, hit.start, hit.end)


def _is_quoted(text: str, start: int) -> bool:
    return any(mark.start <= start < mark.end for mark in pair(text).quoted)


def _supported(article: Article) -> Iterator[Span]:
    """Buttons that ask to support the outlet by its name."""
    name = article.outlet.name if article.outlet else ""
    own = name.casefold().removeprefix("le ").removeprefix("la ").strip()
    for index, line in enumerate(article.furniture):
        match = SUPPORT.match(line.strip())
        span = article.line_span(Part.FURNITURE, index)
        if own and match and span and match[1].casefold().rstrip(" !.") == own:
            yield span


def _line(text: str, at: int) -> str:
    """What stands on the line of an offset, so near at most."""
    start = max(text.rfind("\n", 0, at), at - _NEAR) + 1
    end = text.find("\n", at)
    return text[start : min(end if end >= 0 else len(text), at + _NEAR)]


SIGNAL = Signal(
    id="donation_plea",
    version=4,
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
