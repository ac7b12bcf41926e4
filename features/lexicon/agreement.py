"""Nouns and adjectives in all their forms by rule, so that a word list names each word once."""

from __future__ import annotations

import itertools
import re

_CHOICE = re.compile(r"\(([^()]{1,4000})\)")
#: Masculine ending -> feminine ending, the longest that fits first (regular French adjectives).
_FEMININE = (
    ("teur", "trice"),
    ("eux", "euse"),
    ("eur", "euse"),
    ("if", "ive"),
    ("er", "ère"),
    ("en", "enne"),
    ("el", "elle"),
    ("on", "onne"),
    ("et", "ette"),
    ("eau", "elle"),
    ("c", "que"),
    ("e", "e"),
)


def inflected(entry: str, kind: str) -> tuple[str, ...]:
    """All forms of an entry: choices ``(a|b)`` spelt out, the last word inflected by ``kind``.

    ``nom`` adds the plural, ``adj`` gender and number, ``adv`` the adverb in *-ment* besides.
    Raises ValueError for another kind, or for a choice that is not closed.
    """
    phrases = _choices(entry)
    if any(sign in phrase for phrase in phrases for sign in "()|"):
        raise ValueError(f"unbalanced choice in {entry!r}")
    if not kind:
        return phrases
    if kind not in {"nom", "adj", "adv"}:
        raise ValueError(f"unknown inflection {kind!r} for {entry!r}")
    return tuple(form for phrase in phrases for form in _last_word(phrase, kind))


def _choices(entry: str) -> tuple[str, ...]:
    parts = _CHOICE.split(entry)
    options = [part.split("|") if i % 2 else [part] for i, part in enumerate(parts)]
    return tuple(" ".join("".join(pick).split()) for pick in itertools.product(*options))


def _last_word(phrase: str, kind: str) -> tuple[str, ...]:
    head, _, word = phrase.rpartition(" ")
    forms = [word, plural(word)]
    if kind != "nom":
        forms += [feminine(word), plural(feminine(word))]
    if kind == "adv":
        forms.append(adverb(word))
    return tuple(dict.fromkeys(f"{head} {form}".strip() for form in forms))


def plural(word: str) -> str:
    """Regular plural: *-s*, *-x* and *-z* stay, *-al* gives *-aux*, *-eau* and *-eu* take *-x*."""
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("al"):
        return word[:-2] + "aux"
    return word + ("x" if word.endswith(("eau", "eu")) else "s")


def feminine(word: str) -> str:
    """Regular feminine of an adjective."""
    for ending, replacement in _FEMININE:
        if word.endswith(ending):
            return word[: -len(ending)] + replacement
    return word + "e"


def adverb(word: str) -> str:
    """Regular adverb: *-amment* and *-emment* after *-ant* and *-ent*, else feminine + *-ment*."""
    if word.endswith("ant"):
        return word[:-3] + "amment"
    if word.endswith("ent"):
        return word[:-3] + "emment"
    if word.endswith(("é", "i", "u")):
        return word + "ment"
    return feminine(word) + "ment"
