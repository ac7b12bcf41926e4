"""Tell the pronouns that no quotation mark encloses and that are still not the author’s.

They stand in the title of a work, in words whose opening mark is lost, in a line of dialogue, in
the heading of a reader’s question or in a link to another article.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from features.analysis.marks import pair

#: Characters read before a pronoun to tell whether it opens a sentence, and on its line.
_NEAR, _LINE = 12, 400
#: Characters of a line that is a reader’s question, at most.
_HEADING = 160
#: Before a capital that opens a sentence, besides white space.
_OPENS = re.compile(r"(?:^|[.!?…:;•·|*»”\")\]«“(\n/>-]|[–—])[ \u00a0\u202f]*$")
#: Between capitals that follow one another in a list: « Je – J’ai – Je veux ».
_LISTED = re.compile(r"\w ?[–—-] $")
_LINK = re.compile(
    r"[^\w\n]{0,4}(?:à|a)? ?(?:lire|voir|relire|revoir|écouter|réécouter|découvrir)"
    r"(?: aussi|[ \u00a0]?:| également)",
    re.IGNORECASE,
)
_DIALOGUE = re.compile(r":[ \u00a0\u202f]?[-–—] ?\w")


def is_borrowed(text: str, start: int, end: int) -> bool:
    """Whether the pronoun at ``[start, end)`` is not the author’s, though no mark encloses it."""
    line = text[max(0, start - _LINE) : start].rpartition("\n")[2]
    if _is_in_a_title(text[max(0, start - _NEAR) : start], text[start:end]):
        return True
    if _LINK.match(line) or _DIALOGUE.search(line):
        return True
    return _lost_its_opening(text, start)


def is_asked(text: str, start: int) -> bool:
    """Whether what stands at ``start`` is in a line that is a question: « Puis-je renoncer ? »."""
    first = text.rfind("\n", max(0, start - _HEADING), start) + 1
    last = text.find("\n", start, start + _HEADING)
    line = text[first : last if last >= 0 else start + _HEADING].rstrip()
    alone = first > 0 and len(line) < _HEADING
    return alone and line.endswith("?") and line.count("?") == 1 and ". " not in line


def _is_in_a_title(before: str, pronoun: str) -> bool:
    """« le roman Mes étoiles »: a capital that opens no sentence, in words that are not shouted."""
    if not pronoun[0].isupper() or (len(pronoun) > 1 and pronoun[1:].isupper()):
        return False
    return _OPENS.search(before) is None or _LISTED.search(before) is not None


def _lost_its_opening(text: str, start: int) -> bool:
    """Whether a mark that nothing opened closes the words further on in the paragraph."""
    orphans = pair(text).orphans
    place = bisect_right(orphans, start)
    return place < len(orphans) and "\n\n" not in text[start : orphans[place]]
