"""Looks for the declared author below the text: author boxes, cards, the team of a broadcast."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from features.article import Byline, BylineKind, BylineOrigin
from features.lexicon.people import functions
from features.reading.byline_labels import UNDER_NAME, labelled, over_label
from features.reading.byline_others import is_anothers
from features.reading.byline_places import NO_SIGNATURE, SIGNED_LINE, SUBJECTS, told
from features.reading.byline_search import Candidate, Search
from features.reading.lines import Line
from features.reading.marks import Mark, Zone
from features.reading.names import agency, fold, is_person, opens_with_given
from features.reading.signers import Signer
from features.reading.surface import MARKED_LINES
from features.reading.when import dates_in

#: Lines below the text where a box may name its author, and where a bare name is a card.
_BOX, _CARD = 30, 12
#: A declared name shorter than this (characters) is found in any line.
_SHORTEST = 4
#: How sure such signatures are (see ``Candidate``): announced, in an author's box, a bare name.
_ANNOUNCED, _BOXED, _BARE = 3, 6, 7
_ASKED = re.compile(r"(?i)^(?:propos|entretien|interview)s? (?:recueilli|r[ée]alis[ée]|men[ée])")
#: What stands over a sentence that presents them.
_OVER_TEXT = UNDER_NAME | {"a propos de l'auteur", "a propos de l'autrice", "l'auteure"}
#: Who is presented, and the word for what they do.
_BIOGRAPHY = re.compile(
    r"^((?:[A-ZÀ-Þ][\w'’.-]{0,20} ){1,3}[A-ZÀ-Þ][\w'’-]{1,20}) (?:est|[ée]tait) "
    r"(?:une? |la |le |l['’])?([^\W\d_]{3,20})\b"
)
#: Last lines whose end may name an agency in brackets, alone or with a desk's letters.
_LAST = 2
_CLOSING = re.compile(r"\(((?:[\w-]{2,12}/){0,3}[\w-]{2,12})\)\.?$")


def below(search: Search, declared: tuple[str, ...]) -> Iterator[Candidate]:
    """The declared names that a line below the text shows as a signature.

    What holds the line may look like teasers or a menu: the declared name makes it sure.
    """
    yield from _boxed(search)
    names = {
        fold(name): name
        for name in declared
        if len(name) >= _SHORTEST and search.signs(name) not in {Signer.OUTLET, Signer.LOGIN}
    }
    surface = search.surface
    if not names:
        return
    boxes = _author_lines(search)
    for line in surface.lines[surface.end : surface.end + _BOX]:
        if len(line.text) > SIGNED_LINE or surface.zone(line) in {Zone.COMMENT, Zone.HIDDEN}:
            continue
        text = fold(line.text)
        if any(key in text for key in names):
            yield from _signed(search, line, names, boxed=line.index in boxes)


def closing(search: Search) -> Iterator[Candidate]:
    """The agency that the last words of the text give in brackets, or who its last line is about.

    « … (ats/afp) »; « Prénom Nom est professeure de … », of whom the text says nothing else.
    """
    surface = search.surface
    for line in surface.lines[max(surface.first + 1, surface.end - 1) : surface.end + _LAST]:
        name = _described(search, line)
        if name and (byline := search.named(name)):
            yield Candidate(replace(byline, text=name), line.index, _BARE, line.node)
    for line in surface.lines[max(surface.first, surface.end - _LAST) : surface.end]:
        match = _CLOSING.search(line.text)
        agencies = list(filter(None, map(agency, match[1].split("/")))) if match else []
        if match and agencies:
            byline = Byline(
                BylineKind.AGENCY, BylineOrigin.VISIBLE, match[0], agencies=tuple(agencies)
            )
            yield Candidate(byline, line.index, _ANNOUNCED, line.node)


def _described(search: Search, line: Line) -> str:
    """The person whom a line presents: under a label, or in italics at the end of a text."""
    surface = search.surface
    match = _BIOGRAPHY.match(line.text)
    if match is None or not is_person(match[1]) or surface.zone(line) is not None:
        return ""
    above = fold(surface.lines[line.index - 1].text).strip(" :")
    if above in _OVER_TEXT:
        return match[1]
    given = opens_with_given(match[1]) and match[2] in functions()
    return match[1] if given and not told(surface, line, match[1]) else ""


def _boxed(search: Search) -> Iterator[Candidate]:
    """A box « L'auteur » after the text, whatever holds it."""
    dated = []
    for line in search.surface.lines[search.surface.end : search.surface.end + _CARD]:
        if line.index in search.tail or search.surface.zone(line) in {Zone.COMMENT, Zone.HIDDEN}:
            continue
        if byline := labelled(search, line) or over_label(search, line):
            yield Candidate(byline, line.index, 3, line.node)
        elif _is_closing(search, line) and (byline := search.parse(line.text)):
            dated.append(Candidate(byline, line.index, 3, line.node))
    if len(dated) == 1:  # several are of teasers
        yield dated[0]


def _is_closing(search: Search, line: Line) -> bool:
    """Whether a line below the text, no link, says who asked or gives a date and « par »."""
    closing = search.surface.zone(line) is None and not line.linked and " par " in line.text
    if not closing or len(line.text) > SIGNED_LINE or is_anothers(search.surface, line):
        return False
    return any(dates_in(line.text)) or bool(_ASKED.match(line.text))


def _author_lines(search: Search) -> frozenset[int]:
    """The lines of the elements below the text that are named after an author."""
    surface = search.surface
    return frozenset(
        index
        for item in surface.marked
        if item.mark is Mark.AUTHOR and surface.end <= item.line < surface.end + _BOX
        for index in range(item.line, min(max(item.stop, item.line + 1), item.line + MARKED_LINES))
    )


def _signed(
    search: Search, line: Line, names: dict[str, str], *, boxed: bool
) -> Iterator[Candidate]:
    byline = search.parse(line.text)
    if byline and any(fold(name) in names for name in byline.names):
        yield Candidate(byline, line.index, _ANNOUNCED, line.node)
    elif boxed and (byline := search.shown(line, tuple(names.values()))):
        yield Candidate(replace(byline, text=line.text), line.index, _BOXED, line.node)
    elif _is_card(search, line, names) and (byline := search.parse(line.text, marked=True)):
        yield Candidate(byline, line.index, _BARE, line.node)


def _is_card(search: Search, line: Line, names: dict[str, str]) -> bool:
    """A declared person's name alone, near the text, that is no tag."""
    name = names.get(fold(line.text), "")
    near = line.index < search.surface.end + _CARD and search.surface.zone(line) is None
    if not name or not near or line.node.tag in NO_SIGNATURE:
        return False
    hrefs = [(link.get("href") or "").lower() for link in line.node.iter("a")]
    tagged = any(word in href for href in hrefs for word in SUBJECTS)
    return search.signs(name) is Signer.PERSON and not tagged
