"""Say how much a caption tells, and whether a picture can be traced to who made it."""

from __future__ import annotations

import re

from features.analysis.caption_places import caption_places
from features.analysis.credits import BEFORE, CreditKind, credit_kind
from features.analysis.mentions import people
from features.analysis.turns import turns
from features.analysis.words import split
from features.article import Image, ImageKind
from features.lexicon.agencies import STOCK_BANKS
from features.lexicon.wordlists import words_of

#: A word of so many letters, apart from places and dates, says what is shown.
_TELLING = 3
#: An initial, glued to the name or before a no-break space.
_INITIAL = re.compile(r"\b([A-ZÀ-Þ])\.[ \u00a0]?(?=[A-ZÀ-Þ][a-zà-ÿ])")
#: A letter that is no small one of French: names of elsewhere open with others, « Šimánek ».
_CAPITAL = r"[^\W\d_a-zà-ÿœ]"
_FULL_NAME = re.compile(
    rf"{_CAPITAL}\. {_CAPITAL}[\w’'-]{{2,24}}"
    rf"|{_CAPITAL}[\w’'.-]{{1,24}}(?: (?:[Dd][eu]|DE|DU))?(?: {_CAPITAL}[\w’'.-]{{1,24}}){{1,2}}"
)
#: Sections of ``turns.txt`` that say where and when a picture was taken.
_SITES, _DATES = ("caption places",), ("days", "caption dates")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_NAMED = frozenset((CreditKind.PERSON, CreditKind.PERSON_AND_AGENCY, CreditKind.AGENCY))
_NOBODY = frozenset((ImageKind.DR, ImageKind.AI))
#: What parts the names of a credit.
_PARTS = re.compile(r" ?[/|©,:()] ?| [-–—] | (?:via|par|on|sur|from|pour) ", re.IGNORECASE)
#: « Image de Inès Morel de Pixabay »: the bank, after who made the picture.
_OF_BANK = re.compile(r"^(.{2,60}) de ([\w ]{3,20})$")
#: Capitals of so many letters at most are the initials of a firm: « Canva / RDS ».
_INITIALS = 4
#: A maker's name has this many words at most.
_MAKER_WORDS = 3
#: Words that no maker's name is: banks also go by them, and credits hold them.
_NO_MAKER_WORDS = """
    images image photo photos stock adobe getty banque com fr dr archives illustration capture
    license licence cc commons wikimedia creative domaine public d’images d'images
"""
_NO_MAKERS = frozenset(_NO_MAKER_WORDS.split())
#: Where people share pictures that they took, under a free licence (folded).
_SHARED = ("flickr", "wikimedia", "wiki commons", "wikicommons", "creative commons", "cc by")
_SITE = re.compile(
    r"(?i)(?:https?://)?(?:www\.)?([\w-]{2,40}\.(?:com|fr|be|ch|ca|org|net|info|eu))/?"
)


def tells(caption: str) -> int:
    """Of *what*, *who*, *where* and *when*, how many the caption answers (0 to 4).

    At most 1 unless it says both who or what, and where or when: that is what lets a picture be
    checked.
    """
    sites, dates = _turns(caption, _SITES), _turns(caption, _DATES)
    names, shown = caption_places(caption), people(caption)
    words = split(caption)
    persons = ((words.starts[who.first], words.ends[who.last - 1]) for who in shown)
    who, where, when = bool(shown), bool(sites or names), bool(dates)
    # A site that is named is what is shown, and where: « La gare de Valbrune ».
    what = bool(sites) or _says_what(caption, (*names, *dates, *persons))
    count = what + who + where + when
    return count if (what or who) and (where or when) else min(count, 1)


def _turns(caption: str, sections: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    return tuple(span for section in sections for span in turns(caption, section))


def _says_what(caption: str, told: tuple[tuple[int, int], ...]) -> bool:
    """Whether a full word stands apart from what says where and when."""
    words = split(caption)
    return any(
        len(word) >= _TELLING
        and word not in words_of("grammar", "not names")
        and not any(start < words.ends[index] and words.starts[index] < end for start, end in told)
        for index, word in enumerate(words.lower)
    )


def is_undated_archive(image: Image) -> bool:
    """Whether a line says that the picture comes from an archive, and never of what year."""
    return bool(turns(image.legend, "picture archives")) and not _YEAR.search(image.legend)


def is_borrowed(image: Image, own_domain: str) -> bool:
    """Whether a credit is but the name of another site or of a platform: « Source : Facebook »."""
    name = BEFORE.sub("", image.credit or image.legend).strip(" .:()")
    site = _SITE.fullmatch(name)
    if site is not None:
        return site[1].casefold() != own_domain
    return any(span == (0, len(name)) for span in turns(name, "picture platforms"))


def is_shared(image: Image) -> bool:
    """Whether a credit leads to where people share their own pictures, and to no bank of pictures.

    « Inès Morel via Flickr » took a picture; a bank sells one that fits any subject.
    """
    return any(site in image.credit.casefold() for site in _SHARED)


def has_maker(image: Image, own_name: str = "") -> bool:
    """Whether a credit names who made the picture: a person, an agency, or a bank's author.

    « Inès Morel / Adobe Stock » and « inesm – Fotolia » do; « Adobe Stock » and « DR » do not.
    ``own_name`` is the outlet's: crediting itself, it names nobody.
    """
    if image.kind in _NOBODY or not image.credit:
        return False
    if credit_kind(image) in _NAMED:
        return True
    credit = _INITIAL.sub(r"\1. ", image.credit)
    parts = [_part(part) for part in _PARTS.split(credit)]
    if image.kind is ImageKind.STOCK or any(
        bank in image.credit.casefold() for bank in STOCK_BANKS
    ):
        return any(_is_maker(part) for part in parts)
    if image.kind is ImageKind.STAFF:
        return any(_is_maker(part) and _is_full(part, own_name) for part in parts)
    # « Paul Nève / Studio » under a picture of illustration: the first part is who took it;
    # « Illustration Paul Nève » names them too.
    named = len(parts) > 1 or image.credit.casefold().startswith("illustration ")
    pair = image.kind is ImageKind.ILLUSTRATION and named
    return pair and _is_maker(parts[0]) and _is_full(parts[0], own_name)


def _part(text: str) -> str:
    """One of the names of a credit, without what announces it and the bank that it is of."""
    name = BEFORE.sub("", text).strip(" .")
    match = _OF_BANK.match(name)
    if match is None or match[2].casefold() not in STOCK_BANKS:
        return name
    return match[1].removeprefix("de ")


def _is_full(part: str, own_name: str) -> bool:
    """Whether a part has the form of a first name and a name, and no word of a firm's name."""
    words = frozenset(part.casefold().split())
    return (
        _FULL_NAME.fullmatch(part) is not None
        and words.isdisjoint(words_of("pictures", "firms"))
        and part.casefold() != own_name.casefold()
    )


def _is_maker(part: str) -> bool:
    if part.isupper() and len(part) <= _INITIALS:
        return False
    words = [word.casefold() for word in part.split()]
    bank = " ".join(words)
    return 0 < len(words) <= _MAKER_WORDS and not (
        bank in STOCK_BANKS
        or any(
            word in STOCK_BANKS or word in _NO_MAKERS or "." in word.rstrip(".") for word in words
        )
    )
