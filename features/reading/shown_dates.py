"""The dates that a page shows near its title and after its text, and what is said of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from features.article import Moment
from features.reading.date_labels import said
from features.reading.lines import Line
from features.reading.marks import Mark, Zone
from features.reading.surface import Surface
from features.reading.when import age_in, iso_of, moments_in

#: Lines before the title and after the text where a date may stand.
_ABOVE, _AFTER = 6, 8
#: Lines right after the text where a bar may say its date, and tags of the site's own bars.
_UNDER, _SITE = 3, frozenset({"footer", "nav"})
#: A line that carries a date is no longer than this (characters).
_LINE = 220
#: A date without any words about it is trusted when the line holds no more than this besides.
_ALONE = 60
#: The hour of a change, written for machines in the line that says the day to readers.
_MACHINE_S = re.compile(r"\d{4}-\d\d-\d\dT[\d:.+-]{5,20}Z?")
#: An age is looked for in a line no longer than this, which may hold the author's name too.
_AGED = 90
#: A day and its hour without the year: « 04/10 11:46 ».
_NO_YEAR = re.compile(r"(?<![\d/.])([0-3]\d)/([01]\d)\s[àa]?\s?\d{1,2}[h:]\d\d\b")
#: Lines from one entry of a list of other articles to the next; over the title, for its date.
_ENTRY, _BESIDE = 4, 3
#: A label alone on the line above its date is no longer than this.
_LABEL = 30
#: What names a date of change; « entry-date updated » is how themes name the only date shown.
_CHANGED_NAME, _FIRST = re.compile("(?i)modif|updat"), re.compile("(?i)entry-date|publi")
#: An update told by its hour or its age, without a day.
_CHANGED_AT = re.compile(
    r"(?i)\b(?:mise?s?\s(?:à|a)\sjour|modifi[ée]e?|actualis[ée]e?|maj|updated)\s?:?\s"
    r"(?:(?:hier|aujourd['’]hui)(?:\sà\s\d\d?\s?[h:]\s?\d\d)?|à\s\d\d?\s?[h:]\s?\d\d"
    r"|il\sy\sa\s\w{1,6}\s\w{3,9})"
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A date on the page. ``kind`` is what is said of it: issued, changed or nothing."""

    iso: str
    text: str
    kind: str
    line: int
    marked: bool
    origin: str = "visible"


def seen_dates(surface: Surface) -> Iterator[Seen]:
    """Every date near the title and after the text."""
    marked = {
        index: item
        for item in surface.marked
        if item.mark in {Mark.DATE, Mark.MODIFIED, Mark.AUTHOR}
        for index in range(item.line, min(item.stop, item.line + 3))
    }
    legends = surface.legend_lines()
    stop = max(surface.end, surface.first + 1)
    head = [index for index in surface.head_lines(_ABOVE) if index < stop]
    tail = range(surface.end - 1, surface.end + _AFTER)
    for index in sorted({*head, *tail} - legends):
        if index >= len(surface.lines):
            break
        line = surface.lines[index]
        if len(line.text) <= _LINE and _is_open(surface, line):
            before = surface.lines[index - 1].text if index else ""
            late = index not in head
            found = _in_line(line, before, marked=index in marked, late=late)
            yield from (item for item in found if not (late and _listed(surface, item)))
        elif len(line.text) <= _LINE and surface.title < index < surface.first:
            found = _in_line(line, "", marked=False, late=True)  # in a side column: what says so
            yield from (item for item in found if surface.zone(line) is not Zone.HIDDEN)
    yield from _times(surface)


def _listed(surface: Surface, seen: Seen) -> bool:
    """Whether a date after the text is one of a list of other articles’, each with its own."""
    if seen.kind != "issued":
        return False
    near = surface.lines[max(surface.end, seen.line - _ENTRY) : seen.line + 1 + _ENTRY]
    days = {
        iso[:10]
        for line in near
        if len(line.text) <= _LINE and line.index != seen.line
        for start, _, iso in moments_in(line.text)
        if said(line.text[:start])[0] == "issued"
    }
    return bool(days - {seen.iso[:10]})


