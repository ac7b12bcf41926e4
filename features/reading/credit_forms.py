"""Tell a credit from a caption by its form: marker, supplier, name, mention of rights."""

from __future__ import annotations

import itertools
import re
from functools import cache

from features.lexicon.agencies import COMMON_INITIALS, NEWS_AGENCIES, STOCK_BANKS
from features.lexicon.photo_agencies import PHOTO_AGENCIES
from features.lexicon.wordlists import words_of
from features.reading.legend_wordings import dr, marker
from features.reading.names import agency, fold, is_person
from features.reading.parse import squeeze

#: A credit has no more words, nor characters, than this.
CREDIT_WORDS, CREDIT_LENGTH = 14, 120
#: A name has no more words than this.
NAME_WORDS = 3
#: « Photo : » before more small words than this opens a caption, not a credit.
SMALL_WORDS = 2
#: Small words among so many, right after « © » and one of these, make a sentence.
_OPENING = 5
_SENTENCE_WORDS = "le la les un une des ce cette ces pour nous il elle on"
_SENTENCE_STARTS = frozenset(_SENTENCE_WORDS.split())
#: « Image à la une », « Photo de couverture »: no more words than this open a caption.
_HEAD_WORDS = 4
#: Signs that part a caption from its credit.
EDGES = " \t\n\u00a0\u202f-–—−|/•·,;:"
#: A paper goes by so many letters at most in its credits.
_LETTERS = 4
#: Capitals before « Photo / » are the name of an agency up to this length (characters).
_HOUSE = 8
#: Who keeps a picture, with its shelf mark: « Archives départementales, 4 Fi 1203 ».
_HOLDER = re.compile(
    r"(?i)(?:archives (?:d[ée]partementales|municipales|nationales|cantonales|communales|f[ée]d[ée]"
    r"rales"
    r"|familiales|personnelles|priv[ée]es|d[’']etat|d[’']état|de la (?:ville|commune)|de l[’']état)"
    r"|biblioth[èe]que nationale|collections? (?:priv[ée]e|particuli[èe]re|personnelle)s?)\b"
    r"[^.!?;]{0,60}$"
)
#: … has no more words than this before « /Infographie … ».
_HOLDER_WORDS = 4
_WORDS = re.compile(r"[ /|,;:()\[\]©.+&–—-]{1,6}")
_PHOTO = re.compile(r"(?i)\b(?:photos?|images?|cr[ée]dits?|via)\b")
#: An agency that also sells stock pictures: those of « iStock », and of makers who go by an alias.
_GETTY = frozenset({"getty", "gettyimages", "getty images"})
_ALIAS = re.compile(r"[A-Za-z]{2,20}\d{1,6}|(?:[A-Z][a-z]{1,15}){3,6}")
_BLANKS = "\u00a0\u202f\u2009\n\t"
_JOINT_WORDS = """
    via pour par de du des la le les et pool archives dr photo avec by on sur from d l cc licence
    under domaine public commons sa libre non images image press presse stock agency agence
"""
#: Small words between the names of a credit, folded.
_JOINTS = frozenset(_JOINT_WORDS.split())


