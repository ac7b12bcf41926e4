"""Whether the opening says who, where and when, as news writing teaches."""

from __future__ import annotations

from features.analysis.openings import opening, when, where, who
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, shown
from features.analysis.words import split
from features.article import Article, Part, Span
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

_ASKED = {"qui": who, "où": where, "quand": when}


def _measure(article: Article) -> Outcome:
    if len(split(article.body)) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    found = _answers(article)
    if not found:
        return Measured(0.0, "Le titre et les premières phrases ne disent ni qui, ni où, ni quand.")
    names = [name for name in _ASKED if name in found]
    told = " et ".join(names) if len(names) < len(_ASKED) else "qui, où et quand"
    saw = f"Le titre et les premières phrases disent {told}."
    return Measured(float(len(found)), saw, shown(found.values()))


def _answers(article: Article) -> dict[str, Span]:
    """The passage that answers each question, in the title or the first two sentences."""
    parts = (
        (Part.BODY, article.body, opening(article.body)),
        (Part.TITLE, article.title, len(split(article.title))),
    )
    found: dict[str, Span] = {}
    for part, text, last in parts:
        for name in _ASKED.keys() - found.keys():
            answer = _ASKED[name](text, last, article.body)
            if answer:
                found[name] = Span(part, *answer)
    return found


SIGNAL = Signal(
    id="lead_answers",
    version=5,
    label="Début qui situe les faits",
    question="Le début dit-il qui, où et quand ?",
    step=Step.WHENCE,
    unit=Unit("réponses", 0, 3),
    direction=Direction.REASSURING,
    why="Un article d’information commence par les faits : qui, où, quand.",
    sources=(CLEMI,),
    ladder=((0, Reading.NEUTRAL), (2, Reading.TRUST)),
    experimental=True,
    measure=_measure,
)
