"""Facts given without quotation marks, each with its source: « selon … », « d’après … »."""

from __future__ import annotations

from features.analysis.attribution import attribution
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, per_thousand, shown, span_of
from features.analysis.statements import Statement
from features.analysis.voices import VoiceKind
from features.analysis.words import Words
from features.article import Article, Span
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
from features.wording import counted, listed

#: « selon certains », « d’après eux »: nobody whom a reader could ask.
_UNKNOWN = frozenset((VoiceKind.VAGUE, VoiceKind.PRONOUN))


def _measure(article: Article) -> Outcome:
    found = attribution(article.body)
    if len(found.words) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    told = [
        statement
        for statement in found.statements
        if statement.cue.preposition and statement.voice.kind not in _UNKNOWN
    ]
    spans = shown(_span(found.words, statement) for statement in told)
    value = per_thousand(len(told), found.words)
    if not told:
        return Measured(value, "Aucun fait n’est donné « selon » une source désignée.")
    many = counted(len(told), "fait est donné avec sa source", "faits sont donnés avec leur source")
    return Measured(value, f"{many} : {listed([article.quote(s) for s in spans])}.", spans)


def _span(words: Words, statement: Statement) -> Span:
    """The preposition and the source; « selon lui » when the source was named before."""
    cue, voice = statement.cue, statement.voice
    last = voice.last if voice.first >= cue.last else min(cue.last + 1, len(words))
    return span_of(words, cue.first, last)


SIGNAL = Signal(
    id="indirect_speech",
    version=4,
    label="Faits donnés avec leur source",
    question="L’article précise-t-il « selon qui » ?",
    step=Step.WHENCE,
    unit=Unit("faits pour 1 000 mots", 0, 15),
    direction=Direction.REASSURING,
    why="« Selon » suivi d’un nom dit où aller vérifier.",
    sources=(CLEMI,),
    ladder=((0, Reading.NEUTRAL), (2, Reading.TRUST)),
    experimental=True,
    measure=_measure,
)
