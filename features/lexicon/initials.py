"""Tell a journalist's initials from a name and from a pseudonym."""

from __future__ import annotations

import re

#: « J. M. », « J.-P.M. », « Ch. D. »: two to four initials with their dots.
_INITIALS = re.compile(r"^(?:[A-ZÀ-Þ][a-z]?\.[ -]?){1,3}(?:[A-ZÀ-Þ]\.?|[A-ZÀ-Þ][a-z]\.)$")


def is_initials(text: str) -> bool:
    """Two to four initials with their dots, as journalists sign short pieces."""
    return bool(_INITIALS.match(text))
