"""The forms in which French pages write a day and its hour, and the ISO form of each."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

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
#: Pages of the web are not older; 1970 is a clock that was never set.
_OLDEST = 1990
#: A year of two figures below this is of the 2000s.
_PIVOT, _CENTURY = 70, 100
_NOON, _DECEMBER = 12, 12
MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
WEEKDAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
TIME = (
    r"(?P<hour>[01]?\d|2[0-3])\s?(?:h|:|heures?)\s?(?P<minute>[0-5]\d)?(?::[0-5]\d)?(?:\s?min)?"
    r"(?:\s?(?P<half>[ap]\.?m\.?))?"
    r"(?:\s?\(?(?P<zone>UTC|GMT|TU|Z)(?P<shift>[+-]\d{1,2})?\)?)?"
)
#: A day of the week, and « le », before a date; an hour after it.
_BEFORE = rf"(?:\ble\s)?(?:\b{WEEKDAY}\b\.?,?\s)?(?:\ble\s)?"
_AFTER = rf"(?:\s{{0,2}}(?:[,•·|/–—-]|à|a|at|@|vers)?\s{{0,2}}(?:à\s)?{TIME})?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
WRITTEN = re.compile(
    rf"(?i){_BEFORE}(?<!\d)(?P<day>[0-3]?\d)\s?(?:er)?[\s.-]{{1,2}}(?P<month>{MONTH})\b\.?,?"
    rf"[\s.-]{{1,2}}{_YEAR}(?!\d){_AFTER}"
)
ENGLISH = re.compile(
    rf"(?i)\b(?P<month>{MONTH})\.?\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s{_YEAR}\b{_AFTER}"
)
FIGURES = re.compile(
    rf"(?i){_BEFORE}(?<![\d./-])(?P<day>[0-3]?\d)\s?[./-]\s?(?P<month>[0-3]?\d)\s?[./-]\s?"
    rf"(?P<year>(?:19|20)?\d\d)(?![\d/-]){_AFTER}"
)
ISO = re.compile(
    rf"(?<!\d){_YEAR}[-/](?P<month>[01]\d)[-/](?P<day>[0-3]\d)(?:[T ](?P<hour>[0-2]\d):"
    r"(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d{1,9})?)?"
    r"\s?(?P<zone>Z|UTC|[+-]\d\d:?\d\d)?)?(?!\d)"
)


def day_of(match: re.Match[str]) -> str:
    """The ISO form of a match of these patterns; "" when there is no such day."""
    parts = match.groupdict()
    month, year, number = parts["month"].lower(), int(parts["year"]), int(parts["day"])
    if year < _CENTURY:
        year += 2000 if year < _PIVOT else 1900
    rank = int(month) if month.isdigit() else _MONTHS[month]
    if rank > _DECEMBER >= number:  # month before day, as machines set to American dates write
        rank, number = number, rank
    try:
        day = datetime(year, rank, number)  # noqa: DTZ001 (the page gives no zone)
    except ValueError:
        return ""
    return _with_time(day, parts) if year >= _OLDEST else ""


def _with_time(day: datetime, parts: dict[str, str | None]) -> str:
    """The day, with its hour and zone when the page gives them."""
    if not parts.get("hour"):
        return day.date().isoformat()
    hour = int(parts["hour"] or 0)
    half = (parts.get("half") or "").lower().replace(".", "")
    if half and 1 <= hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    minute, second = int(parts.get("minute") or 0), int(parts.get("second") or 0)
    try:
        return day.replace(hour=hour, minute=minute, second=second, tzinfo=_zone(parts)).isoformat()
    except ValueError:
        return day.date().isoformat()


def _zone(parts: dict[str, str | None]) -> timezone | None:
    """The zone given; ValueError when there is none so far from Greenwich."""
    name = (parts.get("zone") or "").upper()
    if not name:
        return None
    if name[0] in "+-":
        digits = name[1:].replace(":", "")
        delta = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        return timezone(delta if name[0] == "+" else -delta)
    return timezone(timedelta(hours=int(parts.get("shift") or 0)))
