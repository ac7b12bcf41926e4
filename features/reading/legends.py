"""Part the line under a picture into caption and credit."""

from __future__ import annotations

import re

from features.article import ImageKind
from features.reading.credit_forms import (
    CREDIT_LENGTH,
    EDGES,
    NAME_WORDS,
    SMALL_WORDS,
    headed,
    is_credit,
    is_sentence,
    is_titled_caption,
    one_blank,
    small_words,
    suppliers,
)
from features.reading.legend_wordings import marker
from features.reading.names import is_person, same_outlet
from features.reading.parse import squeeze
from features.reading.picture_kinds import kind_of
from features.reading.told_words import is_told

#: No legend is longer than this (characters): captions of photo essays reach some hundreds.
LONGEST = 700
#: A credit with its marker has no more characters than this.
_MARKED_LENGTH = 180
#: A marker within this many characters of the start opens the line.
_HEAD = 3
#: An outlet's name has no more words than this.
_OUTLET_WORDS = 4
#: A caption that a name ends has no fewer words than this.
_CAPTION_WORDS = 3
_PARENTHESIS = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]] ?\.?$")
#: « (INES MOREL / LE PHARE) »: two names in capitals, at the end in brackets.
_HOUSES = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{1,40} / [A-ZÀ-Þ][A-ZÀ-Þ .’'-]{1,40}")
#: « [RTS] », « [Inès Morel - RTS] »: a house in capitals, at the end in square brackets.
_HOUSE = re.compile(
    r"\[(?:([^\[\]/|–—-]{2,60}?) ?[-–—/|] ?)?(?!NDLR|SIC|NB\b)[A-ZÀ-Þ][A-ZÀ-Þ&.]{1,7}\] ?\.?$"
)
#: « Inès Morel. (AFP) », « Inès Morel. Photo AFP »: who is shown, as a sentence, then the credit.
_NAMED = re.compile(r"^([A-ZÀ-Þ][\w’'-]{1,30}(?: [\w’'-]{1,30}){1,4}\.) (?=\(|Photo\b|©)")
#: Where a credit without marker may start: after a dash, a bar, the end of a sentence.
_CUTS = re.compile(
    r" [-–—−|/•·]{1,2} | [-–—](?=[A-ZÀ-Þ])| ?[|•·—] ?|[.!?»”\"…] {1,2}(?=[A-ZÀ-Þ@(])"
    r"|,? (?=by [\w@])| {2,}"
)
#: What ends a caption without any sign between: « … D.R. », « … LP/Inès Morel ».
_END = re.compile(
    r" (?=(?:D\.? ?R\.?|[A-ZÀ-Þ][A-ZÀ-Þ.’'-]{0,24}(?: [A-ZÀ-Þ][A-ZÀ-Þ.’'-]{0,24}){0,3}"
    r" ?/ ?[A-ZÀ-Þ][\w.’'-]{0,24}(?: [A-ZÀ-Þ][\w.’'-]{0,24}){0,3})$)"
)


def parse_legend(text: str, *outlet_names: str) -> tuple[str, str, ImageKind]:
    """Caption, credit and origin of the picture, from the line under it.

    Both texts are pieces of the line; a line that is only a credit has no caption.
    ``outlet_names`` tell the outlet's own pictures.
    """
    line = text.strip()
    caption, credit = parted(line)
    if not credit:
        caption, credit = _signed_by_outlet(line, outlet_names)
    return caption, credit, kind_of(line, credit, *outlet_names)


def _signed_by_outlet(line: str, outlet_names: tuple[str, ...]) -> tuple[str, str]:
    """The outlet's own name, alone or in brackets at the end of a caption, is a credit."""
    words = line.strip("()[]").split()
    # A sentence may open with the outlet's name, or hold an address.
    short = len(words) == 1 or (len(words) <= _OUTLET_WORDS and "." not in line)
    if short and any(same_outlet(" ".join(words), name) for name in outlet_names if name):
        return "", line
    match = _PARENTHESIS.search(one_blank(line))
    if match and any(same_outlet(match[1], name) for name in outlet_names if name):
        return line[: match.start()].strip(EDGES), line[match.start() :].strip()
    return line, ""


def parted(line: str) -> tuple[str, str]:
    """Caption and credit, both pieces of the line; "" for what it does not hold."""
    flat = one_blank(line)
    named = _NAMED.match(flat)
    if named and is_credit(flat[named.end() :]) and not any(suppliers(named[1])):
        return line[: named.end(1)], line[named.end() :].strip()
    if is_credit(flat):
        return _told_after(line) or _told_before(line) or ("", line)
    match = _house_of(flat) or _PARENTHESIS.search(flat)
    if match and (
        match.re is _HOUSE
        or is_credit(match[1])
        or any(suppliers(match[1]))
        or _HOUSES.fullmatch(match[1])
    ):
        return line[: match.start()].strip(EDGES), line[match.start() :].strip()
    starts = [start for start in (_cut(flat), _marked(flat)) if start is not None]
    if not starts:
        return line, ""
    start = min(starts)
    if start <= _HEAD or is_credit(flat[:start]):
        return _credit_first(line)
    return line[:start].rstrip(EDGES + "([").lstrip(EDGES), line[start:].strip(EDGES)


def _house_of(flat: str) -> re.Match[str] | None:
    """The end of a line that says in square brackets whose the picture is."""
    found = _HOUSE.search(flat)
    return found if found and (found[1] is None or is_person(found[1])) else None


def _told_after(line: str) -> tuple[str, str] | None:
    """« © Prénom Nom - Une fête de village - 3 juin »: what is shown, after its credit."""
    head, dash, tail = one_blank(line).partition(" - ")
    if not dash or small_words(tail) < SMALL_WORDS or any(suppliers(tail)):
        return None
    if not is_credit(head) or marker(firm=False, opening=False).search(tail):
        return None
    return line[len(head) :].strip(EDGES), line[: len(head)]


def _told_before(line: str) -> tuple[str, str] | None:
    """« Un Marché | Prénom Nom via Flickr »: a title in capitals, before its credit."""
    head, mark, tail = next(
        (parts for mark in (" | ", " / ") if (parts := one_blank(line).partition(mark))[1]),
        ("", "", ""),
    )
    name, via, _ = tail.partition(" via ")
    if not (mark and via) or any(suppliers(head)) or is_person(head, strict=True):
        return None
    return (line[: len(head)], line[-len(tail) :]) if is_person(name) and is_credit(tail) else None


def _marked(flat: str) -> int | None:
    """Where a marker of credit starts, unless it stands in a parenthesis that closes."""
    for match in marker(firm=False, opening=False).finditer(flat[:LONGEST]):
        start = match.start()
        opened = flat[:start].rfind("(") > flat[:start].rfind(")")
        closed = ")" in flat[start:].rstrip(" .)")
        if is_told(flat[:start], flat[start:]) or (opened and closed):
            continue
        if is_sentence(flat[start:]) or not any(
            map(str.isalnum, flat[start:])
        ):  # a letter badly decoded: « SantÃ© »
            continue
        if len(flat) - start <= _MARKED_LENGTH:
            return int(start)
    return None


def _cut(flat: str) -> int | None:
    """Where the longest end of the line that is a credit starts."""
    for match in _CUTS.finditer(flat[:LONGEST]):
        rest = flat[match.end() :]
        if len(rest) <= CREDIT_LENGTH and (is_credit(rest) or _is_name(flat, match.start(), rest)):
            return match.end()
    end = _END.search(flat[:LONGEST])
    return end.end() if end and is_credit(flat[end.end() :]) else None


def _is_name(flat: str, start: int, rest: str) -> bool:
    """Whether a line ends with nothing but a full name, after a caption that is a sentence.

    « … à Dakar. Inès Morel, Le Phare du Nord » says whose photographer it is.
    """
    name, comma, house = rest.strip(EDGES + ".").partition(", ")
    words = name.split()
    caption = flat[:start].split()
    return (
        1 < len(words) <= NAME_WORDS
        and len(caption) >= _CAPTION_WORDS
        and any(word[0].islower() for word in caption)
        and is_person(name)
        and (not comma or _is_titled(house))
    )


def _is_titled(house: str) -> bool:
    """Whether a few words have the capitals, or the number, of an outlet's name."""
    words = house.split()
    return 0 < len(words) <= NAME_WORDS and not any(word[0].islower() for word in words)


def _credit_first(line: str) -> tuple[str, str]:
    """« Photo : Prénom Nom. Légende… »: the credit stops where a sentence starts."""
    if told := headed(line):
        return told
    if is_titled_caption(squeeze(one_blank(line))):
        return line, ""
    for mark in (". ", " – ", " — ", " - ", " | "):
        head, found, tail = line.partition(mark)
        if found and tail and is_credit(head):
            return tail.strip(EDGES), head.strip(EDGES)
    return ("", line) if len(line) <= _MARKED_LENGTH else (line, "")
