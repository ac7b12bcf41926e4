"""Find the documents a text names: a report, a study, a ruling, with who made it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from features.analysis.attribution import attribution
from features.analysis.voices import VoiceKind
from features.analysis.words import Words, split
from features.lexicon.wordlists import words_of

#: Words after the noun within which its author must be named, and how many of them may stand
#: before a preposition: « un rapport *annuel* de l’Insee ».
_REACH, _FREE = 12, 1
#: Words after the noun within which a number or a day tells one ruling or law from another.
_NUMBER_REACH = 3
_PARTICIPLES = ("é", "ée", "és", "ées", "ue", "ues", "u", "us")
_YEAR = 4

_Found = tuple[int, int]


@lru_cache(maxsize=16)
def named_documents(text: str) -> Mapping[str, _Found]:
    """Word range of each distinct document named with its author, by its words."""
    words = split(text)
    found: dict[str, _Found] = {}
    openers = _openers()
    likely = [index for index, word in enumerate(words.lower) if word in openers]
    for index in sorted({*likely, *words.capitals}):
        place = _at(words, index, words.lower[index])
        if place:
            found.setdefault(f"{words.lower[place[0]]} {words.lower[place[1] - 1]}", place)
    for place in _of_speakers(text):
        found.setdefault(f"{words.lower[place[0]]} {words.sentences[place[0]]}", place)
    return MappingProxyType(dict(sorted(found.items(), key=lambda item: item[1])))


@cache
def _openers() -> frozenset[str]:
    """Every noun that opens the name of a document."""
    sections = ("authored", "inquiries", "laws", "treaties")
    return frozenset({"article"}).union(*(words_of("documents", one) for one in sections))


def _at(words: Words, index: int, word: str) -> _Found | None:
    """The document that a word opens, when it does."""
    if word in words_of("documents", "authored") or (
        word in words_of("documents", "inquiries") and _made(words, index)
    ):
        last = _author(words, index) or _eponym(words, index)
        if last:
            return index, last
    if word in words_of("documents", "laws"):
        last = _numbered(words, index) or _eponym(words, index) or _subject(words, index)
        return (index, last) if last else None
    if word in words_of("documents", "treaties"):
        last = _eponym(words, index) or _of_name(words, index)
        return (index, last) if last else None
    if word == "article":
        last = _article_of(words, index)
        return (index, last) if last else None
    return _citation(words, index)


def _made(words: Words, index: int) -> bool:
    """« une enquête menée par … », « selon les chiffres de … »: something that can be read."""
    before, following = words.lower[max(0, index - 3) : index], words.lower[index + 1 : index + 3]
    cited = "selon" in before or "après" in before
    return cited or not words_of("documents", "made").isdisjoint(following)


def _author(words: Words, index: int) -> int:
    """End of the author’s name after the noun; 0 when none is named."""
    last = min(words.sentence_range(index)[1], index + _REACH)
    linked, free = False, 0
    for place in range(index + 1, last):
        word = words.lower[place]
        if words.gap(place).strip() not in {"", "("}:
            return 0
        if words.raw[place][0].isupper() and linked:
            return _end(words, place, last)
        if word in words_of("grammar", "document links") or _by(words, place):
            linked = True
        elif not linked:
            free += 1
            if free > _FREE or not word.isalpha():
                return 0
        elif word not in words_of("documents", "published"):
            return 0
    return 0


def _by(words: Words, place: int) -> bool:
    """« promue par », « publiée en mars dans »: a participle that leads to the author."""
    word = words.lower[place]
    following = words.lower[place + 1] if place + 1 < len(words) else ""
    return word.endswith(_PARTICIPLES) and following in {"par", "dans", "sur", "en", "ce", "le"}


def _eponym(words: Words, index: int) -> int:
    """« la loi Sapin », « le rapport Draghi », « un sondage Ifop »."""
    if index + 1 >= len(words) or words.gap(index + 1).strip():
        return 0
    named = words.raw[index + 1][0].isupper() and not words.raw[index][0].isupper()
    return _end(words, index + 1, min(len(words), index + _REACH)) if named else 0


def _numbered(words: Words, index: int) -> int:
    """« loi n° 2017-399 », « arrêt du 14 novembre 2018 »: told from any other."""
    for place in range(index + 1, min(len(words), index + 1 + _NUMBER_REACH)):
        if words.gap(place).strip(" \u00a0°º"):
            return 0
        if words.raw[place][0].isdigit() and words.lower[place - 1] in {"n", "no", "nº", "du"}:
            return min(place + 3, words.sentence_range(index)[1])
    return 0


def _subject(words: Words, index: int) -> int:
    """« la loi sur l’audiovisuel », « la loi relative à … »: one law, told by its subject."""
    before = words.lower[index - 1] if index else ""
    following = words.lower[index + 1] if index + 1 < len(words) else ""
    told = before in {"la", "cette"} and following in {"sur", "relative", "pour", "contre"}
    return min(index + 5, words.sentence_range(index)[1]) if told else 0


def _of_name(words: Words, index: int) -> int:
    """« le traité de Lisbonne », « la convention d’Istanbul »."""
    for place in range(index + 1, min(len(words), index + 5)):
        if words.gap(place).strip():
            return 0
        if words.raw[place][0].isupper():
            return _end(words, place, min(len(words), place + 5))
        known = words_of("grammar", "document links") | words_of("documents", "treaty words")
        if words.lower[place] not in known:
            return 0
    return 0


def _article_of(words: Words, index: int) -> int:
    """« l’article 57 du code civil »."""
    last = min(len(words), index + _NUMBER_REACH + 4)
    if index + 1 >= last or not words.raw[index + 1][-1].isdigit():
        return 0
    for place in range(index + 2, last):
        if words.lower[place] in words_of("documents", "codes"):
            return min(place + 2, words.sentence_range(index)[1])
    return 0


def _citation(words: Words, index: int) -> _Found | None:
    """« Dorval et Nève (2012) », « Nève et al. »: an article by its authors and its year."""
    if not words.raw[index][0].isupper() or index + 1 >= len(words):
        return None
    following = words.raw[index + 1]
    year = len(following) == _YEAR and following.isdigit() and following[:2] in {"19", "20"}
    paired = index > 1 and words.lower[index - 1] in {"et", "al"}
    if year and words.gap(index + 1).strip() == "(" and paired:
        return max(0, index - 2), index + 2
    if following == "et" and words.lower[index + 2 : index + 3] == ("al",):
        return index, index + 3
    return None


def _of_speakers(text: str) -> list[_Found]:
    """« a déclaré X dans un communiqué », « dans son rapport, X … »: made by who speaks."""
    found = attribution(text)
    words = found.words
    named = {VoiceKind.PERSON, VoiceKind.BODY}
    spoken = {words.sentences[voice.first] for voice in found.voices if voice.kind in named}
    places = []
    for index, word in enumerate(words.lower):
        if word not in words_of("documents", "spoken in") or index < 2:  # noqa: PLR2004 (two before)
            continue
        link, owner = words.lower[index - 2 : index]
        written = link in {"dans", "par"} and owner in {"un", "une", "son", "sa", "leur"}
        if written and words.sentences[index] in spoken:
            places.append((index - 1, index + 1))
    return places


def _end(words: Words, first: int, last: int) -> int:
    """The name goes on over capitals that only spaces part."""
    end = first + 1
    while end < last and words.raw[end][0].isupper() and not words.gap(end).strip():
        end += 1
    return end
