"""When a page was published and changed: as the reader sees it, completed by what it declares."""

from __future__ import annotations

import re
from datetime import date

from features.article import Moment
from features.reading.echoed_dates import echo, labelled_date, update_told
from features.reading.linked_data import LinkedData
from features.reading.parse import Document
from features.reading.shown_dates import Seen, is_headed, seen_dates
from features.reading.surface import Surface
from features.reading.when import dates_in, iso_of

#: Lines up to this length (characters) are searched for the dates of other things.
_SENTENCE = 600
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
#: An hour alone in the words that tell an update, and the zone that ends a moment.
_HOUR_TOLD = re.compile(r"^(?!.*(?:hier|aujourd))\D{3,25}\s(\d\d?)\s?[h:]\s?([0-5]\d)$")
_ZONE = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")
_IN_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_-]?)(0[1-9]|1[0-2])\2([0-2]\d|3[01])(?!\d)")


def read_dates(
    document: Document, linked: LinkedData, surface: Surface
) -> tuple[Moment | None, Moment | None]:
    """Published and modified, each with where it was found and its text as on the page."""
    seen = sorted(seen_dates(surface), key=lambda item: (item.line, not item.marked))
    issued = _issued(seen, surface.title)
    declared = _declared(document, linked.published, linked.origin, _PUBLISHED_METAS)
    stated = _declared(document, linked.modified, linked.origin, _MODIFIED_METAS)
    published = _agreed(issued, declared, firm=issued is not None and issued.kind == "issued")
    if published is None:
        published = (
            labelled_date(surface) or _from_url(document.url) or _by_htmldate(document, surface)
        )
    elif not published.text:
        published = _as_shown(surface, published, issued, stated)
    changed = next((item for item in seen if item.kind == "changed"), None)
    modified = _agreed(changed, stated, firm=True)
    told = update_told(surface) if changed is None else ""
    known = modified or published
    if told and known:
        iso = modified.iso if modified else _at_hour(known.iso, told)
        return published, Moment(iso, "visible", told)
    if changed is None and modified and published and modified.iso[:16] == published.iso[:16]:
        modified = None
    return published, modified


def _at_hour(iso: str, told: str) -> str:
    """The day of publication at the hour that the words for an update give, when it is later.

    « hier », « aujourd’hui » are days of the reader’s.
    """
    match = _HOUR_TOLD.match(told)
    if match is None:
        return iso
    zone = _ZONE.search(iso[10:])
    later = f"{iso[:10]}T{int(match[1]):02}:{match[2]}:00{zone[0] if zone else ''}"
    return iso_of(later) and later if later[:16] > iso[:16] else iso


def _as_shown(
    surface: Surface, declared: Moment, issued: Seen | None, stated: Moment | None
) -> Moment:
    """A declared date as the reader sees it; the date in its place when the page shows another."""
    if text := echo(surface, declared.iso):
        return Moment(declared.iso, "visible", text)
    if issued and is_headed(surface, issued, declared.iso, stated.iso if stated else ""):
        return Moment(issued.iso, issued.origin, issued.text)
    return declared


def _issued(seen: list[Seen], title: int) -> Seen | None:
    """The date of publication: said to be, else named so, else alone below or above the title."""
    issued = [item for item in seen if item.kind == "issued"]
    plain = [item for item in seen if not item.kind]
    below = [item for item in plain if item.line >= title]
    marked = [item for item in plain if item.marked]
    signed = [item for item in seen if item.kind == "signed"]
    named = [item for item in marked if item in below]
    return next(iter(issued or named or marked or below or signed or plain), None)


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
    if apart is not None and apart > _SAME and not firm and not _crossed(seen.iso, declared.iso):
        return declared
    return shown


def _crossed(first: str, second: str) -> bool:
    """Whether month and day have changed places, as machines set to American dates do."""
    year, month, day = second[:4], second[5:7], second[8:10]
    return first[:10] == f"{year}-{day}-{month}"


def _days(first: str, second: str) -> int | None:
    try:
        return abs((date.fromisoformat(first[:10]) - date.fromisoformat(second[:10])).days)
    except ValueError:
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
