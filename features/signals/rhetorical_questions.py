"""Questions that the author asks inside a paragraph, outside quotations.

Readers agree on what no question may count (an interviewer’s, a heading’s, a reported one), less on
whether the text answers: the passages are shown and never scored.
"""

from __future__ import annotations

import re

from features.analysis.answered import announces, is_answered
from features.analysis.form import not_the_authors_voice, sentence_start
from features.article import Article, Part, Span
from features.lexicon.rates import ENOUGH, narration, per_thousand
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import OBSINFOX, PROPAGANDA
from features.wording import counted, listed

#: A question mark that ends something: not inside an address, nor before what reports it.
_MARK = re.compile(r"\?(?![?\w=&/-])(?![ \u00a0\u202f]?[»”\")!\]]?[ \u00a0\u202f]?[,(a-zà-ÿœ])")
#: Questions that open a paragraph as a heading would, when the text goes on.
_HEADING = re.compile(
    r"(?:(?:et|mais|alors|or|donc|au fond),? )?(?:à |de |d['’]|en |pour |avec )?"
    r"(?:pourquoi|comment|que|qu['’]|quel|qui|où|quand|combien|quoi)",
    re.IGNORECASE,
)
#: A reader is invited, not led to think.
_INVITED = re.compile(
    r"(?:trouvé une erreur|une opinion sur|cet article|le saviez-vous|aimeriez-vous|envie de)",
    re.IGNORECASE,
)
#: Words up to which a question only carries the text on (« Résultat ? », « Et vous ? »).
_LINKING = 2
#: Characters read on either side of a question.
_NEAR = 80
#: Words before a question that only number it, or name who asks (« 2. », « HD. »).
_NUMBERING = 3
_NONE = "L’auteur ne pose aucune question au fil du texte."
#: Characters between two questions in a row.
_GAP = 2
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
    found = dict.fromkeys(_question(body, at) for at in places)
    spans = _left_open(
        body, [span for span in found if _inside_paragraph(body, span) and _leads(body, span)]
    )
    if not spans:
        return Measured(0.0, _NONE)
    seen = counted(len(spans), "question", "questions")
    shown = listed([article.quote(span) for span in spans], 2)
    return Measured(
        per_thousand(len(spans), own.words), f"{seen} au fil du texte : {shown}.", spans
    )


def _left_open(body: str, asked: list[Span]) -> tuple[Span, ...]:
    """Those that the text does not answer: an answer is one to all the questions in a row."""
    spans: list[Span] = []
    answered = -1  # where the last question begins that the text answers, from the end
    for span in reversed(asked):
        in_a_row = 0 <= answered - span.end <= _GAP
        if in_a_row or is_answered(body, span.start, span.end):
            answered = span.start
        elif not announces(body, span.start, span.end):
            spans.append(span)
    return tuple(reversed(spans))


def _inside_paragraph(body: str, span: Span) -> bool:
    """Not a question alone on its line: that is a subhead, an interviewer’s, or one of a list."""
    after = body[span.end : span.end + _NEAR].split("\n", 1)[0]
    return len(after.strip(' »"”?!')) > 1 or len(_before(body, span).split()) > _NUMBERING


def _before(body: str, span: Span) -> str:
    """The end of what stands before a question on its line; bounded, as lines may be endless."""
    return body[max(0, span.start - _NEAR) : span.start].rpartition("\n")[2]


def _leads(body: str, span: Span) -> bool:
    """Whether a question leads the reader: no link word, no heading, no invitation."""
    asked = body[span.start : span.end]
    if len(asked.rstrip("? \u00a0\u202f").split()) <= _LINKING or _INVITED.search(asked):
        return False
    opens = not _before(body, span).strip()
    return not (opens and _HEADING.match(asked))


def _question(body: str, at: int) -> Span:
    return Span(Part.BODY, sentence_start(body, max(at - 1, 0), _SHOWN), at + 1)


SIGNAL = Signal(
    id="rhetorical_questions",
    version=4,
    label="Questions rhétoriques",
    question="Le texte pose-t-il des questions au lieu de répondre ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 30),
    direction=Direction.ALARMING,
    why="Une question sans réponse suggère une idée sans la prouver.",
    sources=(OBSINFOX, PROPAGANDA),
    ladder=((0, Reading.NEUTRAL), (10, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
