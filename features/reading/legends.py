"""Part the line under a picture into caption and credit, and say where the picture comes from."""

from __future__ import annotations

import itertools
import re
from functools import cache

from features.article import ImageKind
from features.lexicon.agencies import NEWS_AGENCIES, PHOTO_AGENCIES, STOCK_BANKS
from features.lexicon.wordlists import words_of
from features.reading.legend_wordings import dr, kinds, marker
from features.reading.names import agency, fold, is_person, same_outlet
from features.reading.parse import squeeze

#: No legend is longer than this (characters): captions of photo essays reach some hundreds.
LONGEST = 700
#: A credit has no more words, nor characters, than this; with its marker, some more characters.
_CREDIT_WORDS, _CREDIT_LENGTH, _MARKED_LENGTH = 14, 120, 180
#: A line that is plainly a legend has no more words than this.
_LEGEND_WORDS = 60
#: « Photo Prénom Nom » alone has no more words than this.
_SHORT = 8
#: A marker within this many characters of the start opens the line.
_HEAD = 3
#: Capitals before « Photo / » are the name of an agency up to this length (characters).
_HOUSE = 8
#: A name that ends a caption has no more words than this, and the caption no fewer than that.
_NAME_WORDS, _CAPTION_WORDS = 3, 3
#: « Photo : » before more small words than this opens a caption, not a credit.
_SMALL_WORDS = 2
_PARENTHESIS = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]] ?\.?$")
#: Where a credit without marker may start: after a dash, a bar, the end of a sentence.
_CUTS = re.compile(
    r" [-–—−|/•·]{1,2} | [-–—](?=[A-ZÀ-Þ])| ?[|•·—] ?|[.!?»”\"…] {1,2}(?=[A-ZÀ-Þ@(])| {2,}"
)
_WORDS = re.compile(r"[ /|,;:()\[\]©.+&–—-]{1,6}")
_THING = re.compile(
    r"(?i)^\W{0,4}(?:photos?|images?|illustrations?|ph\.?|cr[ée]dits?|par|copyright|source)?\W{0,4}"
)
_TITLE_WORD = r"[A-ZÀ-Þ][\w’'.-]{1,24}"
_DRAWN = re.compile(
    rf"(?i:\W{{0,3}}illustrations?(?: de couverture)?)(?: ?:| de| par)? "
    rf"((?:{_TITLE_WORD} ){{1,3}}{_TITLE_WORD})"
)
#: « Illustration tirée d’un manuel » says where a drawing comes from.
_DRAWING = re.compile(r"(?i)\W{0,3}illustrations? (?:tir[ée]e|extraite|parue|r[ée]alis[ée]e)")
#: Words after which « photo de … », « capture d’écran » are part of the sentence.
_DETERMINER_WORDS = """
    la le les une un des cette ce ces sa son ses de du et dans avec par à en sur notre leur
"""
_DETERMINERS = frozenset(_DETERMINER_WORDS.split())
#: What, in small letters after any word, is told and credits nobody.
_TOLD = re.compile(
    r"illustrations?|vid[ée]os?|images|visuels?|montages?|dessins?|infograph|capture"
)
_EDGES = " \t\n\u00a0\u202f-–—−|/•·,;:"
_BLANKS = "\u00a0\u202f\u2009\n\t"
_JOINT_WORDS = """
    via pour par de du des la le les et pool archives dr photo avec by on sur from d l cc licence
    under domaine public commons sa libre non images image press presse stock agency agence
"""
#: Small words between the names of a credit, folded.
_JOINTS = frozenset(_JOINT_WORDS.split())


