"""Say what kind of voice a word opens: a function, a body, a document, a pronoun, or nobody."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from features.analysis.cues import is_verb_of_speech
from features.analysis.person import Person
from features.analysis.presentations import tells_function
from features.analysis.words import Words
from features.lexicon.wordlists import words_of


class VoiceKind(StrEnum):
    """Who speaks, from the most to the least checkable."""

    PERSON = "person"
    BODY = "body"  # an organisation, a company, a place that speaks, another outlet
    DOCUMENT = "document"
    ROLE = "role"  # a function without a name: le procureur, un porte-parole
    PRONOUN = "pronoun"  # il, elle: someone whom this analysis did not find
    VAGUE = "vague"  # des experts, certains, on


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: words ``[first, last)``; ``key`` tells one speaker from another.

    ``said`` is the range of words by which something is given to the speaker, where one is known.
    """

    kind: VoiceKind
    key: str
    first: int
    last: int
    person: Person | None = None
    said: tuple[int, int] | None = field(default=None, compare=False)


#: Endings of words that open a sentence and name nobody: adverbs, participles, elided words.
_NO_NAMES = ("ment", "ant", "'", "ez", "-nous", "-vous", "-ce", "-il", "-elle", "-on")

#: Before « homme » or « jeune homme », they point at someone whom the text spoke of.
_THE = frozenset(("l'", "le", "la", "ce", "cet", "cette"))
_AGED = frozenset(("jeune", "vieil", "vieille"))

#: Words from a group to the name of the body that it belongs to, and what leads to it.
_OF_BODY, _OF = 4, frozenset(("de", "du", "d’", "d'"))
#: « ce dernier », and the pronoun that it is like.
_LAST = {"dernier": "celui-ci", "dernière": "celle-ci"}

#: Those who make a study, what they make, what opens it, and words from it to them.
_SEARCHERS = frozenset(("chercheurs", "chercheuses", "scientifiques"))
_STUDY = frozenset(("étude", "recherche", "équipe", "expérience"))
_ONE = frozenset(("une", "cette", "l'", "nouvelle", "leur"))
_FROM_STUDY = 250
#: Of how many, in a survey: « neuf sur dix ».
_NUMBERS = frozenset(
    ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "cent")
)

_BY_LIST = (
    (("grammar", "pronouns"), VoiceKind.PRONOUN),
    (("people", "documents"), VoiceKind.DOCUMENT),
    (("people", "bodies"), VoiceKind.BODY),
)


def of_person(person: Person) -> Voice:
    """The voice of a person named."""
    return Voice(VoiceKind.PERSON, person.key, person.first, person.last, person)


def voice_at(words: Words, index: int) -> Voice | None:
    """The voice that one word opens, when it does."""
    word = words.lower[index]
    if word in _LAST and _is_the_last(words, index):
        return Voice(VoiceKind.PRONOUN, _LAST[word], index - 1, index + 1)
    kind = _kind(words, index)
    if kind is VoiceKind.VAGUE:
        nouns = words_of("grammar", "vague nouns")
        following = words.lower[index + 1] if index + 1 < len(words) else ""
        if following in nouns:
            return Voice(kind, following, index, index + 2)
        return Voice(kind, word, index - (word in nouns), index + 1)
    return Voice(kind, word, index, index + 1) if kind else None


def _is_the_last(words: Words, index: int) -> bool:
    """« Ce dernier a annoncé », « cette dernière, qui … »; not « ce dernier match »."""
    if not index or words.lower[index - 1] not in {"ce", "cette"} or index + 1 >= len(words):
        return False
    following = words.lower[index + 1]
    verb = following in _verbal() or is_verb_of_speech(following)
    return "," in words.gap(index + 1) or (verb and following not in {"la", "le", "les"})


