"""Find the lines that stand under pictures, by markup, by figure and by wording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from features.reading.credit_forms import is_credit, opens_credit
from features.reading.furniture import line_kind
from features.reading.legends import LONGEST, is_legend_line
from features.reading.lines import Line
from features.reading.marks import Zone
from features.reading.named_legends import (
    Legend,
    joined,
    last_line,
    marked,
    may_be_legend,
    set_apart,
)
from features.reading.place_legends import CAPTION, is_framed, is_legend_kind, is_styled
from features.reading.surface import MARKED_LINES, Surface
from features.reading.when import dates_in
from features.reading.wordings import LineKind

#: A legend starts at most this many lines after its picture.
_NEAR = 3
#: Lines of an article that are looked at.
_LINES = 2000
#: The notice of a whole site, not the credit of a picture.
_SITE_NOTICE = re.compile(
    r"(?i)tous droits|reproduction|mentions l[ée]gales|©.{0,60}\b(?:19|20)\d\d|\b20\d\d.{0,60}©"
    r"|copyright.{0,60}\b20\d\d"
)
#: Who filmed or cut a report, at its end: no picture of the page.
_FILM_CREW = re.compile(
    r"(?i)^(?:images?|montages?|vid[ée]os?)[ \u00a0]?:[ \u00a0]?"
    r"(?!.{0,20}(?:illustration|dr\b|d\.r))"
)
#: Right under a picture, inside the text, it is the picture's; at the end, the article's.
_SOURCE = re.compile(r"(?i)^\(?source[ \u00a0]?:")


@dataclass(slots=True)
class Picture:
    """A picture being read: its place, its address and the lines under it."""

    node: HtmlElement
    line: int
    src: str
    alt: str
    figure: HtmlElement | None
    legends: list[Legend] = field(default_factory=list)


def attach(pictures: list[Picture], surface: Surface) -> list[Legend]:
    """Give each legend to its picture; those that no picture claims come back."""
    taken: set[int] = set()
    for picture in pictures:
        if legend := _in_figure(picture, pictures, surface):
            picture.legends.append(legend)
            taken.update(range(legend.line, legend.stop))
    orphans = _attach_marked(pictures, surface, taken)
    for picture in pictures:
        if not picture.legends and (legend := _plain(picture, surface, taken)):
            picture.legends.append(legend)
            taken.update(range(legend.line, legend.stop))
    for legend in _alone(surface, taken):
        if owner := _continued(pictures, legend):
            owner.legends.append(legend)
        else:
            orphans.append(legend)
    return orphans


def _attach_marked(pictures: list[Picture], surface: Surface, taken: set[int]) -> list[Legend]:
    """Give the legends that the markup names to their pictures; the others come back.

    The lines of both are added to ``taken``.
    """
    orphans, figured = [], frozenset(taken)
    for legend in marked(surface):
        if figured.issuperset(range(legend.line, legend.stop)):
            continue
        owner = _owner(pictures, legend)
        if owner is not None:
            owner.legends.append(legend)
        elif _FILM_CREW.match(legend.text):
            continue
        elif is_legend_line(legend.text) or _figure(legend.node) is not None:
            orphans.append(legend)
        taken.update(range(legend.line, legend.stop))
    return orphans


def _in_figure(picture: Picture, pictures: list[Picture], surface: Surface) -> Legend | None:
    """All the lines of a picture's own figure: caption, credit, whatever they are called."""
    figure = picture.figure
    if figure is None or sum(other.figure is figure for other in pictures) > 1:
        return None
    lines: list[Line] = []
    start = max(0, picture.line - _NEAR)
    for line in surface.lines[start : picture.line + 2 * MARKED_LINES]:
        if figure not in (line.node, *line.node.iterancestors()):
            if line.index < picture.line:
                continue
            break
        if line.node.tag in {"h1", "h2", "h3"}:
            return None
        if line.node.tag == "button" or _is_hidden(line):
            continue
        if is_legend_kind(line.text):
            lines.append(line)
    lines = lines[:MARKED_LINES]
    if not lines or sum(len(line.text) for line in lines) > LONGEST:
        return None
    text = joined(line.text for line in lines)
    span = range(start, lines[-1].index + 1)
    inside = [m for m in surface.marked if m.line in span and figure in m.node.iterancestors()]
    credit = set_apart(figure, inside, text) or _credit_line(lines, text)
    return Legend(lines[0].index, lines[-1].index + 1, text, credit, lines[0].node)


