"""Gather everything a text attributes: quoted or not, to whom, and the distinct sources."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from features.analysis.cue import Cue
from features.analysis.cues import cues
from features.analysis.mentions import Person, people
from features.analysis.quotations import Quotation, quotations
from features.analysis.subjects import voice_of
from features.analysis.voices import Voice, VoiceKind
from features.analysis.words import Words, split
from features.lexicon.speech_verbs import told_with_object

#: Words after a verb in which « que » or an infinitive shows that it reports something.
_THAT_REACH = 7
_THAT = frozenset(("que", "qu'", "avoir", "être", "comment", "pourquoi", "combien"))
#: Words from a verb to its subject that are shown as one passage.
_TOGETHER = 24
#: Before a verb: « comme l’a promis X », « ce que confirme X ».
_RELATIVE = frozenset(("comme", "l'", "que", "qu'"))
#: « fait état d’un retard », « a fait part de son inquiétude ».
_OF, _OF_WHAT = frozenset(("état", "part")), frozenset((("de",), ("d'",), ("du",), ("des",)))
#: Marks that part an inverted verb from what is said: a comma, the end of a quotation.
_PARTING = frozenset(',»”"')
#: Words after a verb that an infinitive follows by itself.
_INFINITIVE_REACH = 4
_INFINITIVES = ("er", "ir", "oir", "ndre", "ettre", "aire", "ire", "ivre", "attre")
_NO_INFINITIVES = frozenset(
    (
        *("affaire", "affaires", "cuir", "décembre", "fer", "février", "hier", "hiver", "histoire"),
        *("janvier", "mer", "octobre", "novembre", "papier", "septembre", "soir", "territoire"),
        *("pouvoir", "victoire"),
    )
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed statement without quotation marks: the cue and the voice."""

    cue: Cue
    voice: Voice


