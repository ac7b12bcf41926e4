"""How far the text tells accomplished facts rather than general statements."""

from __future__ import annotations

from features.analysis.tenses import tenses
from features.analysis.words import split
from features.article import Article, Part, Span
from features.lexicon.rates import narration
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import SNJ_CHARTER, VARYING_SHADES
from features.wording import counted, listed, number

#: Statements of either kind below which a share says nothing.
_ENOUGH = 8
#: Passages kept to show.
_SHOWN = 40


def _measure(article: Article) -> Outcome:
    words, own, found = split(article.body), narration(article.body), tenses(article.body)
    told = [(first, last) for first, last in found.told if own.holds(words.starts[first])]
    general = sum(own.holds(words.starts[index]) for index in found.general)
    total = len(told) + general
    if total < _ENOUGH:
        return NotApplicable("Le texte a trop peu de verbes hors des citations pour une part.")
    spans = tuple(Span(Part.BODY, *words.extent(first, last)) for first, last in told[:_SHOWN])
    value = (len(told) + 1) / (total + 2)
    seen = counted(len(told), "fait accompli", "faits accomplis")
    others = counted(general, "énoncé général", "énoncés généraux")
    shown = f" : {listed([article.quote(span) for span in spans])}" if spans else ""
    return Measured(value, f"{seen} pour {others} ({number(100 * value, 0)} %){shown}.", spans)


SIGNAL = Signal(
    id="facts_told",
    version=1,
    label="Faits racontés",
    question="Le texte raconte-t-il ce qui s’est passé ?",
    step=Step.INTENT,
    unit=Unit("part des énoncés", 0, 1),
    direction=Direction.REASSURING,
    why="Un fait accompli se vérifie ; une généralité (« on peut… ») ne se vérifie pas.",
    sources=(VARYING_SHADES, SNJ_CHARTER),
    ladder=((0, Reading.NEUTRAL), (0.6, Reading.TRUST)),
    experimental=True,
    measure=_measure,
)
