"""Reads the sentence by which the themes of blogs say, under a text, who published it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from features.reading.byline_search import Candidate, Search
from features.reading.marks import Zone

#: Lines after the text where the sentence stands.
_NEAR = 8
#: « Ce contenu a été publié dans Actualité par Jeanne. Mettez-le en favori… »; in a translation
#: of a theme, or not.
_POSTED = re.compile(
    r"^\W{0,4}(?:Ce(?:t|tte)? (?:contenu|article|entr[ée]e|billet|note|texte|publication)"
    r" (?:a [ée]t[ée]|est) (?:publi|post|r[ée]dig|[ée]cri|class)[ée]?e?t?e? .{0,150}?\bpar"
    r"|(?:Contenu|Article|Texte|Billet) (?:r[ée]dig[ée]|[ée]crit|publi[ée]) par"
    r"|This entry was posted .{0,150}?\bby) ([^.,;:(|!?]{2,50})(?=[.,;:(|!?]|$)"
)
#: How sure such a signature is (see ``Candidate``).
_ANNOUNCED = 3


def posted(search: Search) -> Iterator[Candidate]:
    """The account or the person that the sentence names; the rest of its line is about the site."""
    surface = search.surface
    for line in surface.lines[max(surface.first + 1, surface.end - 1) : surface.end + _NEAR]:
        match = _POSTED.match(line.text)
        if match is None or surface.zone(line) in {Zone.COMMENT, Zone.HIDDEN, Zone.RELATED}:
            continue
        if byline := search.parse(f"par {match[1].strip()}", marked=True):
            yield Candidate(byline, line.index, _ANNOUNCED, line.node)
