"""Parentheses in which the writer comments on what others said: a gloss, a sneer, (sic), (!)."""

from __future__ import annotations

from features.analysis.asides import asides
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
from features.sources import CLEMI, MUNICH, OBSINFOX
from features.wording import counted, listed


def _measure(article: Article) -> Outcome:
    if not article.body:
        return NotApplicable("Il n’y a pas de texte à lire.")
    found = asides(article.body)
    spans = tuple(Span(Part.BODY, aside.start, aside.end) for aside in found)
    return Measured(float(len(found)), _saw([article.quote(span) for span in spans]), spans)


def _saw(passages: list[str]) -> str:
    if not passages:
        return "Aucune parenthèse ne commente les propos rapportés."
    many = counted(len(passages), "parenthèse commente", "parenthèses commentent")
    return f"{many} au lieu d’informer : {listed(passages)}."


SIGNAL = Signal(
    id="editorialising_asides",
    version=5,
    label="Apartés de l’auteur",
    question="L’auteur glisse-t-il son avis entre parenthèses ?",
    step=Step.INTENT,
    unit=Unit("apartés", 0, 10),
    direction=Direction.ALARMING,
    why="Une parenthèse qui « traduit » ou raille des propos mêle l’avis à l’information.",
    sources=(MUNICH, CLEMI, OBSINFOX),
    ladder=((0, Reading.NEUTRAL), (1, Reading.DISTRUST)),
    measure=_measure,
)
