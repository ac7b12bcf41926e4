"""Whether a name near an article is another’s: of a card, a claim, a quotation, a reader."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from features.reading.discussion import opens_comments
from features.reading.furniture import line_kind
from features.reading.lines import Line
from features.reading.names import fold
from features.reading.surface import Surface
from features.reading.wordings import LineKind

#: Names of elements that set a quotation off, and how far above its author they stand.
_QUOTATION = re.compile(r"(?i)quot(?:e|ation)|citation|verbatim|exergue|t[ée]moignage|testimonial")
_QUOTE_DEPTH = 4
_OPENING = ("«", "“", '"')
#: Fields of the card of a book or film, how many make one, and lines around its author's.
_WORK = re.compile(
    r"(?i)^(?:[ée]diteur|[ée]ditions?|maison d['’][ée]dition|date de (?:sortie|parution)|parution"
    r"|(?:nombre de )?pages|isbn|prix|titre(?: original)?|r[ée]alisat(?:eur|rice|ion)|sc[ée]nario"
    r"|genre|dur[ée]e|collection|dessins?|avec|sortie) ?:"
)
_FIELDS, _RECORD = 2, 4
#: A field of the sheet of a claim that was checked, and a network where one spreads.
_CLAIM = re.compile(
    r"(?i)^(?:(?:notre )?verdict|(?:l['’])?affirmation|(?:la )?rumeur|(?:l['’])?in(?:f|t)ox"
    r"|(?:date|lieu|source|auteur) de l['’]affirmation)(?: ?:|$)"
)
_NETWORKS = frozenset({"facebook", "twitter", "x", "whatsapp", "tiktok", "youtube", "telegram"})
#: Cells of a sheet, in which « Auteur » may be that of what the page examines.
_CELLS = frozenset({"td", "dd"})
#: What stands over the title of another article: its length (characters), and the lines under it
#: where that article is signed.
_HEADING, _UNDER_HEADING = 60, 2


def is_anothers(surface: Surface, line: Line) -> bool:
    """Whether a line below the text signs another article, or what a reader wrote."""
    between = surface.lines[surface.end : line.index]
    if any(opens_comments(near.text) for near in between):
        return True
    return any(
        len(near.text) <= _HEADING and line_kind(near.text) is LineKind.RELATED
        for near in between[-_UNDER_HEADING:]
    )


def is_quoted(surface: Surface, index: int, node: HtmlElement) -> bool:
    """Whether a name is that of whom the page quotes: in a quotation, or right under one."""
    if _is_quotation(node):
        return True
    under = node.tag == "cite" or surface.title < index <= surface.first
    above = surface.lines[index - 1].text if index - 1 > surface.title else ""
    return under and above.startswith(_OPENING)


def _is_quotation(node: HtmlElement) -> bool:
    """Whether an element is in one that sets a quotation off."""
    around = (node, *islice(node.iterancestors(), _QUOTE_DEPTH))
    return any(
        near.tag == "blockquote" or _QUOTATION.search(near.get("class") or "") for near in around
    )


def is_work(surface: Surface, line: Line) -> bool:
    """Whether a line names the author of the work or of the claim that a card describes."""
    near = surface.lines[max(0, line.index - _RECORD) : line.index + _RECORD + 1]
    if line.node.tag in _CELLS:
        if line.index and surface.lines[line.index - 1].node.tag == "th":
            return True
        if any(one.node.tag in _CELLS and fold(one.text) in _NETWORKS for one in near):
            return True
    elif ":" not in line.text:
        return False
    if any(_CLAIM.match(one.text) for one in near):
        return True
    return sum(bool(_WORK.match(one.text)) for one in near) >= _FIELDS
