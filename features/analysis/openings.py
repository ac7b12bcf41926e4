"""What the opening of an article names: someone or a body, a place, a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

from features.analysis.days import days
from features.analysis.mentions import people
from features.analysis.places import places
from features.analysis.words import Words, split
from features.lexicon.wordlists import words_of

#: Words of an opening at most: two long sentences; sentences of fewer words are lines of their own
#: (a date, « 9 photos ») and count for none of the two.
_OPENING, _SENTENCES, _LINE = 90, 2, 6
#: Digits of a year, and the centuries of those that date news.
_DIGITS, _CENTURIES = 4, ("19", "20")
#: What figures of a date have between them.
_DATING = frozenset("/.-")
#: Letters of a name that is no initial.
_NAME = 2
#: How French builds the names of its communes: Villers-sur-Sarve, Saint-Aubert.
_COMMUNE = re.compile(r"sainte?s?-|[^-]{2,20}-(?:sur|sous|lès|les|le|la|en|de|du|des|aux|au|et)-")
#: « XIXe »: a century.
_CENTURY = re.compile(r"[ivxl]{1,6}e")
#: Marks after which a capital makes no name: it opens a quotation, a title or a line.
_OPENING_MARKS = frozenset('«“"‹:|•·')
_KINDS = ("countries", "continents", "cities", "regions")


def opening(text: str) -> int:
    """How many words the first two sentences of a text have, short lines before them included."""
    words = split(text)
    whole = 0
    for first, last in pairwise((*words.sentence_starts, len(words))):
        whole += last - first >= _LINE
        if whole == _SENTENCES or last >= _OPENING:
            return min(last, _OPENING)
    return len(words)


def who(text: str, last: int, body: str) -> tuple[int, int] | None:
    """Character range of the first person named before word ``last``, else of the first body.

    A name that opens a sentence is known by its capital inside others of the ``body``.
    """
    words = split(text)
    named = [(person.first, person.last) for person in people(text) if person.first < last]
    set_at = {index for index, _ in places(text) if _is_set(words, index)}
    bodies = (
        (index, index + 1)
        for index in words.capitals
        if index < last and index not in set_at and _is_body(words, index, body)
    )
    found = next(chain(named[:1], bodies), None)
    return words.extent(*found) if found else None


@lru_cache(maxsize=16)
def _inner_names(text: str) -> frozenset[str]:
    """The words, in lower case, to which a text gives a capital inside its sentences."""
    words = split(text)
    inside = (index for index in words.capitals if _is_inside(words, index))
    return frozenset(words.lower[index] for index in inside)


def _is_inside(words: Words, index: int) -> bool:
    same = index > 0 and words.sentences[index] == words.sentences[index - 1]
    return same and _OPENING_MARKS.isdisjoint(words.gap(index))


def _is_body(words: Words, index: int, body: str) -> bool:
    """A name that is of no time or thing of everyone, nor of a place, unless that place acts."""
    word, lower = words.raw[index], words.lower[index]
    if _is_place(lower):
        return _acts(words, index)
    if len(word) < _NAME or not word.isalpha():
        return False
    if _is_of_everyone(lower) or _is_shouted(words, index):
        return False
    if index and words.lower[index - 1] in words_of("place_names", "before things"):
        return False
    opens = not _OPENING_MARKS.isdisjoint(words.gap(index))
    return _is_inside(words, index) or (not opens and lower in _inner_names(body))


def _is_shouted(words: Words, index: int) -> bool:
    """« EAU DU ROBINET »: capitals beside capitals name nobody, those alone are initials."""
    beside = (*words.raw[max(0, index - 1) : index], *words.raw[index + 1 : index + 2])
    return words.raw[index].isupper() and any(one.isalpha() and one.isupper() for one in beside)


def _is_of_everyone(lower: str) -> bool:
    """« Internet », « Noël », « XIXe », « Le »."""
    usual = lower in words_of("grammar", "not names")
    return (
        usual
        or lower in words_of("place_names", "no answer")
        or _CENTURY.fullmatch(lower) is not None
    )


def where(text: str, last: int, _body: str) -> tuple[int, int] | None:
    """Character range of the first place before word ``last``: set by a preposition, or known."""
    words = split(text)
    named = {index for person in people(text) for index in range(person.first, person.last)}
    known = (
        (index, index + 1)
        for index in words.capitals
        if index < last and index not in named and _is_place(words.lower[index])
        if not _is_other(words, index) and not _acts(words, index)
    )
    set_there = (place for place in places(text) if place[0] < last and _is_set(words, place[0]))
    found = min(chain(known, set_there), default=None)
    return words.extent(*found) if found else None


def _is_place(lower: str) -> bool:
    known = any(lower in words_of("place_names", kind) for kind in _KINDS)
    return known or _COMMUNE.match(lower) is not None


def _is_other(words: Words, index: int) -> bool:
    """« l’université de Namur », « contre la Norvège »: a body or a team, not where it happens."""
    return not words_of("place_names", "before bodies").isdisjoint(
        words.lower[max(0, index - 2) : index]
    )


def _acts(words: Words, index: int) -> bool:
    """« Washington prépare »: no preposition sets anything there, no mark sets it apart."""
    before = words.lower[max(0, index - 2) : index]
    if not words_of("place_names", "of a place").isdisjoint(before):
        return False
    told = index + 1 < len(words) and words.raw[index + 1].islower() and "-" not in words.raw[index]
    return told and words.gap(index + 1) == " " and "(" not in words.gap(index)


def _is_set(words: Words, index: int) -> bool:
    word = words.raw[index]
    spelt = word.replace("-", "").isalpha() and not word.isupper()
    whose = index > 0 and words.lower[index - 1] == "chez"  # a firm, a person
    return spelt and not whose and not _is_of_everyone(words.lower[index])


def when(text: str, last: int, _body: str) -> tuple[int, int] | None:
    """Character range of the first day, or else month or year, before word ``last``."""
    words = split(text)
    end = words.ends[last - 1] if last else 0
    told = (day for day in days(text) if day[1] <= end)
    return next(chain(told, _months_and_years(words, last)), None)


def _months_and_years(words: Words, last: int) -> Iterator[tuple[int, int]]:
    """Those of a day that dates nothing told, or written in figures, are the page’s own."""
    months = words_of("place_names", "months")
    for index in range(last):
        word = words.raw[index]
        year = word.isdecimal() and len(word) == _DIGITS and word.startswith(_CENTURIES)
        month = index if word in months else index - 1
        if (not year and month < index) or words.gap(index) in _DATING:
            continue
        if month < 1 or words.raw[month] not in months or not words.raw[month - 1][0].isdigit():
            yield words.starts[index], words.ends[index]
