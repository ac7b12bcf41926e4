"""What a piece of a signature names: a person, an agency, an outlet, a team, an account."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

from features.lexicon.initials import is_initials
from features.lexicon.people import functions
from features.lexicon.wordlists import words_of
from features.reading.names import (
    DOMAIN,
    FIRST_ARTICLES,
    WORD,
    agency,
    fold,
    is_given,
    is_person,
)


class Signer(StrEnum):
    """What a signature names."""

    PERSON = "person"
    AGENCY = "agency"
    OUTLET = "outlet"
    COLLECTIVE = "collective"
    PSEUDONYM = "pseudonym"  # one word, or a nickname
    LOGIN = "login"  # an account: admin, red01, a mail address
    OTHER = "other"  # a phrase that is no name


#: A body that signs has no more words than this, and at least this many capitals.
_BODY_WORDS, _BODY_CAPITALS = 9, 2
#: Changes of case inside one word from which it is a machine's, not a nickname.
_CASE_CHANGES = 3
#: An account's name has at least this many characters.
_SHORTEST_HANDLE = 4
#: A whole name glued by the account of who signs: « Jeanne-Morvan », « jeanne.morvan ».
_SLUGS = (
    re.compile(r"^([A-ZÀ-Þ][^\W\d_]{2,20})-([A-ZÀ-Þ][^\W\d_]{3,20})$"),
    re.compile(r"^([a-z]{3,20})\.([a-z]{3,20})$"),
)
#: A given name before the initial of a surname: « Jeanne M. ».
_CUT_NAME = re.compile(r"^[A-ZÀ-Þ][a-zà-ÿ]{1,20}(?:-[A-ZÀ-Þ][a-zà-ÿ]{1,20})? [A-ZÀ-Þ]\.?$")
_SHORT_NAME = re.compile(r"^[A-ZÀ-Þ][a-z]?\. ?[A-ZÀ-Þ][^\W\d_]{2,20}$")
#: What opens the place from which somebody writes.
_PLACED = ("à ", "au ", "aux ", "en ")
_HANDLE = re.compile(r"^[^\W_][\w.-]{1,30}$")
_CASE = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]|[A-ZÀ-Þ]{2}[a-zà-ÿ]")


def is_login(text: str) -> bool:
    """An account rather than a name: placeholder, mail address, figures, random letters."""
    words = fold(text).strip(" .@").split()
    if "@" in text or "_" in text or words_of("signatures", "placeholders").issuperset(words):
        return True
    if len(words) != 1:
        return False
    return any(c.isdigit() for c in words[0]) or len(_CASE.findall(text)) >= _CASE_CHANGES


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
    return len(words) > 1 and words[0] not in FIRST_ARTICLES and not known.isdisjoint(words)


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
    """A given name and a surname joined by a hyphen or dot; two given names are one given name."""
    match = next(filter(None, (slug.match(text) for slug in _SLUGS)), None)
    return match is not None and is_given(match[1]) and not is_given(match[2])


def _is_nickname(word: str) -> bool:
    known = fold(word) in words_of("signatures", "no names")
    return bool(WORD.match(word)) and word[0].isupper() and not known


def _is_title_of_paper(text: str) -> bool:
    """« Ouest-France », « Presse-Matin »: one word with a hyphen, one half of which names none.

    A given name may have such a half: « Marie-France ».
    """
    halves = fold(text).split("-")
    return (
        len(halves) > 1
        and text[0].isupper()
        and not words_of("signatures", "no names").isdisjoint(halves)
        and not is_given(text)
    )


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
    (Signer.OUTLET, lambda text, _: bool(DOMAIN.match(text.strip()))),
    (Signer.PSEUDONYM, lambda text, _: is_initials(text) or bool(_CUT_NAME.match(text))),
    (Signer.PERSON, lambda text, _: is_person(text) or _is_slug(text)),
    (Signer.COLLECTIVE, lambda text, words: len(words) == 1 and _is_title_of_paper(text)),
    (Signer.PSEUDONYM, lambda text, words: len(words) == 1 and _is_nickname(text)),
    (Signer.COLLECTIVE, lambda text, words: len(words) > 1 and _is_body(text.split())),
)