def _flat(text: str) -> str:
    """The text with plain blanks, as long as before: offsets hold in both."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text


def _words(text: str) -> list[str]:
    return [word for word in _WORDS.split(text) if word]


def suppliers(text: str) -> tuple[bool, bool]:
    """Whether a credit names an agency (of news or pictures), and a bank of stock pictures."""
    words = _words(_flat(text))
    ones = [fold(word) for word in words]
    pairs = [f"{one} {two}" for one, two in itertools.pairwise(ones)]
    triples = [f"{pair} {three}" for pair, three in zip(pairs, ones[2:], strict=False)]
    names = {*ones, *pairs}
    news = any(agency(word) for word in words) or not NEWS_AGENCIES.keys().isdisjoint(
        (*pairs, *triples)
    )
    return news or not PHOTO_AGENCIES.isdisjoint(names), not STOCK_BANKS.isdisjoint(names)


def is_credit(text: str) -> bool:
    """Whether a short piece of a legend is a credit: marker, supplier, DR, or a name and a bar."""
    piece = squeeze(_flat(text)).strip(_EDGES)
    if not piece or len(piece) > _CREDIT_LENGTH or len(piece.split()) > _CREDIT_WORDS:
        return False
    if marker(firm=False, opening=True).match(piece):
        return not _is_titled_caption(piece)
    if dr().fullmatch(piece):
        return True
    inner = marker(firm=False, opening=False).search(piece)
    if inner:
        return _is_house(piece[: inner.start()])
    if _small_words(piece):
        return _is_passed_on(piece)
    parts = [part.strip(" ()") for part in re.split(r"[/|]", piece)]
    return any(suppliers(piece)) or (len(parts) > 1 and is_person(parts[0]))


def _is_house(text: str) -> bool:
    """« AFP PHOTO / … », « UN Photo/… »: whose photographs they are, in capitals."""
    house = text.strip()
    return 1 < len(house) <= _HOUSE and house.isupper() and house.isalpha() and text.endswith(" ")


def _is_passed_on(piece: str) -> bool:
    """« inesm via Flickr », « Inès Morel/Nuits du livre »: a name with one or two small words."""
    if _small_words(piece) > _SMALL_WORDS:
        return False
    name, via, _ = piece.partition(" via ")
    if via:
        return len(name.split()) <= _NAME_WORDS and any(suppliers(piece))
    name, bar, house = piece.partition("/")
    glued = not (name.endswith(" ") or house.startswith(" "))
    one = bool(bar) and "/" not in house and "." not in house
    return one and is_person(name.strip(), strict=not glued)


def opens_credit(text: str) -> bool:
    """Whether a line opens as credits do: « © », « Photo : », « Photographie de … »."""
    return bool(marker(firm=False, opening=True).match(squeeze(_flat(text))))


def _is_titled_caption(piece: str) -> bool:
    """« Photo : un marché dans les années 1950 » says what is shown, not who took it."""
    head, colon, rest = piece.partition(":")
    titled = colon and fold(head).strip(" (") in {"photo", "image", "illustration"}
    return bool(titled) and not any(suppliers(rest)) and _small_words(rest) > _SMALL_WORDS


@cache
def _joints() -> frozenset[str]:
    return _JOINTS | words_of("signatures", "particles") | STOCK_BANKS


def _small_words(piece: str) -> int:
    """Words that names do not have: in small letters and no joint, or in figures."""
    joints = _joints()
    return sum(
        word.isdigit() or (word[0].islower() and fold(word) not in joints) for word in _words(piece)
    )


def parse_legend(text: str, *outlet_names: str) -> tuple[str, str, ImageKind]:
    """Caption, credit and origin of the picture, from the line under it.

    Both texts are pieces of the line; a line that is only a credit has no caption.
    ``outlet_names`` tell the outlet's own pictures.
    """
    line = text.strip()
    caption, credit = _parted(line)
    return caption, credit, kind_of(line, credit, *outlet_names)


def _parted(line: str) -> tuple[str, str]:
    flat = _flat(line)
    if is_credit(flat):
        return _told_after(line) or _told_before(line) or ("", line)
    match = _PARENTHESIS.search(flat)
    if match and (is_credit(match[1]) or any(suppliers(match[1]))):
        return line[: match.start()].strip(_EDGES), line[match.start() :].strip()
    starts = [start for start in (_cut(flat), _marked(flat)) if start is not None]
    if not starts:
        return line, ""
    start = min(starts)
    if start <= _HEAD or is_credit(flat[:start]):
        return _credit_first(line)
    return line[:start].rstrip(_EDGES + "([").lstrip(_EDGES), line[start:].strip(_EDGES)


def _told_after(line: str) -> tuple[str, str] | None:
    """« © Prénom Nom - Une fête de village - 3 juin »: what is shown, after its credit."""
    head, dash, tail = _flat(line).partition(" - ")
    if not dash or _small_words(tail) < _SMALL_WORDS or any(suppliers(tail)):
        return None
    if not is_credit(head) or marker(firm=False, opening=False).search(tail):
        return None
    return line[len(head) :].strip(_EDGES), line[: len(head)]


def _told_before(line: str) -> tuple[str, str] | None:
    """« Un Marché | Prénom Nom via Flickr »: a title in capitals, before its credit."""
    head, mark, tail = next(
        (parts for mark in (" | ", " / ") if (parts := _flat(line).partition(mark))[1]),
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
        if _is_told(flat[:start], flat[start:]) or (opened and closed):
            continue
        if not any(map(str.isalnum, flat[start:])):  # a letter badly decoded: « SantÃ© »
            continue
        if len(flat) - start <= _MARKED_LENGTH:
            return int(start)
    return None


def _is_told(before: str, after: str) -> bool:
    """Whether a marker is a word of the sentence: « sur la photo de… », « l’audio-visuel »."""
    if not after[:1].islower():
        return False
    if before.endswith(("-", "’", "'")):
        return True
    last = before.split(" ")[-2:-1] if before.endswith(" ") else []
    return bool(last) and (
        last[0].lower() in _DETERMINERS or (last[0][-1:].isalpha() and bool(_TOLD.match(after)))
    )


def _cut(flat: str) -> int | None:
    """Where the longest end of the line that is a credit starts."""
    for match in _CUTS.finditer(flat[:LONGEST]):
        rest = flat[match.end() :]
        if len(rest) <= _CREDIT_LENGTH and (is_credit(rest) or _is_name(flat, match.start(), rest)):
            return match.end()
    return None


def _is_name(flat: str, start: int, rest: str) -> bool:
    """Whether a line ends with nothing but a full name, after a caption that is a sentence.

    « … à Dakar. Inès Morel, Le Phare du Nord » says whose photographer it is.
    """
    name, comma, house = rest.strip(_EDGES + ".").partition(", ")
    words = name.split()
    caption = flat[:start].split()
    return (
        1 < len(words) <= _NAME_WORDS
        and len(caption) >= _CAPTION_WORDS
        and any(word[0].islower() for word in caption)
        and is_person(name)
        and (not comma or _is_titled(house))
    )


def _is_titled(house: str) -> bool:
    """Whether a few words have the capitals, or the number, of an outlet's name."""
    words = house.split()
    return 0 < len(words) <= _NAME_WORDS and not any(word[0].islower() for word in words)


