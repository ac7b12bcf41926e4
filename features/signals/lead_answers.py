"""Whether the opening says who, where and when, as news writing teaches."""

from __future__ import annotations

from features.analysis.days import days
from features.analysis.mentions import between, people
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, shown, span_of
from features.analysis.places import places
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

#: Words of an opening: two usual sentences of agency copy.
_OPENING = 70


def _measure(article: Article) -> Outcome:
    words = split(article.body)
    if len(words) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    last = min(_OPENING, len(words))
    who = [(p.first, p.last) for p in between(people(article.body), 0, last)]
    where = [found for found in places(article.body) if found[0] < last]
    end = words.ends[last - 1]
    when = [found for found in days(article.body) if found[1] <= end]
    spans = [span_of(words, *found[0]) for found in (who, where) if found]
    spans += [Span(Part.BODY, *found) for found in when[:1]]
    answers = [name for name, found in (("qui", who), ("où", where), ("quand", when)) if found]
    if not answers:
        return Measured(0.0, "Les premières phrases ne disent ni qui, ni où, ni quand.")
    saw = f"Les premières phrases disent {' et '.join(answers)}."
    if len(answers) == len(("qui", "où", "quand")):
        saw = "Les premières phrases disent qui, où et quand."
    return Measured(float(len(answers)), saw, shown(spans))


SIGNAL = Signal(
    id="lead_answers",
    version=2,
    label="Début qui situe les faits",
    question="Le début dit-il qui, où et quand ?",
    step=Step.WHENCE,
    unit=Unit("réponses", 0, 3),
    direction=Direction.REASSURING,
    why="Un article d’information commence par les faits : qui, où, quand.",
    sources=(CLEMI,),
    ladder=((0, Reading.NEUTRAL), (2, Reading.TRUST)),
    measure=_measure,
)
