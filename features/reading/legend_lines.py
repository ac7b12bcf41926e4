"""Tell whether a line, alone, is plainly what stands under a picture."""

from __future__ import annotations

import re

from features.reading.credit_forms import CREDIT_WORDS, is_credit, one_blank
from features.reading.legend_wordings import marker
from features.reading.legends import LONGEST, parted
from features.reading.parse import squeeze

#: A line that is plainly a legend has no more words than this.
_LEGEND_WORDS = 60
#: « Photo Prénom Nom » alone has no more words than this.
_SHORT = 8
#: « Sources : … », « [4] … » end an article, « @… » answers someone; « </ » is code.
_NOTE = re.compile(r"(?i)\[\d|@|[ (]{0,2}sources? ?[:(]")

#: « Texte : Inès Morvan — Photos : … », « Journaliste : … » sign the article, whatever their name.
_OF_TEXT = re.compile(
    r"(?i)^\W{0,3}(?:textes?|journalistes?|reportages?|r[ée]daction|r[ée]alisation|r[ée]cit|enqu[êe]te"
    r"|auteure?s?|autrices?|production|animation|pr[ée]sentation)"
    r"(?:,? (?:et |& )?(?:photos?|images?|vid[ée]os?|illustrations?|dessins?))?"
    r"(?:[ \u00a0]?:| (?:de |par )?(?-i:[A-ZÀ-Þ]))"
)


def signs_text(text: str) -> bool:
    """Whether a line says first who wrote the text, then whose the pictures are."""
    return _OF_TEXT.match(text) is not None


def _may_credit(line: str) -> bool:
    """Whether a line holds what every legend that is plain has, told in one pass: most do not."""
    return "/" in line or "DR" in line or bool(marker(firm=False, opening=False).search(line))


def is_legend_line(text: str) -> bool:
    """Whether a line, alone, is plainly what stands under a picture."""
    if len(text) > LONGEST or text.count(" ") > _LEGEND_WORDS:
        return False
    line = squeeze(one_blank(text))
    if not line or _NOTE.match(line) or "</" in line or signs_text(line) or not _may_credit(line):
        return False
    return _is_plain(line, len(line.split()))


def _is_plain(line: str, words: int) -> bool:
    """Whether a line that holds a credit is made as legends are."""
    if marker(firm=True, opening=True).match(line):
        return words <= 2 * CREDIT_WORDS
    if words <= _SHORT and marker(firm=False, opening=True).match(line) and is_credit(line):
        return True
    credit = parted(line)[1]
    # « (ats/xy) » in small letters signs a dispatch.
    if not credit or credit.islower():
        return False
    if credit == line:
        return "/" in credit
    bracketed = credit[0] in "([" and marker(firm=False, opening=True).match(credit)
    firm = bracketed or marker(firm=True, opening=True).match(credit) or "/" in credit
    return bool(firm) or credit.strip("()") == "DR"
