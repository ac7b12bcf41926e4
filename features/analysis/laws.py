"""Find the laws, rulings and treaties that a text cites by a number, a name or a subject."""

from __future__ import annotations

from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Words after the noun within which a name may stand.
_REACH = 12
#: Words after the noun within which a number or a day tells one ruling or law from another.
_NUMBER_REACH = 3

#: The declarations of 1948 and of 1789, whatever their capitals.
_OF_RIGHTS = frozenset((("universelle", "des"), ("des", "droits")))
#: Before the number of an article of a French code: laws, rulings, decrees.
_PARTS = frozenset((("l",), ("r",), ("d",)))


def law_at(words: Words, index: int, word: str) -> int:
    """End of the law, the treaty or the article of law that a word opens; 0 when it opens none."""
    last = 0
    if word == "déclaration":
        return index + 3 if words.lower[index + 1 : index + 3] in _OF_RIGHTS else 0
    if word in words_of("documents", "laws"):
        last = _numbered(words, index) or eponym(words, index) or _subject(words, index)
    if not last and word in words_of("documents", "treaties"):
        last = eponym(words, index) or _of_name(words, index)
    return _article_of(words, index) if word == "article" else last


def eponym(words: Words, index: int) -> int:
    """« la loi Sapin », « le rapport Draghi », « un sondage Ifop »."""
    if index + 1 >= len(words) or not _joined(words, index + 1):
        return 0
    named = words.raw[index + 1][0].isupper() and not words.raw[index][0].isupper()
    return end_of_name(words, index + 1, min(len(words), index + _REACH)) if named else 0


def _numbered(words: Words, index: int) -> int:
    """« loi n° 2017-399 », « arrêt du 14 novembre 2018 »: told from any other."""
    for place in range(index + 1, min(len(words), index + 1 + _NUMBER_REACH)):
        if words.gap(place).strip(" \u00a0°º"):
            return 0
        if words.raw[place][0].isdigit() and words.lower[place - 1] in {"n", "no", "nº", "du"}:
            return min(place + 3, words.sentence_range(index)[1])
    return 0


def _subject(words: Words, index: int) -> int:
    """« la loi sur l’audiovisuel », « la loi immigration »: one law, told by its subject."""
    before = words.lower[index - 1] if index else ""
    following = words.lower[index + 1] if index + 1 < len(words) else ""
    if before not in {"la", "cette"}:
        return 0
    if following in {"sur", "relative", "pour", "contre"}:
        return min(index + 5, words.sentence_range(index)[1])
    last = index + (2 if following in {"de", "d'"} else 1)
    called = words.lower[last : last + 1]
    return last + 1 if called and called[0] in words_of("documents", "law names") else 0


def _of_name(words: Words, index: int) -> int:
    """« le traité de Lisbonne », « la convention d’Istanbul »."""
    for place in range(index + 1, min(len(words), index + 5)):
        if not _joined(words, place):
            return 0
        if words.raw[place][0].isupper():
            return end_of_name(words, place, min(len(words), place + 5))
        known = words_of("grammar", "document links") | words_of("documents", "treaty words")
        if words.lower[place] not in known:
            return 0
    return 0


def _article_of(words: Words, index: int) -> int:
    """« l’article 57 du code civil », « l’article L. 2512-2 du Code du travail »."""
    last = min(len(words), index + _NUMBER_REACH + 4)
    index += words.lower[index + 1 : index + 2] in _PARTS
    if index + 1 >= last or not words.raw[index + 1][-1].isdigit():
        return 0
    for place in range(index + 2, last):
        if words.lower[place] in words_of("documents", "codes"):
            return min(place + 2, words.sentence_range(index)[1])
    return 0


def _joined(words: Words, index: int) -> bool:
    gap = words.gap(index)
    return "\n" not in gap and not gap.strip()


def end_of_name(words: Words, first: int, last: int) -> int:
    """The name goes on over capitals that only spaces part."""
    end = first + 1
    while end < last and words.raw[end][0].isupper() and not words.gap(end).strip():
        end += 1
    return end
