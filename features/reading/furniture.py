"""Tells the lines that surround an article on its page from its text, by their wording."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

import re2

from features.reading.wordings import WORDINGS, LineKind

#: Signs that lead a line: bullets, arrows, dashes, opening brackets, pictograms.
_LEADING_SIGNS = "-–—•·>»→▶►*#|+~()[ \u00a0\u202f✅👉📌🔴➡️:"
#: No pattern matches a longer line, in characters.
_LONGEST = 420


@cache
def _compiled() -> tuple[tuple[LineKind, int, Any], ...]:
    return tuple(
        (kind, most, re2.compile("(?i)^(?:" + "|".join(patterns) + ")"))
        for kind, most, patterns in WORDINGS
    )


@lru_cache(maxsize=4096)
def line_kind(text: str) -> LineKind:
    """What a line is by its wording; TEXT when nothing says that it is not the article's."""
    if len(text) > _LONGEST:
        return LineKind.TEXT
    # re2 takes blanks for ASCII only: the no-break spaces of French are made plain.
    line = text.replace("\u00a0", " ").replace("\u202f", " ").lstrip(_LEADING_SIGNS)
    words = line.count(" ") + 1
    for kind, most, pattern in _compiled():
        if words <= most and pattern.match(line):
            return kind
    return LineKind.TEXT
