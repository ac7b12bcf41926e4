"""The page’s metadata name one author, the page shows another."""

from __future__ import annotations

from features.article import Article, BylineKind, BylineOrigin, Part, Span
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
from features.sources import JTI, MUNICH
from features.wording import quoted

#: Who shows a name that another can contradict: a team, an outlet or an account may hide anybody.
_NAMED = frozenset((BylineKind.PERSON, BylineKind.SEVERAL))


def _measure(article: Article) -> Outcome:
    byline = article.byline
    if byline.names and byline.kind not in _NAMED:
        return NotApplicable("La signature affichée ne nomme personne que l’on puisse comparer.")
    if not byline.declared or not byline.names or byline.origin is BylineOrigin.DECLARED:
        return NotApplicable("Il n’y a pas deux signatures à comparer, l’une visible, l’autre non.")
    if not byline.contradicted:
        return Measured(0.0, "Le nom affiché est aussi celui que la page déclare aux machines.")
    shown, declared = quoted(byline.text), quoted(", ".join(byline.declared))
    spans = [Span(Part.METADATA, 0, len(article.text_of(Part.METADATA)))]
    if byline.text:
        spans.insert(0, Span(Part.BYLINE, 0, len(byline.text)))
    return Measured(1.0, f"La page affiche {shown} et déclare {declared}.", tuple(spans))


SIGNAL = Signal(
    id="byline_contradiction",
    version=4,
    label="Signatures contradictoires",
    question="Le nom affiché est-il celui que la page déclare ?",
    step=Step.WHO,
    unit=Unit("contradiction", 0, 1),
    direction=Direction.ALARMING,
    why="Deux noms différents pour un même texte laissent planer un doute sur son auteur.",
    sources=(JTI, MUNICH),
    ladder=((0, Reading.NEUTRAL), (1, Reading.DISTRUST)),
    experimental=True,
    measure=_measure,
)
