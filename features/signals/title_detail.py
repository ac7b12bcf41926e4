"""How much the title tells: its full words, names and figures (shown, not scored).

Teasing titles are as long and as full of names as those of newsrooms: between outlets, length
separates nothing.
"""

from __future__ import annotations

from features.analysis.words import split
from features.article import Article, Part, Span
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import CDJ_CODE, QUEBEC_GUIDE
from features.wording import counted, listed

#: Letters from which a word carries meaning of its own.
_LETTERS = 4


def _measure(article: Article) -> Outcome:
    if not article.title:
        return NotApplicable("Le titre n’a pas été trouvé.")
    words = split(article.title)
    spans = tuple(
        Span(Part.TITLE, words.starts[index], words.ends[index])
        for index, word in enumerate(words.raw)
        if len(word) >= _LETTERS or word[0].isdigit() or (word.isupper() and len(word) > 1)
    )
    if not spans:
        return Measured(0.0, "Le titre n’a aucun mot plein.")
    shown = listed([article.quote(span) for span in spans])
    seen = counted(len(spans), "mot plein", "mots pleins")
    return Measured(float(len(spans)), f"Le titre compte {seen} : {shown}.", spans)


SIGNAL = Signal(
    id="title_detail",
    version=1,
    label="Titre qui dit l’essentiel",
    question="Le titre suffit-il à savoir de quoi il s’agit ?",
    step=Step.INTENT,
    unit=Unit("mots pleins", 0, 12),
    direction=Direction.NEUTRAL,
    why="Un titre d’information dit déjà qui a fait quoi ; un titre vague oblige à cliquer.",
    sources=(QUEBEC_GUIDE, CDJ_CODE),
    ladder=((0, Reading.NEUTRAL),),
    measure=_measure,
)
