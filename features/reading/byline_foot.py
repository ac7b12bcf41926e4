"""Reads the name that closes a text, though no list knows it: set apart, with a place, a post."""

from __future__ import annotations

import re
from itertools import islice

from features.article import Byline
from features.lexicon.people import functions
from features.reading.byline_places import told
from features.reading.byline_search import Search
from features.reading.lines import Line
from features.reading.names import fold, is_person, opens_with_given, same_outlet
from features.reading.parse import text_of

#: A name that closes a text is no longer than this (characters).
_LONGEST = 60
#: A reader’s name and where they live: « Prénom Nom, Ville-sur-Cours ».
_FROM = re.compile(r"^([^,–—]{5,40})(?:, | [–—] )(?:[A-ZÀ-Þ][^\s,]{2,30} ?){1,3}$")
#: What somebody does for the outlet, behind their name.
_DOES = re.compile(r"^(.{5,50}?) ?\(([^()]{4,30})\)$")
#: Elements that set a name apart, and how a site lays it at the right.
_APART = frozenset({"strong", "b", "em", "i"})
_RIGHT = re.compile(r"(?i)\b(?:text-?)?align ?[:-]? ?(?:right|end)\b|\bright\b|text-end")
#: Elements around a line that may lay it at the right.
_AROUND = 2
#: Words for those who learn or correspond, that lists of professions may not have.
_POSTS = frozenset({"stagiaire", "correspondant", "correspondante", "collaboration", "c.p."})


def closing_name(search: Search, line: Line) -> Byline | None:
    """Who signs the last line of a text, told of nowhere in it."""
    surface = search.surface
    last = line.index >= surface.end - 1 and line.index in search.tail
    if not last or line.linked or len(line.text) > _LONGEST or surface.zone(line) is not None:
        return None
    if match := _FROM.match(line.text):
        known = opens_with_given(match[1]) and is_person(match[1], strict=True)
        return search.named(match[1]) if known and not told(surface, line, match[1]) else None
    match = _DOES.match(line.text)
    name = match[1] if match and _is_post(match[2]) else line.text
    if not _is_shaped(name) or told(surface, line, name):
        return None
    if match or _is_over_outlet(search, line) or _is_apart(line):
        return search.named(name)
    return None


def _is_post(text: str) -> bool:
    words = fold(text).split()
    return bool(words) and (words[0] in _POSTS or words[0] in functions())


def _is_shaped(name: str) -> bool:
    """Whether a text has the shape of a name: a capital and small letters in each word."""
    words = name.split()
    return is_person(name) and all(word[0].isupper() and not word.isupper() for word in words)


def _is_over_outlet(search: Search, line: Line) -> bool:
    """Whether the next line is the outlet’s name or its address."""
    after = search.surface.lines[line.index + 1 : line.index + 2]
    return any(same_outlet(one.text, name) for one in after for name in search.outlets if name)


def _is_apart(line: Line) -> bool:
    """Whether the whole line is in bold or italics, or at the right."""
    if line.node.tag in _APART or any(
        text_of(node) == line.text for node in line.node.iter(*_APART)
    ):
        return True
    around = (line.node, *islice(line.node.iterancestors(), _AROUND))
    names = (f"{one.get('style') or ''} {one.get('class') or ''}" for one in around)
    return any(map(_RIGHT.search, names)) or line.node.get("align") == "right"
