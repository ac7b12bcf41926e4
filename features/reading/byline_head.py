"""Reads lines that sign without « par » near the title: accounts, addresses, the outlet’s name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from features.article import Byline, BylineKind
from features.reading.byline_places import dated, told
from features.reading.lines import Line
from features.reading.names import FIRST_ARTICLES, fold, is_person, opens_with_given
from features.reading.signature_names import trimmed
from features.reading.surface import Surface
from features.reading.when import dates_in, without_dates

#: A name with the account of who signs: « Prénom Nom - @compte ».
_WITH_ACCOUNT = re.compile(r"^([^@]{5,60}?) ?[-–—|(]? ?@\w{2,30}\)?$")
#: An « address » of the article's head names an author or an outlet, or is a street's.
_IN_ADDRESS = frozenset(
    {BylineKind.PERSON, BylineKind.SEVERAL, BylineKind.AGENCY, BylineKind.OUTLET}
)
#: A line in which an outlet signs is no longer than this (characters), nor of more pieces.
_LONGEST, _PIECES = 120, 3
#: A rubric has no more words than this.
_RUBRIC = 2
#: Words more than the outlet's name that the name of one of its editions has.
_EDITION = 2
#: What parts the pieces of such a line.
_BETWEEN = re.compile(r"\s?[,;/|•·]\s?|\s[-–—]\s")
#: Words of a name before its outlet's: « Prénom Nom La Gazette ».
_NAME_WORDS = (2, 3)
#: The end of a title that names who wrote: « …, par Prénom Nom », « …. Par Prénom Nom ».
_IN_TITLE = re.compile(r"(?:[,.]| [-–—]| \() ?[Pp]ar ([A-ZÀ-Þ][^()]{4,80})\)?$")
#: « Par Prénom Nom – », « Par Prénom Nom, journaliste – », « Par Prénom Nom. » before a sentence.
_RUN_IN = re.compile(
    r"^P(?:ar|AR) ([A-ZÀ-Þ][^–—,.:;()]{4,50}?)"
    r"(?:(?:, [^–—.:;()]{2,50}?)? [–—-] (?=\S)|\. (?=[A-ZÀ-Þ«]))"
)
_NAMES = re.compile(r"\s?,\s?|\set\s")

Parse = Callable[[str], Byline | None]


def between(surface: Surface, line: Line, outlets: tuple[str, ...], parse: Parse) -> Byline | None:
    """Between title and text: a name with its account, one in an « address », the outlet’s."""
    if not surface.title < line.index < max(surface.first, surface.head - 1):
        return None
    match = _WITH_ACCOUNT.match(line.text) if "@" in line.text else None
    if match and is_person(match[1], strict=True):
        return parse(match[1])
    if line.node.tag == "address":
        byline = parse(line.text)
        return byline if byline and byline.kind in _IN_ADDRESS else None
    if byline := _among(surface, line, parse):
        return byline
    text = fold(line.text)
    named = len(text) <= _LONGEST and any(name and fold(name) in text for name in outlets)
    if named and dated(surface, line):
        return _by_outlet(line.text, outlets, parse)
    return None


def _among(surface: Surface, line: Line, parse: Parse) -> Byline | None:
    """A name between a date and a rubric, of whom the text says nothing."""
    if len(line.text) > _LONGEST or not any(dates_in(line.text)):
        return None
    pieces = [trimmed(name) for part in without_dates(line.text) for name in _BETWEEN.split(part)]
    people = [name for name in pieces if opens_with_given(name) and is_person(name, strict=True)]
    short = all(piece.count(" ") < _RUBRIC for piece in pieces if piece not in people)
    if len(people) != 1 or not short or not 1 < len(pieces) <= _PIECES:
        return None
    return None if told(surface, line, people[0]) else _shown(parse(people[0]), line.text)


def _by_outlet(text: str, outlets: tuple[str, ...], parse: Parse) -> Byline | None:
    """Who signs a line that names the outlet: a person beside it, or itself beside a date."""
    pieces = [trimmed(name) for part in without_dates(text) for name in _BETWEEN.split(part)]
    pieces = [piece for piece in pieces if piece]
    read = [parse(piece) for piece in pieces]
    longest = max(name.count(" ") for name in outlets) + _EDITION
    own = [
        byline
        for byline in read
        if byline and byline.kind is BylineKind.OUTLET and byline.text.count(" ") <= longest
    ]
    people = [piece for piece in pieces if is_person(piece, strict=True)]
    if own and people and len(own) + len(people) == len(pieces):
        return _shown(parse(", ".join(people)), text)
    if own and read[0] is own[0] and len(pieces) <= _PIECES and any(dates_in(text)):
        return _shown(own[0], text)
    return _shown(next(filter(None, _before_outlet(text, outlets, parse)), None), text)


def _before_outlet(text: str, outlets: tuple[str, ...], parse: Parse) -> Iterator[Byline | None]:
    """The person whose name opens a line and is followed by the outlet’s."""
    words = text.split()
    for count in _NAME_WORDS:
        name, rest = " ".join(words[:count]), fold(" ".join(words[count:])) + " "
        if any(rest.startswith(fold(outlet) + " ") for outlet in outlets if outlet):
            article = fold(words[count - 1]) in FIRST_ARTICLES
            name = " ".join(words[: count - article])
            yield parse(name) if is_person(name) else None


def _shown(byline: Byline | None, text: str) -> Byline | None:
    return replace(byline, text=text) if byline else None


def run_in(text: str, parse: Parse) -> Byline | None:
    """Who signs at the start of the first paragraph: « Par Prénom Nom. Le conseil … »."""
    match = _RUN_IN.match(text) if text.startswith(("Par ", "PAR ")) else None
    if match is None or not is_person(match[1], strict=True):
        return None
    return _shown(parse(match[1]), match[0].rstrip(" –—-."))


def in_title(title: str, parse: Parse) -> Byline | None:
    """The people whom the end of a title gives as its authors."""
    match = _IN_TITLE.search(title) if "ar " in title else None
    if match is None:
        return None
    strict = not match[0].endswith(")")  # what a comma sets apart may be the subject's author
    if not all(is_person(name, strict=strict) for name in _NAMES.split(match[1])):
        return None
    return _shown(parse(match[1]), match[0].strip(" ,-–—"))
