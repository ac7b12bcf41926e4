"""Facts told with their place: « à Namur », « (Isère) », « en gare de … »."""

from __future__ import annotations

from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, per_thousand, shown, span_of
from features.analysis.places import places
from features.analysis.words import split
from features.article import Article
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
from features.sources import CLEMI, OBSINFOX
from features.wording import counted, number


def _measure(article: Article) -> Outcome:
    words = split(article.body)
    if len(words) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    found = places(article.body)
    value = per_thousand(len(found), words)
    many = counted(len(found), "lieu", "lieux")
    saw = f"Le texte nomme {many}, soit {number(value)} pour 1 000 mots."
    return Measured(value, saw, shown(span_of(words, first, last) for first, last in found))


SIGNAL = Signal(
    id="located_facts",
    version=3,
    label="Faits situés",
    question="Sait-on où les faits ont eu lieu ?",
    step=Step.WHENCE,
    unit=Unit("lieux pour 1 000 mots", 0, 25),
    direction=Direction.REASSURING,
    why="Un fait situé dans un lieu nommé peut être vérifié par d’autres.",
    sources=(CLEMI, OBSINFOX),
    ladder=((0, Reading.NEUTRAL), (5, Reading.TRUST)),
    experimental=True,
    measure=_measure,
)
