"""Tell words that styles alone part on a page from the pieces of one word.

« Inès Morel » and « La Gazette » in two elements side by side are shown apart; the drop cap of
« Nous », « l’ » before its link and « 1er » are words in pieces. Capitals tell them: no word of
French goes on with one after small letters, nor does a number with an hour after a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

#: How a word that can end a line may end: small letters, capitals, figures, or a sign after them.
_LEFT = re.compile(r"(?:[^\W\d_]{3}|\d{2}|[^\W_]\.|[:;!?»”)…])$")
#: Letters of a title, of a name, of a sentence: a capital, then small letters, or more capitals.
_TITLED = re.compile(r"[A-ZÀ-ÖØ-ÞŒ](?:[a-zà-öø-ÿœ’' ]|[A-ZÀ-ÖØ-ÞŒ]{2})")
#: … and what such letters do not follow: a word that a drop cap, or small capitals, opened.
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-ÞŒ]$")
#: A date or an hour, and more than the call of a note: « 12 mars », « 10:12 », « 12/03/24 ».
_DATED = re.compile(r"\d{1,4}(?:[ \u00a0/:.-]|h\d)")
_DATE = re.compile(r"(?:\d[/.-]\d{2,4}|\b\d{4})$")
_HOUR = re.compile(r"\d{1,2}(?:[:h]| h)\d")
#: Characters of what stands before that are looked at.
_NEAR = 12


def parted(pieces: list[str], right: str) -> bool:
    """Whether a blank is missing between two runs of text that an inline tag parts.

    ``pieces`` are those before the tag, of which the last characters are read; ``right`` is the
    text after it.
    """
    first = right[:1]
    if not pieces or not (first.isupper() or first.isdigit()):
        return False
    left = pieces[-1] if len(pieces[-1]) >= _NEAR else "".join(pieces[-2:])
    left = left[-_NEAR:]
    if not left or left[-1].isspace():
        return False
    if right[0].isdigit():
        if left[-1].isdigit():
            return bool(_DATE.search(left) and _HOUR.match(right))
        return left[-1].isalpha() and bool(_LEFT.search(left) and _DATED.match(right))
    if not (_LEFT.search(left) and _TITLED.match(right)):
        return False
    return not _CAPITALS.search(left) or right[1:2].islower()


def joined(pieces: Iterable[str]) -> str:
    """Runs of text in one string, with the blanks that only styles put between them."""
    found: list[str] = []
    for piece in pieces:
        if found and parted(found, piece):
            found.append(" ")
        found.append(piece)
    return "".join(found)
