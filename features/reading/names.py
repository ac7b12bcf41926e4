"""Tell a person's name, an agency's and an outlet's from a plain phrase."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import filterfalse

from features.lexicon.agencies import NEWS_AGENCIES, STOCK_BANKS
from features.lexicon.people import functions
from features.lexicon.wordlists import words_of

#: A name of a person has this many words, particles included, and no more characters than this.
_WORDS, _CHARACTERS = range(2, 8), 60
#: Short names of agencies are read in capitals only: "map" and "tap" are words.
_ACRONYM = 4
#: … but these are no words, and often written small.
_PLAIN = frozenset({"afp", "ats"})
#: A name of an outlet at least this long (characters) is known at the head of an edition's name.
_LONG_NAME = 6
_STRAIGHT = str.maketrans(dict.fromkeys("’‘ʼ`", "'") | dict.fromkeys("\u00a0\u202f", " "))
_ARTICLES = ("le ", "la ", "les ", "l'", "www.")
FIRST_ARTICLES = frozenset(
    {
        "le",
        "la",
        "les",
        "l'",
        "un",
        "une",
        "du",
        "des",
        "the",
        "der",
        "die",
        "das",
        "los",
        "las",
        "il",
    }
)
_ENDING = re.compile(r"\.[a-z]{2,6}$")
#: An address used as a name: « Le Monde.fr ».
DOMAIN = re.compile(
    r"(?i)^[\w' -]{1,40}\.(?:fr|com|net|org|info|be|ch|ca|ma|dz|tn|sn|ci|cm|bf|tg|bj|ml|cd|africa"
    r"|eu|media|tv)$"
)
#: « Par AFP agence », « © 2011 AFP »: what stands round an agency's name.
_ROUND_STARTS = ("©", "agence ", "l'")
_ROUND_AGENCY = re.compile(r"(?i)^(?:©\s?(?:(?:19|20)\d\d\s)?|(?:l['’])?agence |l['’])|\sagence$")
#: A nickname in quotation marks between a given name and a surname.
_NICKNAME = re.compile(r"(?<=\w) [«“\"(][^«»“”\"()]{1,30}[»”\")] (?=\w)")
#: An initial glued to the surname: « J.Morvan ».
_GLUED = re.compile(r"\b([A-ZÀ-Þ][a-zà-ÿ]?)\.(?=[A-ZÀ-Þ][^\W\d_]{2})")
WORD = re.compile(r"^[^\W\d_][^\W\d_'.·-]{0,30}(?:['.·-][^\W\d_]{0,30}){0,4}\.?$")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case, without accents, straight apostrophes, single spaces."""
    if text.isascii():
        bare = text.replace("`", "'")
    else:
        decomposed = unicodedata.normalize("NFKD", text.translate(_STRAIGHT))
        bare = "".join(filterfalse(unicodedata.combining, decomposed))
    return " ".join(bare.casefold().split())


def squash(text: str) -> str:
    """Only letters and figures, folded: to compare names however they are spaced."""
    return "".join(c for c in fold(text) if c.isalnum())


def agency(text: str) -> str:
    """The usual name of the news agency that ``text`` is; "" when it is none."""
    written = text.strip(" .()")
    key = fold(written)
    if key not in NEWS_AGENCIES and (key.startswith(_ROUND_STARTS) or key.endswith(" agence")):
        written = _ROUND_AGENCY.sub("", written)
        key = fold(written)
    name = NEWS_AGENCIES.get(key, "") or _service(key, written)
    if name and len(key) <= _ACRONYM and key not in _PLAIN and not written.isupper():
        return ""
    return name


def _service(key: str, written: str) -> str:
    """The agency of which two words name a service: « AFP Focus »."""
    first, _, rest = key.partition(" ")
    capitals = (
        first in _PLAIN and written[: len(first)].isupper() and written[-len(rest) :].istitle()
    )
    return NEWS_AGENCIES.get(first, "") if capitals and rest.isalpha() else ""


