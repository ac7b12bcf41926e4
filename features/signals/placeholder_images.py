"""Pictures not of the event or without known author: illustration, DR, generated, bank, capture."""

from __future__ import annotations

from features.analysis.captions import has_maker, is_borrowed, is_shared, is_undated_archive
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

#: How little a reader can check a picture of each kind, 0 to 1. « Illustration », DR and generated
#: pictures show nothing of the event or name nobody; a screenshot, or the name of a site, says at
#: most where it was seen; banks and archives, daily in the press, say where it can be found.
_WEIGHTS = {
    ImageKind.ILLUSTRATION: 1.0,
    ImageKind.DR: 1.0,
    ImageKind.AI: 1.0,
    ImageKind.SCREENSHOT: 0.5,
    ImageKind.STOCK: 0.3,
}
_BORROWED, _ARCHIVE = 0.5, 0.3
#: What is left of the weight where the line names who made the picture: it can be looked for.
_CREDITED = 0.4


def _measure(article: Article) -> Outcome:
    if not article.absences_show:
        return NotApplicable("Seul le texte a été collé, sans ses images.")
    known = [index for index, image in enumerate(article.images) if image.legend]
    if not known:
        return NotApplicable("Aucune image n’a de légende ni de crédit à lire.")
    own = article.outlet.domain if article.outlet else ""
    weighed = ((index, _weight(article.images[index], own)) for index in known)
    weights = {index: weight for index, weight in weighed if weight}
    value = sum(weights.values()) / len(known)
    spans = tuple(span for index in weights if (span := article.legend_span(index)))
    passages = list(dict.fromkeys(article.images[index].legend for index in weights))
    return Measured(value, _saw(len(weights), len(known), passages), spans)


def _weight(image: Image, own_domain: str) -> float:
    weight = _WEIGHTS.get(image.kind, 0.0)
    if not weight and is_borrowed(image, own_domain):
        return _BORROWED
    if not weight and is_undated_archive(image):
        weight = _ARCHIVE
    traced = image.kind is not ImageKind.AI and has_maker(image)
    if traced and image.kind is ImageKind.STOCK and is_shared(image):
        return 0.0
    return weight * (_CREDITED if traced else 1)


def _saw(found: int, known: int, passages: list[str]) -> str:
    of = counted(known, "image légendée", "images légendées")
    if not found:
        return f"{of}, aucune d’illustration, de banque d’images ni d’origine inconnue."
    verb = "vient" if found == 1 else "viennent"
    come = f"{counted(found, 'image')} ne {verb} pas de l’événement ou n’"
    have = "a" if found == 1 else "ont"
    return f"Sur {of}, {come}{have} pas d’auteur connu : {listed(passages)}."


SIGNAL = Signal(
    id="placeholder_images",
    version=5,
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
