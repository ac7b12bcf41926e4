"""The places of a page where readers see signatures, and how its outlet’s names change them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from features.article import Byline, BylineKind, BylineOrigin
from features.lexicon.people import functions
from features.reading.byline_line import parse_byline_line
from features.reading.byline_places import SIGNED_LINE, closes_text, dated
from features.reading.lines import Line, Marked
from features.reading.linked_data import LinkedData
from features.reading.marks import Mark, Zone
from features.reading.names import fold, is_person, same_outlet
from features.reading.over_title import over_title
from features.reading.parse import Document
from features.reading.signature_names import trimmed
from features.reading.signers import Signer, is_body, signer
from features.reading.surface import Surface
from features.reading.when import dates_in, without_dates

#: Lines before the title where some themes show the author.
_ABOVE = 8
#: Lines before the end of the text, and after it, where a signature may stand.
_LAST, _AFTER = 4, 8
#: Lines below the text where its author may be named, and where teasers would name others.
_BELOW, _TEASERS = 12, 60
#: Lines below the title where a card of the author may stand, whatever holds it.
_CARD = 15
#: Lines of one element that names an author, and of one that holds a legend.
_MARKED_LINES = 6
#: A declared name shorter than this (characters) is found in any line.
_SHORTEST = 4
#: Share of a line that is links, and its length (characters), from which it is a teaser's title.
_ALL_LINKED, _TEASER = 0.9, 40
#: Lines under the title where a date and « par » are the article's, whatever holds them.
_FIRST_LINES = 3
_ELSEWHERE = frozenset({Zone.RELATED, Zone.COMMENT, Zone.HIDDEN})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A signature found at a line, by ``means``: the lower, the surer.

    0 an element of the page's head named after an author, 1 a line there that reads as a
    signature; 2 and 3 the same at the end of the text; 4 and 6 a line that shows a declared name,
    in the head and at the end, and 4 the end of the title; 5 and 7 a line that is only a name.
    """

    byline: Byline
    line: int
    means: int
    node: HtmlElement


