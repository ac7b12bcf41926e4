"""Read the quotations of a text: what is quoted, and whose words they are said to be."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache

from features.analysis.cues import Cue, cues
from features.analysis.marks import Quoted, pair
from features.analysis.mentions import Person, between, people
from features.analysis.subjects import voice_of
from features.analysis.voices import Voice, of_person
from features.analysis.words import Words, split

#: Words from which a quoted passage reports speech: fewer is a term, a title or a nickname.
SPEECH_WORDS = 4
#: Words after a quotation in which a name alone signs it: « … » (Inès Morel).
_CLOSE = 4
#: Words of the following sentence in which its subject stands.
_OPENING = 10
#: Words searched for a cue around a quotation, within its sentence.
_REACH = 30
#: Sentences over which a speaker goes on within a paragraph without being named again.
_SENTENCES_APART = 3


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted speech: characters ``[start, end)``, words ``[first, last)``, and its speaker.

    ``speaker`` is None where no cue, name or neighbouring sentence says whose words they are.
    """

    start: int
    end: int
    first: int
    last: int
    closed: bool
    speaker: Voice | None = None

    @property
    def length(self) -> int:
        """Words quoted."""
        return self.last - self.first


@lru_cache(maxsize=16)
def quotations(text: str) -> tuple[Quotation, ...]:
    """Speech quoted in a text, in order, each with its speaker or none; linear in its length."""
    words = split(text)
    spoken = [found for found in _spoken(words, pair(text).quoted) if found]
    reader = _Reader(words, people(text), cues(text), spoken)
    return _chained(words, [reader.attributed(place) for place in range(len(spoken))])


def _spoken(words: Words, quoted: tuple[Quoted, ...]) -> list[Quotation]:
    """Quoted ranges long enough to be speech, outermost only."""
    found: list[Quotation] = []
    for mark in quoted:
        if mark.depth or (found and mark.start < found[-1].end):
            continue
        first, last = words.at(mark.inner), words.at(mark.outer)
        if last - first >= SPEECH_WORDS and not _is_title(words, first, last):
            found.append(Quotation(mark.start, mark.end, first, last, mark.closed))
    return found


def _is_title(words: Words, first: int, last: int) -> bool:
    """A name of a work or an event: most of its words are capitalised."""
    long = [word for word in words.raw[first:last] if len(word) > 3]  # noqa: PLR2004 (not articles)
    capitals = sum(word[0].isupper() for word in long)
    return bool(long) and capitals * 3 > len(long) * 2


