"""Looks for signatures in the places of a page where readers see them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from features.article import Byline, BylineKind, BylineOrigin
from features.reading.byline_head import between, in_title, run_in
from features.reading.byline_line import parse_byline_line
from features.reading.byline_places import (
    NO_SIGNATURE,
    SIGNED_LINE,
    alone,
    closes_text,
    dated,
    is_quoted,
    is_work,
    pictures,
)
from features.reading.lines import Line, Marked
from features.reading.linked_data import LinkedData
from features.reading.marks import Mark, Zone
from features.reading.names import (
    Signer,
    fold,
    is_body,
    is_person,
    same_outlet,
    signer,
)
from features.reading.parse import Document
from features.reading.surface import Surface
from features.reading.when import dates_in

#: Lines before the title where some themes show the author.
_ABOVE = 6
#: Lines before the end of the text, and after it, where a signature may stand.
_LAST, _AFTER = 4, 8
#: Lines between the text and the outlet's name that closes it.
_CLOSING = 2
#: Lines below the text where its author may be named, and where teasers would name others.
_BELOW, _TEASERS = 12, 60
#: Lines below the title where a card of the author may stand, whatever holds it.
_CARD = 15
#: A whole line is quoted as the signature up to this length, else only the element of the author.
_QUOTED = 120
#: Lines of one element that names an author, and of one that holds a legend.
_MARKED_LINES = 6
#: A declared name shorter than this (characters) is found in any line.
_SHORTEST = 4
#: Share of a line that is links, and its length (characters), from which it is a teaser's title.
_ALL_LINKED, _TEASER = 0.9, 40
#: What stands alone before a name on the next line, folded.
_LABELS = frozenset(
    {"auteur", "auteurs", "auteur(s)", "autrice", "auteure", "l'auteur", "l'autrice", "par", "by"}
    | {"a propos de l'auteur", "ecrit par", "redige par", "publie par", "poste par", "signe"}
    | {"texte", "un texte de", "author", "journaliste", "redacteur", "redactrice"}
)
#: What stands before the people of a broadcast, of whom the first presents it.
_TEAM_LABELS = frozenset({"l'equipe", "equipe de l'emission"})
#: No label is longer than this (characters).
_LABEL = 40
#: Lines under the title where a date and « par » are the article's, whatever holds them.
_FIRST_LINES = 3
#: Who wrote, where the site names the line after a legend or a holder of rights.
_WRITTEN = re.compile(
    r"(?i)^(?:(?:article |texte )?(?:r[ée]dig[ée]|[ée]crit) par "
    r"|par [^,]{4,50}, (?:journaliste|r[ée]dact(?:eur|rice)|correspondante?|envoy[ée]e?)\b)"
)
#: Who put a text online, in the bar of buttons below it.
_POSTED = re.compile(r"(?i)^(?:post[ée]|publi[ée]|r[ée]dig[ée]) par ")
#: How sure a signature in the title is (see ``Candidate``).
_IN_TITLE = 4
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
        # Behind a host of blogs, the name before the host's is an account.
        label = domain.split(".")[0] if domain.count(".") == 1 else ""
        names = (outlet.name if outlet else "", linked.publisher, domain, label)
        self.outlets = tuple(dict.fromkeys(name for name in names if name)) or ("",)
        # A text of less than three paragraphs may go on behind what was taken for its end.
        stop = self._stop()
        self.head = tuple(
            index for index in surface.head_lines(_ABOVE) if index < max(stop, surface.first + 1)
        )
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

    def candidates(self, declared: tuple[str, ...]) -> Iterator[Candidate]:
        """Every signature, by all means."""
        yield from self.marked()
        for region in (self.head, self.tail):
            for line in (self.surface.lines[index] for index in region):
                if len(line.text) <= SIGNED_LINE and self.readable(line):
                    yield from self.line(line, declared)
        for line in self.surface.lines[self.surface.title : self.surface.first + 1]:
            if line.index == self.surface.title and (byline := in_title(line.text, self.named)):
                yield Candidate(byline, line.index, _IN_TITLE, line.node)
            elif byline := run_in(line.text, self.named):
                yield Candidate(byline, line.index, 1, line.node)

    def named(self, text: str) -> Byline | None:
        """A text that is known to name who signs."""
        return self.parse(text, marked=True)

    def readable(self, line: Line) -> bool:
        """Whether a line may sign: in the open, and no legend unless it says who wrote."""
        if line.index in self.legends and not _WRITTEN.match(line.text):
            return False
        if line.index in self.tail and self.surface.zone(line) is Zone.NAV:
            return bool(_POSTED.match(line.text)) or self.is_signed(line)
        return self.open(line)

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

    def marked(self) -> Iterator[Candidate]:
        """Elements that the page itself names after an author."""
        for item in self.surface.marked:
            if item.mark is not Mark.AUTHOR or not self.reaches(item):
                continue
            if item.line == self.surface.title:  # some sites name the whole head after its authors
                continue
            means = 0 if item.line in self.head else 2
            for index, text in self.texts(item):
                if pictures(self.surface, index, text):
                    continue
                byline = self.parse(text, marked=True)
                if byline and not is_quoted(self.surface, index, item.node):
                    shown = self.whole(index, text, byline)
                    yield Candidate(replace(byline, text=shown), index, means, item.node)

    def reaches(self, item: Marked) -> bool:
        """Whether an element is where the author of the article is named."""
        if item.line in self.below:
            return True
        return self.open(item) and (item.line in self.head or item.line in self.tail)

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

    def whole(self, index: int, text: str, byline: Byline) -> str:
        """The line around an author's element, when it is short and names no one else."""
        line = self.surface.lines[index].text
        if text == line or len(line) > _QUOTED:
            return text
        other = self.parse(line)
        return line if other and set(byline.names) <= set(other.names) else text

    def is_signed(self, line: Line) -> bool:
        """Whether a line is the outlet's name in an element that is named after the author."""
        if not any(same_outlet(line.text, outlet) for outlet in self.outlets if outlet):
            return False
        marks = (item.mark for item in self.surface.marked if item.line == line.index)
        return not line.linked and Mark.AUTHOR in marks

    def line(self, line: Line, declared: tuple[str, ...]) -> Iterator[Candidate]:
        """A line that reads as a signature, shows a declared name, or is only a name."""
        means = 1 if line.index in self.head else 3
        byline = self.parse(line.text) or self.labelled(line)
        byline = byline or between(self.surface, line, self.outlets, self.named)
        if byline is not None and is_work(self.surface, line):
            return
        if byline is not None:
            yield Candidate(byline, line.index, means, line.node)
        elif known := self.shown(line, declared):
            text = line.text if len(line.text) <= _QUOTED else declared[0]
            yield Candidate(replace(known, text=text), line.index, means + 3, line.node)
        elif self.closes(line):
            outlet = Byline(BylineKind.OUTLET, BylineOrigin.VISIBLE, line.text, (line.text,))
            yield Candidate(outlet, line.index, means + 4, line.node)
        elif alone(self.surface, line, self.outlets, self.tail):
            if (byline := self.parse(line.text, bare=True)) is None:
                return
            yield Candidate(byline, line.index, means + 4, line.node)

    def closes(self, line: Line) -> bool:
        """Whether the outlet's name alone is the last line of the text, or one right after."""
        surface = self.surface
        last = line.index in self.tail and surface.end - 1 <= line.index <= surface.end + _CLOSING
        if last and line.index > surface.end:  # behind « À suivre… », held like the text
            above = surface.lines[surface.end - 1].node
            last = line.node.tag == "p" and line.node.getparent() is above.getparent()
        if not last or line.linked or self.surface.zone(line) or line.node.tag in NO_SIGNATURE:
            return False
        return any(fold(line.text) == fold(outlet) for outlet in self.outlets)

    def labelled(self, line: Line) -> Byline | None:
        """The name under a label such as « Auteur »."""
        text = self.surface.lines[line.index - 1].text if line.index else ""
        above = fold(text).strip(" :") if len(text) <= _LABEL else ""
        if above in _LABELS or (above in _TEAM_LABELS and is_person(line.text, strict=True)):
            return self.parse(line.text, marked=True)
        return None

    def shown(self, line: Line, declared: tuple[str, ...]) -> Byline | None:
        """The declared people that a line shows; other declared names when they are the line."""
        if line.node.tag in {"h1", "h2"}:
            return None
        text, below = fold(line.text), line.index > self.surface.title
        held = [name for name in declared if len(name) >= _SHORTEST and fold(name) in text]
        known = [
            name
            for name in held
            if self.signs(name) is Signer.PERSON
            or (line.text == name and (self.is_own(name, line) if line.linked else below))
        ]
        if not known and any(text == f"par {fold(name)}" for name in held):
            return Byline(BylineKind.PSEUDONYM, BylineOrigin.VISIBLE, line.text, (held[0],))
        if not known:
            return None
        alone = Byline(BylineKind.PSEUDONYM, BylineOrigin.VISIBLE, line.text, (known[0],))
        return self.parse(", ".join(known), marked=True) or alone

    def is_own(self, name: str, line: Line) -> bool:
        """Whether the outlet's, a team's or an account's name, with a link, stands by a date.

        A body's is that of the paper or the firm a text comes from, unless it is named after the
        outlet.
        """
        opening = fold(name).split()[0] if name.strip() else ""
        kin = any(fold(outlet).split()[:1] == [opening] for outlet in self.outlets)
        own = self.signs(name) is Signer.OUTLET or kin or not is_body(name)
        head = self.surface.title < line.index < self.surface.first
        return own and head and dated(self.surface, line)
