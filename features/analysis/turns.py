"""Find the turns of phrase of one section of the lexicon in a text, linear in its length."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

import re2

from features.lexicon.wordlists import pattern_of

#: The edge of a French word: re2’s own \b knows only ASCII letters, and its classes of every
#: alphabet make its automaton too large to be fast.
_BEFORE, _AFTER = "(?:^|[^a-z0-9à-ÿœ])", "(?:$|[^a-z0-9à-ÿœ])"


@cache
def _compiled(section: str) -> Any:  # noqa: ANN401 (re2 has no types)
    return re2.compile(f"(?i){_BEFORE}({pattern_of('turns', section)}){_AFTER}")


@lru_cache(maxsize=128)
def turns(text: str, section: str) -> tuple[tuple[int, int], ...]:
    """Character ranges of every match of a section of ``turns.txt``, in order.

    Two matches that only one character separates count once; no-break spaces are read as spaces.
    """
    plain = text.replace("\u00a0", " ").replace("\u202f", " ")
    return tuple(match.span(1) for match in _compiled(section).finditer(plain))
