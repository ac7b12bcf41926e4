"""When a page was published and changed: as the reader sees it, completed by what it declares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from features.article import Moment
from features.reading.lines import Line
from features.reading.linked_data import LinkedData
from features.reading.marks import Mark, Zone
from features.reading.parse import Document
from features.reading.surface import Surface
from features.reading.when import dates_in, iso_of

#: Lines before the title and after the text where a date may stand.
_ABOVE, _AFTER = 6, 8
#: A line that carries a date is no longer than this (characters).
_LINE = 220
#: A date without any words about it is trusted when the line holds no more than this besides.
_ALONE = 60
#: Lines up to this length (characters) are searched for the dates of other things.
_SENTENCE = 600
#: A label alone on the line above its date is no longer than this.
_LABEL = 30
#: Two dates this near (days) are one, seen from two time zones.
_SAME = 1
_PUBLISHED_METAS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "publish_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "og:published_time",
    "article.published",
    "created",
    "originalpublicationdate",
)
_MODIFIED_METAS = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "last-modified",
    "revised",
)
_CHANGED = re.compile(
    r"(?i)(?:mise?s?\s(?:à|a)\sjour|modifi[ée]e?|modification|actualis[ée]e?|\bmaj\b|updated?|modified)"
    r"[^\d]{0,25}$"
)
_ISSUED = re.compile(
    r"(?i)(?:publi[ée]e?s?|publication|post[ée]e?|mise?\sen\sligne|parue?|cr[ée]{2,3}|diffus[ée]e?"
    r"|r[ée]dig[ée]e?|published|posted|created|date)[^\d]{0,25}$"
)
_SIGNED = re.compile(r"(?i)\bpar\s[^\d]{2,40}$")
#: Characters before a date in which words about it are looked for.
_LEAD = 70
_IN_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_-]?)(0[1-9]|1[0-2])\2([0-2]\d|3[01])(?!\d)")


@dataclass(frozen=True, slots=True)
class Seen:
    """A date on the page. ``kind`` is what is said of it: issued, changed or nothing."""

    iso: str
    text: str
    kind: str
    line: int
    marked: bool
    origin: str = "visible"


def read_dates(
    document: Document, linked: LinkedData, surface: Surface
) -> tuple[Moment | None, Moment | None]:
    """Published and modified, each with where it was found and its text as on the page."""
    seen = sorted(_seen(surface), key=lambda item: (item.line, not item.marked))
    issued = _issued(seen, surface.title)
    declared = _declared(document, linked.published, linked.origin, _PUBLISHED_METAS)
    published = _agreed(issued, declared, firm=issued is not None and issued.kind == "issued")
    if published is None:
        published = _labelled(surface) or _from_url(document.url) or _by_htmldate(document, surface)
    changed = next((item for item in seen if item.kind == "changed"), None)
    stated = _declared(document, linked.modified, linked.origin, _MODIFIED_METAS)
    modified = _agreed(changed, stated, firm=True)
    if changed is None and modified and published and modified.iso[:16] == published.iso[:16]:
        modified = None
    return published, modified


def _seen(surface: Surface) -> Iterator[Seen]:
    """Every date near the title and after the text."""
    marked = {
        index: item
        for item in surface.marked
        if item.mark in {Mark.DATE, Mark.MODIFIED, Mark.AUTHOR}
        for index in range(item.line, min(item.stop, item.line + 3))
    }
    legends = {
        index
        for item in surface.marked
        if item.mark in {Mark.CAPTION, Mark.CREDIT}
        for index in range(item.line, min(item.stop, item.line + 6))
    }
    head = surface.head_lines(_ABOVE)
    tail = range(surface.end - 1, surface.end + _AFTER)
    for index in sorted({*head, *tail} - legends):
        if index >= len(surface.lines):
            break
        line = surface.lines[index]
        if len(line.text) <= _LINE and _is_open(surface, line):
            before = surface.lines[index - 1].text if index else ""
            yield from _in_line(line, before, marked=index in marked, late=index not in head)
    yield from _times(surface)


def _is_open(surface: Surface, line: Line) -> bool:
    zone = surface.zone(line)
    near = surface.title < line.index < surface.first
    return zone is None or (near and zone in {Zone.NAV, Zone.AD})


def _in_line(line: Line, above: str, *, marked: bool, late: bool) -> Iterator[Seen]:
    before, heading = 0, line.node.tag in {"h1", "h2"}
    for start, end, iso in dates_in(line.text):
        kind, label = _said(line.text[before:start])
        if not kind and start == 0 and len(above) <= _LABEL:
            kind = _said(above + " ")[0]
        rest = len(line.text) - (end - start)
        before = end
        if kind or (not late and not heading and (marked or rest <= _ALONE)):
            yield Seen(iso, line.text[start - label : end], kind, line.index, marked)


def _said(lead: str) -> tuple[str, int]:
    """What the words before a date say of it, and how many characters they are.

    A name between « par » and the date is the signature's, not the date's.
    """
    near = lead[-_LEAD:]
    if match := _CHANGED.search(near):
        return "changed", len(match[0])
    if match := _ISSUED.search(near):
        return "issued", len(match[0])
    return ("issued", 0) if _SIGNED.search(near) else ("", 0)


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
            kind = _said(line.partition(text)[0])[0] if text else ""
            names = " ".join((item.node.get("class") or "", item.node.get("itemprop") or ""))
            kind = "changed" if re.search("(?i)modif|updat", names) else kind
            yield Seen(iso, text, kind, item.line, marked=True, origin="time")


def _issued(seen: list[Seen], title: int) -> Seen | None:
    """The date of publication: said to be, else named so, else alone below or above the title."""
    issued = [item for item in seen if item.kind == "issued"]
    plain = [item for item in seen if not item.kind]
    below = [item for item in plain if item.line >= title]
    marked = [item for item in plain if item.marked]
    return next(iter(issued or [i for i in marked if i in below] or marked or below or plain), None)


def _declared(document: Document, value: str, origin: str, names: tuple[str, ...]) -> Moment | None:
    if value and (iso := iso_of(value)):
        return Moment(iso, origin or "json-ld")
    iso = iso_of(document.meta(*names))
    return Moment(iso, "meta") if iso else None


def _agreed(seen: Seen | None, declared: Moment | None, *, firm: bool) -> Moment | None:
    """The date as shown, with the declared hour and zone when both speak of the same day."""
    if seen is None:
        return declared
    shown = Moment(seen.iso, seen.origin, seen.text)
    if declared is None:
        return shown
    apart = _days(seen.iso, declared.iso)
    if apart == 0 and len(declared.iso) > len(seen.iso):
        return Moment(declared.iso, seen.origin, seen.text)
    if apart is not None and apart > _SAME and not firm:
        return declared
    return shown


def _days(first: str, second: str) -> int | None:
    try:
        return abs((date.fromisoformat(first[:10]) - date.fromisoformat(second[:10])).days)
    except ValueError:
        return None


def _labelled(surface: Surface) -> Moment | None:
    """A date under its own label in a side column after the text (« Mise en ligne »)."""
    lines = surface.lines
    for line in lines[surface.end + 1 : surface.end + _AFTER]:
        above = lines[line.index - 1].text
        if len(above) > _LABEL or surface.zone(line) not in {None, Zone.RELATED}:
            continue
        start, end, iso = next(dates_in(line.text), (0, 0, ""))
        if end == len(line.text) and _said(above + " ")[0] == "issued":
            return Moment(iso, "visible", line.text[start:end])
    return None


def _from_url(url: str | None) -> Moment | None:
    match = _IN_URL.search(url or "")
    iso = iso_of(f"{match[1]}-{match[3]}-{match[4]}") if match else ""
    return Moment(iso, "url") if iso else None


def _by_htmldate(document: Document, surface: Surface) -> Moment | None:
    """What htmldate finds in the markup, in forms that this module does not know.

    It works on its own copy of the tree. A day that some line shows (a footer, a comment, a
    sentence) is another thing's date: the article's would have been read where it stands.
    """
    from htmldate import find_date  # noqa: PLC0415 (0.1 s at start-up, for a last resort)

    try:
        found = find_date(document.tree, extensive_search=False, original_date=True)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    lines = (line.text for line in surface.lines if len(line.text) <= _SENTENCE)
    if not found or any(iso[:10] == found for text in lines for _, _, iso in dates_in(text)):
        return None
    return Moment(found, "meta")
