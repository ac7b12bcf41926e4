"""Captions that say who or what is shown, and where or when; the first picture’s counts most."""

from __future__ import annotations

from features.analysis.captions import tells
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
from features.sources import CLEMI, SNJ_CHARTER
from features.wording import counted, listed, number

#: From so many answers on, a caption says who or what, and where or when.
_CHECKABLE = 2


def _measure(article: Article) -> Outcome:
    if not article.absences_show:
        return NotApplicable("Seul le texte a été collé, sans ses images.")
    if not article.images:
        return NotApplicable("L’article n’a pas d’image.")
    captioned = [index for index, image in enumerate(article.images) if image.caption]
    if not captioned:
        return _uncaptioned(article)
    told = {index: tells(article.images[index].caption) for index in captioned}
    good = [index for index, count in told.items() if count >= _CHECKABLE]
    value = _degree(told.get(0, 0), max(told.values()))
    if not good:
        return Measured(value, "Aucune légende ne dit à la fois qui ou quoi, et où ou quand.")
    spans = tuple(span for index in good if (span := article.legend_span(index)))
    passages = [article.images[index].caption for index in good]
    many = counted(len(good), "légende situe", "légendes situent")
    saw = f"Sur {number(len(captioned))}, {many} l’image : {listed(passages, 2)}."
    return Measured(value, saw, spans)


def _degree(first: int, best: int) -> float:
    """From the answers of the first picture's caption and of the best one, the degree (0..5).

    The first picture is the one that a newsroom chooses for the story, and that readers see: what
    its caption tells counts above any other's.
    """
    if first >= _CHECKABLE:
        return float(first + 1)
    return float(_CHECKABLE if best >= _CHECKABLE else min(first, 1))


def _uncaptioned(article: Article) -> Outcome:
    """No caption at all; a credit or « Image d’illustration » that stands alone is quoted."""
    lines = list(dict.fromkeys(image.legend for image in article.images if image.legend))
    if not lines:
        return Measured(0.0, "Aucune image n’a de légende.")
    saw = f"Aucune image n’a de légende, seulement une mention : {listed(lines, 2)}."
    found = (article.legend_span(index) for index in range(len(article.images)))
    return Measured(0.0, saw, tuple(span for span in found if span))


SIGNAL = Signal(
    id="descriptive_captions",
    version=5,
    label="Légendes précises",
    question="La légende dit-elle quoi, qui, où et quand ?",
    step=Step.IMAGE,
    unit=Unit("degré de précision", 0, 5),
    direction=Direction.REASSURING,
    why="Une légende qui dit qui, où et quand permet de vérifier l’image ; celle de la première "
    "compte le plus.",
    sources=(CLEMI, SNJ_CHARTER),
    ladder=((0, Reading.NEUTRAL), (2, Reading.TRUST)),
    measure=_measure,
)