class _Reader:
    """What is known of one text while its quotations are given their speakers."""

    def __init__(
        self,
        words: Words,
        mentions: tuple[Person, ...],
        found: tuple[Cue, ...],
        spoken: list[Quotation],
    ) -> None:
        self.words = words
        self.mentions = mentions
        self.cues = found
        self.spoken = spoken

    def attributed(self, place: int) -> Quotation:
        """The quotation with the first speaker found, from the surest sign to the least sure."""
        quotation = self.spoken[place]
        looks = (self._incise, self._following, self._preceding, self._beside, self._around)
        for look in looks:
            voice = look(place)
            if voice:
                return replace(quotation, speaker=voice)
        return quotation

    def _cues_between(self, first: int, last: int) -> tuple[Cue, ...]:
        low = bisect_left(self.cues, first, key=lambda cue: cue.first)
        high = bisect_left(self.cues, last, key=lambda cue: cue.first)
        return self.cues[low:high]

    def _incise(self, place: int) -> Voice | None:
        """« …, explique Mme X, … »: an inverted verb between commas inside the quotation."""
        quotation = self.spoken[place]
        for cue in self._cues_between(quotation.first + 1, quotation.last):
            gap = self.words.gap(cue.first).strip()
            if not cue.preposition and gap and gap[-1] in ",!?–—-…(":
                voice = voice_of(self.words, self.mentions, cue, cue.first)
                if voice:
                    return voice
        return None

    def _following(self, place: int) -> Voice | None:
        """« … », explique X / » selon X: in what is left of the sentence after the quotation."""
        first, last = self._after(place)
        for cue in self._cues_between(first, last):
            voice = voice_of(self.words, self.mentions, cue, first)
            if voice:
                return voice
        return None

    def _preceding(self, place: int) -> Voice | None:
        """X explique : « … », selon X « … », X : « … »."""
        first, last = self._before(place)
        if first >= last:
            return None
        for cue in reversed(self._cues_between(first, last)):
            voice = voice_of(self.words, self.mentions, cue, first)
            if voice:
                return voice
        return None

    def _beside(self, place: int) -> Voice | None:
        """A person named in the same sentence, or right after in brackets or after a dash."""
        first, last = self._before(place)
        after, end = self._after(place)
        return self._person_in(first, last) or self._person_in(after, min(end, after + _CLOSE))

    def _around(self, place: int) -> Voice | None:
        """« X est catégorique. “…” »: a quotation that is a sentence, beside one about a person."""
        words, quotation = self.words, self.spoken[place]
        first, last = quotation.first, quotation.last
        if not (words.raw[first][0].isupper() and _new_sentence(words, first)):
            return None
        found = None
        if first and words.paragraphs[first - 1] == words.paragraphs[first]:
            found = self._person_in(words.sentence_range(first - 1)[0], first)
        if not found and last < len(words) and words.paragraphs[last] == words.paragraphs[last - 1]:
            found = self._person_in(last, min(words.sentence_range(last)[1], last + _OPENING))
        return found

    def _person_in(self, first: int, last: int) -> Voice | None:
        named = between(self.mentions, first, last)
        return of_person(named[0]) if named else None

    def _after(self, place: int) -> tuple[int, int]:
        """Words between the quotation and the end of its sentence, or the next quotation."""
        quotation = self.spoken[place]
        first = quotation.last
        if first >= len(self.words) or _new_sentence(self.words, first):
            return first, first
        last = min(self.words.sentence_range(first)[1], first + _REACH)
        if place + 1 < len(self.spoken):
            last = min(last, max(first, self.spoken[place + 1].first))
        return first, last

    def _before(self, place: int) -> tuple[int, int]:
        """Words from the start of the sentence to the quotation; the line before after a colon."""
        quotation = self.spoken[place]
        last = quotation.first
        if not last:
            return last, last
        opening = self.words.text[self.words.ends[last - 1] : quotation.start]
        if _new_sentence(self.words, last) and ":" not in opening:
            return last, last
        first = max(self.words.sentence_range(last - 1)[0], last - _REACH)
        floor = self.spoken[place - 1].last if place else 0
        return max(first, floor), last


def _new_sentence(words: Words, index: int) -> bool:
    return index == 0 or words.sentences[index] != words.sentences[index - 1]


def _chained(words: Words, found: list[Quotation]) -> tuple[Quotation, ...]:
    """Let a speaker go on: the other quotations of a paragraph, and a paragraph all in quotes."""
    for ahead in (True, False):
        places = range(len(found)) if ahead else range(len(found) - 1, -1, -1)
        last: Quotation | None = None
        for place in places:
            quotation = found[place]
            if quotation.speaker is None and last and _goes_on(words, last, quotation, ahead=ahead):
                quotation = found[place] = replace(quotation, speaker=last.speaker)
            last = quotation if quotation.speaker else None
    return tuple(found)


def _goes_on(words: Words, known: Quotation, other: Quotation, *, ahead: bool) -> bool:
    here, there = words.paragraphs[known.first], words.paragraphs[other.first]
    if here == there:
        between_them = words.sentences[other.first] - words.sentences[known.last - 1]
        return -_SENTENCES_APART <= between_them <= _SENTENCES_APART
    opens = words.paragraphs[other.first - 1] != there if other.first else True
    closes = other.last >= len(words) or words.paragraphs[other.last] != there
    return ahead and there - here == 1 and opens and closes
