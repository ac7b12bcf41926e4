"""Pictures whose author is named: a person, an agency, or both."""

from __future__ import annotations

from features.analysis.captions import has_maker
from features.analysis.credits import CreditKind, credit_kind, is_drawing
from features.article import Article, Image
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

#: A named photographer answers for the picture; an agency alone can be asked.
_WORTH = {CreditKind.PERSON_AND_AGENCY: 1.0, CreditKind.PERSON: 1.0, CreditKind.AGENCY: 0.6}
#: The author that a bank of pictures names, often by an alias, can be found there; so can, less
#: surely, what only has the form of a name.
_BANK_AUTHOR = 0.6


def _measure(article: Article) -> Outcome:
    if not article.absences_show:
        return NotApplicable("Seul le texte a été collé, sans ses images.")
    if not article.images:
        return NotApplicable("L’article n’a pas d’image.")
    own = article.outlet.name if article.outlet else ""
    worth = [_worth(image, own) for image in article.images]
    credited = [index for index, value in enumerate(worth) if value]
    spans = tuple(span for index in credited if (span := article.legend_span(index)))
    value = sum(worth) / len(worth)
    if not credited:
        return Measured(0.0, "Aucune image n’est créditée à une personne ou à une agence.")
    legends = list(dict.fromkeys(article.images[index].legend for index in credited))
    many = counted(len(credited), "image est créditée", "images sont créditées")
    return Measured(value, f"Sur {number(len(worth))}, {many} : {listed(legends, 2)}.", spans)


def _worth(image: Image, own: str) -> float:
    made = has_maker(image, own) and not is_drawing(image)
    return _WORTH.get(credit_kind(image), _BANK_AUTHOR if made else 0.0)


SIGNAL = Signal(
    id="photographer_credit",
    version=5,
    label="Images créditées",
    question="Qui a pris la photo ?",
    step=Step.IMAGE,
    unit=Unit("part des images", 0, 1),
    direction=Direction.REASSURING,
    why="Un photographe ou une agence nommés répondent de l’image et de sa date.",
    sources=(SNJ_CHARTER, CLEMI),
    ladder=((0, Reading.NEUTRAL), (0.5, Reading.TRUST)),
    measure=_measure,
)
