"""What a reader sees of a page, line by line, with what the markup says of each part."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.html import HtmlElement

from features.reading.article_place import Place, locate
from features.reading.furniture import line_kind
from features.reading.lines import Line, Marked, Slot
from features.reading.marks import Mark, Zone
from features.reading.parse import Document, text_of
from features.reading.walk import walked
from features.reading.wordings import LineKind

#: A signature, a date and a legend hold no more lines than this.
MARKED_LINES = 6
#: Lines of a page's head that are looked at.
_HEAD_LINES = 160
#: The text of a named element is read when its lines hold no more characters than this.
_OWN_TEXT = 2000


@dataclass(frozen=True, slots=True)
class Surface:
    """The lines of a page; those of the article run from ``title`` to ``end`` (excluded).

    ``first`` is the line of the first paragraph, ``top`` the element that holds the paragraphs;
    signatures and dates stand before line ``head``.
    """

    lines: tuple[Line, ...]
    marked: tuple[Marked, ...]
    slots: tuple[Slot, ...]
    place: Place

    @property
    def title(self) -> int:
        """The line of the title."""
        return self.place.title

    @property
    def first(self) -> int:
        """The line of the first paragraph."""
        return self.place.first

    @property
    def head(self) -> int:
        """The line after those where the head of the page may name an author or a date."""
        return self.place.head

    @property
    def end(self) -> int:
        """The line after the last paragraph."""
        return self.place.end

    @property
    def top(self) -> HtmlElement | None:
        """The element that holds the paragraphs."""
        return self.place.top

    def zone(self, item: Line | Marked | Slot) -> Zone | None:
        """The side zone that holds the item; None for the article and what surrounds it.

        What readers wrote is theirs in whatever it lies: many themes lay it in the page's footer.
        """
        found = None
        for node, zone in item.zones:
            if node not in self.place.exempt:
                if zone is Zone.COMMENT:
                    return zone
                found = found or zone
        return found

    def own_text(self, item: Marked) -> str:
        """All the text of a named element, on one line; "" when it is far too long for one."""
        lines = self.lines[item.line : item.stop]
        if len(lines) > MARKED_LINES or sum(len(line.text) for line in lines) > _OWN_TEXT:
            return ""
        return text_of(item.node)

    def head_lines(self, above: int) -> tuple[int, ...]:
        """The lines of the page's head, from ``above`` lines over the title.

        Where hundreds of lines part title and text, those near the one or the other.
        """
        place = self.place
        start, stop = max(0, place.title - above), min(len(self.lines), place.head)
        if stop - start <= _HEAD_LINES:
            return tuple(range(start, stop))
        near = max(place.title + _HEAD_LINES // 2, place.first - _HEAD_LINES // 4)
        return (*range(start, min(near, place.title + _HEAD_LINES // 2)), *range(near, stop))

    def legend_lines(self) -> frozenset[int]:
        """The lines of captions and credits; not those that sites call so and that give a date."""
        return frozenset(
            index
            for item in self.marked
            if item.mark in {Mark.CAPTION, Mark.CREDIT}
            for index in range(item.line, min(item.stop, item.line + MARKED_LINES, len(self.lines)))
            if line_kind(self.lines[index].text) is not LineKind.DATE
        )


def look(document: Document) -> Surface:
    """Walk the page once and find where its article lies."""
    body = document.tree.find("body")
    walker = walked(document.tree if body is None else body)
    place = locate(document, walker.lines)
    marked = tuple(item for item in walker.marked if item.node not in place.exempt)
    return Surface(tuple(walker.lines), marked, tuple(walker.slots), place)