def echo(surface: Surface, declared: str) -> str:
    """What a reader sees of the declared date (ISO): the same day near it, or an age.

    A side column under the title counts too: another article’s date would not be that day.
    """
    lines = surface.lines[max(0, surface.title - _BESIDE) : min(surface.first, surface.head)]
    near = [one for one in lines if len(one.text) <= _LINE and surface.zone(one) is not Zone.HIDDEN]
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
        if surface.zone(line) in {Zone.COMMENT, Zone.HIDDEN} or len(line.text) > _LINE:
            continue
        if (start := next((start for start, _, _ in moments_in(line.text)), None)) is None:
            continue
        if len(_MACHINE_S.sub("", line.text)) <= _ALONE or said(line.text[:start])[0] == "issued":
            return _same_day(line, declared)
    return ""


def is_headed(surface: Surface, seen: Seen, modified: str) -> bool:
    """Whether a date between title and text is the article’s, though the page declares another.

    It is so named and stands by the author's name, or is the declared day of the last change.
    """
    if not seen.marked or not surface.title < seen.line < surface.first:
        return False
    authors = (item.line for item in surface.marked if item.mark is Mark.AUTHOR)
    beside = any(abs(line - seen.line) <= 1 for line in authors)
    return beside or seen.iso[:10] == modified[:10]


def _is_open(surface: Surface, line: Line) -> bool:
    zone = surface.zone(line)
    near = surface.title < line.index < surface.first
    if zone is Zone.NAV and surface.end <= line.index < surface.end + _UNDER:
        return all(node.tag not in _SITE for node, _ in line.zones)
    return zone is None or (near and zone in {Zone.NAV, Zone.AD})


def _in_line(line: Line, above: str, *, marked: bool, late: bool) -> Iterator[Seen]:
    before, heading = 0, line.node.tag in {"h1", "h2"}
    for start, end, iso in moments_in(line.text):
        kind, label = said(line.text[before:start])
        if not kind and start == 0 and len(above) <= _LABEL:
            kind = said(above + " ")[0]
        rest = len(line.text) - (end - start)
        before = end
        if kind == "other":
            continue
        if kind or (not late and not heading and (marked or rest <= _ALONE)):
            yield Seen(iso, line.text[start - label : end], kind, line.index, marked)


def _times(surface: Surface) -> Iterator[Seen]:
    """The ``datetime`` of time elements whose text says no full date (« il y a 3 heures »)."""
    for item in surface.marked:
        if item.node.tag != "time" or item.mark is not Mark.DATE or surface.zone(item) is not None:
            continue
        if not surface.title - _ABOVE <= item.line <= surface.head:
            continue
        iso, text = iso_of(item.node.get("datetime") or ""), surface.own_text(item)[:_LINE]
        if iso and not iso_of(text):
            line = surface.lines[item.line].text if item.line < len(surface.lines) else ""
            kind = said(line.partition(text)[0])[0] if text else ""
            names = " ".join((item.node.get("class") or "", item.node.get("itemprop") or ""))
            kind = "changed" if _CHANGED_NAME.search(names) and not _FIRST.search(names) else kind
            yield Seen(iso, text, kind, item.line, marked=True, origin="time")


def update_told(surface: Surface) -> str:
    """The words that tell an update by its hour or age, near the title; "" when none."""
    near = surface.lines[max(0, surface.title - _BESIDE) : min(surface.first, surface.head)]
    shown = (one for one in near if surface.zone(one) is not Zone.HIDDEN and len(one.text) <= _LINE)
    return next((match[0] for one in shown if (match := _CHANGED_AT.search(one.text))), "")


def labelled_date(surface: Surface) -> Moment | None:
    """A date under its own label in a side column after the text (« Mise en ligne »)."""
    lines = surface.lines
    for line in lines[surface.end + 1 : surface.end + _AFTER]:
        above = lines[line.index - 1].text
        if len(above) > _LABEL or surface.zone(line) not in {None, Zone.RELATED}:
            continue
        start, end, iso = next(moments_in(line.text), (0, 0, ""))
        if end == len(line.text) and said(above + " ")[0] == "issued":
            return Moment(iso, "visible", line.text[start:end])
    return None
