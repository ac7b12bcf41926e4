"""The lines around an article that tell something of its page: pleas for gifts, leftovers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from features.lexicon.phrases import lexicon, openings
from features.reading.lines import Line
from features.reading.marks import Zone
from features.reading.surface import Surface

#: Lists whose entries make a line worth keeping, and the parts of the page where they would be
#: somebody else’s words (a reader’s cause, another article’s subject).
_LISTS = (
    ("donation", frozenset((Zone.COMMENT, Zone.RELATED))),
    ("template_leftovers", frozenset[Zone]()),
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
    near = (
        *surface.lines[max(0, surface.title - _LINES) : surface.title],
        *surface.lines[surface.end : surface.end + _LINES],
    )
    lines = [
        (line, zone)
        for line in near
        if len(line.text) <= _LONGEST and (zone := surface.zone(line)) is not Zone.HIDDEN
    ]
    found = sorted(set(_telling(lines)))
    return tuple(dict.fromkeys(surface.lines[index].text for index in found))[:_KEPT]


def _telling(lines: Sequence[tuple[Line, Zone | None]]) -> Iterator[int]:
    """The lines that hold an entry of a list which is open to their part of the page."""
    text = _BREAK.join(line.text for line, _ in lines)
    starts = list(accumulate((len(line.text) + len(_BREAK) for line, _ in lines), initial=0))
    for name, closed in _LISTS:
        found = {bisect_right(starts, m.start()) - 1 for m in openings(name).finditer(text)}
        for line, zone in (lines[number] for number in found):
            if zone not in closed and any(h.group != _WEAK for h in lexicon(name).find(line.text)):
                yield line.index
