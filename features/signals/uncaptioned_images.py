"""Pictures shown with neither caption nor credit."""

from __future__ import annotations

from features.article import Article, Medium
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
from features.sources import CLEMI, SNJ_CHARTER
from features.wording import counted, number


def _measure(article: Article) -> Outcome:
    if article.medium is not Medium.PAGE:
        return NotApplicable("Le texte a été collé : ses images n’ont pas été gardées.")
    if not article.images:
        return NotApplicable("L’article n’a pas d’image.")
    bare = sum(not image.legend for image in article.images)
    if not bare:
        return Measured(0.0, "Chaque image a une légende ou un crédit.")
    many = counted(bare, "image n’a", "images n’ont")
    saw = f"Sur {number(len(article.images))}, {many} ni légende ni crédit."
    return Measured(bare / len(article.images), saw)


SIGNAL = Signal(
    id="uncaptioned_images",
    version=3,
    label="Images sans légende",
    question="L’image dit-elle ce qu’elle montre et qui l’a prise ?",
    step=Step.IMAGE,
    unit=Unit("part des images", 0, 1),
    direction=Direction.ALARMING,
    why="Sans légende ni crédit, on ne sait ni ce que montre l’image ni d’où elle vient.",
    sources=(CLEMI, SNJ_CHARTER),
    ladder=((0, Reading.NEUTRAL), (1, Reading.DISTRUST)),
    measure=_measure,
)
