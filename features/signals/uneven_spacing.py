"""Spaces missing or added at random round punctuation, whatever the country’s usage."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from features.analysis.words import split
from features.article import Article, Part, Span
from features.lexicon.rates import ENOUGH, per_thousand
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
from features.sources import TYPOGRAPHY
from features.wording import counted, listed

_MARK = re.compile("[,:;?!]")
_CLOSING = "»”\")]’'"
#: Characters shown on either side of a mark.
_AROUND = 15


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    sign: str
    spaced: bool


def _measure(article: Article) -> Outcome:
    body, total = article.body, len(split(article.body))
    if total < ENOUGH:
        return NotApplicable("Le texte est trop court pour une fréquence.")
    marks = [match.start() for match in _MARK.finditer(body)]
    faults = sorted({*(at for at in marks if _slips(body, at)), *_disagreeing(body, marks)})
    if not faults:
        return Measured(0.0, "Les espaces autour des signes sont régulières.")
    spans = tuple(_around(body, at) for at in faults)
    seen = counted(len(spans), "espace irrégulière", "espaces irrégulières")
    shown = listed([article.quote(span) for span in spans])
    return Measured(per_thousand(len(spans), total), f"{seen} : {shown}.", spans)


def _slips(body: str, at: int) -> bool:
    """A comma or semicolon glued between two words, or set twice."""
    sign, before, after = body[at], body[at - 1 : at], body[at + 1 : at + 2]
    if sign not in ",;":
        return False
    return (before.isalpha() and after.isalpha()) or after == sign


def _disagreeing(body: str, marks: list[int]) -> Iterator[int]:
    """High marks spaced otherwise than most of the same sign in this text.

    France, Belgium and Africa put a space before all of them, Québec before the colon only,
    Switzerland before none: each text is held to its own habit.
    """
    found = [mark for at in marks if (mark := _high(body, at))]
    habits = Counter((mark.sign, mark.spaced) for mark in found)
    for mark in found:
        if habits[mark.sign, mark.spaced] < habits[mark.sign, not mark.spaced]:
            yield mark.at


def _high(body: str, at: int) -> _Mark | None:
    """A mark after a word and before a space; None inside an hour, an address or a row of marks."""
    sign, before, after = body[at], body[at - 1 : at], body[at + 1 : at + 2]
    if sign == "," or not (not after or after.isspace()):
        return None
    if before.isspace():
        return _Mark(at, sign, spaced=True)
    return _Mark(at, sign, spaced=False) if before.isalnum() or before in _CLOSING else None


def _around(body: str, at: int) -> Span:
    """The mark with the words it touches, within its line."""
    left = body[max(0, at - _AROUND) : at].rsplit("\n", 1)[-1]
    right = body[at + 1 : at + 1 + _AROUND].split("\n", 1)[0]
    word = len(left) - (left.rstrip().rfind(" ") + 1)
    return Span(Part.BODY, at - word, at + 1 + len(right.split(" ", 1)[0]))


SIGNAL = Signal(
    id="uneven_spacing",
    version=1,
    label="Espaces irrégulières",
    question="Le texte a-t-il été mis en forme avec soin ?",
    step=Step.CARE,
    unit=Unit("pour 1 000 mots", 0, 20),
    direction=Direction.ALARMING,
    why="Des espaces posées au hasard autour des signes montrent un texte non relu.",
    sources=(TYPOGRAPHY,),
    ladder=((0, Reading.NEUTRAL), (4, Reading.DISTRUST)),
    measure=_measure,
)
