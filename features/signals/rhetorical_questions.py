"""Questions that the author asks inside a paragraph, outside quotations."""

from __future__ import annotations

import re

from features.analysis.form import not_the_authors_voice, sentence_start
from features.article import Article, Part, Span
from features.lexicon.rates import ENOUGH, narration, per_thousand
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import OBSINFOX, PROPAGANDA
from features.wording import counted, listed

_MARK = re.compile(r"\?")
#: Characters of a question shown.
_SHOWN = 200


def _measure(article: Article) -> Outcome:
    body, own = article.body, narration(article.body)
    if own.words < ENOUGH:
        return NotApplicable("Le texte est trop court pour une fréquence.")
    reason = not_the_authors_voice(article)
    if reason:
        return NotApplicable(reason)
    places = [match.start() for match in _MARK.finditer(body) if own.holds(match.start())]
    asked = [at for at in places if _inside_paragraph(body, at)]
    if not asked:
        return Measured(0.0, "L’auteur ne pose aucune question au fil du texte.")
    spans = tuple(dict.fromkeys(_question(body, at) for at in asked))
    seen = counted(len(asked), "question", "questions")
    shown = listed([article.quote(span) for span in spans], 2)
    return Measured(
        per_thousand(len(asked), own.words), f"{seen} au fil du texte : {shown}.", spans
    )


def _inside_paragraph(body: str, at: int) -> bool:
    """Not a question alone on its line: that is a subhead, or an interviewer’s."""
    start = body.rfind("\n", 0, at) + 1
    stop = body.find("\n", at)
    after = body[at + 1 : stop if stop >= 0 else len(body)]
    before = body[start:at]
    return len(after.strip(' »"”?!')) > 1 or any(mark in before for mark in (". ", "? ", "! "))


def _question(body: str, at: int) -> Span:
    return Span(Part.BODY, sentence_start(body, max(at - 1, 0), _SHOWN), at + 1)


SIGNAL = Signal(
    id="rhetorical_questions",
    version=1,
    label="Questions rhétoriques",
    question="Le texte pose-t-il des questions au lieu de répondre ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 30),
    direction=Direction.ALARMING,
    why="Une question sans réponse suggère une idée sans la prouver.",
    sources=(OBSINFOX, PROPAGANDA),
    ladder=((0, Reading.NEUTRAL), (10, Reading.DISTRUST)),
    measure=_measure,
)
