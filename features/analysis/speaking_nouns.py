"""Take any noun beside a verb of speech for a speaker, where a quotation says that one speaks."""

from __future__ import annotations

from functools import cache

from features.analysis.cue import Cue
from features.analysis.voices import Voice, VoiceKind
from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Words searched before and after a verb for its subject.
_BEFORE_REACH, _AFTER_REACH = 22, 14
#: Words of an aside, or of a complement, between an inverted verb and its subject.
_ASIDE = 8
#: What a complement between them opens with.
_LINKS = frozenset(("à", "avec", "dans", "depuis", "en", "non", "sans", "sur"))
#: Determiners of a noun that speaks.
_NOUNS_BY = frozenset(
    (
        *("l'", "le", "la", "les", "un", "une", "ce", "cet", "cette", "ces", "son", "sa", "ses"),
        *("leur", "leurs", "notre", "nos", "mon", "ma", "mes", "deux", "trois", "plusieurs"),
    )
)
#: Endings of nouns of things and not of people: « la nuance », « l’organisation du temps ».
_ABSTRACT = ("tion", "sion", "ance", "ence", "isme", "ment", "ité", "ure", "ude")
#: « ce qui », « ceux dont »: no noun.
_RELATIVE = frozenset(("qui", "que", "qu'", "dont", "où"))
#: What opens a clause, before its subject.
_JOINING = frozenset(
    ("car", "comme", "et", "lorsque", "lorsqu'", "mais", "or", "que", "qu'", "quand", "si")
)
#: « …, raconte celui qui a tout installé ».
_THE_ONE = frozenset(("celui", "celle", "ceux", "celles"))


def noun_after(words: Words, cue: Cue) -> Voice | None:
    """« …, souffle un vieil habitué », « selon la jeune femme »: the noun after a determiner."""
    if not cue.preposition and not (cue.first and words.gap(cue.first).strip()):
        return None
    end = min(words.sentence_range(cue.last - 1)[1], cue.last + _AFTER_REACH)
    index = past_aside(words, cue, end)
    while index < end and words.lower[index] in _adverbial():
        index += 1
    if index < end and words.lower[index] in _LINKS:
        index = _past_complement(words, index, end)
    if index + 1 < end and words.lower[index] in _THE_ONE and words.lower[index + 1] == "qui":
        return Voice(VoiceKind.PRONOUN, words.lower[index], index, index + 1)
    if index + 1 >= end or not (words.lower[index] in _NOUNS_BY or words.raw[index].isdecimal()):
        return None  # « soulignent 17 riverains » counts too
    noun = _noun_at(words, index + 1, end)
    word = words.lower[noun]
    if word in _inert() or word.endswith(_ABSTRACT) or words.gap(noun).strip():
        return None
    return Voice(VoiceKind.ROLE, words.lower[noun], noun, noun + 1)


def past_aside(words: Words, cue: Cue, end: int) -> int:
    """First word that can be the subject of an inverted verb: past « , sourire en coin, »."""
    if cue.last < end and words.gap(cue.last).strip() == ",":
        for index in range(cue.last + 1, min(end, cue.last + 1 + _ASIDE)):
            if "," in words.gap(index):
                return index
    return cue.last


def _past_complement(words: Words, index: int, end: int) -> int:
    """« clament en chœur les lycéens »: the determiner that no preposition stands before."""
    for place in range(index + 2, min(end, index + 2 + _ASIDE)):
        if words.gap(place).strip():
            return index
        free = words.lower[place - 1] not in _LINKS
        if free and words.lower[place] in _NOUNS_BY:
            return place
    return index


def _noun_at(words: Words, index: int, end: int) -> int:
    """The noun after a determiner, past the adjectives before it."""
    last = end - 1
    while index < last and words.lower[index] in _adverbial() and not words.gap(index + 1).strip():
        index += 1
    return index


def noun_before(words: Words, cue: Cue, floor: int) -> Voice | None:
    """« La jeune femme a dénoncé … »: the noun that opens the sentence of the verb."""
    start = max(words.sentence_range(cue.first)[0], floor, cue.first - _BEFORE_REACH)
    for index in range(start, cue.first - 1):
        opens = index == start or "," in words.gap(index) or words.lower[index - 1] in _JOINING
        if opens and words.lower[index] in _NOUNS_BY:
            noun = _noun_at(words, index + 1, cue.first)
            word = words.lower[noun]
            inert = word in _inert() or word.endswith(_ABSTRACT)
            return None if inert else Voice(VoiceKind.ROLE, words.lower[noun], noun, noun + 1)
    return None


@cache
def _inert() -> frozenset[str]:
    verbs = words_of("quoted", "clausal") | words_of("grammar", "auxiliaries")
    things = words_of("quoted", "signs") | words_of("quoted", "things")
    return things | words_of("grammar", "manners") | verbs | _RELATIVE


@cache
def _adverbial() -> frozenset[str]:
    """Words between a verb and the determiner of its subject."""
    return (words_of("grammar", "skipped") | words_of("grammar", "adverbs")) - _NOUNS_BY - _LINKS