class Search:
    """The places of one page where a signature may stand, and the names of its outlet."""

    def __init__(self, document: Document, linked: LinkedData, surface: Surface) -> None:
        self.surface = surface
        outlet = document.outlet
        domain = outlet.domain if outlet else ""
        label = domain.split(".")[0] if domain.count(".") == 1 else ""
        names = (outlet.name if outlet else "", linked.publisher, domain, label)
        self.outlets = tuple(dict.fromkeys(name for name in names if name)) or ("",)
        # A text of less than three paragraphs may go on behind what was taken for its end.
        stop = self._stop()
        head = set(surface.head_lines(_ABOVE)) - over_title(surface)
        self.head = tuple(i for i in sorted(head) if i < max(stop, surface.first + 1))
        self.tail = range(max(min(surface.head, surface.end), surface.end - _LAST), stop)
        self.below = self._below()
        self.legends = surface.legend_lines()

    def _stop(self) -> int:
        """Where the end of the article gives way to a heading, teasers or comments."""
        surface = self.surface
        limit = min(len(surface.lines), surface.end + _AFTER)
        authors = {item.line for item in surface.marked if item.mark is Mark.AUTHOR}
        for line in surface.lines[surface.end : limit]:
            teaser = line.linked > _ALL_LINKED and len(line.text) > _TEASER
            heading = line.node.tag in {"h2", "h3"} and (line.linked or line.index not in authors)
            heading = heading and not closes_text(surface, line)
            if surface.zone(line) in _ELSEWHERE or heading or teaser:
                return line.index
        return limit

    def _below(self) -> range:
        """Below the text, past a heading or a bar of buttons: only when one author is marked there.

        Where several are, they sign teasers of other articles.
        """
        surface = self.surface
        marks = (
            item
            for item in surface.marked
            if item.mark is Mark.AUTHOR
            and surface.end <= item.line < surface.end + _TEASERS
            and surface.zone(item) not in _ELSEWHERE
        )
        names = {
            name
            for item in marks
            for _, text in self.texts(item)
            if (byline := self.parse(text, marked=True)) and byline.kind is not BylineKind.OUTLET
            for name in byline.names
        }
        return range(surface.end, surface.end + _BELOW) if len(names) == 1 else range(0)

    def parse(self, text: str, **how: bool) -> Byline | None:
        """A text as a signature, knowing the outlet's names."""
        name, *aliases = self.outlets
        return parse_byline_line(
            text,
            name,
            marked=how.get("marked", False),
            bare=how.get("bare", False),
            aliases=tuple(aliases),
        )

    def signs(self, name: str) -> Signer:
        """What a declared name is."""
        own = any(same_outlet(name, outlet) for outlet in self.outlets if outlet)
        return Signer.OUTLET if own and not is_person(name, strict=True) else signer(name)

    def split(self, name: str) -> tuple[str, ...]:
        """The names in one declared field, which may hold several."""
        byline = self.parse(name, marked=True)
        return (*byline.names, *byline.agencies) if byline else (name,)

    def named(self, text: str) -> Byline | None:
        """A text that is known to name who signs."""
        return self.parse(text, marked=True)

    def open(self, item: Line | Marked) -> bool:
        """Whether a signature may stand there: not among comments, teasers and menus."""
        surface, zone = self.surface, self.surface.zone(item)
        if zone is None:
            return True
        if isinstance(item, Marked):  # some sites lay the author's card in an « aside »
            near = surface.title < item.line < min(surface.first, surface.title + _CARD)
            return near and zone not in {Zone.COMMENT, Zone.HIDDEN}
        near = surface.title < item.index < max(surface.first, surface.head - 1)
        if near and zone is Zone.RELATED and item.index <= surface.title + _FIRST_LINES:
            return bool(self.parse(item.text)) and any(dates_in(item.text))
        return near and zone not in _ELSEWHERE

    def texts(self, item: Marked) -> Iterator[tuple[int, str]]:
        """The lines of a marked element, or its own text when it is only a piece of a line."""
        lines = self.surface.lines[item.line : item.stop]
        if len(lines) == 1 and item.node is not lines[0].node:
            text = self.surface.own_text(item)
            if text and len(text) <= SIGNED_LINE and text in lines[0].text:
                yield item.line, text
                return
        for line in lines[:_MARKED_LINES]:
            if len(line.text) <= SIGNED_LINE:
                yield line.index, line.text

    def shown(self, line: Line, declared: tuple[str, ...]) -> Byline | None:
        """The declared people that a line shows; other declared names when they are the line."""
        if line.node.tag in {"h1", "h2"}:
            return None
        text, below = fold(line.text), line.index > self.surface.title
        held = [name for name in declared if len(name) >= _SHORTEST and fold(name) in text]
        rest = fold(trimmed(" ".join(without_dates(line.text)))) if held else ""
        known = [
            name
            for name in held
            if self.signs(name) is Signer.PERSON
            or (rest == fold(name) and (self.is_own(line) if line.linked else below))
        ]
        if not known and any(text == f"par {fold(name)}" for name in held):
            return Byline(BylineKind.PSEUDONYM, BylineOrigin.VISIBLE, line.text, (held[0],))
        if not known:
            return None
        if line.linked and self.is_another(known[0]):
            return Byline(BylineKind.COLLECTIVE, BylineOrigin.VISIBLE, line.text)
        if byline := self.parse(", ".join(known), marked=True):
            return byline
        post = fold(known[0]) in functions()  # « Correspondant »: the newsroom answers for them
        kind = BylineKind.COLLECTIVE if post else BylineKind.PSEUDONYM
        return Byline(kind, BylineOrigin.VISIBLE, line.text, (known[0],))

    def is_own(self, line: Line) -> bool:
        """Whether a declared name that is a link stands in the head by a date."""
        head = self.surface.title < line.index < self.surface.first
        return head and dated(self.surface, line)

    def is_another(self, name: str) -> bool:
        """Whether a body is the paper or the firm a text comes from: shown, and no author of it.

        An edition opens with the same word as its outlet.
        """
        opening = fold(name).split()[:1]
        kin = any(fold(outlet).split()[:1] == opening for outlet in self.outlets)
        return self.signs(name) is Signer.COLLECTIVE and is_body(name) and not kin
