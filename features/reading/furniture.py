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
def _set() -> Any:  # noqa: ANN401 (re2 has no types)
    """All wordings in one automaton: a line is read once, whatever their number."""
    patterns = re2.Set.MatchSet()  # from the start of the line
    for _, _, wordings in WORDINGS:
        patterns.Add("(?i)" + "|".join(wordings))
    patterns.Compile()
    return patterns


@lru_cache(maxsize=4096)
def line_kind(text: str) -> LineKind:
    """What a line is by its wording; TEXT when nothing says that it is not the article's."""
    if len(text) > _LONGEST:
        return LineKind.TEXT
    # re2 takes blanks for ASCII only: the no-break spaces of French are made plain.
    line = text.replace("\u00a0", " ").replace("\u202f", " ").lstrip(_LEADING_SIGNS)
    words = line.count(" ") + 1
    for index in sorted(_set().Match(line) or ()):
        kind, most, _ = WORDINGS[index]
        if words <= most:
            return kind
    return LineKind.TEXT
