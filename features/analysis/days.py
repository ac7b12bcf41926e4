"""Find the days that a text gives to its facts, and leave out those that date none of them."""

from __future__ import annotations

import re
from functools import lru_cache

from features.analysis.turns import turns

#: Characters read before and after a day to tell what it dates.
_BEFORE, _AFTER = 60, 24
_WEEK = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_DAY = f"(?:{'|'.join(_WEEK)})"
#: « chaque mardi », « deux fois par mois le vendredi », « du lundi au vendredi », « à la veille ».
_HABIT_BEFORE = re.compile(
    rf"(?:\bchaque|\btous les|\bpar (?:jour|semaine|mois|an),? l[ea]|\bdu {_DAY} au"
    r"|(?<!\bjusqu['’])\bà) $",
    re.IGNORECASE,
)
#: « du lundi au vendredi », « le mardi de 9 heures à 12 heures », « le premier mardi du mois ».
_HABIT_AFTER = re.compile(rf" (?:au {_DAY}|de \d{{1,2}} ?h|(?:du|de chaque) mois\b)", re.IGNORECASE)
#: « le dimanche », every week, unless more is said of it: « le dimanche suivant ».
_WEEKLY_BEFORE = re.compile(r"\ble $", re.IGNORECASE)
_ONCE_AFTER = re.compile(r" (?:suivant|précédent|même|où|d['’](?:après|avant))\b")
#: « chaque année, le 6 janvier », « au 1er janvier de chaque année ».
_YEARLY_BEFORE = re.compile(
    r"\b(?:(?:chaque année|tous les ans),? (?:le|au|du)|tous les) $", re.IGNORECASE
)
_YEARLY_AFTER = re.compile(r",? (?:de )?(?:chaque année|tous les ans)\b", re.IGNORECASE)
#: A line that says when the page was published.
_OF_THE_PAGE = re.compile(
    r"(?:publié|posté|modifié|actualisé|mise? à jour)(?:e? le| à|e?[ \u00a0]?:)", re.IGNORECASE
)
#: The same inside a line, where a capital opens it: « · Publié le », « Date de sortie : ».
_UPDATED = re.compile(
    r"(?:(?i:mise? à jour|modifiée?|actualisée?|consultée?s?) (?:le|:)"
    r"|(?:Publié|Posté|Rédigé|Diffusé|Mis en ligne)e? le"
    r"|Date d(?:e |['’])[\w’' -]{3,30}?[ \u00a0]?:) $"
)
#: « 14 juin 2023 à 06:15 | », « 3 mai 2020 | Social », « 3 mai 2020. 15:09 ».
_STAMP = re.compile(r"(?:(?: ?(?:à|-|–|,))? ?\d{1,2}[:h]\d{2})? ?[|•]|\. \d{1,2}:\d{2}")
#: « (Le Matin, 3 mai 2020) », « “Un titre”, Le Matin, 3 mai 2020 », « son édition du 3 mai ».
_REFERENCE = re.compile(
    r"(?:\([A-ZÀ-Ý][^()]{1,50}|[»”\"],? (?:in )?[A-ZÀ-Ý][^.:;«»]{1,40}), (?:le )?$"
)
_ISSUE = re.compile(r"\b(?:édition|numéro)(?: datée?)? du $")
#: « les héros d’hier », « cela ne date pas d’hier »: the past; « la veille juridique »: a watch.
_PAST = re.compile(r"\bd['’]$")
_WATCH = re.compile(r" (?:\w{1,20}(?:ique|aire|ielle)|éducative|citoyenne|sociale)s?\b")


@lru_cache(maxsize=16)
def days(text: str) -> tuple[tuple[int, int], ...]:
    """Character ranges of the days that date a fact, in order."""
    return tuple(found for found in turns(text, "days") if not _dates_no_fact(text, *found))


def _dates_no_fact(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    day = text[start:end].lower()
    if any(sign.isdigit() for sign in day):
        yearly = _YEARLY_BEFORE.search(before) or _YEARLY_AFTER.match(after)
        return bool(yearly or _is_in_a_note(before)) or _is_of_the_page(before, after)
    if (day == "hier" and _PAST.search(before)) or (day == "la veille" and _WATCH.match(after)):
        return True
    return _comes_back(before, after, day) or _is_of_the_page(before, after)


def _comes_back(before: str, after: str, day: str) -> bool:
    """Whether it is a day of every week: a habit, or a line of its own in a timetable."""
    if _HABIT_BEFORE.search(before) or _HABIT_AFTER.match(after):
        return True
    if before[-1:] == "\n" == after[:1]:
        return True
    weekly = _WEEKLY_BEFORE.search(before) and day in _WEEK
    return bool(weekly and not _ONCE_AFTER.match(after))


def _is_of_the_page(before: str, after: str) -> bool:
    line = before.rpartition("\n")[2]
    return bool(_OF_THE_PAGE.match(line) or _UPDATED.search(line) or _STAMP.match(after))


def _is_in_a_note(before: str) -> bool:
    """Whether it is the day of an issue, or of an article that a note refers to."""
    line = before.rpartition("\n")[2]
    return bool(_REFERENCE.search(line) or _ISSUE.search(line))
