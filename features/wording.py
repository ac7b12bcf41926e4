"""Say figures in careful French: agreement, decimal comma, non-breaking spaces, guillemets."""

from __future__ import annotations

import re
from datetime import date

NBSP = "\N{NO-BREAK SPACE}"
#: Characters of a passage repeated inside a sentence; the span carries the whole of it.
QUOTE_LIMIT = 80
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre"),
    *("octobre", "novembre", "décembre"),
)


def number(value: float, digits: int = 1) -> str:
    """A number as French readers write it: ``1 234,5``; whole numbers lose their decimals."""
    text = f"{value:z,.{digits}f}"  # z: no minus sign on what rounds to zero
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(",", NBSP).replace(".", ",")


def counted(n: int, one: str, many: str | None = None) -> str:
    """``n`` and its noun, which takes the plural from two on: ``1 mot``, ``3 mots``."""
    return f"{number(n, 0)}{NBSP}{one if abs(n) < 2 else many or one + 's'}"  # noqa: PLR2004 (French plural)


def day(moment: date) -> str:
    """A day as French readers write it: ``12 mars 2024``."""
    first = "1ᵉʳ" if moment.day == 1 else str(moment.day)
    return f"{first}{NBSP}{_MONTHS[moment.month - 1]}{NBSP}{moment.year}"


_INNER = re.compile("(«[ \u00a0\u202f]?)|([ \u00a0\u202f]?»)")


def quoted(passage: str, limit: int = QUOTE_LIMIT) -> str:
    """A passage between guillemets, on one line, cut at ``limit`` characters.

    Its own guillemets become “ ”, as French typography has it for a quotation within another.
    """
    flat = " ".join(passage.split())
    if "«" in flat or "»" in flat:
        flat = _INNER.sub(lambda mark: "“" if mark[1] else "”", flat)
    if len(flat) > limit:
        flat = flat[: limit - 1].rstrip() + "…"
    return f"«{NBSP}{flat}{NBSP}»"


def listed(passages: list[str], limit: int = 3) -> str:
    """The first passages between guillemets, then how many more."""
    shown = ", ".join(quoted(passage) for passage in passages[:limit])
    rest = len(passages) - limit
    return f"{shown} et {counted(rest, 'autre')}" if rest > 0 else shown
