"""Find and read dates as French pages write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from functools import cache
from itertools import pairwise
from typing import Any

import re2

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
#: Pages of the web are not older; 1970 is a clock that was never set.
_OLDEST = 1990
#: A year of two figures below this is of the 2000s.
_PIVOT, _CENTURY = 70, 100
_NOON, _DECEMBER = 12, 12
#: Characters of a machine's date, and of a line, that are read.
_STAMP, _LINE = 200, 400
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_TIME = (
    r"(?P<hour>[01]?\d|2[0-3])\s?(?:h|:|heures?)\s?(?P<minute>[0-5]\d)?(?::[0-5]\d)?(?:\s?min)?"
    r"(?:\s?(?P<half>[ap]\.?m\.?))?"
    r"(?:\s?\(?(?P<zone>UTC|GMT|TU|Z)(?P<shift>[+-]\d{1,2})?\)?)?"
)
#: A day of the week, and « le », before a date; an hour after it.
_BEFORE = rf"(?:\ble\s)?(?:\b{_WEEKDAY}\b\.?,?\s)?(?:\ble\s)?"
_AFTER = rf"(?:\s{{0,2}}(?:[,•·|/–—-]|à|a|at|@|vers)?\s{{0,2}}(?:à\s)?{_TIME})?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WRITTEN = re.compile(
    rf"(?i){_BEFORE}(?<!\d)(?P<day>[0-3]?\d)\s?(?:er)?[\s.-]{{1,2}}(?P<month>{_MONTH})\b\.?,?"
    rf"[\s.-]{{1,2}}{_YEAR}(?!\d){_AFTER}"
)
_ENGLISH = re.compile(
    rf"(?i)\b(?P<month>{_MONTH})\.?\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s{_YEAR}\b{_AFTER}"
)
_FIGURES = re.compile(
    rf"(?i){_BEFORE}(?<![\d./-])(?P<day>[0-3]?\d)\s?[./-]\s?(?P<month>[0-3]?\d)\s?[./-]\s?"
    rf"(?P<year>(?:19|20)?\d\d)(?![\d/-]){_AFTER}"
)
_ISO = re.compile(
    rf"(?<!\d){_YEAR}[-/](?P<month>[01]\d)[-/](?P<day>[0-3]\d)(?:[T ](?P<hour>[0-2]\d):"
    r"(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d{1,9})?)?"
    r"\s?(?P<zone>Z|UTC|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_TIME_ALONE = re.compile(rf"(?i)(?:\b(?:à|at)\s|@\s?|\b)(?<![\d.,]){_TIME}(?!\w)")
#: Dates that name no year, delays, reading times, counts of readers.
_VAGUE = re.compile(
    r"(?i)\bil y a (?:environ |plus d['’])?\w{1,6} \w{3,9}|\b(?:hier|aujourd['’]hui)\b"
    r"|\b\d{1,3} ?min(?:utes?|s)?\b(?: de lecture| read)?"
    r"|\b(?:temps de )?lecture ?:?(?: \d{1,3} ?min\w{0,4}\.?)?"
    r"|\b\d{1,6} (?:commentaires?|partages?|vues?|views?|comments?|shares?|likes?|r[ée]actions?)\b"
    rf"|(?:\ble )?\b{_WEEKDAY}\b [0-3]?\d(?:er)?(?: (?:{_MONTH})\b)?"
    rf"|\b[0-3]?\d(?:er)? (?:{_MONTH})\b"
)
#: What joins the two ends of a period.
_TO = re.compile(r"(?i)\s{0,2}(?:[-–—→]|au|à|jusqu['’]au|to)\s{0,2}")
#: An age in place of a date, alone or before something else.
_AGE = re.compile(
    r"(?i)\bil y a (?:environ |plus d['’]une? )?(?:\d{1,3}|une?|deux|trois|quelques) "
    r"(?:secondes?|minutes?|min|heures?|h|jours?|semaines?|mois|ans?)\b"
    r"|^(?:publi[ée]e? )?(?:hier|aujourd['’]hui)\b(?: à \d{1,2} ?[h:] ?\d\d)?"
)
#: Words that announce a date: what they leave is no name.
_ANNOUNCED = re.compile(
    r"(?i)\b(?:(?:derni[èe]re )?(?:mise?s? (?:à|a) jour|mises? en ligne|modification"
    r"|actualis[ée]e?|modifi[ée]e?|publi[ée]e?s?|publication|post[ée]e?|parue?|cr[ée]{2,3}"
    r"|updated|published|posted|last updated?|modified|on|date de publication)"
    r"\s?(?:le|on|en|:|à|(?=\d)|(?=\x00)|$)\s?:?|\bmaj\b\s?:?|\bdate ?:)"
)
_FIGURE = re.compile(r"\d")
#: A year of four figures, which every date has but those in figures alone.
_DATED = re.compile(r"(?:19|20)\d\d")
#: What stands in every line without figures where a vague date or an announcement does.
_TOLD = (
    r"(?i)il y a |hier|aujourd|lecture"
    r"|\b(?:derni|mis|modif|actualis|publi|post|paru|cr[ée]|updated|last|date|maj"
    r"|on[\s\x{a0}\x{202f}]?(?:le|on|en|:|à|$))"
)
#: What a piece between two dates may hold without holding a name.
_REST = " ,.;:-–—|•·à()le"


def _when(match: re.Match[str]) -> str:
    """The ISO form of a match; "" when there is no such day."""
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


def iso_of(text: str) -> str:
    """The first date of a machine-readable or written string, in ISO form; "" when none."""
    for pattern in (_ISO, _WRITTEN, _ENGLISH, _FIGURES):
        for match in pattern.finditer(text[:_STAMP]):
            if iso := _when(match):
                return iso
    return ""


def _forms(line: str) -> tuple[re.Pattern[str], ...]:
    """The forms of dates that a line may hold."""
    return (_WRITTEN, _ENGLISH, _FIGURES, _ISO) if _DATED.search(line) else (_FIGURES,)


def dates_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Every date written in a short line: start, end, ISO form; in order, never overlapping."""
    if not _FIGURE.search(text):
        return
    found = sorted(
        (match.start(), match.end(), iso)
        for pattern in _forms(text)
        for match in pattern.finditer(text)
        if (iso := _when(match))
    )
    free = 0
    for start, end, iso in found:
        if start >= free:
            free = end
            yield start, end, iso


