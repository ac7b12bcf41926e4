"""Say how much a caption tells, and whether a picture can be traced to who made it."""

from __future__ import annotations

import re

from features.analysis.credits import CreditKind, credit_kind
from features.analysis.mentions import people
from features.analysis.places import places
from features.analysis.turns import turns
from features.analysis.words import split
from features.article import Image, ImageKind
from features.lexicon.agencies import STOCK_BANKS
from features.lexicon.wordlists import words_of

#: Words from which a caption describes a scene instead of naming a thing.
_SCENE = 7
_FULL_NAME = re.compile(
    r"[A-ZÀ-Þ][\w’'.-]{1,24}(?: (?:[Dd][eu]|DE|DU))?(?: [A-ZÀ-Þ][\w’'.-]{1,24}){1,2}"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_NAMED = frozenset((CreditKind.PERSON, CreditKind.PERSON_AND_AGENCY, CreditKind.AGENCY))
_NOBODY = frozenset((ImageKind.DR, ImageKind.AI))
#: What parts the names of a credit, and what may stand before one.
_PARTS = re.compile(r" ?[/|©,:()] ?| [-–—] | (?:via|par|on|sur|from|pour) ", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?i)^(?:©|photos?|images?|illustrations?|cr[ée]dits?|source|copyright|\W|\d{1,12}\b){0,12}"
)
#: A maker's name has this many words at most.
_MAKER_WORDS = 3
#: Words that no maker's name is: banks also go by them, and credits hold them.
_NO_MAKER_WORDS = """
    images image photo photos stock adobe getty banque com fr dr archives illustration capture
    license licence cc commons wikimedia creative domaine public d’images d'images
"""
_NO_MAKERS = frozenset(_NO_MAKER_WORDS.split())
_SITE = re.compile(
    r"(?i)(?:https?://)?(?:www\.)?([\w-]{2,40}\.(?:com|fr|be|ch|ca|org|net|info|eu))/?"
)


def tells(caption: str) -> int:
    """Of *what*, *who*, *where* and *when*, how many the caption answers (0 to 4)."""
    described = len(split(caption)) >= _SCENE
    located = bool(places(caption) or turns(caption, "caption places"))
    return described + bool(people(caption)) + located + _dated(caption)


def _dated(caption: str) -> bool:
    return bool(turns(caption, "days") or turns(caption, "caption dates"))


def is_undated_archive(image: Image) -> bool:
    """Whether a line says that the picture comes from an archive, and never of what year."""
    return bool(turns(image.legend, "picture archives")) and not _YEAR.search(image.legend)


def is_borrowed(image: Image, own_domain: str) -> bool:
    """Whether a credit is but the name of another site or of a platform: « Source : Facebook »."""
    name = _BEFORE.sub("", image.credit or image.legend).strip(" .:()")
    site = _SITE.fullmatch(name)
    if site is not None:
        return site[1].casefold() != own_domain
    return any(span == (0, len(name)) for span in turns(name, "picture platforms"))


def has_maker(image: Image, own_name: str = "") -> bool:
    """Whether a credit names who made the picture: a person, an agency, or a bank's author.

    « Inès Morel / Adobe Stock » and « inesm – Fotolia » do; « Adobe Stock » and « DR » do not.
    ``own_name`` is the outlet's: crediting itself, it names nobody.
    """
    if image.kind in _NOBODY or not image.credit:
        return False
    if credit_kind(image) in _NAMED:
        return True
    parts = [_BEFORE.sub("", part).strip(" .") for part in _PARTS.split(image.credit)]
    if image.kind is ImageKind.STOCK or any(
        bank in image.credit.casefold() for bank in STOCK_BANKS
    ):
        return any(_is_maker(part) for part in parts)
    if image.kind is ImageKind.STAFF:
        return any(_is_maker(part) and _is_full(part, own_name) for part in parts)
    # « Paul Nève / Studio » under a picture of illustration: the first part is who took it.
    pair = image.kind is ImageKind.ILLUSTRATION and len(parts) > 1
    return pair and _is_maker(parts[0]) and _is_full(parts[0], own_name)


def _is_full(part: str, own_name: str) -> bool:
    """Whether a part has the form of a first name and a name, and no word of a firm's name."""
    words = frozenset(part.casefold().split())
    return (
        _FULL_NAME.fullmatch(part) is not None
        and words.isdisjoint(words_of("pictures", "firms"))
        and part.casefold() != own_name.casefold()
    )


def _is_maker(part: str) -> bool:
    words = [word.casefold() for word in part.split()]
    bank = " ".join(words)
    return 0 < len(words) <= _MAKER_WORDS and not (
        bank in STOCK_BANKS
        or any(word in STOCK_BANKS or word in _NO_MAKERS or "." in word for word in words)
    )
