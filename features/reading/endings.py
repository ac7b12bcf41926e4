"""Finds where a text ends and an offer of subscription, or the box of its author, begins.

Source: pages of French-language newspapers that are read on subscription, noted in November 2026.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import re2

from features.reading.furniture import line_kind
from features.reading.wordings import LineKind

#: Words of the text that stand before an offer and before the box of its author, at least; words
#: that such a box holds, at most.
_LEAST, _OWN, _BOX = 20, 60, 120
#: The share of the lines after a wall that speak of its offer.
_OFFERED = 0.5
_OFFER = (
    r"(?i)€|\beuros?\b.{0,20}\bmois\b|\bCHF\b|abonn|\boffres?\b|sans engagement|sans publicit"
    r"|illimit|en exclusivit|version num[ée]rique|journal num[ée]rique|\bconnecter?\b|connectez"
    r"|identifiez|mot de passe|\bcompte\b|payante?\b|gratuite?ment\b|newsletters?\b"
    r"|hors[- ]s[ée]rie|actionnaires|tous (?:les|nos) (?:articles|contenus)|\bj[’']en profite"
    r"|testez|essayez|profitez|l[’']appli(?:cation)?\b|archives du journal|moyens? de paiement"
    r"|r[ée]siliable"
)
_AUTHOR = (
    r"(?i)(?:[àa] propos (?:de l[’'](?:auteure?|autrice)|des aut(?:eure?|rice)s|du journaliste"
    r"|de la journaliste)|(?:biographie|pr[ée]sentation) de l[’'](?:auteure?|autrice)"
    r"|qui est l[’'](?:auteure?|autrice)|l[’'](?:auteure?|autrice)|les aut(?:eure?|rice)s"
    r"|about the authors?) ?[:?]?"
)


@cache
def _offer() -> Any:  # noqa: ANN401 (re2 has no types)
    return re2.compile(_OFFER)


@cache
def _author() -> Any:  # noqa: ANN401 (re2 has no types)
    return re2.compile(_AUTHOR)


def before_offers(lines: Sequence[tuple[str, int]]) -> int:
    """How many lines of a text stand before an offer or the box of its author.

    ``lines`` are those of the article, each with its words.
    """
    before, total = 0, sum(words for _, words in lines)
    walls = _selling(lines) if any(_is_wall(text) for text, _ in lines) else frozenset[int]()
    for count, (text, words) in enumerate(lines):
        if before >= _LEAST and count in walls:
            return count
        boxed = before >= _OWN and total - before <= _BOX
        if boxed and _author().fullmatch(text.replace("\u00a0", " ")):
            return count
        before += words
    return len(lines)


def _is_wall(text: str) -> bool:
    return line_kind(text) is LineKind.PAYWALL


def _selling(lines: Sequence[tuple[str, int]]) -> frozenset[int]:
    """The walls after which most lines, to the end, speak of what they sell."""
    found, said = set(), 0
    for after, (text, _) in enumerate(reversed(lines)):
        wall = _is_wall(text)
        if wall and said >= _OFFERED * after:
            found.add(len(lines) - 1 - after)
        said += wall or bool(_offer().search(text))
    return frozenset(found)
