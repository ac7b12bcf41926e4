"""What the words before a date say of it: published, changed, or another thing's date."""

from __future__ import annotations

import re

_CHANGED = re.compile(
    r"(?i)(?:mise?s?\s(?:à|a)\sjour|modifi[ée]e?|modification|actualis[ée]e?|\bm[àa]j\b|updated?|modified)"
    r"[^\d]{0,25}(?:\d\d?\s?[h:]\s?\d\d[\s,]{0,3}(?:le\s)?)?$"
)
_ISSUED = re.compile(
    r"(?i)(?:publi[ée]e?s?|publication|post[ée]e?|mise?\sen\sligne|parue?|cr[ée]{2,3}|diffus[ée]e?"
    r"|r[ée]dig[ée]e?|published|posted|created|date)[^\d]{0,25}$"
)
#: A date of something else: of a book, of a member, of another paper's article.
_OTHERS = re.compile(
    r"(?i)(?:\bdates? (?:limites?|de (?:sortie|naissance|d[ée]but|fin|cl[ôo]ture|mise [àa] jour)"
    r"|d['’](?:inscription|[ée]v[ée]nement|entr[ée]e))|\bparue?s? dans\b"
    r"|\binscrite?)[^\d]{0,25}$"
)
_SIGNED = re.compile(r"(?i)\bpar\s[^\d]{2,40}$")
#: Characters before a date in which words about it are looked for.
_LEAD = 70


def said(lead: str) -> tuple[str, int]:
    """What the words before a date say of it, and how many characters they are.

    A name between « par » and the date is the signature's, not the date's: it is « signed ».
    """
    near = lead[-_LEAD:]
    if match := _CHANGED.search(near):
        return "changed", len(match[0])
    if match := _OTHERS.search(near):
        return "other", len(match[0])
    if match := _ISSUED.search(near):
        return "issued", len(match[0])
    return ("signed", 0) if _SIGNED.search(near) else ("", 0)
