"""Tell a person's name from an agency, an outlet, a team, a login and a plain phrase."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from itertools import filterfalse

from features.lexicon.agencies import NEWS_AGENCIES, STOCK_BANKS
from features.lexicon.initials import is_initials
from features.lexicon.people import functions
from features.lexicon.wordlists import words_of


class Signer(StrEnum):
    """What a signature names."""

    PERSON = "person"
    AGENCY = "agency"
    OUTLET = "outlet"
    COLLECTIVE = "collective"
    PSEUDONYM = "pseudonym"  # one word, or a nickname
    LOGIN = "login"  # an account: admin, red01, a mail address
    OTHER = "other"  # a phrase that is no name


#: A name of a person has this many words, particles included, and no more characters than this.
_WORDS, _CHARACTERS = range(2, 8), 60
#: A body that signs has no more words than this, and at least this many capitals.
_BODY_WORDS, _BODY_CAPITALS = 9, 2
#: Short names of agencies are read in capitals only: "map" and "tap" are words.
_ACRONYM = 4
#: … but these are no words, and often written small.
_PLAIN = frozenset({"afp", "ats"})
#: Changes of case inside one word from which it is a machine's, not a nickname.
_CASE_CHANGES = 3
#: An account's name has at least this many characters.
_SHORTEST_HANDLE = 4
#: A name of an outlet at least this long (characters) is known at the head of an edition's name.
_LONG_NAME = 6
_STRAIGHT = str.maketrans(dict.fromkeys("’‘ʼ`", "'") | dict.fromkeys("\u00a0\u202f", " "))
_ARTICLES = ("le ", "la ", "les ", "l'", "www.")
_FIRST_ARTICLES = frozenset(
    {"le", "la", "les", "l'", "un", "une", "du", "des", "the", "die", "das", "los", "las", "il"}
)
_ENDING = re.compile(r"\.[a-z]{2,6}$")
#: An address used as a name: « Le Monde.fr ».
_DOMAIN = re.compile(
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
#: A whole name glued by the account of who signs: « Jeanne-Morvan ».
_SLUG = re.compile(r"^([A-ZÀ-Þ][^\W\d_]{2,20})-([A-ZÀ-Þ][^\W\d_]{3,20})$")
_SHORT_NAME = re.compile(r"^[A-ZÀ-Þ][a-z]?\. ?[A-ZÀ-Þ][^\W\d_]{2,20}$")
#: What opens the place from which somebody writes.
_PLACED = ("à ", "au ", "aux ", "en ")
_HANDLE = re.compile(r"^[^\W_][\w.-]{1,30}$")
_WORD = re.compile(r"^[^\W\d_][^\W\d_'.·-]{0,30}(?:['.·-][^\W\d_]{0,30}){0,4}\.?$")
_CASE = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]|[A-ZÀ-Þ]{2}[a-zà-ÿ]")


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
    name = NEWS_AGENCIES.get(key, "")
    if name and len(key) <= _ACRONYM and key not in _PLAIN and not written.isupper():
        return ""
    return name


def is_bank(text: str) -> bool:
    """Whether a text is the name or the address of a bank of pictures."""
    return fold(text).strip(" .()").removesuffix(".com").replace(".", " ") in STOCK_BANKS


def same_outlet(text: str, outlet_name: str) -> bool:
    """Whether ``text`` is a site's name: an address, the outlet's name, or one of its editions.

    Articles and domain endings do not count.
    """
    if _DOMAIN.match(text.strip()):
        return True
    mine, theirs = _stem(text), _stem(outlet_name)
    if not mine or not theirs:
        return False
    return mine == theirs or (len(theirs) >= _LONG_NAME and mine.startswith(theirs))


@lru_cache(maxsize=4096)
def _stem(text: str) -> str:
    key = fold(text)
    for article in _ARTICLES:
        key = key.removeprefix(article)
    return "".join(c for c in _ENDING.sub("", key) if c.isalnum())


def is_login(text: str) -> bool:
    """An account rather than a name: placeholder, mail address, figures, random letters."""
    words = fold(text).strip(" .@").split()
    if "@" in text or "_" in text or words_of("signatures", "placeholders").issuperset(words):
        return True
    if len(words) != 1:
        return False
    return any(c.isdigit() for c in words[0]) or len(_CASE.findall(text)) >= _CASE_CHANGES


def is_person(text: str, *, strict: bool = False) -> bool:
    """Two to seven words that make a person's name.

    ``strict`` is for lines that nothing announces as a signature: a known given name is wanted.
    """
    bare = without_title(_NICKNAME.sub(" ", text.translate(_STRAIGHT)))
    words = _GLUED.sub(r"\1. ", bare).split()
    if len(words) not in _WORDS or len(text) > _CHARACTERS:
        return False
    if not all(_WORD.match(word) for word in words) or _has_other_words(words):
        return False
    given = _is_given(words[0])
    if words[0].lower() in functions() and not given:
        return False
    if not any(_is_capital(word) for word in words):
        return given and not strict  # « jeanne corriveau », as some sites style names
    return _is_shaped(words) and (not strict or given or _is_given(words[-1]))


def _has_other_words(words: list[str]) -> bool:
    particles, others = words_of("signatures", "particles"), words_of("signatures", "no names")
    bodies, keys = words_of("signatures", "bodies"), [fold(word) for word in words]
    if keys[0] in words_of("signatures", "places") or not bodies.isdisjoint(keys):
        return True
    return any(key in others and key not in particles for key in keys)


def _is_shaped(words: list[str]) -> bool:
    """Capitals on every word but particles, and a capital at both ends."""
    particles = words_of("signatures", "particles")
    names = [word for word in words if fold(word) not in particles or word[0].isupper()]
    if len(names) not in _WORDS or not all(_is_capital(word) for word in names):
        return False
    return words[-1] in names and fold(words[0]) not in _FIRST_ARTICLES


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
    return _is_given(text.split(" ", 1)[0])


def _is_given(word: str) -> bool:
    low = word.lower()
    known = words_of("given_names", "given names")
    return low in known or low.split("-")[0] in known


def signer(text: str) -> Signer:
    """What a piece of a signature is, the outlet's own name apart (see ``same_outlet``)."""
    words = fold(text).split()
    if not words:
        return Signer.OTHER
    return next((kind for kind, holds in _TESTS if holds(text, words)), Signer.OTHER)


