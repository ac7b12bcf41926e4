"""Share of the paragraphs in which a designated source stands."""

from __future__ import annotations

from collections import Counter

from features.analysis.attribution import attribution
from features.analysis.passages import shown, span_of
from features.analysis.words import Words
from features.article import Article
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
from features.sources import CLEMI, MUNICH
from features.wording import counted, number

#: Words of a paragraph that says something, and the same where a mark ends it as no heading does.
_LONG, _STOPPED = 12, 6
#: Paragraphs under which a share says nothing.
_ENOUGH = 3
_STOPS = frozenset('.!?…:»”"')


def _measure(article: Article) -> Outcome:
    found = attribution(article.body)
    words = found.words
    long = _saying(words)
    if len(long) < _ENOUGH:
        return NotApplicable("Le texte n’a pas assez de paragraphes pour en tirer une part.")
    sourced = {words.paragraphs[first]: (first, last) for first, last in reversed(found.passages)}
    held = {paragraph: place for paragraph, place in sourced.items() if paragraph in long}
    told = counted(len(held), "s’appuie", "s’appuient")
    saw = f"Sur {number(len(long))} paragraphes, {told} sur une source désignée."
    spans = shown(span_of(words, *place) for place in held.values())
    return Measured(len(held) / len(long), saw, spans)


def _saying(words: Words) -> set[int]:
    """Numbers of the paragraphs that say something: neither headings nor credits."""
    found, last = set(), 0
    for paragraph, size in Counter(words.paragraphs).items():
        last += size
        stopped = not _STOPS.isdisjoint(words.gap(last).partition("\n")[0])
        if size >= (_STOPPED if stopped else _LONG):
            found.add(paragraph)
    return found


SIGNAL = Signal(
    id="sourced_paragraphs",
    version=5,
    label="Paragraphes sourcés",
    question="Les sources courent-elles tout au long de l’article ?",
    step=Step.WHENCE,
    unit=Unit("part des paragraphes", 0, 1),
    direction=Direction.REASSURING,
    why="Une seule source en passant ne suffit pas : chaque partie doit pouvoir se vérifier.",
    sources=(CLEMI, MUNICH),
    ladder=((0, Reading.NEUTRAL), (0.5, Reading.TRUST)),
    measure=_measure,
)
