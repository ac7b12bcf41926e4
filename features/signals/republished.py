"""The text was first published elsewhere, or translated: a fact to know, not a fault."""

from __future__ import annotations

import re

from features.analysis.turns import turns
from features.article import Article, Part, Span
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
from features.sources import CLEMI
from features.wording import quoted

#: The site’s own magazine or daily is no other place.
_OWN = re.compile(r"(?i)\b(?:dans|sur|par) (?:notre|nos)\b")
_WHERE = (
    (Part.SOURCE_LINE, "reprint line"),
    (Part.BYLINE, "reprint line"),
    (Part.SOURCE_LINE, "republished"),
    (Part.BODY, "republished"),
)


def _measure(article: Article) -> Outcome:
    for part, section in _WHERE:
        text = article.text_of(part)
        found = [turn for turn in turns(text, section) if not _OWN.search(text[slice(*turn)])]
        if found:
            span = Span(part, *found[0])
            return Measured(
                1.0, f"Le texte a paru ailleurs : {quoted(article.quote(span))}.", (span,)
            )
    if not article.absences_show:
        return NotApplicable("Seul le texte a été collé : une mention de reprise a pu rester.")
    return Measured(0.0, "Rien ne dit que ce texte a d’abord paru ailleurs.")


SIGNAL = Signal(
    id="republished",
    version=2,
    label="Texte repris ou traduit",
    question="Ce texte a-t-il d’abord paru ailleurs ?",
    step=Step.WHO,
    unit=Unit("reprise", 0, 1),
    direction=Direction.NEUTRAL,
    why="Un texte repris ou traduit se vérifie à sa première publication.",
    sources=(CLEMI,),
    ladder=((0, Reading.NEUTRAL),),
    measure=_measure,
)
