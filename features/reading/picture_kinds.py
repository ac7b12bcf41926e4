"""Say where a picture comes from, by what its line says: agency, bank, staff, filler."""

from __future__ import annotations

import re

from features.article import ImageKind
from features.reading.credit_forms import EDGES, one_blank, suppliers
from features.reading.legend_wordings import kinds
from features.reading.names import is_person, same_outlet
from features.reading.parse import squeeze

_THING = re.compile(
    r"(?i)^\W{0,4}(?:photos?|images?|illustrations?|ph\.?|cr[ée]dits?|par|copyright|source"
    r"|cc(?= (?!by|sa|nc|\d)))?\W{0,4}"
)
_TITLE_WORD = r"[A-ZÀ-Þ][\w’'.-]{1,24}"
_DRAWN = re.compile(
    rf"(?i:\W{{0,3}}illustrations?(?: de couverture)?)(?: ?:| de| par) "
    rf"((?:{_TITLE_WORD} ){{1,3}}{_TITLE_WORD})"
)
#: « Illustration tirée d’un manuel », « Illustration à l’encre » say how a drawing came to be.
_DRAWING = re.compile(
    r"(?i)\W{0,3}illustrations? (?:tir[ée]e|extraite|parue|r[ée]alis[ée]e|d[’']apr[èe]s"
    r"|au (?:crayon|fusain|pastel)|[àa] l[’'](?:encre|aquarelle|huile)"
    r"|[àa] la (?:main|plume|gouache))"
)


def kind_of(line: str, credit: str, *outlet_names: str) -> ImageKind:
    """Where a picture comes from, by what its line says.

    ``STAFF`` is the outlet's own, or a named photographer's without agency.
    """
    flat, named = squeeze(one_blank(line)), squeeze(one_blank(credit))
    for kind, pattern in kinds():
        if (pattern.search(flat) or pattern.search(named)) and not (
            kind is ImageKind.ILLUSTRATION and (_is_drawn(flat) or _is_drawn(named))
        ):
            return kind
    news, stock = suppliers(credit or (flat if " via " in flat else ""))
    if news or stock:
        return ImageKind.AGENCY if news else ImageKind.STOCK
    pieces = re.split(r"[/|,:©]|\([cC]\)| [-–—] | par | by ", one_blank(credit))
    names = [_THING.sub("", piece).strip(EDGES + "().") for piece in pieces]
    if any(is_person(name) or _is_own(name, outlet_names) for name in names if name):
        return ImageKind.STAFF
    return ImageKind.UNKNOWN


def _is_drawn(text: str) -> bool:
    """« Illustration : Prénom Nom » names who drew: no photograph is said to be a filler."""
    if _DRAWING.match(text):
        return True
    match = _DRAWN.match(text)
    return match is not None and not any(suppliers(match[1]))


def _is_own(name: str, outlet_names: tuple[str, ...]) -> bool:
    return any(same_outlet(name, outlet) for outlet in outlet_names if outlet)
