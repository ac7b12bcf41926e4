"""Dates that a page shows apart or in part: the declared day again, an age, an update’s hour."""

from __future__ import annotations

import re

from features.article import Moment
from features.reading.date_labels import said
from features.reading.lines import Line
from features.reading.marks import Zone
from features.reading.shown_dates import ISSUED, LINE
from features.reading.surface import Surface
from features.reading.when import age_in, moments_in

#: Lines over the title where the date may stand; after the text, the same.
_BESIDE, _AFTER = 3, 8
#: A date without any words about it is trusted when the line holds no more than this besides.
_ALONE = 60
#: The hour of a change, written for machines in the line that says the day to readers.
_MACHINE_S = re.compile(r"\d{4}-\d\d-\d\dT[\d:.+-]{5,20}Z?")
#: An age is looked for in a line no longer than this, which may hold the author's name too.
_AGED = 90
#: A day and its hour without the year: « 04/10 11:46 ».
_NO_YEAR = re.compile(r"(?<![\d/.])([0-3]\d)/([01]\d)\s[àa]?\s?\d{1,2}[h:]\d\d\b")
#: A label alone on the line above its date is no longer than this.
_LABEL = 30
#: An update told by its hour or its age, without a day.
_CHANGED_AT = re.compile(
    r"(?i)\b(?:mise?s?\s(?:à|a)\sjour|modifi[ée]e?|actualis[ée]e?|maj|updated)\s?:?\s"
    r"(?:(?:hier|aujourd['’]hui)(?:\sà\s\d\d?\s?[h:]\s?\d\d)?|à\s\d\d?\s?[h:]\s?\d\d"
    r"|il\sy\sa\s\w{1,6}\s\w{3,9})"
)


def echo(surface: Surface, declared: str) -> str:
    """What a reader sees of the declared date (ISO): the same day near it, or an age.

    A side column under the title counts too: another article’s date would not be that day.
    """
    lines = surface.lines[max(0, surface.title - _BESIDE) : min(surface.first, surface.head)]
    near = [one for one in lines if len(one.text) <= LINE and surface.zone(one) is not Zone.HIDDEN]
    for line in near:
        if shown := _same_day(line, declared):
            return shown
    own = (line.text for line in near if line.index > surface.title and len(line.text) <= _AGED)
    return next(filter(None, map(age_in, own)), "") or _echo_below(surface, declared)


def _same_day(line: Line, declared: str) -> str:
    """The declared day as a line writes it, with or without its year; "" when it does not."""
    for start, end, iso in moments_in(line.text):
        if iso[:10] == declared[:10] and said(line.text[:start])[0] != "changed":
            return line.text[start:end]
    match = _NO_YEAR.search(line.text)
    return match[0] if match and declared[5:10] == f"{match[2]}-{match[1]}" else ""


def _echo_below(surface: Surface, declared: str) -> str:
    """The declared day in the first dated line after the text: later ones are of teasers."""
    for line in surface.lines[surface.end : surface.end + _AFTER]:
        if surface.zone(line) in {Zone.COMMENT, Zone.HIDDEN} or len(line.text) > LINE:
            continue
        if (start := next((start for start, _, _ in moments_in(line.text)), None)) is None:
            continue
        if len(_MACHINE_S.sub("", line.text)) <= _ALONE or said(line.text[:start])[0] in ISSUED:
            return _same_day(line, declared)
    return ""


def update_told(surface: Surface) -> str:
    """The words that tell an update by its hour or age, near the title; "" when none."""
    near = surface.lines[max(0, surface.title - _BESIDE) : min(surface.first, surface.head)]
    shown = (one for one in near if surface.zone(one) is not Zone.HIDDEN and len(one.text) <= LINE)
    return next((match[0] for one in shown if (match := _CHANGED_AT.search(one.text))), "")


def labelled_date(surface: Surface) -> Moment | None:
    """A date under its own label in a side column after the text (« Mise en ligne »)."""
    lines = surface.lines
    for line in lines[surface.end + 1 : surface.end + _AFTER]:
        above = lines[line.index - 1].text
        if len(above) > _LABEL or surface.zone(line) not in {None, Zone.RELATED}:
            continue
        start, end, iso = next(moments_in(line.text), (0, 0, ""))
        if end == len(line.text) and said(above + " ")[0] in ISSUED:
            return Moment(iso, "visible", line.text[start:end])
    return None
