"""Part the line under a picture into caption and credit, and say where the picture comes from."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import re2

from features.article import ImageKind
from features.lexicon.agencies import NEWS_AGENCIES, PHOTO_AGENCIES, STOCK_BANKS
from features.reading.names import agency, fold, is_person, same_outlet
from features.reading.parse import squeeze

#: No legend is longer than this (characters): captions of photo essays reach some hundreds.
LONGEST = 700
#: A credit has no more words, nor characters, than this.
_CREDIT_WORDS, _CREDIT_LENGTH = 14, 120
#: A line that is plainly a legend has no more words than this.
_LEGEND_WORDS = 60
#: A marker within this many characters of the start opens the line.
_HEAD = 3

_MARKER = (
    r"(?:©|ⓒ|℗|\(c\)\s|copyright\b|cr[ée]dits?\s?(?:photos?|images?|vid[ée]os?|illustrations?)?\s?[:©-]"
    r"|photos?\s?(?:cr[ée]dits?|credits?|sources?)\s?[:©-]|(?:source|droits)\s?(?:photos?|images?)?\s?:"
    r"|(?:photos?|ph\.?|photographies?|clich[ée]s?|images?|illustrations?|dessins?|infographies?|visuels?|vid[ée]os?|montages?)\s?[:©]"
    r"|(?:photos?|images?|clich[ée]|illustration|dessin|infographie|visuel)\s(?:par|de|d[’']|by|fournie\spar|prise\spar)\s?(?-i:[A-ZÀ-Þ@])|^cc(?:[\s-](?:by|\w{2,20})|$)"
    r"|photos?\s(?-i:[A-ZÀ-Þ][\w’'.-]{1,20}\s[A-ZÀ-Þ])"
    r"|(?:photo|image|visuel|photographie)s?\s(?:d[’']illustrations?|d[’']archives?|pr[ée]texte|non\sdat[ée]e|libre\sde\sdroits?)"
    r"|images?\s(?:illustratives?|g[ée]n[ée]r[ée]es?)|tous\sdroits\sr[ée]serv[ée]s|captures?\sd[’'][ée]cran|screenshot)"
)
_KINDS: tuple[tuple[ImageKind, str], ...] = (
    (
        ImageKind.AI,
        r"g[ée]n[ée]r[ée]e?s?\s(?:par|avec|via|gr[âa]ce\s[àa])\s(?:une?\s|l[’']|de\sl[’'])?(?:ia\b|a\.?i\.?\b|intelligence\sartificielle|chatgpt|grok|gemini|outil)"
        r"|\b(?:midjourney|dall[- ·]?e|stable\sdiffusion|adobe\sfirefly|leonardo\.?ai)\b|(?:image|illustration|photo|visuel)s?\s(?:d[’'])?ia\b|\bai[- ]generated|cr[ée]{2}e?\s(?:par|avec)\s(?:l[’'])?(?:une\s)?(?:ia|intelligence)\b",
    ),
    (
        ImageKind.ILLUSTRATION,
        r"(?:photo|image|visuel|photographie)s?\s(?:d[’']\s?illustrations?|illustratives?|pr[ée]texte|d[’']ambiance|symbolique)|^\W{0,3}illustrations?\b|\(illustration\)",
    ),
    (
        ImageKind.SCREENSHOT,
        r"captures?\s(?:d[’']?\s?[ée]crans?|vid[ée]o|image|twitter|facebook|youtube)|copies?\sd[’'][ée]cran|impr\.?\s?[ée]cran|screenshots?|\bscreen(?:grab|shot)|^\W{0,3}capture\b|photogramme",
    ),
    (ImageKind.DR, r"(?:^|[\s/:(©|—–-])d\.?\s?r\.?(?:[\s).,/|]|$)|droits\sr[ée]serv[ée]s"),
)


@cache
def _compiled() -> tuple[Any, Any, tuple[tuple[ImageKind, Any], ...]]:
    kinds = tuple((kind, re2.compile(f"(?i){pattern}")) for kind, pattern in _KINDS)
    return (
        re2.compile(f"(?i){_MARKER}"),
        re2.compile(f"(?i)^[\\s(\\[–—|/•·-]{{0,4}}{_MARKER}"),
        kinds,
    )


#: Capital letters of DR are wanted: "dr" is a doctor, or the end of a word.
_DR = re.compile(r"(?:^|[\s/:(©|—–-])D\.?\s?R\.?(?:[\s).,/|]|$)|(?i:droits\sr[ée]serv[ée]s)")
_PARENTHESIS = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]]\s?\.?$")
#: Where a credit without marker may start: after a dash, a bar, the end of a sentence.
_CUTS = re.compile(r"\s[-–—−|/•·]{1,2}\s|\s?[|•·—]\s?|[.!?»”\"…]\s{1,2}(?=[A-ZÀ-Þ@(])|\s{2,}")
_WORDS = re.compile(r"[\s/|,;:()\[\]©.+&–—-]{1,6}")
_EDGES = " \t\n\u00a0\u202f-–—−|/•·,;:"


def _plain(text: str) -> str:
    return squeeze(text.replace("\u00a0", " ").replace("\u202f", " "))


def suppliers(text: str) -> tuple[bool, bool]:
    """Whether a credit names an agency (of news or pictures), and a bank of stock pictures."""
    words = [word for word in _WORDS.split(text) if word]
    news = stock = False
    for index, word in enumerate(words):
        pair = fold(" ".join(words[index : index + 2]))
        one = fold(word)
        news = (
            news
            or bool(agency(word))
            or one in PHOTO_AGENCIES
            or pair in PHOTO_AGENCIES
            or (pair in NEWS_AGENCIES and index + 1 < len(words))
        )
        stock = stock or one in STOCK_BANKS or pair in STOCK_BANKS
    return news, stock


def is_credit(text: str) -> bool:
    """Whether a short piece of a legend is a credit: marker, supplier, DR, or a name and a bar."""
    piece = _plain(text).strip(_EDGES)
    if not piece or len(piece) > _CREDIT_LENGTH or len(piece.split()) > _CREDIT_WORDS:
        return False
    if _compiled()[1].match(piece) or _DR.fullmatch(piece):
        return True
    if not _only_names(piece):
        return False
    if any(suppliers(piece)):
        return True
    parts = [part.strip(" ()") for part in re.split(r"[/|]", piece)]
    return len(parts) > 1 and is_person(parts[0])


def _only_names(piece: str) -> bool:
    """Capitalised words and joints only: « Prénom Nom pour X / AFP », not a sentence."""
    words = [word for word in _WORDS.split(piece) if word]
    return not any(
        word[0].isdigit() or (word[0].islower() and fold(word) not in _JOINTS) for word in words
    )


_JOINTS = frozenset(
    ["via", "pour", "par", "de", "du", "la", "le", "et", "pool", "archives", "dr", "photo", "avec"]
)


def parse_legend(text: str, *outlet_names: str) -> tuple[str, str, ImageKind]:
    """Caption, credit and origin of the picture, from the line under it.

    Both texts are pieces of the line; a line that is only a credit has no caption.
    """
    line = text.strip()
    caption, credit = _parted(line)
    return caption, credit, kind_of(line, credit, *outlet_names)


def _parted(line: str) -> tuple[str, str]:
    if is_credit(line):
        return "", line
    if match := _PARENTHESIS.search(line):
        inner = match[1]
        if is_credit(inner) or any(suppliers(inner)):
            return line[: match.start()].strip(_EDGES), match[0].strip()
    starts = [start for start in (_cut(line), _marked(line)) if start is not None]
    if not starts:
        return line, ""
    start = min(starts)
    if start <= _HEAD:
        return _credit_first(line)
    return line[:start].rstrip(_EDGES + "([").lstrip(_EDGES), line[start:].strip(_EDGES)


def _marked(line: str) -> int | None:
    """Where a marker of credit starts, unless it stands in a parenthesis that closes."""
    for match in _compiled()[0].finditer(line[:LONGEST]):
        start = match.start()
        opened = line[:start].rfind("(") > line[:start].rfind(")")
        closed = ")" in line[start:].rstrip(" .)")
        if len(line) - start <= _CREDIT_LENGTH + 60 and not (opened and closed):
            return start
    return None


def _cut(line: str) -> int | None:
    """Where the longest end of the line that is a credit starts."""
    for match in _CUTS.finditer(line[:LONGEST]):
        if len(line) - match.end() <= _CREDIT_LENGTH and is_credit(line[match.end() :]):
            return match.end()
    return None


def _credit_first(line: str) -> tuple[str, str]:
    """« Photo : Prénom Nom, Agence Légende… »: the credit stops where a sentence starts."""
    for mark in (". ", " – ", " — ", " - ", " | "):
        head, found, tail = line.partition(mark)
        if found and is_credit(head) and tail:
            return tail.strip(_EDGES), head.strip(_EDGES)
    return "", line


def kind_of(line: str, credit: str, *outlet_names: str) -> ImageKind:
    """Where a picture comes from, by what its line says."""
    plain = _plain(line)
    for kind, pattern in _compiled()[2]:
        if pattern.search(plain) and (kind is not ImageKind.DR or _DR.search(plain)):
            return kind
    news, stock = suppliers(credit)
    if news or stock:
        return ImageKind.AGENCY if news else ImageKind.STOCK
    names = [name.strip(_EDGES + "().") for name in re.split(r"[/|,:©]| - | par ", credit)]
    bare = [
        re.sub(r"(?i)^(?:cr[ée]dits?|photos?|ph\.?|images?|par|copyright)\s{1,2}", "", n)
        for n in names
        if n
    ]
    if any(
        is_person(name) or any(same_outlet(name, o) for o in outlet_names if o) for name in bare
    ):
        return ImageKind.STAFF
    return ImageKind.UNKNOWN


def is_legend_line(text: str) -> bool:
    """Whether a line, alone, is plainly what stands under a picture."""
    line = _plain(text)
    if not line or len(line) > LONGEST or len(line.split()) > _LEGEND_WORDS:
        return False
    if _compiled()[1].match(line):
        return len(line.split()) <= 2 * _CREDIT_WORDS
    credit = _parted(line)[1]
    if not credit:
        return False
    return bool(_compiled()[0].search(credit)) or "/" in credit or credit in {"DR", "(DR)"}