@dataclass(frozen=True, slots=True)
class Attribution:
    """What a text attributes, in order: ``statements`` stand outside of ``quotations``."""

    words: Words
    quotations: tuple[Quotation, ...]
    statements: tuple[Statement, ...]

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Every voice met, in the order of the text."""
        spoken = [found.speaker for found in self.quotations if found.speaker]
        told = [found.voice for found in self.statements]
        return tuple(sorted([*spoken, *told], key=lambda voice: voice.first))

    @property
    def passages(self) -> dict[tuple[int, int], Voice]:
        """The words that give something to a designated source, in order, with the source.

        A quotation that goes on after another has no words of its own.
        """
        known = (voice for voice in self.voices if voice.kind is not VoiceKind.VAGUE)
        return dict(sorted({_telling_words(self.words, voice): voice for voice in known}.items()))


@lru_cache(maxsize=16)
def attribution(text: str) -> Attribution:
    """Read quotations and indirect speech of a text; linear in its length."""
    words = split(text)
    quoted = quotations(text)
    firsts = [found.first for found in quoted]
    mentions = _outside(people(text), quoted, firsts)
    told = []
    for cue in cues(text):
        place = bisect_left(firsts, cue.first + 1) - 1
        inside = place >= 0 and cue.first < quoted[place].last
        if inside or not (cue.stating or _in_incise(words, cue)):
            continue
        floor = quoted[place].last if place >= 0 else 0
        voice = voice_of(words, mentions, cue, floor) or voice_of(words, mentions, cue, 0)
        if cue.noun and voice and voice.kind is not VoiceKind.PERSON:
            continue
        if voice and not cue.stating and not cue.pronoun and voice.first < cue.last:
            continue  # « …, a analysé »: its subject stands before
        if voice and (cue.preposition or _says_that(words, cue)):
            told.append(Statement(cue, voice))
    return Attribution(words, quoted, tuple(told))


def _telling_words(words: Words, voice: Voice) -> tuple[int, int]:
    """The verb and its subject where they stand together, else the verb: « rappelle-t-il »."""
    if voice.said is None:
        return voice.first, voice.last
    first, last = voice.said
    if words.sentences[voice.first] == words.sentences[first]:
        first_of_both, last_of_both = min(first, voice.first), max(last, voice.last)
        if last_of_both - first_of_both <= _TOGETHER:
            return first_of_both, last_of_both
    return first, last


def _outside(
    mentions: tuple[Person, ...], quoted: tuple[Quotation, ...], firsts: list[int]
) -> tuple[Person, ...]:
    """The people named outside of quotations: whom a quotation names does not speak beside it."""
    places = (bisect_right(firsts, person.first) - 1 for person in mentions)
    return tuple(
        person
        for person, place in zip(mentions, places, strict=True)
        if place < 0 or person.first >= quoted[place].last
    )


def _in_incise(words: Words, cue: Cue) -> bool:
    """« …, retrace le Courrier du Sud, … »: there, a verb that colours states too."""
    mark = words.gap(cue.first).strip()[-1:] if cue.first else ""
    return mark == "," and not words.gap(cue.last).strip()


def _says_that(words: Words, cue: Cue) -> bool:
    """An indirect statement: a conjunction, an infinitive or a colon after, or an incise."""
    last = min(words.sentence_range(cue.first)[1], cue.last + _THAT_REACH)
    following = words.lower[cue.last : last]
    if cue.first and words.lower[cue.first - 1] in _RELATIVE:
        return True
    if not _THAT.isdisjoint(following):
        return True
    if any(
        one in {"de", "d'", "à"} and two.endswith(_INFINITIVES) and two not in _NO_INFINITIVES
        for one, two in pairwise(following)
    ):
        return True
    if words.lower[cue.last - 1] in _OF and words.lower[cue.last : cue.last + 1] in _OF_WHAT:
        return True
    # « des affiches qui annoncent … » show it, and nobody says it.
    shown = words.lower[cue.first - 1 : cue.first] == ("qui",)
    parted = words.gap(cue.last).strip()
    if not (shown or parted) and words.lower[cue.last - 1] in told_with_object():
        return True
    before, after = words.gap(cue.first).strip(), words.gap(cue.last).strip()
    incise = cue.first > 0 and not _PARTING.isdisjoint(before)
    return incise or after.startswith(":") or _itself(words, cue)


def _itself(words: Words, cue: Cue) -> bool:
    """« Il concède se limiter à … », « affirme ne pas savoir »: an infinitive of its own."""
    following = words.lower[cue.last : cue.last + _INFINITIVE_REACH]
    return any(
        one in {"se", "s'", "pas", "vouloir", "pouvoir", "devoir"} and two.endswith(_INFINITIVES)
        for one, two in pairwise(following)
    )


def sourced_sentences(found: Attribution) -> set[int]:
    """Numbers of the sentences in which a source, not vague, is given words."""
    numbers = {
        found.words.sentences[statement.cue.first]
        for statement in found.statements
        if statement.voice.kind is not VoiceKind.VAGUE
    }
    for quotation in found.quotations:
        if quotation.designated:
            first, last = found.words.sentences[quotation.first], quotation.last - 1
            numbers.update(range(first, found.words.sentences[last] + 1))
    return numbers


def telling_sentences(text: str) -> frozenset[int]:
    """Numbers of the sentences in which someone is said to speak, write or answer."""
    words = split(text)
    return frozenset(words.sentences[cue.first] for cue in cues(text))


def distinct(voices: tuple[Voice, ...], kind: VoiceKind) -> dict[str, Voice]:
    """One voice a key, the most telling: with a function first, then a full name."""
    found: dict[str, Voice] = {}
    for voice in voices:
        if voice.kind is kind and _telling(voice) > _telling(found.get(voice.key)):
            found[voice.key] = voice
    return found


def _telling(voice: Voice | None) -> int:
    if voice is None:
        return -1
    person = voice.person
    return (2 * bool(person.function) + person.full) if person else 0
