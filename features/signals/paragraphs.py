"""How much of the text stands in paragraphs of a readable length."""

from __future__ import annotations

from features.analysis.words import split
from features.article import PARAGRAPH_BREAK, Article
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import WEB_CREDIBILITY
from features.wording import counted, number

#: Words of the body below which it needs no paragraphs.
_ENOUGH = 120
#: Words of a paragraph that holds one idea.
_SHORTEST, _LONGEST = 25, 130


def _measure(article: Article) -> Outcome:
    if len(split(article.body)) < _ENOUGH:
        return NotApplicable("Le texte est trop court pour plusieurs paragraphes.")
    sizes = [len(line.split()) for line in article.body.split(PARAGRAPH_BREAK)]
    held = [size for size in sizes if _SHORTEST <= size <= _LONGEST]
    share = sum(held) / sum(sizes)
    whole = counted(len(sizes), "bloc")
    seen = f"{counted(len(held), 'paragraphe')} de {_SHORTEST} à {_LONGEST} mots sur {whole}"
    return Measured(share, f"{seen}, soit {number(100 * share, 0)} % du texte.")


SIGNAL = Signal(
    id="paragraphs",
    version=2,
    label="Texte composé en paragraphes",
    question="Le texte est-il construit ?",
    step=Step.CARE,
    unit=Unit("part du texte", 0, 1),
    direction=Direction.REASSURING,
    why="Des paragraphes de longueur égale exposent chacun un fait ; ni fragments, ni bloc.",
    sources=(WEB_CREDIBILITY,),
    ladder=((0, Reading.NEUTRAL), (0.8, Reading.TRUST)),
    measure=_measure,
)