def moments_in(text: str) -> Iterator[tuple[int, int, str]]:
    """The dates of a short line that are not the ends of a period (« 1.03.2024 - 4.05.2024 »)."""
    found = list(dates_in(text))
    joined = [bool(_TO.fullmatch(text[one[1] : two[0]])) for one, two in pairwise(found)]
    for index, item in enumerate(found):
        if not any(joined[max(0, index - 1) : index + 1]):
            yield item


@cache
def _told() -> Any:  # noqa: ANN401 (re2 has no types)
    patterns = re2.Set.SearchSet()  # a set only says whether: nothing is cheaper
    patterns.Add(_TOLD)
    patterns.Compile()
    return patterns


def without_dates(line: str) -> list[str]:
    """What is left of a short line between its dates, hours, delays and counts."""
    if _FIGURE.search(line):
        for pattern in (*_forms(line), _VAGUE, _TIME_ALONE):
            line = pattern.sub("\x00", line)
    else:
        if not _told().Match(line.encode(errors="replace")):
            return [line] if line.strip(_REST) else []
        line = _VAGUE.sub("\x00", line)
    pieces = _ANNOUNCED.sub("\x00", line).split("\x00")
    return [piece for piece in pieces if piece.strip(_REST)]


def age_in(text: str) -> str:
    """The age that a short line gives in place of a date (« il y a 3 jours »); "" when none."""
    match = _AGE.search(text)
    return match[0] if match else ""


def parse_french_date(text: str) -> Moment | None:
    """The first date written in a line (day, or time with its zone when given), as written."""
    for start, end, iso in dates_in(text[:_LINE]):
        return Moment(iso, "visible", text[start:end])
    return None
