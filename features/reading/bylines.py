"""Who signs a page: what the reader sees, kept apart from what the metadata declare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from features.article import Byline, BylineKind, BylineOrigin
from features.reading.byline_line import parse_byline_line
from features.reading.linked_data import LinkedData
from features.reading.marks import Mark, Zone
from features.reading.names import Signer, fold, signer, squash
from features.reading.parse import Document, text_of
from features.reading.surface import Line, Marked, Surface
from features.reading.when import dates_in

#: Lines before the title where some themes show the author.
_ABOVE = 6
#: Lines after the first paragraph where an author may still stand.
_BELOW = 4
#: Lines before the end of the text, and after it, where a signature may stand.
_LAST, _AFTER = 4, 8
#: A line that carries a signature is no longer than this (characters).
_LINE = 200
#: A whole line is quoted as the signature up to this length, else only the element of the author.
_QUOTED = 120
#: An element named after a caption holds no more lines than this.
_LEGEND_LINES = 6
#: Lines between two elements of one signature.
_APART = 3
#: What stands alone before a name on the next line.
_LABELS = frozenset(
    {
        "auteur",
        "l'auteur",
        "l'autrice",
        "a propos de l'auteur",
        "auteurs",
        "auteur(s)",
        "autrice",
        "auteure",
        "par",
        "by",
        "ecrit par",
        "redige par",
        "publie par",
        "poste par",
        "signe",
        "texte",
        "un texte de",
        "author",
        "journaliste",
        "redacteur",
        "redactrice",
    }
)
#: Addresses of pages about an author, by the words they hold.
_AUTHOR_PAGES = ("auteur", "author", "journalist", "redact", "signature", "plume", "contribut", "profil", "equipe", "/by/")
_COMMENTS = frozenset({Zone.COMMENT, Zone.HIDDEN})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A signature found at a line, by a means: the lower, the surer."""

    byline: Byline
    line: int
    means: int
    node: HtmlElement | None = None


def read_byline(document: Document, linked: LinkedData, surface: Surface) -> Byline:
    """The visible signature, with the names that the metadata declare beside it."""
    reader = _Reader(document, linked, surface)
    declared = reader.declared()
    found = sorted(reader.candidates(declared), key=_surest)
    if not found:
        origin = BylineOrigin.DECLARED if declared else BylineOrigin.NONE
        return Byline(BylineKind.NONE, origin, declared=declared)
    return _compared(_merged(found, reader), declared, reader)


#: The more a kind says of who signs, the lower.
_WORTH = {
    BylineKind.PERSON: 0,
    BylineKind.SEVERAL: 0,
    BylineKind.AGENCY: 1,
    BylineKind.COLLECTIVE: 2,
    BylineKind.OUTLET: 3,
    BylineKind.PSEUDONYM: 4,
    BylineKind.NONE: 5,
}


def _surest(candidate: Candidate) -> tuple[int, int, int]:
    return _WORTH[candidate.byline.kind], candidate.means, candidate.line


def _merged(found: list[Candidate], reader: _Reader) -> Byline:
    """The surest signature with its neighbours' names, agencies and other roles."""
    first = found[0]
    near = [
        item
        for item in found
        if item.means == first.means
        and item.byline.kind in {BylineKind.PERSON, BylineKind.SEVERAL}
        and abs(item.line - first.line) <= _APART
    ]
    group = sorted(near, key=lambda item: item.line) if first in near else [first]
    head = [item.byline for item in group] + [item.byline for item in found if item.means <= 1]
    texts = dict.fromkeys(item.byline.text for item in group)
    names = {squash(name): name for item in reversed(group) for name in item.byline.names}
    ordered = dict.fromkeys(
        names[squash(name)] for item in group for name in item.byline.names
    )
    kind = first.byline.kind
    if kind in {BylineKind.PERSON, BylineKind.SEVERAL}:
        kind = BylineKind.SEVERAL if len(ordered) > 1 else BylineKind.PERSON
    return Byline(
        kind,
        BylineOrigin.VISIBLE,
        _joined(texts),
        tuple(ordered),
        tuple(dict.fromkeys(name for item in head for name in item.agencies)),
        contributors=tuple(dict.fromkeys(one for item in head for one in item.contributors)),
        author_url=reader.author_url(group),
    )


