"""A reporter was there, met people, saw the document.

Most reporters show it by what they describe, which no turn of phrase tells: the passages are shown
and never scored.
"""

from __future__ import annotations

from features.analysis.form import is_interview
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, shown
from features.analysis.turns import turns
from features.analysis.words import split
from features.article import Article, Part, Span
from features.lexicon.rates import narration
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
from features.sources import CLEMI, MUNICH
from features.wording import counted, listed


def _measure(article: Article) -> Outcome:
    if len(split(article.body)) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    if is_interview(article):
        return NotApplicable("C’est un entretien : la personne interrogée raconte ce qu’elle a vu.")
    own = narration(article.body)
    found = [turn for turn in turns(article.body, "on the spot") if own.holds(turn[0])]
    if not found:
        return Measured(0.0, "Rien ne dit qu’un journaliste a vu ce qui est raconté.")
    spans = shown(Span(Part.BODY, start, end) for start, end in found)
    many = counted(
        len(found), "passage montre un travail sur place", "passages montrent un travail sur place"
    )
    return Measured(
        float(len(found)), f"{many} : {listed([article.quote(s) for s in spans])}.", spans
    )


SIGNAL = Signal(
    id="on_the_spot",
    version=3,
    label="Travail de terrain",
    question="Quelqu’un est-il allé voir ?",
    step=Step.WHENCE,
    unit=Unit("passages", 0, 5),
    direction=Direction.REASSURING,
    why="Un journaliste sur place raconte ce qu’il a vu, pas ce qu’on lui a rapporté.",
    sources=(CLEMI, MUNICH),
    ladder=((0, Reading.NEUTRAL), (1, Reading.TRUST)),
    measure=_measure,
    experimental=True,
)
