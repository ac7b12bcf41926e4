"""Where, when or to whom the reported words were said."""

from __future__ import annotations

from features.analysis.attribution import turns_of_speech
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, counted_passages
from features.analysis.words import split
from features.article import Article
from features.signal import Direction, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import CLEMI, MUNICH


def _measure(article: Article) -> Outcome:
    if len(split(article.body)) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    return counted_passages(
        article,
        turns_of_speech(article.body, "circumstances"),
        "Rien ne dit où ni devant qui les propos ont été tenus.",
        "passage dit où les propos ont été tenus",
        "passages disent où les propos ont été tenus",
    )


SIGNAL = Signal(
    id="speech_circumstances",
    version=4,
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
