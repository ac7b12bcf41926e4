"""Read a picture’s credit: a named photographer, an agency, both, or nobody."""

from __future__ import annotations

import re
from enum import StrEnum

from features.analysis.mentions import people
from features.analysis.words import split
from features.article import Image, ImageKind
from features.lexicon.agencies import COMMON_INITIALS, NEWS_AGENCIES
from features.lexicon.photo_agencies import PHOTO_AGENCIES

#: Small agencies, and photographers who sign as one, say so in their names; a site is none.
_HOUSE = re.compile(
    r"\b[A-Z][A-Za-z]{2,20}(?:[Ff]otos?|FOTOS?|[Pp]ix|PIX|[Pp]hotos?|PHOTOS?)\b(?![.’'])"
)
#: What may stand before the name in a credit.
BEFORE = re.compile(
    r"(?i)^(?:©|\(c\)|cc(?= (?!by|sa|nc|\d))|photos?|images?|illustrations?|cr[ée]dits?|source"
    r"|copyright|par\b|by\b|\W|\d{1,12}\b){0,12}"
)
_DRAWN = re.compile(r"(?i)\W{0,3}(?:illustrations?|dessins?|infographies?)[ \u00a0]?(?::|par |de )")


class CreditKind(StrEnum):
    """Who is credited."""

    PERSON_AND_AGENCY = "person and agency"
    PERSON = "person"
    AGENCY = "agency"
    OTHER = "other"
    NONE = "none"


#: Kinds whose line names nobody who took the picture, whatever else it says.
_NOBODY = frozenset((ImageKind.DR, ImageKind.AI))


def credit_kind(image: Image) -> CreditKind:
    """What a picture’s credit says of its author."""
    if not image.credit or image.kind in _NOBODY:
        return CreditKind.NONE
    # Whose screen was captured is no photographer.
    shot = image.kind is not ImageKind.SCREENSHOT and not is_drawing(image)
    person = shot and any(mention.full for mention in people(BEFORE.sub("", image.credit)))
    if image.kind is ImageKind.AGENCY or _names_agency(image.credit):
        return CreditKind.PERSON_AND_AGENCY if person else CreditKind.AGENCY
    return CreditKind.PERSON if person else CreditKind.OTHER


def is_drawing(image: Image) -> bool:
    """« Illustration : Inès Morel » names who drew; nobody took a photograph."""
    return image.kind is ImageKind.STAFF and _DRAWN.match(image.credit) is not None


def _names_agency(credit: str) -> bool:
    """An agency stands in the credit, in capitals or with one: « AFP », « Belga », « Valfoto »."""
    words = split(credit)
    return _HOUSE.search(credit) is not None or any(
        words.raw[index][0].isupper()
        and (name in NEWS_AGENCIES or name in PHOTO_AGENCIES)
        and name not in COMMON_INITIALS
        for index, name in enumerate(words.lower)
    )
