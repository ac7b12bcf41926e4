"""Pictures that show nothing of the event: illustration, stock, DR, made by a machine."""

from __future__ import annotations

from features.analysis.credits import CreditKind, credit_kind
from features.article import Article, Image, ImageKind
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
from features.wording import counted, listed

#: How little a picture of each kind shows, 0 to 1. Stock banks count half: the press uses them
#: daily and names them; DR, « illustration » and generated pictures name nobody.
_WEIGHTS = {
    ImageKind.ILLUSTRATION: 1.0,
    ImageKind.DR: 1.0,
    ImageKind.AI: 1.0,
    ImageKind.STOCK: 0.5,
}
#: What is left of the weight where the line names who made the picture: it can be looked for.
_CREDITED = 0.4
_AUTHORS = frozenset((CreditKind.PERSON, CreditKind.AGENCY, CreditKind.PERSON_AND_AGENCY))


def _measure(article: Article) -> Outcome:
    if not article.absences_show:
        return NotApplicable("Seul le texte a été collé, sans ses images.")
    known = [index for index, image in enumerate(article.images) if image.legend]
    if not known:
        return NotApplicable("Aucune image n’a de légende ni de crédit à lire.")
    found = [index for index in known if article.images[index].kind in _WEIGHTS]
    value = sum(_weight(article.images[index]) for index in found) / len(known)
    spans = tuple(span for index in found if (span := article.legend_span(index)))
    passages = list(dict.fromkeys(article.images[index].legend for index in found))
    return Measured(value, _saw(len(found), len(known), passages), spans)


def _weight(image: Image) -> float:
    return _WEIGHTS[image.kind] * (_CREDITED if credit_kind(image) in _AUTHORS else 1)


def _saw(found: int, known: int, passages: list[str]) -> str:
    if not found:
        return f"{counted(known, 'image légendée', 'images légendées')}, aucune d’illustration."
    of = counted(known, "image légendée", "images légendées")
    verb = "est" if found == 1 else "sont"
    shown = listed(passages)
    return f"Sur {of}, {counted(found, 'image')} {verb} un simple habillage : {shown}."


SIGNAL = Signal(
    id="placeholder_images",
    version=1,
    label="Images d’habillage",
    question="L’image montre-t-elle ce dont parle l’article ?",
    step=Step.IMAGE,
    unit=Unit("part des images légendées", 0, 1),
    direction=Direction.ALARMING,
    why="Une image « d’illustration » ou sans auteur connu ne prouve rien de ce que dit l’article.",
    sources=(CLEMI, SNJ_CHARTER),
    ladder=((0, Reading.NEUTRAL), (0.6, Reading.DISTRUST)),
    measure=_measure,
)
