"""Find the days that a text gives to its facts, and leave out those that come every week."""

from __future__ import annotations

import re
from functools import lru_cache

from features.analysis.turns import turns

#: Characters read before and after a day to tell a habit from a fact.
_BEFORE, _AFTER = 40, 24
_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
#: « chaque mardi », « deux fois par mois le vendredi », « du lundi au vendredi », « à la veille ».
_HABIT_BEFORE = re.compile(
    rf"(?:\bchaque|\btous les|\bpar (?:jour|semaine|mois|an),? l[ea]|\bdu {_DAY} au|\bà) $",
    re.IGNORECASE,
)
#: « du lundi au vendredi », « le mardi de 9 heures à 12 heures ».
_HABIT_AFTER = re.compile(rf" (?:au {_DAY}|de \d{{1,2}} ?h)", re.IGNORECASE)
#: A line that says when the page was published.
_OF_THE_PAGE = re.compile(
    r"(?:publié|posté|modifié|actualisé|mise? à jour)(?:e? le| à|e?[ \u00a0]?:)", re.IGNORECASE
)
_UPDATED = re.compile(r"(?:mise? à jour|modifiée?|actualisée?) (?:le|:) $", re.IGNORECASE)
#: « 14 juin 2023 à 06:15 | », « 3 mai 2020 - 12h31 | ».
_STAMP = re.compile(r" ?(?:à|-|–|,)? ?\d{1,2}[:h]\d{2} ?[|•]")


@lru_cache(maxsize=16)
def days(text: str) -> tuple[tuple[int, int], ...]:
    """Character ranges of the days that date a fact, in order."""
    return tuple(found for found in turns(text, "days") if not _dates_no_fact(text, *found))


def _dates_no_fact(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    if _HABIT_BEFORE.search(before) and not text[end - 1].isdigit():
        return True
    if _HABIT_AFTER.match(after) and not text[end - 1].isdigit():
        return True
    line = before.rpartition("\n")[2]
    return bool(_OF_THE_PAGE.match(line) or _UPDATED.search(line) or _STAMP.match(after))