def _kind(words: Words, index: int) -> VoiceKind | None:
    word = words.lower[index]
    if word in words_of("grammar", "vague pronouns"):
        return VoiceKind.VAGUE
    if word in words_of("grammar", "vague nouns") and _indefinite(words, index):
        known = _of_a_body(words, index) or _points_to_a_study(words, index)
        return VoiceKind.ROLE if known else VoiceKind.VAGUE
    if tells_function(words, index) and not words.raw[index].isupper():
        return None if _is_share(words, index) else VoiceKind.ROLE
    for section, kind in _BY_LIST:
        if word in words_of(*section):
            return kind
    if word in words_of("people", "anyone") and _pointed_at(words, index):
        return VoiceKind.ROLE
    return VoiceKind.BODY if _is_name(words, index) and not _is_share(words, index) else None


def _pointed_at(words: Words, index: int) -> bool:
    """« l’individu », « la jeune femme », « cet homme »: someone of whom the text spoke before."""
    past = index - 1 - (index > 1 and words.lower[index - 1] in _AGED)
    return past >= 0 and words.lower[past] in _THE


def _is_share(words: Words, index: int) -> bool:
    """« 28 % des Français », « un salarié sur deux »: whom a survey counts."""
    shared = index > 1 and words.lower[index - 1] == "des" and "%" in words.gap(index - 1)
    number = words.lower[index + 2 : index + 3]
    out_of = words.lower[index + 1 : index + 2] == ("sur",) and bool(number)
    return shared or (out_of and (number[0].isdigit() or number[0] in _NUMBERS))


def _indefinite(words: Words, index: int) -> bool:
    """« des experts », « plusieurs sources », « les scientifiques »; not « l’une des sources »."""
    if not index:
        return False
    before = words.lower[index - 1]
    if before == "les":
        return words.lower[index] in words_of("grammar", "vague authorities")
    if before != "des":
        return before in words_of("grammar", "vague determiners")
    opens = index == 1 or bool(words.gap(index - 1).strip())
    return opens or words.lower[index - 2] in words_of("grammar", "before indefinite")


def _of_a_body(words: Words, index: int) -> bool:
    """« les experts du CAE », « des chercheurs de l’Inserm »: one knows whom to ask."""
    following = words.raw[index + 1 : index + 1 + _OF_BODY]
    if not following or following[0] not in _OF:
        return False
    return any(word[0].isupper() for word in following[1:]) and words.gap(index + 1).isspace()


def _points_to_a_study(words: Words, index: int) -> bool:
    """« Une étude de l’université de Sion … Selon les chercheurs »: those who made it."""
    if not index or words.lower[index - 1] != "les" or words.lower[index] not in _SEARCHERS:
        return False
    first = max(1, index - _FROM_STUDY)
    return any(
        words.lower[at] in _STUDY and words.lower[at - 1] in _ONE for at in range(first, index)
    )


def _is_name(words: Words, index: int) -> bool:
    """A capital that no common word explains: the name of a body."""
    raw = words.raw[index]
    if len(raw) == 1 or not raw[0].isupper() or words.lower[index] in _no_bodies():
        return False
    opens = words.sentence_starts[words.sentences[index]] == index
    return raw.isupper() or not opens or _acts(words, index)


def _acts(words: Words, index: int) -> bool:
    """« Sarve affirme », « Sarve a dit », « Sarve, qui … »: not « Rappel : », « Soyez un … »."""
    if index + 1 >= len(words) or words.lower[index].endswith(_NO_NAMES):
        return False
    gap, following = words.gap(index + 1), words.lower[index + 1]
    if gap.strip():
        return gap.strip() == ","
    named = words.raw[index + 1][0].isupper()
    return named or following in _verbal() or is_verb_of_speech(following)


@cache
def _verbal() -> frozenset[str]:
    """What can follow a subject before its verb, or open a verb in two words."""
    return words_of("grammar", "auxiliaries") | words_of("grammar", "clitics")


@cache
def _no_bodies() -> frozenset[str]:
    return words_of("grammar", "not names") | words_of("people", "titles")
