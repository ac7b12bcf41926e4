"""The lines around an article that tell something of its page: pleas for gifts, leftovers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from features.lexicon.phrases import lexicon
from features.reading.marks import Zone
from features.reading.surface import Surface

#: Lists whose entries make a line worth keeping, and the parts of the page where they would be
#: somebody else’s words (a reader’s cause, another article’s subject).
_LISTS = (
    ("donation", frozenset((Zone.HIDDEN, Zone.COMMENT, Zone.RELATED))),
    ("template_leftovers", frozenset((Zone.HIDDEN,))),
)
#: Group of the entries that say nothing by themselves.
_WEAK = "invitation"
#: Longer lines (characters) are texts of their own.
_LONGEST = 200
#: Lines looked at on each side of the article, and kept.
_LINES, _KEPT = 600, 12
#: What parts two lines, so that no expression runs over both.
_BREAK = "\n\n"


def surroundings(surface: Surface) -> tuple[str, ...]:
    """Lines before the title and after the text that hold an entry of a list, each once."""
    found = {index for name, closed in _LISTS for index in _telling(surface, name, closed)}
    lines = (surface.lines[index].text for index in sorted(found))
    return tuple(dict.fromkeys(lines))[:_KEPT]


def _telling(surface: Surface, name: str, closed: frozenset[Zone]) -> Iterator[int]:
    """The lines that hold an entry of one list, in the parts of the page that are open to it."""
    near = (
        *surface.lines[max(0, surface.title - _LINES) : surface.title],
        *surface.lines[surface.end : surface.end + _LINES],
    )
    lines = [one for one in near if len(one.text) <= _LONGEST and surface.zone(one) not in closed]
    starts = list(accumulate((len(one.text) + len(_BREAK) for one in lines), initial=0))
    for hit in lexicon(name).find(_BREAK.join(one.text for one in lines)):
        if hit.group != _WEAK:
            yield lines[bisect_right(starts, hit.start) - 1].index
