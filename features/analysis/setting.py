"""Where a quotation stands: the text around it, its cues, and who is named there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from features.analysis.cue import Cue
from features.analysis.person import Person, between
from features.analysis.pronouns import governed, is_governed, of_pronoun
from features.analysis.quoted import Kind
from features.analysis.subjects import voice_of
from features.analysis.voices import Voice, VoiceKind, of_person, voice_at
from features.analysis.words import Words

#: Words searched for a cue around a quotation, within its sentence.
_REACH = 30
_PERSONAL = frozenset((VoiceKind.ROLE, VoiceKind.PRONOUN, VoiceKind.BODY))


@dataclass(frozen=True, slots=True)
class Place:
    """A quoted range: words ``[first, last)``, characters ``[start, end)``, and what it can be."""

    first: int
    last: int
    start: int
    end: int
    closed: bool
    kind: Kind
    heads: bool = False  # it stands between two paragraphs, as a heading does


@dataclass(frozen=True)
class Context:
    """What is known of one text while its quotations are given their speakers."""

    words: Words
    mentions: tuple[Person, ...]
    cues: tuple[Cue, ...]
    places: Sequence[Place]

    def cues_between(self, first: int, last: int) -> tuple[Cue, ...]:
        """Cues that start in the range of words ``[first, last)``."""
        low = bisect_left(self.cues, first, key=lambda cue: cue.first)
        return self.cues[low : bisect_left(self.cues, last, low, key=lambda cue: cue.first)]

    def voice(self, cue: Cue, floor: int) -> Voice | None:
        """Whose words a cue introduces, a noun of any kind being enough beside a quotation."""
        return voice_of(self.words, self.mentions, cue, floor, beside=True)

    def incised(self, cue: Cue, at: int, floor: int) -> Voice | None:
        """The same in or after quotation ``at``: whom it names is not whom *dit-il* points to."""
        if cue.pronoun in {"", "on"}:
            return self.voice(cue, floor)
        first, outside = self.places[at].first, self.outside
        found = of_pronoun(self.words, outside, cue.pronoun, first, first, incise=True)
        if not found.person:
            found = replace(found, first=cue.first, last=cue.last)
        return replace(found, said=(cue.first, cue.last))

    @cached_property
    def outside(self) -> tuple[Person, ...]:
        """The people named outside of every quoted range."""
        firsts = [place.first for place in self.places]
        return tuple(
            person
            for person in self.mentions
            if not (at := bisect_right(firsts, person.first))
            or person.first >= self.places[at - 1].last
        )

    def person_in(self, first: int, last: int) -> Voice | None:
        """The first person named in a range."""
        named = between(self.mentions, first, last)
        return of_person(named[0]) if named else None

    def subject_in(self, first: int, last: int) -> Voice | None:
        """The first person named in a range whom no preposition governs: not « “…” de X »."""
        named = between(self.mentions, first, last)
        free = (of_person(person) for person in named if not is_governed(self.words, person))
        return next(free, None)

    def someone_in(self, first: int, last: int, *, subject: bool = False) -> Voice | None:
        """The first person named in a range, else its first function, body or pronoun.

        With ``subject``, a person whom a preposition governs comes last.
        """
        person = self.subject_in(first, last) if subject else self.person_in(first, last)
        if person:
            return person
        named = between(self.mentions, first, last)
        held = {index for one in named for index in range(one.first, one.last)}
        voices = (voice_at(self.words, index) for index in range(first, last) if index not in held)
        able = (found for found in voices if found and found.kind in _PERSONAL)
        free = (found for found in able if not (subject and self._is_object(found.first)))
        return next(free, None) or self.person_in(first, last)

    def _is_object(self, index: int) -> bool:
        """« L’appel est lancé aux médecins »; not « l’un des avocats »."""
        return governed(self.words, index) and self.words.lower[index - 1] != "des"

    def pointed(self, found: Voice | None) -> Voice | None:
        """The person that a pronoun points to, where one is named before it."""
        if found is None or found.kind is not VoiceKind.PRONOUN:
            return found
        return of_pronoun(self.words, self.outside, found.key, found.first, found.last)


def after(context: Context, at: int) -> tuple[int, int]:
    """Words between the quotation and the end of its sentence, or the next quotation."""
    first = context.places[at].last
    if first >= len(context.words) or new_sentence(context.words, first):
        return first, first
    last = min(context.words.sentence_range(first)[1], first + _REACH)
    if at + 1 < len(context.places):
        last = min(last, max(first, context.places[at + 1].first))
    return first, last


def before(context: Context, at: int) -> tuple[int, int]:
    """Words from the start of the sentence to the quotation; the line before after a colon."""
    words, place = context.words, context.places[at]
    last = place.first
    if not last:
        return last, last
    opening = words.text[words.ends[last - 1] : place.start]
    if new_sentence(words, last) and ":" not in opening:
        return last, last
    first = max(words.sentence_range(last - 1)[0], last - _REACH)
    floor = context.places[at - 1].last if at else 0
    return max(first, floor), last


def new_sentence(words: Words, index: int) -> bool:
    """Whether a word opens a sentence."""
    return index == 0 or words.sentences[index] != words.sentences[index - 1]


def in_brackets(words: Words, place: Place) -> bool:
    """« des clichés (“ils ne font rien”) »: an example in brackets, all by itself."""
    opening = words.text[max(0, place.start - 1) : place.start]
    return opening == "(" and words.text[place.end : place.end + 1] == ")"


def is_listed(words: Words, place: Place) -> bool:
    """« Paul Nève, “Le pont de la Sarve”, Sion »: between commas right after a name, its work."""
    if not place.first or not words.raw[place.first - 1][0].isupper():
        return False
    opening = words.text[words.ends[place.first - 1] : place.start].strip()
    return opening == "," and words.text[place.end : place.end + 1] == ","
