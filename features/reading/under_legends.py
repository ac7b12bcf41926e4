"""Find the legend just under a picture that no markup names: by its wording, place or style."""

from __future__ import annotations

import re

from features.reading.credit_forms import is_credit, one_blank, opens_credit
from features.reading.furniture import line_kind
from features.reading.legend_lines import is_legend_line
from features.reading.legends import LONGEST
from features.reading.lines import Line
from features.reading.named_legends import Legend, joined, may_be_legend
from features.reading.pictures import NEAR, Picture
from features.reading.place_legends import (
    CAPTION,
    is_framed,
    is_heading,
    is_legend_kind,
    is_styled,
)
from features.reading.surface import Surface
from features.reading.when import dates_in
from features.reading.wordings import LineKind

#: « Figure 3 », « Tableau 2 – … » name what they stand beside, under it or above it.
_NUMBERED = re.compile(
    r"(?i)^(?:fig(?:ure)?s?|tableau|graphique|carte|sch[ée]ma|photo|image|illustration|document)"
    r"\.? ?(?:n[°o] ?)?\d{1,2}\b"
)
#: Such a name alone has no more words than this: what it says is then on the next line.
_NAME = 2
#: What a picture says of itself, repeated under it, has this many words at least.
_TOLD = 3
#: Right under a picture, inside the text, it is the picture's; at the end, the article's.
_SOURCE = re.compile(r"(?i)^\(?source[ \u00a0]?:")


def under(picture: Picture, surface: Surface, taken: set[int]) -> Legend | None:
    """The line just under a picture when it is plainly its legend, or a credit ends it."""
    lines = _two_lines(picture, surface)
    if not lines or lines[0].index in taken or surface.zone(lines[0]) is not None:
        return None
    said = _is_said_again(picture, lines[0], surface)
    if credit := _credit_of_two(picture, lines, surface, said=said):
        text = joined(line.text for line in lines)
        return Legend(lines[0].index, lines[1].index + 1, text, credit, lines[0].node)
    for line in lines:
        if not is_legend_kind(line.text):
            break
        if may_be_legend(line.text) and is_legend_line(line.text):
            return Legend(line.index, line.index + 1, line.text, "", line.node)
        if line.node.tag not in {"div", "span"}:
            break
    if numbered := _numbered(picture, surface, taken):
        return numbered
    first = lines[0]
    sourced = first.index < surface.end - 1 and _SOURCE.match(first.text) and is_credit(first.text)
    set_so = is_framed(picture.node, first) or is_styled(picture.node, first, surface)
    if sourced or set_so or said:
        return Legend(first.index, first.index + 1, first.text, "", first.node)
    return None


def _credit_of_two(picture: Picture, lines: list[Line], surface: Surface, *, said: bool) -> str:
    """The one of two lines that is a credit, the other being the caption; "" when none is."""
    if len(lines) < 2:  # noqa: PLR2004 (a caption and its credit)
        return ""
    first, second = lines
    own_link = first.linked == 0 or _shares_link(picture, first)
    if own_link and _is_caption_above_credit(first, second, said=said):
        return second.text
    under = is_credit(first.text) and _is_said_again(picture, second, surface)
    return first.text if under else ""


def is_numbered(text: str) -> bool:
    """Whether a line names a figure: « Figure 3 », « Tableau 2 – … »."""
    return bool(_NUMBERED.match(text))


def _numbered(picture: Picture, surface: Surface, taken: set[int]) -> Legend | None:
    """The line under a picture, else above it, that names it « Figure 3 »."""
    below = _two_lines(picture, surface)
    above = surface.lines[max(0, picture.line - 1) : picture.line]
    for line in (*below[:1], *above):
        text, alone = line.text, len(line.text.split()) <= _NAME
        if line.index in taken or not is_numbered(text) or len(text) > LONGEST:
            continue
        if line.linked and not alone:
            continue
        if not alone:
            return Legend(line.index, line.index + 1, text, "", line.node)
        after = below[1].text if line in below and len(below) > 1 else ""
        if after and len(text) + len(after) < LONGEST:
            return Legend(line.index, line.index + 2, joined((text, after)), "", line.node)
    return None


def _is_said_again(picture: Picture, line: Line, surface: Surface) -> bool:
    """Whether a line is what the picture says to those who do not see it, word for word.

    Many sites say the title there, above the title; some cut it short: « … ».
    """
    text, told = one_blank(line.text), one_blank(picture.alt)
    cut = told.endswith(("...", "…")) and text.startswith(told.rstrip(" .…"))
    return (
        (text == told or cut)
        and told != one_blank(surface.lines[surface.title].text)
        and line.index != surface.title
        and len(line.text.split()) >= _TOLD
        and (line.linked == 0 or _shares_link(picture, line))
        and not is_heading(line)
    )


def _shares_link(picture: Picture, line: Line) -> bool:
    """Whether one link, to the picture's own file, holds the picture and the line under it."""
    link = next(picture.node.iterancestors("a"), None)
    return link is not None and link in line.node.iterancestors()


def _two_lines(picture: Picture, surface: Surface) -> list[Line]:
    """The two lines under a picture, but for the word « Publicité »."""
    lines = surface.lines[picture.line : picture.line + 2 + NEAR]
    return [line for line in lines if line_kind(line.text) is not LineKind.ADVERT][:2]


def _is_caption_above_credit(first: Line, second: Line, *, said: bool) -> bool:
    return (
        len(first.text) <= (LONGEST if said else CAPTION)
        and line_kind(first.text) is LineKind.TEXT
        and not (is_credit(first.text) or first.text in second.text)
        and not any(start == 0 or end == len(first.text) for start, end, _ in dates_in(first.text))
        and is_credit(second.text)
        and (is_legend_line(second.text) or opens_credit(second.text))
    )
