"""Finds where an article ends and what its readers wrote begins, on pages whose names say nothing.

Source: headings of comments on French-language news sites and blogs, noted in November 2026.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import re2

#: No such heading is longer (characters).
_LONGEST = 90
#: Words of the text that stand before it: less, it is a counter under the title. Below the
#: second figure, no more words may follow: it is a counter under a long standfirst.
_LEAST, _ENOUGH = 60, 160
_WHAT = r"(?:commentaires?|r[ée]actions?|avis)"
_WHOSE = (
    r"(?: (?:des? |d[’']|de (?:nos |vos |la ))(?:lecteurs?|lectrices|internautes|abonn[ée]e?s"
    r"|communaut[ée])(?: et .{4,20})?)"
)
_HEADINGS = (
    # « 3 commentaires », « Commentaires (2) », « Vos réactions », « Les avis des lecteurs »
    rf"(?:les |tous les |vos )?\d{{1,4}} {_WHAT}{_WHOSE}?",
    rf"(?:(?:les|vos|nos|derniers) )?{_WHAT}{_WHOSE}? ?[(\[]\d{{0,4}}[)\]]",
    rf"(?:vos|(?:le |les )?derni(?:er|ère)s?) {_WHAT}",
    rf"(?:(?:les|vos) )?{_WHAT}{_WHOSE}",
    r"(?:les )?commentaires",
    r"(?:r[ée]agir|commenter|r[ée]agissez)(?: (?:[àa] |cet |l[’']).{4,20})? ?\(\d{0,4}\)",
    (
        r"(?:laisse[rz]|poste[rz]|ajoute[rz]|publie[rz]|[ée]cri(?:re|vez)) (?:un|votre|vos)"
        r" (?:commentaire|r[ée]action|avis)s?"
    ),
    r"laisse[rz] une r[ée]ponse|r[ée]agi(?:r|ssez) [àa] (?:cet|l[’'])article",
    r"vous (?:souhaitez|voulez) (?:commenter|r[ée]agir)",
    (
        r"\d{1,4} (?:pens[ée]es?|r[ée]flexions?|commentaires?|r[ée]ponses?|r[ée]actions?)"
        r" (?:sur|[àa]|au sujet de) ?[:«\"“].{0,80}"
    ),
    r"(?:participe[rz] [àa]|rejoignez) (?:la|notre) (?:discussion|conversation)",
    # « tonton82 a écrit le 13/03/2024 à 10:12 : »
    (
        r"[\w.-]{2,24}(?: [\w.-]{1,24})? (?:a [ée]crit|a post[ée]|a comment[ée]|dit) le .{0,10}"
        r"\d{1,2}[ /.-].{2,24}\d{1,2} ?[h:] ?\d{2}"
    ),
)


@cache
def _pattern() -> Any:  # noqa: ANN401 (re2 has no types)
    return re2.compile(rf"(?i)(?:{'|'.join(_HEADINGS)})(?: ?[:!?↓▼.…]{{1,3}})?")


def before_comments(lines: Sequence[tuple[str, int]]) -> int:
    """How many of the lines stand before what readers wrote: all of them without such a heading.

    ``lines`` are those of the page from the first to the last of the article, each with the words
    that it adds to the article’s text.
    """
    total, before = sum(words for _, words in lines), 0
    for count, (text, words) in enumerate(lines):
        plenty = before >= _ENOUGH or 2 * before >= total
        if before >= _LEAST and plenty and opens_comments(text):
            return count
        before += words
    return len(lines)


def opens_comments(text: str) -> bool:
    """Whether a line is the heading of what readers wrote."""
    if len(text) > _LONGEST:
        return False
    line = text.replace("\u00a0", " ").replace("\u202f", " ").strip(" -–—•·>»▶►#|")
    return _pattern().fullmatch(line) is not None
