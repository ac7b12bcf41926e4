"""Whether the reader can see when the page was published."""

from __future__ import annotations

import re

from features.article import Article, Moment, Part, Span
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import CLEMI, JTI
from features.wording import quoted

#: Origins that a reader does not see.
_HIDDEN = frozenset(("json-ld", "meta"))
#: « Publié à 8 h 12 »: of what day, the page does not say.
_HOUR_ALONE = re.compile(
    r"(?i)^(?:publiée? |posté |mise? en ligne )?(?:à\s)?\d{1,2}\s?[h:]\s?\d{0,2}$"
)


def _measure(article: Article) -> Outcome:
    moment = article.published
    if moment is None or moment.origin == "given":
        if not article.absences_show or moment:
            return NotApplicable("Seul le texte a été collé : la date a pu rester sur la page.")
        return Measured(0.0, "Aucune date de publication n’est visible.")
    if moment.text:
        shown = quoted(moment.text)
        if _HOUR_ALONE.match(moment.text):
            saw = f"La page n’affiche que l’heure, sans le jour : {shown}."
            return Measured(1.0, saw, _spans(moment))
        return Measured(_precision(moment), f"La page affiche sa date : {shown}.", _spans(moment))
    if moment.origin == "url":
        return Measured(1.0, "La date ne se lit que dans l’adresse de la page.")
    return Measured(1.0, "La date n’est donnée qu’aux machines ; le lecteur ne la voit pas.")


def _precision(moment: Moment) -> float:
    """3 when the hour is shown besides the day, else 2."""
    return 3.0 if "T" in moment.iso else 2.0


def _spans(moment: Moment) -> tuple[Span, ...]:
    return (Span(Part.DATE, 0, len(moment.text)),)


SIGNAL = Signal(
    id="date_shown",
    version=5,
    label="Date affichée",
    question="De quand date cet article ?",
    step=Step.WHEN,
    unit=Unit("précision", 0, 3),
    direction=Direction.REASSURING,
    why="Sans date, on ne sait pas si l’information vaut encore.",
    sources=(CLEMI, JTI),
    ladder=((0, Reading.DISTRUST), (1, Reading.NEUTRAL), (2, Reading.TRUST)),
    measure=_measure,
)