def is_short_name(text: str) -> bool:
    """Whether a text is an initial and a surname: « N. Nom »."""
    return bool(_SHORT_NAME.match(text)) and is_person(text)


def is_beside(text: str) -> bool:
    """Whether a piece beside a name says where its bearer is or works: « CHU de Gao »."""
    words = fold(text).split()
    if text.startswith(_PLACED):
        return True
    known = words_of("signatures", "bodies") | words_of("signatures", "places")
    return len(words) > 1 and words[0] not in _FIRST_ARTICLES and not known.isdisjoint(words)


def is_handle(text: str) -> bool:
    """One word in small letters that may be an account's name, where something announces it."""
    plain = text.islower() and len(text) >= _SHORTEST_HANDLE and bool(_HANDLE.match(text))
    return plain and fold(text) not in words_of("signatures", "no names") | functions()


def is_team(text: str) -> bool:
    """Whether a word of the text is that of a team: « La rédaction », « l'équipe web »."""
    return _is_team(fold(text).split())


def _is_team(words: list[str]) -> bool:
    teams = words_of("signatures", "teams")
    bare = (word.strip(".,").removeprefix("l'").removeprefix("d'") for word in words)
    return len(words) <= _BODY_WORDS and any(word in teams for word in bare)


def is_body(text: str) -> bool:
    """Whether a text is an organisation's name rather than a team's, a person's or an account's."""
    return signer(text) is Signer.COLLECTIVE and not is_team(text)


def _is_slug(text: str) -> bool:
    """A given name and a surname joined by a hyphen; two given names are one given name."""
    match = _SLUG.match(text)
    return match is not None and _is_given(match[1]) and not _is_given(match[2])


def _is_nickname(word: str) -> bool:
    known = fold(word) in words_of("signatures", "no names")
    return bool(_WORD.match(word)) and word[0].isupper() and not known


def _is_body(words: list[str]) -> bool:
    """Capitalised words joined by small ones, the shape of an organisation's name."""
    if len(words) > _BODY_WORDS or not words[0][0].isupper():
        return False
    capitals = sum(word[0].isupper() for word in words)
    small = sum(fold(word) in words_of("signatures", "joints") for word in words)
    whole = capitals >= _BODY_CAPITALS and capitals + small >= len(words)
    return whole and fold(words[0]) not in words_of("signatures", "buttons")


#: In this order: what a piece of a signature is, by its text and its folded words.
_TESTS: tuple[tuple[Signer, Callable[[str, list[str]], bool]], ...] = (
    (Signer.AGENCY, lambda text, _: bool(agency(text))),
    (Signer.LOGIN, lambda text, _: is_login(text)),
    (Signer.COLLECTIVE, lambda _, words: _is_team(words)),
    (Signer.OUTLET, lambda text, _: bool(_DOMAIN.match(text.strip()))),
    (Signer.PSEUDONYM, lambda text, _: is_initials(text)),
    (Signer.PERSON, lambda text, _: is_person(text) or _is_slug(text)),
    (Signer.PSEUDONYM, lambda text, words: len(words) == 1 and _is_nickname(text)),
    (Signer.COLLECTIVE, lambda text, words: len(words) > 1 and _is_body(text.split())),
)
