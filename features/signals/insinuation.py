"""Turns that suggest something without stating it: coincidences, hidden truths, loaded doubts.

Few of the insinuations that readers mark use a set phrase; the list finds one in thirty. What it
finds is shown and never scored.
"""

from __future__ import annotations

from features.analysis.words import Words, split
from features.article import Article, Part, Span
from features.lexicon.phrases import Hit, lexicon
from features.lexicon.rates import Rate, distinct, per_thousand, rate
from features.signal import Direction, Measured, Outcome, Reading, Signal, Step, Unit
from features.sources import OBSINFOX, PROPAGANDA
from features.wording import counted, listed

#: Group of the adverbs that insinuate at the head of a sentence only: « Étrangement, … ».
_HEAD = "tête de phrase"


def _measure(article: Article) -> Outcome:
    found = rate(article, lexicon("insinuation"))
    if not isinstance(found, Rate):
        return found
    words = split(article.body)
    hits = [hit for hit in found.hits if hit.group != _HEAD or _heads(words, hit)]
    if not hits:
        return Measured(0.0, "Aucun tour connu ne laisse entendre sans affirmer.")
    spans = tuple(Span(Part.BODY, hit.start, hit.end) for hit in hits)
    seen = counted(len(spans), "tour laisse", "tours laissent")
    shown = listed(distinct(article.quote(span) for span in spans))
    value = per_thousand(len(spans), found.words)
    return Measured(value, f"{seen} entendre sans affirmer : {shown}.", spans)


def _heads(words: Words, hit: Hit) -> bool:
    index = words.at(hit.start)
    return words.sentence_range(index)[0] == index and words.gap(index + 1).startswith(",")


SIGNAL = Signal(
    id="insinuation",
    version=2,
    label="Insinuations",
    question="Le texte laisse-t-il entendre sans affirmer ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 30),
    direction=Direction.ALARMING,
    why="Insinuer permet de faire croire une chose sans avoir à la prouver.",
    sources=(OBSINFOX, PROPAGANDA),
    ladder=((0, Reading.NEUTRAL), (2, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
