"""Give an image the legends of its picture, parted into caption and credit."""

from __future__ import annotations

import re
from dataclasses import replace

from features.article import Image
from features.reading.credit_forms import is_credit
from features.reading.legends import parse_legend
from features.reading.named_legends import Legend
from features.reading.names import is_person
from features.reading.parse import squeeze
from features.reading.picture_kinds import kind_of

#: What some sites say before a caption or a credit, for readers of the screen.
_SPOKEN = re.compile(
    r"(?i)l[ée]gende(?: (?:image|photo|vid[ée]o|audio))? ?[,:] |^(?:image|photo|media) caption,? "
)
#: What some set before a caption: the sign of rights, or the name of a field of credits.
_BEFORE = re.compile(r"^(?:© ?|(?i:cr[ée]dits? (?:photos?|images?)) )(?=[A-ZÀ-Þ«“\"])")
_LABEL = re.compile(
    r"(?i)^(?:cr[ée]dits?|l[ée]gende|source|copyright)(?: (?:de )?(?:l[’'])?(?:photos?|images?"
    r"|vid[ée]os?))? ?[,:]?$"
)
#: What is named a credit and holds this many words before its credit holds a caption too.
_CAPTION_WORDS = 4
#: The name of an agency, set apart from « Photo / … », has no more words than this.
_HOUSE_WORDS = 3
#: Who shares a picture, before its licence or where they do, has no more words than this.
_SHARER_WORDS = 4
_TWICE = re.compile(r"©(?: ?©){1,3}")
#: Under what licence a picture is shared, after who shared it.
_LICENCE = re.compile(r"(?i)[ ,;]{1,3}(?:(?:en|sous) )?licen[cs]e (?:cc|creative|by|libre).{0,60}$")
#: What stands between a maker and the bank that has its own link: « … via », « photo by … on ».
_PASSED_ON = re.compile(r"(?i) ?(?:/|\b(?:via|sur|on|de|from|pour))$")
_BEFORE_NAME = re.compile(r"(?i)^(?:photos?|images?) (?:by|de|par) ")
_EDGES = " \u00a0-–—|/•·"


def read_legends(image: Image, legends: list[Legend], outlets: tuple[str, ...]) -> Image:
    """The image with its legend, parted into caption and credit."""
    text, credit = "", ""
    for legend in legends:
        if _plain(legend.text) not in _plain(text):
            text = legend.text if _plain(text) in _plain(legend.text) else f"{text} {legend.text}"
            credit = credit or _TWICE.sub("©", legend.credit)
    if not text:
        return image
    text = _TWICE.sub("©", text)
    caption, parsed, kind = parse_legend(text, *outlets)
    if credit and credit in text:
        credit = _own_credit(credit)
        if not _is_named_outside(credit, parsed):
            caption, parsed, kind = _rest(text, credit), credit, kind_of(text, credit, *outlets)
    if parsed and len(caption.split()) <= _HOUSE_WORDS and is_credit(caption):
        caption, parsed = "", text
    parsed = _LICENCE.sub("", parsed)
    caption = _BEFORE.sub("", _SPOKEN.sub("", caption, count=1))
    if _LABEL.match(caption):
        caption = ""
    return replace(image, legend=text, caption=caption, credit=parsed, kind=kind)


def _is_named_outside(credit: str, parsed: str) -> bool:
    """Whether a name stands outside what is set apart, before « via … », « CC » or around « © »."""
    rest = parsed.replace(credit, "", 1).strip(_EDGES)
    if credit not in parsed or not rest:
        return False
    name = _PASSED_ON.sub("", _BEFORE_NAME.sub("", rest)).strip(_EDGES)
    if name != rest and is_person(name):
        return True
    if credit.casefold().startswith(("via ", "cc")):
        return len(rest.split()) <= _SHARER_WORDS
    return credit.startswith("©") and is_person(rest)


def _plain(text: str) -> str:
    """The text with one kind of blank: copies of a line do not share theirs."""
    return " ".join(text.split())


def _own_credit(named: str) -> str:
    """The credit in what the markup names so: some sites name the whole legend after it."""
    caption, credit, _ = parse_legend(named)
    words = caption.split()
    told = len(words) >= _CAPTION_WORDS and sum(word[0].islower() for word in words) > 1
    return credit if credit and told else named


def _rest(text: str, credit: str) -> str:
    """The legend without the credit that the markup sets apart."""
    before, _, after = text.partition(credit)
    return squeeze(f"{before.rstrip(_EDGES + ',(')} {after.lstrip(_EDGES + ')')}").strip(_EDGES)