def _is_hidden(line: Line) -> bool:
    return any(zone is Zone.HIDDEN for _, zone in line.zones)


def _credit_line(lines: list[Line], text: str) -> str:
    """The line of a legend that is its credit; "" when none is, or when it is all of it."""
    pieces = (line.text for line in lines if is_credit(line.text) and line.text in text)
    found = next(pieces, "")
    return "" if found == text else found


def _owner(pictures: list[Picture], legend: Legend) -> Picture | None:
    """The picture of a legend: of the same figure, else the one just above it or just below.

    A figure whose own picture was not loaded leaves its legend to none of another figure.
    """
    figure = _figure(legend.node)
    inside = [item for item in pictures if figure is not None and item.figure is figure]
    if inside:
        above = [item for item in inside if item.line <= legend.line]
        return above[-1] if above else inside[0]
    others = [item for item in pictures if _may_share(item, legend.node, figure)]
    near = [item for item in others if 0 <= legend.line - item.line <= _NEAR]
    if near:
        return near[-1]
    return next((item for item in others if item.line - legend.line == 1), None)


def _may_share(picture: Picture, node: HtmlElement, figure: HtmlElement | None) -> bool:
    """Whether a picture and a legend are in one figure, or one of both in none."""
    if figure is None or picture.figure is None:
        return True
    return picture.figure in node.iterancestors() or figure in picture.node.iterancestors()


def _continued(pictures: list[Picture], legend: Legend) -> Picture | None:
    """The picture whose caption, without credit, ends on the line above one that is a credit."""
    if not is_credit(legend.text):
        return None
    above = (item for item in pictures if item.legends and item.legends[-1].stop == legend.line)
    return next((item for item in above if not item.legends[-1].credit), None)


def _figure(node: HtmlElement) -> HtmlElement | None:
    return next(node.iterancestors("figure"), None)


def _plain(picture: Picture, surface: Surface, taken: set[int]) -> Legend | None:
    """The line just under a picture when it is plainly its legend, or a credit ends it."""
    lines = _under(picture, surface)
    if not lines or lines[0].index in taken or surface.zone(lines[0]) is not None:
        return None
    if len(lines) > 1 and _is_caption_above_credit(lines[0], lines[1]):
        text = joined(line.text for line in lines)
        return Legend(lines[0].index, lines[1].index + 1, text, lines[1].text, lines[0].node)
    for line in lines:
        if may_be_legend(line.text) and is_legend_line(line.text):
            return Legend(line.index, line.index + 1, line.text, "", line.node)
        if line.node.tag not in {"div", "span"}:
            break
    first = lines[0]
    sourced = first.index < surface.end - 1 and _SOURCE.match(first.text) and is_credit(first.text)
    if sourced or is_framed(picture.node, first) or is_styled(first, surface):
        return Legend(first.index, first.index + 1, first.text, "", first.node)
    return None


def _under(picture: Picture, surface: Surface) -> list[Line]:
    """The two lines under a picture, but for the word « Publicité »."""
    lines = surface.lines[picture.line : picture.line + 2 + _NEAR]
    return [line for line in lines if line_kind(line.text) is not LineKind.ADVERT][:2]


def _is_caption_above_credit(first: Line, second: Line) -> bool:
    return (
        len(first.text) <= CAPTION
        and first.linked == 0
        and line_kind(first.text) is LineKind.TEXT
        and not (is_credit(first.text) or first.text in second.text)
        and not any(start == 0 or end == len(first.text) for start, end, _ in dates_in(first.text))
        and is_credit(second.text)
        and (is_legend_line(second.text) or opens_credit(second.text))
    )


def _alone(surface: Surface, taken: set[int]) -> Iterator[Legend]:
    """Lines of the article that are plainly legends, apart from any picture."""
    stop = min(last_line(surface), surface.title + _LINES)
    for line in surface.lines[surface.title + 1 : stop]:
        if line.index in taken or surface.zone(line) is not None or len(line.text) > LONGEST:
            continue
        if not is_legend_line(line.text) or _is_of_the_site(line.text):
            continue
        # A message quoted from elsewhere may hold a sign of rights.
        if next(line.node.iterancestors("blockquote"), None) is None:
            yield Legend(line.index, line.index + 1, line.text, "", line.node)


def _is_of_the_site(text: str) -> bool:
    """Whether a credit is the notice of the site, or names who filmed a report."""
    return bool(_SITE_NOTICE.search(text) or _FILM_CREW.match(text))
