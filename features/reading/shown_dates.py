"""The dates that a page shows near its title and after its text, and what is said of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from features.reading.date_labels import said
from features.reading.lines import Line
from features.reading.marks import Mark, Zone
from features.reading.over_title import over_title
from features.reading.surface import Surface
from features.reading.when import iso_of, moments_in

#: Lines before the title and after the text where a date may stand.
_ABOVE, _AFTER = 6, 8
#: What is said of a date of publication.
ISSUED = frozenset({"issued", "signed"})
#: Lines right after the text where a bar may say its date, and tags of the site's own bars.
_UNDER, _SITE = 3, frozenset({"footer", "nav"})
#: A line that carries a date is no longer than this (characters).
LINE = 220
#: A date without any words about it is trusted when the line holds no more than this besides.
_ALONE = 60
#: A heading that is only a date (some blogs set it over each article) is no longer than this.
_HEADING = 28
#: Lines from one entry of a list of other articles to the next.
_ENTRY = 4
#: A label alone on the line above its date is no longer than this.
_LABEL = 30
#: What names a date of change; « entry-date updated » is how themes name the only date shown.
_CHANGED_NAME, _FIRST = re.compile("(?i)modif|updat"), re.compile("(?i)entry-date|publi")


@dataclass(frozen=True, slots=True)
class Seen:
    """A date on the page. ``kind`` is what is said of it: issued, signed, changed or nothing.

    Below the text, a date behind « par » alone is « signed »: teasers have such lines too.
    """

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
    over = over_title(surface)
    head = [index for index in surface.head_lines(_ABOVE) if index < stop and index not in over]
    tail = range(surface.end - 1, surface.end + _AFTER)
    for index in sorted({*head, *tail} - legends):
        if index >= len(surface.lines):
            break
        line = surface.lines[index]
        if len(line.text) <= LINE and _is_open(surface, line):
            before = surface.lines[index - 1].text if index else ""
            late = index not in head
            found = _in_line(line, before, marked=index in marked, late=late)
            yield from (item for item in found if not (late and _listed(surface, item)))
        elif len(line.text) <= LINE and surface.title < index < surface.first:
            found = _in_line(line, "", marked=False, late=True)  # in a side column: what says so
            yield from (item for item in found if surface.zone(line) is not Zone.HIDDEN)
    yield from (item for item in _times(surface) if item.line not in over)


def _listed(surface: Surface, seen: Seen) -> bool:
    """Whether a date after the text is one of a list of other articles’, each with its own."""
    if seen.kind not in ISSUED:
        return False
    near = surface.lines[max(surface.end, seen.line - _ENTRY) : seen.line + 1 + _ENTRY]
    days = {
        iso[:10]
        for line in near
        if len(line.text) <= LINE and line.index != seen.line
        for start, _, iso in moments_in(line.text)
        if said(line.text[:start])[0] in ISSUED
    }
    return bool(days - {seen.iso[:10]})


def is_headed(surface: Surface, seen: Seen, declared: str, modified: str) -> bool:
    """Whether a date between title and text is the article’s, though the page declares another.

    It is so named and stands by the author's name, or is the declared day of the last change; or
    it is alone in the line under the title, a year before what the site declares since it moved.
    """
    alone = seen.line == surface.title + 1 and surface.lines[seen.line].text == seen.text
    if alone and seen.iso[:10] < f"{int(declared[:4]) - 1}{declared[4:10]}":
        return True
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
    before, heading = 0, line.node.tag in {"h1", "h2"} and len(line.text) > _HEADING
    for start, end, iso in moments_in(line.text):
        kind, label = said(line.text[before:start])
        if not kind and start == 0 and len(above) <= _LABEL:
            kind = said(above + " ")[0]
        rest = len(line.text) - (end - start)
        before = end
        if kind == "other":
            continue
        kind = "issued" if kind == "signed" and not late else kind
        if kind or (not late and not heading and (marked or rest <= _ALONE)):
            yield Seen(iso, line.text[start - label : end], kind, line.index, marked)


def _times(surface: Surface) -> Iterator[Seen]:
    """The ``datetime`` of time elements whose text says no full date (« il y a 3 heures »)."""
    for item in surface.marked:
        if item.node.tag != "time" or item.mark is not Mark.DATE or surface.zone(item) is not None:
            continue
        if not surface.title - _ABOVE <= item.line <= surface.head:
            continue
        iso, text = iso_of(item.node.get("datetime") or ""), surface.own_text(item)[:LINE]
        if iso and not iso_of(text):
            line = surface.lines[item.line].text if item.line < len(surface.lines) else ""
            kind = said(line.partition(text)[0])[0] if text else ""
            kind = "issued" if kind == "signed" else kind
            names = " ".join((item.node.get("class") or "", item.node.get("itemprop") or ""))
            kind = "changed" if _CHANGED_NAME.search(names) and not _FIRST.search(names) else kind
            yield Seen(iso, text, kind, item.line, marked=True, origin="time")
