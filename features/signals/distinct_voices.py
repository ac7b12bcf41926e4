"""How many different people, bodies and documents the text gives words to."""

from __future__ import annotations

from features.analysis.attribution import attribution, distinct
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, shown, span_of
from features.analysis.voices import VoiceKind
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
from features.sources import CLEMI, MUNICH
from features.wording import counted

_KINDS = (VoiceKind.PERSON, VoiceKind.BODY, VoiceKind.DOCUMENT, VoiceKind.ROLE)


def _measure(article: Article) -> Outcome:
    found = attribution(article.body)
    if len(found.words) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    voices = [voice for kind in _KINDS for voice in distinct(found.voices, kind).values()]
    spans = shown(span_of(found.words, voice.first, voice.last) for voice in voices)
    if not voices:
        return Measured(0.0, "L’article ne donne la parole à aucune source désignée.")
    many = counted(len(voices), "source différente est citée", "sources différentes sont citées")
    return Measured(float(len(voices)), f"{many}.", spans)


SIGNAL = Signal(
    id="distinct_voices",
    version=5,
    label="Diversité des sources",
    question="Combien de sources différentes l’article fait-il entendre ?",
    step=Step.WHENCE,
    unit=Unit("sources", 0, 12),
    direction=Direction.REASSURING,
    why="Plusieurs sources se recoupent ; une seule peut se tromper ou tromper.",
    sources=(CLEMI, MUNICH),
    ladder=((0, Reading.NEUTRAL), (3, Reading.TRUST)),
    measure=_measure,
    experimental=True,
)
