"""A text that stops in the middle of a sentence."""

from __future__ import annotations

from features.analysis.words import split
from features.article import Article, Part, Span
from features.lexicon.rates import ENOUGH
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import WEB_CREDIBILITY
from features.wording import quoted

#: Marks that may end a text, besides the closing of a quotation or a parenthesis.
_ENDS = frozenset(".!?…:")
_CLOSERS = " )]»”\"’'\u00a0\u202f\u200b*"
#: Words from which a last line is a sentence rather than a signature or a credit.
_WORDS = 12


def _measure(article: Article) -> Outcome:
    if len(split(article.body)) < ENOUGH:
        return NotApplicable("Le texte est trop court pour en juger.")
    if article.obstacle and article.obstacle.code == "paywall":
        return NotApplicable("La suite est réservée aux abonnés : la coupure est annoncée.")
    start = article.body.rfind("\n") + 1
    last = article.body[start:].rstrip(_CLOSERS)
    if not last or last[-1] in _ENDS or last.count(" ") < _WORDS - 1:
        return Measured(0.0, "Le texte va jusqu’au bout de sa dernière phrase.")
    end = start + len(last)
    tail = Span(Part.BODY, max(start, article.body.rfind(" ", start, end - 60) + 1), end)
    return Measured(
        1.0, f"Le texte s’arrête sans finir sa phrase : {quoted(article.quote(tail))}.", (tail,)
    )


SIGNAL = Signal(
    id="truncated_text",
    version=2,
    label="Texte coupé",
    question="Le texte va-t-il jusqu’à sa fin ?",
    step=Step.CARE,
    unit=Unit("coupure", 0, 1),
    direction=Direction.ALARMING,
    why="Un texte coupé au milieu d’une phrase cache la suite, ou a été copié sans soin.",
    sources=(WEB_CREDIBILITY,),
    ladder=((0, Reading.NEUTRAL), (1, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
