"""Find the lines that stand under pictures, by markup, by figure and by wording."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from features.reading.credit_forms import is_credit, opens_credit
from features.reading.figure_legends import in_figure
from features.reading.legend_lines import is_legend_line
from features.reading.legends import LONGEST
from features.reading.lines import Line
from features.reading.marks import Zone, words_of
from features.reading.named_legends import Legend, last_line, marked
from features.reading.pictures import NEAR, Picture
from features.reading.place_legends import is_heading, is_legend_kind
from features.reading.surface import Surface
from features.reading.under_legends import under
from features.reading.when import dates_in

#: Lines of an article that are looked at.
_LINES = 2000
#: What says that a figure holds a film or a recording: a tag, or a word of a class.
_PLAYED = frozenset({"video", "iframe", "audio"})
_PLAYER = re.compile(r"\b(?:video|player|audio|podcast)")
#: Lines above the title, and after the text, where the credit of the first picture may stand.
_ABOVE, _BELOW = 3, 25
_OF_LEAD = re.compile(
    r"(?i)^(?:cr[ée]dits? )?(?:photos?|images?|visuels?|illustrations?) "
    r"(?:d[eu] |[àa] |d[’'])?(?:la )?(?:une|couverture|couv|accroche|en-?t[êe]te|principale)"
    r"(?: de l[’']article)?[ \u00a0]?[:©]"
)
_PHOTO = re.compile(r"(?i)^(?:cr[ée]dits? )?photos?[ \u00a0]?[:©]")
#: The text of a teaser, cut short, is no credit.
_CUT_SHORT = ("…", "...")
#: Elements of a figure that are looked at.
_INSIDE = 12
#: The notice of a whole site, or the hour of a text: not the credit of a picture.
_SITE_NOTICE = re.compile(
    r"(?i)tous droits|reproduction|mentions l[ée]gales|©.{0,60}\b(?:19|20)\d\d|\b20\d\d.{0,60}©"
    r"|copyright.{0,60}\b20\d\d|\b\d{1,2} ?h ?\d\d\b"
)
#: Who filmed or cut a report, at its end: no picture of the page.
_FILM_CREW = re.compile(
    r"(?i)^(?:images?|montages?|vid[ée]os?)[ \u00a0]?:[ \u00a0]?"
    r"(?!.{0,20}(?:illustration|dr\b|d\.r))"
)


def attach(pictures: list[Picture], surface: Surface) -> list[Legend]:
    """Give each legend to its picture; those that no picture claims come back."""
    taken: set[int] = set()
    for picture in pictures:
        if legend := in_figure(picture, pictures, surface):
            picture.legends.append(legend)
            taken.update(range(legend.line, legend.stop))
    orphans = _attach_marked(pictures, surface, taken)
    for picture in pictures:
        if not picture.legends and (legend := under(picture, surface, taken)):
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
        if _is_of_words(_figure(legend.node)):
            pass
        elif owner is not None:
            owner.legends.append(legend)
        elif _FILM_CREW.match(legend.text) or _is_film(_figure(legend.node)):
            continue
        elif is_legend_line(legend.text) or _figure(legend.node) is not None:
            orphans.append(legend)
        taken.update(range(legend.line, legend.stop))
    return orphans


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
    near = [item for item in others if 0 <= legend.line - item.line <= NEAR]
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


def _is_of_words(figure: HtmlElement | None) -> bool:
    """Whether a figure holds a quotation, a table or code, and no picture."""
    if figure is None or next(figure.iter("img", "picture", "svg", "canvas"), None) is not None:
        return False
    return next(figure.iter("blockquote", "table", "pre", "q"), None) is not None


def _is_film(figure: HtmlElement | None) -> bool:
    """Whether a figure without picture holds a film or a recording: its title is no caption."""
    if figure is None:
        return False
    inner = itertools.islice(figure.iterdescendants(), _INSIDE)
    return any(
        node.tag in _PLAYED or _PLAYER.search(words_of(node.get("class") or ""))
        for node in (figure, *inner)
    )


def _alone(surface: Surface, taken: set[int]) -> Iterator[Legend]:
    """Lines of the article that are plainly legends, apart from any picture."""
    stop = min(last_line(surface), surface.title + _LINES)
    for line in surface.lines[max(0, surface.title - _ABOVE) : stop + _BELOW]:
        if line.index in taken or line.index == surface.title or len(line.text) > LONGEST:
            continue
        if line.index >= stop and not _is_of_lead(line, surface):
            continue
        if not (is_legend_line(line.text) and is_legend_kind(line.text)):
            continue
        if surface.zone(line) is not None and not _OF_LEAD.match(line.text):
            continue
        if is_heading(line) and not opens_credit(line.text):
            continue
        if line.text.endswith(_CUT_SHORT) or _is_of_the_site(line.text):
            continue
        # A message quoted from elsewhere may hold a sign of rights.
        if next(line.node.iterancestors("blockquote"), None) is None:
            yield Legend(line.index, line.index + 1, line.text, "", line.node)


def _is_of_lead(line: Line, surface: Surface) -> bool:
    """Whether a credit after the text says that it is the first picture's, or no other follows."""
    if surface.zone(line) in {Zone.COMMENT, Zone.HIDDEN, Zone.RELATED}:
        return False
    if _OF_LEAD.match(line.text):
        return True
    after = (slot for slot in surface.slots if surface.end <= slot.line <= line.index + 1)
    return bool(_PHOTO.match(line.text)) and all(surface.zone(slot) for slot in after)


def _is_of_the_site(text: str) -> bool:
    """Whether a credit is the notice of the site, a date and a signature, or a film's crew."""
    dated = any(start == 0 for start, _, _ in dates_in(text))
    return dated or bool(_SITE_NOTICE.search(text) or _FILM_CREW.match(text))
