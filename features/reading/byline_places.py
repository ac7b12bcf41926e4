"""Whether a name stands in a page where the author of the article signs."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from features.lexicon.initials import is_initials
from features.reading.byline_makers import is_picture_job
from features.reading.byline_others import is_quoted
from features.reading.lines import Line
from features.reading.names import is_person, opens_with_given, same_outlet
from features.reading.signers import is_beside
from features.reading.surface import Surface
from features.reading.when import dates_in

#: A line that carries a signature is no longer than this (characters).
SIGNED_LINE = 200
#: Share of a line that is a link from which the line is one.
LINKED = 0.5
#: Lines under the title where a name alone is the author's, when the text does not speak of them.
_UNDER_TITLE = 2
#: Addresses of pages about an author, by the words they hold.
_AUTHOR_PAGES = ("auteur", "author", "journalist", "redact", "signature", "plume", "contribut")
#: A note under a text, by its mark.
_NOTE = re.compile(r"^(?:\(\*{1,3}\)|\*{1,3} ?\w|\[\d{1,3}\]|\(\d{1,3}\)|Notes? ?:)")
#: Between a name and where its bearer works.
_AFFILIATED = re.compile(r"\s?[,|(]\s?|\s[-–—]\s{1,2}")
#: Words of the addresses of pages about a subject, which a tag leads to.
SUBJECTS = (
    *("tag", "sujet", "theme", "dossier", "topic", "mot-cle", "keyword"),
    *("/personne/", "/personnes/", "personnalite", "/people/", "celebrite", "/star/", "/stars/"),
)
#: Elements in which a line with only a name is a heading, an entry of a list, a button.
NO_SIGNATURE = frozenset({"h1", "h2", "h3", "h4", "li", "td", "th", "figcaption", "button"})
#: Elements of a list of names and dates, and the length (characters) of a line with a date.
_ENTRIES, _DATE_LINE = frozenset({"li", "h3", "h4"}), 80
#: Blanks in a line that speaks of somebody; fewer are of a signature.
_SPOKEN = 4
#: Headings that may close a text with the name of who signs.
_CLOSING = frozenset({"h2", "h3", "h4"})


def pictures(surface: Surface, index: int, text: str) -> bool:
    """Whether what stands before the text, in its line or above, says who made pictures."""
    before = surface.lines[index].text.partition(text)[0]
    above = surface.lines[index - 1].text if index and not before else before
    return is_picture_job(above.strip(" :•|-–—"))


def alone(surface: Surface, line: Line, outlets: tuple[str, ...], tail: range) -> bool:
    """Whether a line with only a name stands where a signature would: by a date, or last."""
    entry = _listed(surface, line) or closes_text(surface, line)
    if line.node.tag in NO_SIGNATURE and not entry:
        return False
    if pictures(surface, line.index, line.text) or is_quoted(surface, line.index, line.node):
        return False
    if _is_site_of(surface, line, outlets) or _is_under_title(surface, line):
        return True
    linked = line.linked > LINKED and not is_initials(line.text)
    if linked and not _links_to_author(line.node):
        return _is_beside_date(surface, line)
    if line.index in tail:
        return _is_last(surface, line)
    return _is_dated(surface, line) or _is_affiliated(surface, line)


def _is_last(surface: Surface, line: Line) -> bool:
    """Whether a line ends the text, or comes before nothing but notes and is told of nowhere."""
    if line.index >= surface.end - 1:
        return True
    after = surface.lines[line.index + 1 : surface.end]
    return all(_NOTE.match(note.text) for note in after) and not told(surface, line, line.text)


def _is_dated(surface: Surface, line: Line) -> bool:
    """Whether a line that is only a name stands by a date, and the text is not about them."""
    between = surface.title < line.index < surface.first
    name = _AFFILIATED.split(line.text, maxsplit=1)[0]
    return dated(surface, line) and not (between and _is_subject(surface, line, name))


def _is_affiliated(surface: Surface, line: Line) -> bool:
    """Whether a line between title and text gives a name, told of nowhere, and an institution."""
    name, *rest = _AFFILIATED.split(line.text, maxsplit=1)
    between = surface.title < line.index < surface.first
    if not between or not rest or not is_beside(rest[0]) or not is_person(name, strict=True):
        return False
    return not told(surface, line, name)


def _is_site_of(surface: Surface, line: Line, outlets: tuple[str, ...]) -> bool:
    """Whether the line, between title and text, is the name of whose site this is."""
    between = surface.title < line.index < surface.first
    named = between and is_person(line.text, strict=True)
    return named and any(same_outlet(line.text, outlet) for outlet in outlets)


def _is_under_title(surface: Surface, line: Line) -> bool:
    """Whether the line names, right under the title, someone of whom the text says nothing."""
    place = surface.title < line.index < min(surface.first, surface.title + _UNDER_TITLE + 1)
    if not place or line.linked or not is_person(line.text, strict=True):
        return False
    return opens_with_given(line.text) and not told(surface, line, line.text)


def told(surface: Surface, line: Line, name: str) -> bool:
    """Whether the title or the text speaks of someone whom a line names."""
    surname = name.rsplit(maxsplit=1)[-1]
    stop = max(surface.end, line.index)
    others = (near for near in surface.lines[surface.title : stop] if near is not line)
    return any(surname in near.text for near in others)


def _is_subject(surface: Surface, line: Line, name: str) -> bool:
    """Whether the title or the text speaks of someone, but in the notice that presents them."""
    if not is_person(name):
        return False
    surname, title = name.rsplit(maxsplit=1)[-1], surface.lines[surface.title].text
    lines = surface.lines[surface.first : surface.end]
    texts = (near.text for near in lines if near is not line and near.text.count(" ") > _SPOKEN)
    spoken = [text for text in texts if surname in text]
    notice = len(spoken) == 1 and spoken[0].startswith(name)
    return surname in title or (bool(spoken) and not notice)


def dated(surface: Surface, line: Line) -> bool:
    """Whether a date stands in the head, by the line."""
    around = surface.lines[max(0, line.index - 1) : line.index + 3]
    return any(any(dates_in(near.text)) for near in around if len(near.text) <= SIGNED_LINE)


def _is_beside_date(surface: Surface, line: Line) -> bool:
    """Whether a linked name that is no tag stands by the date under the title, told of nowhere."""
    if not surface.title < line.index < surface.first or not opens_with_given(line.text):
        return False
    near = surface.lines[line.index - 1 : line.index + 2 : 2]
    if not any(any(dates_in(one.text)) for one in near if len(one.text) <= SIGNED_LINE):
        return False
    hrefs = [(link.get("href") or "").lower() for link in line.node.iter("a")]
    tagged = any(word in href for href in hrefs for word in SUBJECTS)
    return not tagged and not told(surface, line, line.text)


def _listed(surface: Surface, line: Line) -> bool:
    """An entry of a list, or a small heading, right over the date: the head of some articles."""
    if line.node.tag == "td":  # the head of pages laid in tables: « Prénom Nom, 12/03/2024 »
        dates = len(line.text) <= _DATE_LINE and any(dates_in(line.text))
        return dates and line.index < surface.first and opens_with_given(line.text)
    if line.node.tag not in _ENTRIES or not opens_with_given(line.text):
        return False
    after, parent = surface.lines[line.index + 1 : line.index + 2], line.node.getparent()
    same = [near.text for near in after if parent in {near.node, near.node.getparent()}]
    return any(len(text) <= _DATE_LINE and any(dates_in(text)) for text in same)


def closes_text(surface: Surface, line: Line) -> bool:
    """A heading right after the text that is only the name of someone it does not speak of."""
    heading = line.node.tag in _CLOSING and line.index == surface.end and not line.linked
    named = heading and opens_with_given(line.text) and is_person(line.text, strict=True)
    return named and not told(surface, line, line.text)


def _links_to_author(node: HtmlElement) -> bool:
    hrefs = ((link.get("href") or "").lower() for link in node.iter("a"))
    return any(word in href for href in hrefs for word in _AUTHOR_PAGES)
