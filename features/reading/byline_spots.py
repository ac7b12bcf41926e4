"""Looks for signatures near the title and at the end of the text: marked, written, or bare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from features.article import Byline, BylineKind, BylineOrigin
from features.reading.byline_foot import closing_name
from features.reading.byline_head import between, in_title, run_in
from features.reading.byline_labels import labelled
from features.reading.byline_others import is_anothers, is_quoted, is_work
from features.reading.byline_places import (
    NO_SIGNATURE,
    SIGNED_LINE,
    alone,
    pictures,
)
from features.reading.byline_search import Candidate, Search
from features.reading.lines import Line, Marked
from features.reading.marks import Mark, Zone
from features.reading.names import fold, same_outlet

#: Lines between the text and the outlet's name that closes it.
_CLOSING = 2
#: The name of an outlet or of its edition that closes a text has no more words than this.
_NAME = 5
#: A whole line is quoted as the signature up to this length, else only the element of the author.
_QUOTED = 120
#: Who wrote, where the site names the line after a legend or a holder of rights.
_WRITTEN = re.compile(
    r"(?i)^(?:(?:article |texte )?(?:r[ée]dig[ée]|[ée]crit) par |(?:textes?|journaliste) ?: ?"
    r"|par [^,]{4,50}, (?:journaliste|r[ée]dact(?:eur|rice)|correspondante?|envoy[ée]e?)\b)"
)
#: Who put a text online, in the bar of buttons below it.
_POSTED = re.compile(r"(?i)^(?:post[ée]|publi[ée]|r[ée]dig[ée]) par ")
#: How sure a signature in the title is (see ``Candidate``).
_IN_TITLE = 4


def candidates(search: Search, declared: tuple[str, ...]) -> Iterator[Candidate]:
    """Every signature, by all means."""
    yield from _marked(search)
    for region in (search.head, search.tail):
        for line in (search.surface.lines[index] for index in region):
            if len(line.text) <= SIGNED_LINE and _readable(search, line):
                yield from _line(search, line, declared)
    for line in search.surface.lines[search.surface.title : search.surface.first + 1]:
        if line.index == search.surface.title and (byline := in_title(line.text, search.named)):
            yield Candidate(byline, line.index, _IN_TITLE, line.node)
        elif byline := run_in(line.text, search.named):
            yield Candidate(byline, line.index, 1, line.node)


def _marked(search: Search) -> Iterator[Candidate]:
    """Elements that the page itself names after an author; some hold the title again."""
    title = search.surface.lines[search.surface.title].text if search.surface.lines else ""
    for item in search.surface.marked:
        if item.mark is not Mark.AUTHOR or not _reaches(search, item):
            continue
        if item.line == search.surface.title:  # some sites name the whole head after its authors
            continue
        means = 0 if item.line in search.head else 2
        for index, text in search.texts(item):
            if (text == title and " " in text) or pictures(search.surface, index, text):
                continue
            byline = search.parse(text, marked=True)
            if byline and not is_quoted(search.surface, index, item.node):
                shown = _whole(search, index, text, byline)
                yield Candidate(replace(byline, text=shown), index, means, item.node)


def _reaches(search: Search, item: Marked) -> bool:
    """Whether an element is where the author of the article is named."""
    if item.line in search.below:
        return True
    return search.open(item) and (item.line in search.head or item.line in search.tail)


def _whole(search: Search, index: int, text: str, byline: Byline) -> str:
    """The line around an author's element, when it is short and names no one else."""
    line = search.surface.lines[index].text
    if text == line or len(line) > _QUOTED:
        return text
    other = search.parse(line)
    return line if other and set(byline.names) <= set(other.names) else text


def _line(search: Search, line: Line, declared: tuple[str, ...]) -> Iterator[Candidate]:
    """A line that reads as a signature, shows a declared name, or is only a name."""
    means = 1 if line.index in search.head else 3
    byline = search.parse(line.text) or labelled(search, line)
    if byline and line.index == search.surface.title and byline.kind is BylineKind.PSEUDONYM:
        return
    byline = byline or between(search.surface, line, search.outlets, search.named)
    if byline is not None and (is_work(search.surface, line) or _is_stray(search, line)):
        return
    if byline is not None:
        yield Candidate(byline, line.index, means, line.node)
    elif known := search.shown(line, declared):
        text = line.text if len(line.text) <= _QUOTED else declared[0]
        yield Candidate(replace(known, text=text), line.index, means + 3, line.node)
    elif _closes(search, line):
        outlet = Byline(BylineKind.OUTLET, BylineOrigin.VISIBLE, line.text, (line.text,))
        yield Candidate(outlet, line.index, means + 4, line.node)
    elif alone(search.surface, line, search.outlets, search.tail):
        byline = search.parse(line.text, bare=True) or closing_name(search, line)
        if byline is None:
            return
        byline = replace(byline, text=line.text)
        yield Candidate(byline, line.index, means + 4, line.node)


def _is_stray(search: Search, line: Line) -> bool:
    """Whether a line below the text, that nothing names an author's, signs something else."""
    return line.index in search.tail and is_anothers(search.surface, line)


def _readable(search: Search, line: Line) -> bool:
    """Whether a line may sign: in the open, and no legend unless it says who wrote."""
    if line.index in search.legends and not _WRITTEN.match(line.text):
        return False
    if line.index in search.tail and search.surface.zone(line) is Zone.NAV:
        return bool(_POSTED.match(line.text)) or _is_signed(search, line)
    return search.open(line)


def _is_signed(search: Search, line: Line) -> bool:
    """Whether a line is the outlet's name in an element that is named after the author."""
    if not any(same_outlet(line.text, outlet) for outlet in search.outlets if outlet):
        return False
    marks = (item.mark for item in search.surface.marked if item.line == line.index)
    return not line.linked and Mark.AUTHOR in marks


def _closes(search: Search, line: Line) -> bool:
    """Whether the outlet's name alone is the last line of the text, or one right after."""
    surface = search.surface
    last = line.index in search.tail and surface.end - 1 <= line.index <= surface.end + _CLOSING
    if last and line.index > surface.end:  # behind « À suivre… », held like the text
        above = surface.lines[surface.end - 1].node
        last = line.node.tag == "p" and line.node.getparent() is above.getparent()
    if not last or line.linked or search.surface.zone(line) or line.node.tag in NO_SIGNATURE:
        return False
    own = (outlet for outlet in search.outlets if outlet and outlet[0].isupper())
    named = any(fold(line.text) == fold(outlet) for outlet in search.outlets)
    return named or (line.text.count(" ") < _NAME and any(same_outlet(line.text, o) for o in own))
