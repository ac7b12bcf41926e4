"""Words of the body in capitals that are no initials: the text shouts."""

from __future__ import annotations

import re

from features.analysis.words import Words, split
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
from features.sources import OBSINFOX, TYPOGRAPHY
from features.wording import counted, listed

#: Five capitals: fewer are often initials.
_LOUD = re.compile(r"[A-ZÀ-ÖØ-ÞŒ]{5,40}")


def _measure(article: Article) -> Outcome:
    words = split(article.body)
    if len(words) < ENOUGH:
        return NotApplicable("Le texte est trop court pour une fréquence.")
    places = [words.at(match.start()) for match in _LOUD.finditer(article.body)]
    small = set(words.lower).intersection(words.raw) if places else set()
    loud = [at for at in places if at < len(words) and _is_loud(words, at, small)]
    if not loud:
        return Measured(0.0, "Aucun mot n’est écrit en capitales pour crier.")
    spans = tuple(Span(Part.BODY, words.starts[at], words.ends[at]) for at in loud)
    seen = counted(len(loud), "mot écrit", "mots écrits")
    shown = listed([article.quote(span) for span in spans])
    value = per_thousand(len(loud), len(words))
    return Measured(value, f"{seen} en capitales : {shown}.", spans)


def _is_loud(words: Words, at: int, small: set[str]) -> bool:
    """A word in capitals that the text also writes small, in a sentence not all in capitals."""
    if not _LOUD.fullmatch(words.raw[at]) or words.lower[at] not in small:
        return False
    first, last = words.sentence_range(at)
    return any(other.islower() for other in words.raw[first:last])


SIGNAL = Signal(
    id="shouting",
    version=1,
    label="Mots criés",
    question="Le texte crie-t-il ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots", 0, 30),
    direction=Direction.ALARMING,
    why="Des mots en capitales au milieu d’une phrase haussent le ton au lieu d’argumenter.",
    sources=(TYPOGRAPHY, OBSINFOX),
    ladder=((0, Reading.NEUTRAL), (3, Reading.DISTRUST)),
    measure=_measure,
)