def _joined(texts: Iterable[str]) -> str:
    """The lines of one signature, without those that another repeats."""
    kept: list[str] = []
    for text in texts:
        if not any(text in other for other in kept):
            kept = [other for other in kept if other not in text]
            kept.append(text)
    return ", ".join(kept)


def _compared(shown: Byline, declared: tuple[str, ...], reader: _Reader) -> Byline:
    """What is shown beside what is declared: in both when they name someone in common."""
    mine = {squash(name) for name in (*shown.names, *shown.agencies)}
    theirs = {squash(part) for name in declared for part in reader.split(name)}
    if any(a in b or b in a for a in mine for b in theirs if a and b):
        return replace(shown, origin=BylineOrigin.BOTH, declared=declared)
    people = tuple(name for name in declared if reader.signs(name) is Signer.PERSON)
    return replace(shown, declared=people if shown.names else declared)


class _Reader:
    """Looks for signatures in the places where pages show them."""

    def __init__(self, document: Document, linked: LinkedData, surface: Surface) -> None:
        self.document, self.linked, self.surface = document, linked, surface
        outlet = document.outlet
        names = (outlet.name if outlet else "", linked.publisher, outlet.domain if outlet else "")
        self.outlets = tuple(dict.fromkeys(name for name in names if name))
        self.head = range(
            max(0, surface.title - _ABOVE), min(len(surface.lines), surface.first + _BELOW)
        )
        self.tail = range(max(surface.first, surface.end - _LAST), self._stop())
        self.legends = {
            index
            for item in surface.marked
            if item.mark in {Mark.CAPTION, Mark.CREDIT}
            for index in range(item.line, min(item.stop, item.line + _LEGEND_LINES))
        }

    def _stop(self) -> int:
        """Where the article's end gives way to something else: teasers, comments, a heading."""
        surface = self.surface
        limit = min(len(surface.lines), surface.end + _AFTER)
        for index in range(surface.end, limit):
            line = surface.lines[index]
            if surface.zone(line) in {Zone.RELATED, Zone.COMMENT, Zone.HIDDEN}:
                return index
            if line.node.tag in {"h2", "h3"} or (line.linked > 0.9 and len(line.text) > 40):
                return index
        return limit

    def parse(self, text: str, **how: bool) -> Byline | None:
        name, *aliases = self.outlets or ("",)
        return parse_byline_line(text, name, aliases=tuple(aliases), **how)

    def signs(self, name: str) -> Signer:
        kinds = {signer(name, outlet) for outlet in self.outlets or ("",)}
        return Signer.OUTLET if Signer.OUTLET in kinds else signer(name)

    def split(self, name: str) -> tuple[str, ...]:
        """The names in one declared field, which may hold several."""
        byline = self.parse(name, marked=True)
        return (*byline.names, *byline.agencies) if byline else (name,)

    def declared(self) -> tuple[str, ...]:
        """The authors of JSON-LD, else of the meta tags, as declared."""
        names = [author.name for author in self.linked.authors]
        if not names:
            metas = self.document.metas
            keys = ("author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "byl")
            names = next((list(metas[key]) for key in keys if key in metas), [])
        kept = (name for name in names if not name.startswith(("http", "@")) and len(name) < _LINE)
        return tuple(dict.fromkeys(kept))

    def candidates(self, declared: tuple[str, ...]) -> Iterator[Candidate]:
        """Every signature, by the means that find them."""
        yield from self.marked()
        for region in (self.head, self.tail):
            for index in region:
                line = self.surface.lines[index]
                if len(line.text) <= _LINE and index not in self.legends and self.open(line):
                    yield from self.line(line, declared)
        yield from self.box()

    def box(self) -> Iterator[Candidate]:
        """A box « L'auteur » after the text, whatever holds it."""
        for line in self.surface.lines[self.surface.end : self.surface.end + _AFTER]:
            if line.index not in self.tail and self.labelled(line):
                byline = self.parse(line.text, marked=True)
                if byline:
                    yield Candidate(byline, line.index, 4, line.node)

    def open(self, item: Line | Marked) -> bool:
        """Whether a signature may stand there: not among comments, teasers and menus."""
        zone = self.surface.zone(item)
        if zone is None:
            return True
        index = item.index if isinstance(item, Line) else item.line
        near = self.surface.title < index < self.surface.first
        return near and zone not in _COMMENTS and zone is not Zone.RELATED

    def marked(self) -> Iterator[Candidate]:
        """Elements that the page itself names after an author."""
        for item in self.surface.marked:
            if item.mark is not Mark.AUTHOR or not self.open(item):
                continue
            if item.line not in self.head and item.line not in self.tail:
                continue
            means = 0 if item.line in self.head else 2
            for index, text in self.texts(item):
                byline = self.parse(text, marked=True)
                if byline:
                    shown = self.whole(index, text, byline)
                    yield Candidate(replace(byline, text=shown), index, means, item.node)

    def texts(self, item: Marked) -> Iterator[tuple[int, str]]:
        """The lines of a marked element, or its own text when it is only a piece of a line."""
        lines = self.surface.lines[item.line : item.stop]
        if len(lines) == 1 and item.node is not lines[0].node:
            text = text_of(item.node)
            if text and len(text) <= _LINE and text in lines[0].text:
                yield item.line, text
                return
        for line in lines[:6]:
            if len(line.text) <= _LINE:
                yield line.index, line.text

    def whole(self, index: int, text: str, byline: Byline) -> str:
        """The line around an author's element, when it is short and says nothing else."""
        line = self.surface.lines[index].text
        if text == line or len(line) > _QUOTED:
            return text
        other = self.parse(line)
        return line if other and set(byline.names) <= set(other.names) else text

    def line(self, line: Line, declared: tuple[str, ...]) -> Iterator[Candidate]:
        """A line that reads as a signature."""
        means = 1 if line.index in self.head else 3
        byline = self.parse(line.text)
        if byline is None and self.labelled(line):
            byline = self.parse(line.text, marked=True)
        if byline is not None:
            yield Candidate(byline, line.index, means, line.node)
            return
        known = tuple(
            name
            for name in declared
            if self.signs(name) is Signer.PERSON and self.shows(line, name)
        )
        if known:
            parsed = self.parse(", ".join(known), marked=True)
            if parsed:
                text = line.text if len(line.text) <= _QUOTED else known[0]
                yield Candidate(replace(parsed, text=text), line.index, means + 3, line.node)
        elif self.alone(line):
            byline = self.parse(line.text, bare=True)
            if byline:
                yield Candidate(byline, line.index, means + 4, line.node)

    def labelled(self, line: Line) -> bool:
        before = self.surface.lines[line.index - 1].text if line.index else ""
        return fold(before).strip(" :") in _LABELS

    def shows(self, line: Line, name: str) -> bool:
        """Whether a short line that is no heading shows a declared name."""
        key = fold(name)
        return len(key) > 3 and key in fold(line.text) and line.node.tag not in {"h1", "h2"}

    def alone(self, line: Line) -> bool:
        """Whether a line with only a name stands where a signature would: by a date, or last."""
        if line.node.tag in {"h1", "h2", "h3", "h4", "li", "td", "th", "figcaption", "button"}:
            return False
        if line.linked > 0.5 and not self.links_to_author(line.node):
            return False
        if line.index in self.tail:
            return line.index >= self.surface.end - 1
        around = self.surface.lines[max(0, line.index - 1) : line.index + 3]
        return any(
            next(dates_in(other.text[:_LINE]), None) is not None
            for other in around
            if len(other.text) <= _LINE
        )

    def links_to_author(self, node: HtmlElement) -> bool:
        return any(
            any(word in (link.get("href") or "").lower() for word in _AUTHOR_PAGES)
            for link in node.iter("a")
        )

    def author_url(self, group: list[Candidate]) -> str | None:
        """The page of the author: the link of the signature, http(s) only."""
        for item in group:
            if item.node is None:
                continue
            links = [item.node] if item.node.tag == "a" else list(item.node.iter("a"))
            for link in links[:4]:
                text = squash(text_of(link))
                if text and any(text in squash(name) or squash(name) in text for name in item.byline.names):
                    address = self.document.absolute(link.get("href"))
                    if address:
                        return address
        return None