def is_bank(text: str) -> bool:
    """Whether a text is the name or the address of a bank of pictures."""
    return fold(text).strip(" .()").removesuffix(".com").replace(".", " ") in STOCK_BANKS


def same_outlet(text: str, outlet_name: str) -> bool:
    """Whether ``text`` is a site's name: an address, the outlet's name, or one of its editions.

    Articles and domain endings do not count.
    """
    if DOMAIN.match(text.strip()):
        return True
    mine, theirs = _stem(text), _stem(outlet_name)
    if not mine or not theirs:
        return False
    if len(mine) >= _ACRONYM - 1 and text.isupper() and theirs.startswith(mine):
        return True  # the channel whose site this is
    return mine == theirs or (len(theirs) >= _LONG_NAME and mine.startswith(theirs))


@lru_cache(maxsize=4096)
def _stem(text: str) -> str:
    key = fold(text)
    for article in _ARTICLES:
        key = key.removeprefix(article)
    return "".join(c for c in _ENDING.sub("", key) if c.isalnum())


def is_person(text: str, *, strict: bool = False) -> bool:
    """Two to seven words that make a person's name.

    ``strict`` is for lines that nothing announces as a signature: a known given name is wanted.
    """
    bare = without_title(_NICKNAME.sub(" ", text.translate(_STRAIGHT)))
    words = _GLUED.sub(r"\1. ", bare).split()
    if len(words) not in _WORDS or len(text) > _CHARACTERS:
        return False
    if not all(WORD.match(word) for word in words) or _has_other_words(words):
        return False
    given = is_given(words[0])
    if words[0].lower() in functions() and not given:
        return False
    if not any(_is_capital(word) for word in words):
        return given and not strict  # « jeanne corriveau », as some sites style names
    return _is_shaped(words) and (not strict or given or is_given(words[-1]))


def _has_other_words(words: list[str]) -> bool:
    particles, others = words_of("signatures", "particles"), words_of("signatures", "no names")
    bodies, keys = words_of("signatures", "bodies"), [fold(word) for word in words]
    halves = (half for key in keys for half in key.split("-"))
    if keys[0] in words_of("signatures", "places") or not bodies.isdisjoint(halves):
        return True
    if len(words[-1]) == 1 and words[-1].isupper():  # « Prénom N », an initial without its dot
        keys.pop()
    return any(key in others and key not in particles for key in keys)


def _is_shaped(words: list[str]) -> bool:
    """Capitals on every word but particles, and a capital at both ends."""
    particles = words_of("signatures", "particles")
    names = [word for word in words if fold(word) not in particles or word[0].isupper()]
    if len(names) not in _WORDS or not all(_is_capital(word) for word in names):
        return False
    return words[-1] in names and fold(words[0]) not in FIRST_ARTICLES


def _is_capital(word: str) -> bool:
    """A capital first, also behind an elided particle (d'Ormesson)."""
    return word[0].isupper() or (word[1:2] == "'" and word[2:3].isupper())


def without_title(name: str) -> str:
    """The name without the title of address before it: « Dr Prénom Nom »."""
    first, _, rest = name.partition(" ")
    titled = " " in rest.strip() and first.rstrip(".").lower() in words_of("signatures", "titles")
    return rest.strip() if titled and first[0].isupper() else name


def opens_with_given(text: str) -> bool:
    """Whether the first word is a known given name."""
    return is_given(text.split(" ", 1)[0])


def is_given(word: str) -> bool:
    """Whether a word is a known given name, alone or before a hyphen, however it is accented."""
    key = fold(word)
    return key in _given() or key.split("-")[0] in _given()


@cache
def _given() -> frozenset[str]:
    """Folded: given names, and the surnames that stand first in some languages."""
    known = words_of("given_names", "given names") | words_of("given_names", "opening surnames")
    return frozenset(map(fold, known))
