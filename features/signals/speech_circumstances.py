"""Where, when or to whom the reported words were said."""

from __future__ import annotations

from features.analysis.attribution import telling_sentences
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, shown
from features.analysis.turns import turns
from features.analysis.words import split
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
from features.sources import CLEMI, MUNICH
from features.wording import counted, listed


def _measure(article: Article) -> Outcome:
    words = split(article.body)
    if len(words) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    telling = telling_sentences(article.body)
    found = [
        (start, end)
        for start, end in turns(article.body, "circumstances")
        if words.sentences[words.at(start)] in telling
    ]
    if not found:
        return Measured(0.0, "Rien ne dit où ni devant qui les propos ont été tenus.")
    spans = shown(Span(Part.BODY, start, end) for start, end in found)
    many = counted(
        len(found),
        "passage dit où les propos ont été tenus",
        "passages disent où les propos ont été tenus",
    )
    return Measured(
        float(len(found)), f"{many} : {listed([article.quote(s) for s in spans])}.", spans
    )


SIGNAL = Signal(
    id="speech_circumstances",
    version=3,
    label="Circonstances des propos",
    question="Sait-on où et devant qui ces mots ont été prononcés ?",
    step=Step.WHENCE,
    unit=Unit("passages", 0, 8),
    direction=Direction.REASSURING,
    why="Un communiqué, une audience ou une interview se retrouvent : on peut y vérifier les mots.",
    sources=(CLEMI, MUNICH),
    ladder=((0, Reading.NEUTRAL), (1, Reading.TRUST)),
    experimental=True,
    measure=_measure,
)
