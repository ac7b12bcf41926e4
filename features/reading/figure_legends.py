"""Read the legend of a figure that holds one picture: all its lines, whatever they are called."""

from __future__ import annotations

from features.reading.credit_forms import is_credit
from features.reading.lines import Line
from features.reading.marks import Zone
from features.reading.named_legends import Legend, joined, may_be_legend, set_apart
from features.reading.pictures import NEAR, Picture
from features.reading.place_legends import is_legend_kind
from features.reading.surface import MARKED_LINES, Surface


def in_figure(picture: Picture, pictures: list[Picture], surface: Surface) -> Legend | None:
    """All the lines of a picture's own figure: caption, credit, whatever they are called."""
    figure = picture.figure
    if figure is None or sum(other.figure is figure for other in pictures) > 1:
        return None
    lines: list[Line] = []
    start = max(0, picture.line - NEAR)
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
    text = joined(line.text for line in lines)
    if not lines or not may_be_legend(text):
        return None
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
