"""Names the author by the label that stands alone over or under their name."""

from __future__ import annotations

from features.article import Byline
from features.reading.byline_search import Search
from features.reading.lines import Line
from features.reading.names import fold, is_person

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
#: What stands alone under a name, folded.
UNDER_NAME = frozenset({"auteur", "autrice", "auteure", "author", "l'auteur", "l'autrice"})


def labelled(search: Search, line: Line) -> Byline | None:
    """The name under a label such as « Auteur »."""
    text = search.surface.lines[line.index - 1].text if line.index else ""
    above = fold(text).strip(" :") if len(text) <= _LABEL else ""
    if above in _LABELS or (above in _TEAM_LABELS and is_person(line.text, strict=True)):
        return search.parse(line.text, marked=True)
    return None


def over_label(search: Search, line: Line) -> Byline | None:
    """The name above a label such as « Auteur »."""
    after = search.surface.lines[line.index + 1 : line.index + 2]
    under = after and fold(after[0].text).strip(" :") in UNDER_NAME
    return search.parse(line.text, marked=True) if under and is_person(line.text) else None
