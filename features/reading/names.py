"""Tell a person's name from an agency, an outlet, a team, a login and a plain phrase."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from features.lexicon.agencies import NEWS_AGENCIES
from features.lexicon.wordlists import words_of
from features.lexicon.people import functions
from features.lexicon.signatures import COLLECTIVE_WORDS, NOT_NAMES, PARTICLES, PLACEHOLDERS


class Signer(StrEnum):
    """What a signature names."""

    PERSON = "person"
    AGENCY = "agency"
    OUTLET = "outlet"
    COLLECTIVE = "collective"
    PSEUDONYM = "pseudonym"  # one word, or a nickname
    LOGIN = "login"  # an account: admin, red01, a mail address
    OTHER = "other"  # a phrase that is no name


#: A name of a person has no more words than this, particles included.
_MOST_WORDS = 7
#: … nor more characters.
_MOST_CHARACTERS = 60
#: A body that signs has no more words than this.
_BODY_WORDS = 9
#: Short names of agencies are read in capitals only: "map" and "tap" are words.
_ACRONYM = 4
#: Changes of case inside one word from which it is a machine's, not a nickname.
_CASE_CHANGES = 3

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "\u00a0": " ", "\u202f": " "})
_DOMAIN = re.compile(
    r"(?i)^[\w' -]{1,40}\.(?:fr|com|net|org|info|be|ch|ca|ma|dz|tn|sn|ci|cm|bf|tg|bj|ml|cd|africa|eu|media|tv)$"
)
_WORD = re.compile(r"^[^\W\d_][^\W\d_'.·-]{0,30}(?:['.·-][^\W\d_]{0,30}){0,4}\.?$")
_CASE = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]|[A-ZÀ-Þ]{2}[a-zà-ÿ]")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case, without accents, straight apostrophes, single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.casefold().split())


def squash(text: str) -> str:
    """Only letters and figures, folded: to compare names however they are spaced."""
    return "".join(c for c in fold(text) if c.isalnum())


def agency(text: str) -> str:
    """The usual name of the news agency that ``text`` is; "" when it is none."""
    key = fold(text).strip(" .()")
    name = NEWS_AGENCIES.get(key, "")
    if name and len(key) <= _ACRONYM and key != "afp" and not text.strip(" .()").isupper():
        return ""
    return name


def is_outlet(text: str, outlet_name: str) -> bool:
    """Whether ``text`` is the outlet's name, with or without its article or domain ending."""
    mine = _stem(text)
    return bool(mine) and mine == _stem(outlet_name)


def same_outlet(text: str, outlet_name: str) -> bool:
    """Whether ``text`` is a site's name: a domain, the outlet, or one of its editions."""
    if _DOMAIN.match(text.strip()) or is_outlet(text, outlet_name):
        return True
    stem = _stem(outlet_name)
    return len(stem) >= _LONG_NAME and _stem(text).startswith(stem)


#: A name of an outlet at least this long (characters) is known at the head of an edition's name.
_LONG_NAME = 6


def _stem(text: str) -> str:
    key = fold(text)
    for article in ("le ", "la ", "les ", "l'", "www."):
        key = key.removeprefix(article)
    key = re.sub(r"\.[a-z]{2,6}$", "", key)
    return "".join(c for c in key if c.isalnum())


def is_login(text: str) -> bool:
    """An account rather than a name: placeholder, mail address, figures, random letters."""
    key = fold(text).strip(" .@")
    if (
        key in PLACEHOLDERS
        or all(word in PLACEHOLDERS for word in key.split())
        or "@" in text
        or "_" in text
    ):
        return True
    if " " in key:
        return False
    return any(c.isdigit() for c in key) or len(_CASE.findall(text)) >= _CASE_CHANGES


def is_person(text: str, *, strict: bool = False) -> bool:
    """Two to seven words that make a person's name.

    ``strict`` is for lines that nothing announces as a signature: a known given name must open it.
    """
    words = text.translate(_APOSTROPHES).split()
    if not 2 <= len(words) <= _MOST_WORDS or len(text) > _MOST_CHARACTERS:
        return False
    folded = [fold(word) for word in words]
    if not all(_WORD.match(word) for word in words):
        return False
    if any(word in NOT_NAMES and word not in PARTICLES for word in folded):
        return False
    if words[0].lower() in functions() and not _knows(words[0]):
        return False
    names = [
        word
        for word, key in zip(words, folded, strict=True)
        if key not in PARTICLES or word[0].isupper()
    ]
    capitals = [word for word in names if _opens_high(word)]
    if len(names) < 2 or (capitals and len(capitals) < len(names)):
        return False
    if folded[-1] in PARTICLES and len(folded[-1]) < 4 and not words[-1][0].isupper():
        return False
    if not capitals or folded[0] in {"le", "la", "les", "l'", "un", "une", "du", "des"}:
        return not capitals and _knows(words[0]) and not strict
    return _knows(words[0]) or _knows(words[-1]) if strict else True


def _opens_high(word: str) -> bool:
    """A capital first, also behind an elided particle (d'Ormesson)."""
    return word[0].isupper() or (word[1:2] == "'" and word[2:3].isupper())


def _knows(word: str) -> bool:
    low = word.lower()
    return any(part in words_of("given_names", "given names") for part in (low, low.split("-")[0]))


def signer(text: str, outlet_name: str = "", *, announced: bool = True) -> Signer:
    """What a piece of a signature is. ``announced`` says that something calls it a signature."""
    if agency(text):
        return Signer.AGENCY
    if is_login(text):
        return Signer.LOGIN
    key = fold(text)
    words = key.split()
    if any(word.strip(".,") in COLLECTIVE_WORDS for word in words) and len(words) <= _BODY_WORDS:
        return Signer.COLLECTIVE
    if same_outlet(text, outlet_name):
        return Signer.OUTLET
    if is_person(text, strict=not announced):
        return Signer.PERSON
    if not announced or not words:
        return Signer.OTHER
    if len(words) == 1:
        return (
            Signer.PSEUDONYM
            if _WORD.match(text) and text[0].isupper() and key not in NOT_NAMES
            else Signer.OTHER
        )
    if len(words) <= _BODY_WORDS and text[0].isupper() and _looks_like_body(text.split()):
        return Signer.COLLECTIVE
    return Signer.OTHER


def _looks_like_body(words: list[str]) -> bool:
    """Capitalised words joined by small ones, the shape of an organisation's name."""
    capitals = sum(word[0].isupper() for word in words)
    small = sum(fold(word) in _JOINTS for word in words)
    return capitals >= 2 and capitals + small >= len(words) and fold(words[0]) not in _VERBS


#: Small words inside the names of organisations.
_JOINTS = frozenset("de du des d' la le les l' et en pour a au aux &".split())
#: First words of buttons and labels, never of a body.
_VERBS = frozenset(
    "lire voir suivre tous toutes tout article articles publie partager retrouvez decouvrez "
    "abonnez ecouter regarder commenter contacter plus photo photos credit credits image source "
    "temps mis mise en par ses".split()
)