def _credit_first(line: str) -> tuple[str, str]:
    """« Photo : Prénom Nom. Légende… »: the credit stops where a sentence starts."""
    if _is_titled_caption(squeeze(_flat(line))):
        return line, ""
    for mark in (". ", " – ", " — ", " - ", " | "):
        head, found, tail = line.partition(mark)
        if found and tail and is_credit(head):
            return tail.strip(_EDGES), head.strip(_EDGES)
    return ("", line) if len(line) <= _MARKED_LENGTH else (line, "")


def kind_of(line: str, credit: str, *outlet_names: str) -> ImageKind:
    """Where a picture comes from, by what its line says.

    ``STAFF`` is the outlet's own, or a named photographer's without agency.
    """
    flat, named = squeeze(_flat(line)), squeeze(_flat(credit))
    for kind, pattern in kinds():
        if (pattern.search(flat) or pattern.search(named)) and not (
            kind is ImageKind.ILLUSTRATION and (_is_drawn(flat) or _is_drawn(named))
        ):
            return kind
    news, stock = suppliers(credit or (flat if " via " in flat else ""))
    if news or stock:
        return ImageKind.AGENCY if news else ImageKind.STOCK
    pieces = re.split(r"[/|,:©]| [-–—] | par ", _flat(credit))
    names = [_THING.sub("", piece).strip(_EDGES + "().") for piece in pieces]
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


def _may_credit(line: str) -> bool:
    """Whether a line holds what every legend that is plain has, told in one pass: most do not."""
    return "/" in line or "DR" in line or bool(marker(firm=False, opening=False).search(line))


def is_legend_line(text: str) -> bool:
    """Whether a line, alone, is plainly what stands under a picture."""
    if len(text) > LONGEST or text.count(" ") > _LEGEND_WORDS:
        return False
    line = squeeze(_flat(text))
    words = len(line.split())
    if not line or words > _LEGEND_WORDS or not _may_credit(line):
        return False
    if marker(firm=True, opening=True).match(line):
        return words <= 2 * _CREDIT_WORDS
    if words <= _SHORT and marker(firm=False, opening=True).match(line) and is_credit(line):
        return not fold(line).startswith("source")
    credit = _parted(line)[1]
    if not credit or credit == line:
        return bool(credit) and "/" in credit
    bracketed = credit[0] in "([" and marker(firm=False, opening=True).match(credit)
    firm = bracketed or marker(firm=True, opening=True).match(credit) or "/" in credit
    # « (ats/xy) » in small letters signs a dispatch, at its end.
    return (bool(firm) and not credit.islower()) or credit.strip("()") == "DR"
