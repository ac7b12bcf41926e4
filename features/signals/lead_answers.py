"""Whether the opening says who, where and when, as news writing teaches."""

from __future__ import annotations

from features.analysis.days import days
from features.analysis.mentions import between, people
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, shown, span_of
from features.analysis.places import places
from features.analysis.words import Words, split
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
#: Letters of initials at least, and digits of a year.
_INITIALS, _DIGITS = 3, 4


def _measure(article: Article) -> Outcome:
    words = split(article.body)
    if len(words) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    last = min(_OPENING, len(words))
    who = [(p.first, p.last) for p in between(people(article.body), 0, last)]
    who = who or _initials(words, last)
    where = [found for found in places(article.body) if found[0] < last]
    end = words.ends[last - 1]
    when = [found for found in days(article.body) if found[1] <= end]
    when = when or _years(words, last)
    spans = [span_of(words, *found[0]) for found in (who, where) if found]
    spans += [Span(Part.BODY, *found) for found in when[:1]]
    answers = [name for name, found in (("qui", who), ("où", where), ("quand", when)) if found]
    if not answers:
        return Measured(0.0, "Les premières phrases ne disent ni qui, ni où, ni quand.")
    saw = f"Les premières phrases disent {' et '.join(answers)}."
    if len(answers) == len(("qui", "où", "quand")):
        saw = "Les premières phrases disent qui, où et quand."
    return Measured(float(len(answers)), saw, shown(spans))


def _initials(words: Words, last: int) -> list[tuple[int, int]]:
    """Bodies called by their initials: ONU, SNCF."""
    return [
        (index, index + 1)
        for index in words.capitals
        if index < last and words.raw[index].isupper() and len(words.raw[index]) >= _INITIALS
    ]


def _years(words: Words, last: int) -> list[tuple[int, int]]:
    """Character ranges of years: « en 2019 »."""
    return [
        (words.starts[index], words.ends[index])
        for index in range(last)
        if words.raw[index].isdecimal() and len(words.raw[index]) == _DIGITS
        if words.raw[index].startswith(("19", "20"))
    ]


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
    experimental=True,
    measure=_measure,
)
