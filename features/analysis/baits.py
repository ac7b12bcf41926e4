"""Find the turns by which a title baits: a fact kept back, a riddle, a promised emotion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from features.analysis.marks import pair
from features.lexicon.phrases import lexicon
from features.lexicon.rates import DECOY, narration
from features.lexicon.wordlists import pattern_of, words_of

#: Characters of a title that are read: none is longer that was written to be read at a glance.
_LONGEST = 400
_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "’": "'"})
_NAMED = re.compile(r"<([a-z ]+)>")
#: Where a title opens again: after the mark that closes a rubric or a cry.
_AGAIN = r"(?:^|[:!?…|–—»] ?| - )"
#: « À Namur, », « En un temps record, ».
_SET = r"(?:(?:à|au|aux|en|dans|pour|après|chez|depuis|avec|près|sur|sous)\b[^,:!?]{1,50}, )?"
#: « qui sont ces élus », « quels sont ces bruits », a real question; « Non, cette photo », a check.
_ASKED = re.compile(
    r"(?:qui (?:est|sont)|quels? (?:est|sont)|quelles? (?:est|sont)|^(?:non|oui|attention),?) $",
    re.IGNORECASE,
)
#: What is enumerated before a colon is what is pointed at: « Pelles, râteaux : ces outils qui ».
_ENUMERATED = re.compile(r"^[^:]{0,80}, [^:]{0,80}: ?$")
#: A sentence before « cette » tells what it points at; a rubric of a word or two does not.
_TOLD = re.compile(r"(?:^|[^.]{0,200} )[^ .]+ [^ .]+ [^ .]+\. $")
#: What stands beside a name is that name: « Paul Nève, ce maire qui ».
_NAMED_BEFORE = re.compile(r"(?:^|[:.!?] )(?:[A-ZÀ-Ý][\w'-]{1,30} ){0,3}[A-ZÀ-Ý][\w'-]{1,30}, $")
_WORD, _EDGE = r"(?<!\w)", r"(?!\w)"
#: Sections of ``titles.txt``, with what stands before and after their turns.
_SECTIONS = (
    ("anywhere", _WORD, _EDGE),
    ("opening", "^", ""),
    ("head", _AGAIN, ""),
    ("pointing", _AGAIN + _SET, ""),
    ("pointed", _WORD, r"(?![\w-])"),
    ("end", "", r"\s{0,4}$"),
)


@cache
def _pattern(section: str, before: str, after: str) -> re.Pattern[str]:
    """The choice of the patterns of a section of ``titles.txt``, its named classes written out."""
    choice = _NAMED.sub(
        lambda named: "|".join(sorted(words_of("titles", named[1]), key=len, reverse=True)),
        pattern_of("titles", section),
    )
    return re.compile(f"{before}(?P<turn>{choice}){after}", re.IGNORECASE)


def baits(title: str) -> tuple[tuple[int, int], ...]:
    """Character ranges of the baiting turns in the author’s own words, in order, apart."""
    own, said = narration(title), max(pair(title).orphans, default=0)
    read = title[:_LONGEST].translate(_PLAIN)
    found: list[tuple[int, int]] = []
    free = said  # a closing mark that nothing opened ends a quotation that opens the title
    turns = sorted((*_listed(title), *_turns(read)), key=lambda turn: (turn[0], -turn[1]))
    for start, end, baiting in turns:
        if start >= free and own.holds(start):
            free = end
            found += [(start, end)] if baiting else []
    return tuple(found)


def _listed(title: str) -> Iterator[tuple[int, int, bool]]:
    """The turns of the word list; look-alikes only keep the others from being found in them."""
    for hit in lexicon("teasing_titles").find(title):
        yield hit.start, hit.end, hit.group != DECOY


def _turns(read: str) -> Iterator[tuple[int, int, bool]]:
    for name, before, after in _SECTIONS:
        for match in _pattern(name, before, after).finditer(read):
            start = match.start("turn")
            if not (name.startswith("point") and _has_referent(read[:start])):
                yield start, start + len(match["turn"].rstrip()), True


def _has_referent(before: str) -> bool:
    """Whether what stands before « ces » asks for it, names it or tells of it."""
    tells = _ENUMERATED.match(before) or _TOLD.match(before) or _NAMED_BEFORE.search(before)
    return bool(tells or _ASKED.search(before))