def one_blank(text: str) -> str:
    """The text with plain blanks, as long as before: offsets hold in both."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text


def _words(text: str) -> list[str]:
    return [word for word in _WORDS.split(text) if word]


def suppliers(text: str) -> tuple[bool, bool]:
    """Whether a credit names an agency (of news or pictures), and a bank of stock pictures."""
    words = _words(one_blank(text))
    ones = [fold(word) for word in words]
    pairs = [f"{one} {two}" for one, two in itertools.pairwise(ones)]
    triples = [f"{pair} {three}" for pair, three in zip(pairs, ones[2:], strict=False)]
    names = {*ones, *pairs}
    news = any(
        agency(word) and _stands(word, text) for word in words
    ) or not NEWS_AGENCIES.keys().isdisjoint((*pairs, *triples))
    banks = names & STOCK_BANKS
    news = news or not PHOTO_AGENCIES.isdisjoint(names)
    if banks and banks <= _GETTY and not any(map(_ALIAS.fullmatch, words)):
        return True, False
    return news, bool(banks)


def _stands(word: str, text: str) -> bool:
    """Whether two letters that may be any initials stand alone: « AA », not « Cleri Sport AA »."""
    if fold(word) not in COMMON_INITIALS:
        return True
    parts = (_PHOTO.sub("", part).strip(EDGES) for part in re.split(r"[/|,:©()]", text))
    return word in parts


def is_credit(text: str) -> bool:
    """Whether a short piece of a legend is a credit: marker, supplier, DR, or a name and a bar."""
    piece = squeeze(one_blank(text)).strip(EDGES)
    if not piece or len(piece) > CREDIT_LENGTH or len(piece.split()) > CREDIT_WORDS:
        return False
    if marker(firm=False, opening=True).match(piece):
        return not (is_titled_caption(piece) or is_sentence(piece))
    if dr().fullmatch(piece) or _HOLDER.match(piece):
        return True
    inner = marker(firm=False, opening=False).search(piece)
    if inner:
        before = piece[: inner.start()]
        return _is_house(before) or (inner[0][0] == "/" and _is_holder(before))
    if small_words(piece):
        return _is_passed_on(piece)
    parts = [part.strip(" ()") for part in re.split(r"[/|]", piece)]
    signed = len(parts) > 1 and (is_person(parts[0]) or _is_signed(*parts[:2]))
    return any(suppliers(piece)) or signed


def _is_signed(house: str, name: str) -> bool:
    """« LP/Inès Morel »: the initials of a paper, then whose photographs they are."""
    return 1 < len(house) <= _LETTERS and house.isupper() and house.isalpha() and is_person(name)


def is_sentence(piece: str) -> bool:
    """« © Des élèves jouent dans le gymnase »: the sign of rights stands before a caption."""
    words = piece.lstrip("© ").split()[:_OPENING]
    if not (piece.startswith("©") and words and words[0].lower() in _SENTENCE_STARTS):
        return False
    small = (word for word in words if word.isalpha() and word.islower())
    return sum(fold(word) not in _joints() for word in small) >= SMALL_WORDS


def _is_holder(text: str) -> bool:
    """« Réseau de mesure/Infographie … »: a few words, no sentence nor what is shown."""
    words = text.split()
    return 0 < len(words) <= _HOLDER_WORDS and words[0].lower() not in _SENTENCE_STARTS


def _is_house(text: str) -> bool:
    """« AFP PHOTO / … », « UN Photo/… »: whose photographs they are, in capitals."""
    house = text.strip()
    return 1 < len(house) <= _HOUSE and house.isupper() and house.isalpha() and text.endswith(" ")


def _is_passed_on(piece: str) -> bool:
    """« inesm via Flickr », « Inès Morel/Nuits du livre »: a name with one or two small words."""
    if small_words(piece) > SMALL_WORDS:
        return False
    name, via, _ = piece.partition(" via ")
    if via:
        return len(name.split()) <= NAME_WORDS and any(suppliers(piece))
    name, bar, house = piece.partition("/")
    glued = not (name.endswith(" ") or house.startswith(" "))
    one = bool(bar) and "/" not in house and "." not in house
    return one and is_person(name.strip(), strict=not glued)


def opens_credit(text: str) -> bool:
    """Whether a line opens as credits do: « © », « Photo : », « Photographie de … »."""
    return bool(marker(firm=False, opening=True).match(squeeze(one_blank(text))))


def is_titled_caption(piece: str) -> bool:
    """« Photo : un marché dans les années 1950 » says what is shown, not who took it."""
    head, colon, rest = piece.partition(":")
    titled = colon and fold(head).strip(" (") in {"photo", "image", "illustration"}
    return bool(titled) and not any(suppliers(rest)) and small_words(rest) > SMALL_WORDS


def headed(line: str) -> tuple[str, str] | None:
    """« Image à la une : une élue, le 3 mai. Crédits : … »: what is shown, then its credit."""
    head, colon, rest = one_blank(line).partition(":")
    if not colon or len(head.split()) > _HEAD_WORDS or "cr" in head.casefold():
        return None
    found = marker(firm=True, opening=False).search(rest)
    if found is None or small_words(rest[: found.start()]) <= SMALL_WORDS:
        return None
    cut = len(line) - len(rest) + found.start()
    return line[len(head) + 1 : cut].strip(EDGES), line[cut:].strip(EDGES)


@cache
def _joints() -> frozenset[str]:
    return _JOINTS | words_of("signatures", "particles") | STOCK_BANKS


def small_words(piece: str) -> int:
    """Words that names do not have: in small letters and no joint, or in figures."""
    joints = _joints()
    return sum(
        word.isdigit() or (word[0].islower() and fold(word) not in joints) for word in _words(piece)
    )
