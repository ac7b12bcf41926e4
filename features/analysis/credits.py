"""Read a picture’s credit: a named photographer, an agency, both, or nobody."""

from __future__ import annotations

from enum import StrEnum

from features.analysis.mentions import people
from features.article import Image, ImageKind


class CreditKind(StrEnum):
    """Who is credited."""

    PERSON_AND_AGENCY = "person and agency"
    PERSON = "person"
    AGENCY = "agency"
    OTHER = "other"
    NONE = "none"


#: Kinds whose line names nobody who took the picture.
_NOBODY = frozenset((ImageKind.DR, ImageKind.AI, ImageKind.ILLUSTRATION))


def credit_kind(image: Image) -> CreditKind:
    """What a picture’s credit says of its author."""
    if not image.credit or image.kind in _NOBODY:
        return CreditKind.NONE
    person = any(mention.full for mention in people(image.credit))
    if image.kind is ImageKind.AGENCY:
        return CreditKind.PERSON_AND_AGENCY if person else CreditKind.AGENCY
    return CreditKind.PERSON if person else CreditKind.OTHER
