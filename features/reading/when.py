"""Find and read dates as French pages write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import re2

from features.article import Moment
from features.reading.day_forms import ENGLISH, FIGURES, ISO, MONTH, TIME, WEEKDAY, WRITTEN, day_of

#: Characters of a machine's date, and of a line, that are read.
_STAMP, _LINE = 200, 400
_TIME_ALONE = re.compile(rf"(?i)(?:\b(?:à|at)\s|@\s?|\b)(?<![\d.,]){TIME}(?!\w)")
#: Dates that name no year, delays, reading times, counts of readers.
_VAGUE = re.compile(
    r"(?i)\bil y a (?:environ |plus d['’])?\w{1,6} \w{3,9}|\b(?:hier|aujourd['’]hui)\b"
    r"|\b\d{1,3} ?min(?:utes?|s)?\b(?: de lecture| read)?"
    r"|\b(?:temps de )?lecture ?:?(?: \d{1,3} ?min\w{0,4}\.?)?"
    r"|\b\d{1,6} (?:commentaires?|partages?|vues?|views?|comments?|shares?|likes?|r[ée]actions?)\b"
    rf"|(?:\ble )?\b{WEEKDAY}\b [0-3]?\d(?:er)?(?: (?:{MONTH})\b)?"
    rf"|\b[0-3]?\d(?:er)? (?:{MONTH})\b"
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


def iso_of(text: str) -> str:
    """The first date of a machine-readable or written string, in ISO form; "" when none."""
    for pattern in (ISO, WRITTEN, ENGLISH, FIGURES):
        for match in pattern.finditer(text[:_STAMP]):
            if iso := day_of(match):
                return iso
    return ""


def _forms(line: str) -> tuple[re.Pattern[str], ...]:
    """The forms of dates that a line may hold."""
    return (WRITTEN, ENGLISH, FIGURES, ISO) if _DATED.search(line) else (FIGURES,)


def dates_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Every date written in a short line: start, end, ISO form; in order, never overlapping."""
    if not _FIGURE.search(text):
        return
    found = sorted(
        (match.start(), match.end(), iso)
        for pattern in _forms(text)
        for match in pattern.finditer(text)
        if (iso := day_of(match))
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
