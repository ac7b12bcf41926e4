"""Find the documents a text names: a report, a study, a ruling, with who made it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from features.analysis.attribution import attribution
from features.analysis.laws import end_of_name, eponym, law_at
from features.analysis.voices import VoiceKind, voice_at
from features.analysis.words import Words, split
from features.lexicon.wordlists import words_of

#: Words after the noun within which its author must be named, and how many of them may stand
#: before a preposition: « un rapport *annuel* de l’Insee ».
_REACH, _FREE = 12, 1
_PARTICIPLES = ("é", "ée", "és", "ées", "ue", "ues", "u", "us")
_OTHER_PARTICIPLES = frozenset(("conduit", "conduite", "conduites", "faite", "faites", "remis"))
#: Words before a document within which its maker is said to issue it.
_ISSUED_WITHIN = 5
_AUTHORS = frozenset(
    ("auteur", "auteure", "auteurs", "autrice", "autrices", "coauteur", "auteures")
)
_YEAR = 4
#: Words before the noun in « Dans un communiqué ».
_INDEX_OF_NOUN = 2
#: Endings of adjectives of nationality.
_FROM = ("ain", "aine", "ais", "aise", "éen", "éenne", "ien", "ienne", "ois", "oise")
_ARTICLES = frozenset(("le", "les", "un", "une"))
#: Words from « Dans un communiqué » to the comma, and after it to the body that made it.
_DATED, _OPENS = 8, 4

_Found = tuple[int, int]


@lru_cache(maxsize=16)
def named_documents(text: str) -> Mapping[str, _Found]:
    """Word range of each distinct document named with its author, by its words."""
    words = split(text)
    found: dict[str, _Found] = {}
    openers = _openers()
    likely = [index for index, word in enumerate(words.lower) if word in openers]
    places = [_at(words, index, words.lower[index]) for index in likely]
    places += [_citation(words, index) for index in words.capitals]
    for place in sorted(filter(None, places)):
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
    before = words.lower[index - 1] if index else ""
    if word == "arrêté" and before not in words_of("grammar", "determiners"):
        return None  # « a été arrêté par la gendarmerie »
    if word in words_of("documents", "authored") or (
        word in words_of("documents", "inquiries") and _made(words, index)
    ):
        last = _author(words, index) or eponym(words, index)
        if last:
            return index, last
    if word == "enquête" and eponym(words, index):
        return index, eponym(words, index)
    last = law_at(words, index, word)
    if last:
        return index, last
    issuable = word == "enquête" or word in words_of("documents", "authored")
    return _issued(words, index) if issuable else None


def _made(words: Words, index: int) -> bool:
    """« une enquête menée par … », « selon les chiffres de … »: something that can be read."""
    first, last = words.sentence_range(index)
    before = words.lower[max(first, index - 3) : index]
    following = words.lower[index + 1 : min(last, index + _REACH)]
    cited = words_of("documents", "citing")
    if not cited.isdisjoint(before) or not words_of("documents", "made").isdisjoint(following[:2]):
        return True
    of = following[:1] in (("de",), ("du",), ("d'",))
    return of and not (cited | words_of("documents", "made")).isdisjoint(following)


def _author(words: Words, index: int) -> int:
    """End of the author’s name after the noun; 0 when none is named."""
    last = min(words.sentence_range(index)[1], index + _REACH)
    linked, free, body = False, 0, 0
    for place in range(index + 1, last):
        word = words.lower[place]
        if words.gap(place).strip() not in {"", "("}:
            return body
        if words.raw[place][0].isupper() and linked and words.lower[place - 1] != "en":
            return end_of_name(words, place, last)
        if word in words_of("grammar", "document links") or _by(words, place):
            linked = True
            if word in words_of("documents", "authorities"):
                body = place + 1  # named by what it is: « une étude du ministère de la santé »
        elif not linked:
            free += 1
            if free > _FREE or not word.isalpha():
                return 0
        elif word not in words_of("documents", "published") and not _is_passed(word):
            return body
    return body


def _by(words: Words, place: int) -> bool:
    """« promue par », « publiée en mars dans »: a participle that leads to the author."""
    word = words.lower[place]
    following = words.lower[place + 1] if place + 1 < len(words) else ""
    made = word.endswith(_PARTICIPLES) or word in _OTHER_PARTICIPLES
    return made and following in {"par", "dans", "sur", "en", "ce", "le"}


def _issued(words: Words, index: int) -> _Found | None:
    """« L’Office publie son rapport annuel », « l’autrice d’une étude »: made by whom it says."""
    owned = index > 1 and words.lower[index - 1] in {"son", "sa", "ses", "leur", "leurs"}
    first = max(words.sentence_range(index)[0], index - _ISSUED_WITHIN)
    before = words.lower[first:index]
    issued = owned and not words_of("documents", "issuing").isdisjoint(before)
    ordered = before[-1:] == ("une",) and not words_of("documents", "ordering").isdisjoint(before)
    written = before[-1:] in (("un",), ("une",)) and not _AUTHORS.isdisjoint(before[-4:])
    return (index - 1, index + 1) if issued or ordered or written else None


def _is_passed(word: str) -> bool:
    """A year, or where the author is from: « une étude de la firme américaine X, de 2019 »."""
    return _is_year(word) or word in _ARTICLES or word.endswith(_FROM)


def _is_year(word: str) -> bool:
    return len(word) == _YEAR and word.isdigit() and word[:2] in {"19", "20"}


def _citation(words: Words, index: int) -> _Found | None:
    """« Dorval et Nève (2012) », « Nève et al. »: an article by its authors and its year."""
    if not words.raw[index][0].isupper() or index + 1 >= len(words):
        return None
    following = words.raw[index + 1]
    paired = index > 1 and words.lower[index - 1] in {"et", "al"}
    if _is_year(following) and words.gap(index + 1).strip() == "(" and paired:
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
    texts = words_of("documents", "spoken in")
    for index in [at for at, word in enumerate(words.lower) if word in texts and at > 1]:
        link, owner = words.lower[index - 2 : index]
        written = link in {"dans", "par"} and owner in {"un", "une", "son", "sa", "leur"}
        if written and (words.sentences[index] in spoken or _headed(words, index)):
            places.append((index - 1, index + 1))
    return places


def _headed(words: Words, index: int) -> bool:
    """« Dans un rapport paru en mai, l’Office … »: made by the body that is the subject."""
    first, last = words.sentence_range(index)
    if index - first != _INDEX_OF_NOUN:
        return False
    comma = next(
        (at for at in range(index + 1, min(last, index + _DATED)) if words.gap(at)[:1] == ","), 0
    )
    if not comma:
        return False
    following = range(comma, min(last, comma + _OPENS))
    voice = next(filter(None, (voice_at(words, at) for at in following)), None)
    return voice is not None and voice.kind is VoiceKind.BODY
