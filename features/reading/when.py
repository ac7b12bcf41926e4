"""Find and read dates as French pages write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

from features.article import Moment

_MONTHS = {
    "janvier": 1, "janv": 1, "jan": 1, "january": 1,
    "fevrier": 2, "février": 2, "fevr": 2, "févr": 2, "fév": 2, "fev": 2, "feb": 2, "february": 2,
    "mars": 3, "mar": 3, "march": 3,
    "avril": 4, "avr": 4, "apr": 4, "april": 4,
    "mai": 5, "may": 5,
    "juin": 6, "jun": 6, "june": 6,
    "juillet": 7, "juil": 7, "jul": 7, "july": 7,
    "aout": 8, "août": 8, "aoû": 8, "aug": 8, "august": 8,
    "septembre": 9, "sept": 9, "sep": 9, "september": 9,
    "octobre": 10, "oct": 10, "october": 10,
    "novembre": 11, "nov": 11, "november": 11,
    "decembre": 12, "décembre": 12, "dec": 12, "déc": 12, "december": 12,
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_TIME = r"(?P<hour>[01]?\d|2[0-3])\s?(?:[hH]|:|heures?)\s?(?P<minute>[0-5]\d)?(?::[0-5]\d)?(?:\s?min)?(?:\s?(?P<half>[AaPp]\.?[Mm]\.?))?(?:\s?\(?(?P<zone>UTC|GMT|TU|Z)(?P<shift>[+-]\d{1,2})?\)?)?"
#: Pages of the web are not older; 1970 is a clock that was never set.
_OLDEST = 1990
#: Between a day and its hour.
_LINK = r"\s{0,2}(?:[,•·|/–—-]|à|a|at|@|vers|\|)?\s{0,2}(?:à\s)?"
_WRITTEN = re.compile(
    rf"(?i)(?:\ble\s)?(?:\b(?:{_DAY})\b\.?,?\s)?(?:\ble\s)?\b(?P<day>[0-3]?\d)\s?(?:er)?[\s.-]{{1,2}}(?P<month>{_MONTH})\b\.?,?[\s.-]{{1,2}}(?P<year>(?:19|20)\d\d)\b(?:{_LINK}{_TIME})?"
)
_ENGLISH = re.compile(
    rf"(?i)\b(?P<month>{_MONTH})\.?\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s(?P<year>(?:19|20)\d\d)\b(?:{_LINK}{_TIME})?"
)
_FIGURES = re.compile(
    rf"(?i)(?:\b(?:{_DAY})\b\.?,?\s)?(?:\ble\s)?(?<![\d./-])(?P<day>[0-3]?\d)\s?[./-]\s?(?P<month>[01]?\d)\s?[./-]\s?(?P<year>(?:19|20)?\d\d)(?![\d/-])(?:{_LINK}{_TIME})?"
)
_ISO = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/](?P<month>[01]\d)[-/](?P<day>[0-3]\d)(?:[T ](?P<hour>[0-2]\d):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d{1,9})?)?\s?(?P<zone>Z|UTC|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_TIME_ALONE = re.compile(rf"(?i)(?:\b(?:à|at)\s|@\s?|\b)(?<![\d.,]){_TIME}(?!\w)")
_VAGUE = re.compile(
    rf"""(?ix)\bil\sy\sa\s(?:environ\s|plus\sd['’])?\w{{1,6}}\s\w{{3,9}}|\b(?:hier|aujourd['’]hui)\b
    |\b\d{{1,3}}\s?min(?:utes?|s)?\b(?:\sde\slecture|\sread)?|\b(?:temps\sde\s)?lecture\s?:?(?:\s\d{{1,3}}\s?min\w{{0,4}}\.?)?
    |\b\d{{1,6}}\s(?:commentaires?|partages?|vues?|views?|comments?|shares?|likes?|r[ée]actions?)\b
    |(?:\ble\s)?\b(?:{_DAY})\b\s[0-3]?\d(?:er)?(?:\s(?:{_MONTH})\b)?|\b[0-3]?\d(?:er)?\s(?:{_MONTH})\b"""
)
#: Words that announce a date; what follows them is no name unless « par » says so.
_ANNOUNCED = re.compile(
    r"""(?ix)\b(?:(?:derni[èe]re\s)?(?:mis(?:e)?s?\s(?:à|a)\sjour|mises?\sen\sligne|modification|actualis[ée]e?|modifi[ée]e?
    |publi[ée]e?s?|publication|post[ée]e?|parue?|cr[ée]{2,3}|updated|published|posted|last\supdated?|modified|on|date\sde\spublication)
    \s?(?:le|on|en|:|à|(?=\d)|(?=\x00)|$)\s?:?|\bmaj\s?:?|\bdate\s?:)"""
)
_FIGURE = re.compile(r"\d")


def _when(match: re.Match[str]) -> str:
    """The ISO form of a match; "" when there is no such day."""
    parts = match.groupdict()
    month = parts["month"].lower()
    year = int(parts["year"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    if year < _OLDEST:
        return ""
    try:
        day = datetime(
            year,
            int(month) if month.isdigit() else _MONTHS[month],
            int(parts["day"]),
            tzinfo=None,
        )
        return _with_time(day, parts)
    except (ValueError, KeyError, OverflowError):
        return ""


def _with_time(day: datetime, parts: dict[str, str | None]) -> str:
    if not parts.get("hour"):
        return day.date().isoformat()
    hour = int(parts["hour"] or 0)
    half = (parts.get("half") or "").lower().replace(".", "")
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    moment = day.replace(
        hour=hour, minute=int(parts.get("minute") or 0), second=int(parts.get("second") or 0)
    )
    zone = _zone(parts)
    return (moment.replace(tzinfo=zone) if zone else moment).isoformat()


def _zone(parts: dict[str, str | None]) -> timezone | None:
    name = (parts.get("zone") or "").upper()
    if not name:
        return None
    if name[0] in "+-":
        digits = name[1:].replace(":", "")
        delta = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        return timezone(delta if name[0] == "+" else -delta)
    return timezone(timedelta(hours=int(parts.get("shift") or 0)))


def iso_of(text: str) -> str:
    """The first date of a machine-readable or written string, in ISO form; "" when none."""
    for pattern in (_ISO, _WRITTEN, _ENGLISH, _FIGURES):
        for match in pattern.finditer(text[:200]):
            if iso := _when(match):
                return iso
    return ""


def dates_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Every date written in a short line: start, end, ISO form; in order, never overlapping."""
    if not _FIGURE.search(text):
        return
    found = sorted(
        (match.start(), match.end(), iso)
        for pattern in (_WRITTEN, _FIGURES, _ENGLISH, _ISO)
        for match in pattern.finditer(text)
        if (iso := _when(match))
    )
    free = 0
    for start, end, iso in found:
        if start >= free:
            free = end
            yield start, end, iso


def without_dates(line: str) -> list[str]:
    """What is left of a short line between its dates, hours, delays and counts."""
    if _FIGURE.search(line):
        for pattern in (_WRITTEN, _ENGLISH, _FIGURES, _ISO, _VAGUE, _TIME_ALONE):
            line = pattern.sub("\x00", line)
    else:
        line = _VAGUE.sub("\x00", line)
    line = _ANNOUNCED.sub("\x00", line)
    return [piece for piece in line.split("\x00") if piece.strip(" ,.;:-–—|•·à()le")]


def parse_french_date(text: str) -> Moment | None:
    """The first date written in a line (day, or time with its zone when given), as written."""
    for start, end, iso in dates_in(text[:400]):
        return Moment(iso, "visible", text[start:end])
    return None
