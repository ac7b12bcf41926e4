"""Let a speaker go on from one quotation to the next, and a crosshead quote what follows it."""

from __future__ import annotations

from collections.abc import Sequence

from features.analysis.quoted import Kind, on_a_sign
from features.analysis.setting import Place
from features.analysis.voices import Voice
from features.analysis.words import Words

#: Sentences over which a speaker goes on within a paragraph without being named again.
_SENTENCES_APART = 4
#: Paragraphs over which the last speaker goes on in whole sentences, and before which the first
#: one is quoted without being named yet.
_PARAGRAPHS_AHEAD, _PARAGRAPHS_BACK = 5, 2
#: Words of a crosshead at most, and paragraphs after it in which its speaker is quoted.
_CROSSHEAD, _FOLLOWING = 12, 3


def chained(
    words: Words, places: Sequence[Place], voices: Sequence[Voice | None]
) -> list[Voice | None]:
    """The speakers, those that go on filled in; linear in the number of quotations."""
    found = list(voices)
    for ahead in (True, False):
        order = range(len(found)) if ahead else range(len(found) - 1, -1, -1)
        last = -1
        for at in order:
            if found[at] is None and last >= 0:
                known, other = places[last], places[at]
                if _goes_on(words, known, other, ahead=ahead) and not on_a_sign(words, other.first):
                    found[at] = found[last]
            last = at if found[at] else -1
    return [voice or _of_crosshead(words, places, found, at) for at, voice in enumerate(found)]


def _goes_on(words: Words, known: Place, other: Place, *, ahead: bool) -> bool:
    here, there = words.paragraphs[known.first], words.paragraphs[other.first]
    if here == there:
        apart = abs(words.sentences[other.first] - words.sentences[known.last - 1])
        return apart <= (0 if other.kind is Kind.TERM else _SENTENCES_APART)
    if other.kind is Kind.SENTENCE:
        return abs(there - here) <= (_PARAGRAPHS_AHEAD if ahead else _PARAGRAPHS_BACK)
    return ahead and there - here == 1 and other.kind is Kind.CLAUSE


def _alone(words: Words, place: Place) -> bool:
    """Whether a quotation is its paragraph, or paragraphs, by itself."""
    opens = not place.first or words.paragraphs[place.first - 1] != words.paragraphs[place.first]
    ends = place.last >= len(words)
    return opens and (ends or words.paragraphs[place.last] != words.paragraphs[place.last - 1])


def _of_crosshead(
    words: Words, places: Sequence[Place], found: Sequence[Voice | None], at: int
) -> Voice | None:
    """« “On n’en peut plus” » between two paragraphs: whoever is quoted next says it."""
    place = places[at]
    short = place.last - place.first <= _CROSSHEAD
    if (
        not short
        or place.stopped
        or place.kind is Kind.ITEM
        or not _alone(words, place)
        or place.last >= len(words)
    ):
        return None
    limit = words.paragraphs[place.first] + _FOLLOWING
    for other, voice in zip(places[at + 1 : at + 3], found[at + 1 : at + 3], strict=True):
        if voice and words.paragraphs[other.first] <= limit:
            return voice
    return None
