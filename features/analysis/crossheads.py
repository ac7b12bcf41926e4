"""Know a quotation set between two paragraphs as a heading, and find whose words it takes up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from features.analysis.interviews import interviewee
from features.analysis.setting import Place
from features.analysis.voices import Voice, of_person
from features.analysis.words import Words

#: Words of a heading at most.
_LONGEST = 30
#: Words of a heading before what it quotes.
_LEADING = 5
_STOPS = frozenset(".!?:")
#: Share of its words, in tenths, that what it takes up holds.
_TAKEN_UP = 8
#: Words of the answers of an interview that must stand together in a heading: three.
_TOGETHER = 3
#: Quotations before and after a heading, and words after it, in which it is looked for.
_NEAR, _ANSWERS = 30, 800


def alone(words: Words, first: int, last: int) -> bool:
    """Whether the words are their paragraph, or paragraphs, by themselves."""
    opens = not first or words.paragraphs[first - 1] != words.paragraphs[first]
    return opens and (last >= len(words) or words.paragraphs[last] != words.paragraphs[last - 1])


def is_crosshead(words: Words, first: int, last: int, *, stopped: bool) -> bool:
    """« “On n’en peut plus” » between two paragraphs: no full stop, in or after the marks."""
    return (
        not stopped and last - first <= _LONGEST and last < len(words) and alone(words, first, last)
    )


def ends_heading(words: Words, first: int, last: int) -> bool:
    """« Des cas de “détresse importante” »: a line of few words that ends with the quoted ones."""
    if not first or last >= len(words) or words.paragraphs[last] == words.paragraphs[last - 1]:
        return False
    start = bisect_left(words.paragraphs, words.paragraphs[first])
    if not 0 < first - start <= _LEADING:
        return False
    apart = any(words.gap(at).strip() for at in range(start + 1, first))
    return not apart and _STOPS.isdisjoint(words.gap(last).partition("\n")[0])


def of_crosshead(
    words: Words, places: Sequence[Place], voices: Sequence[Voice | None], at: int
) -> Voice | None:
    """Who says, in the text, what a heading takes up; None where the text does not repeat it."""
    head = places[at]
    said = frozenset(words.lower[head.first : head.last])
    near = slice(max(0, at - _NEAR), at + _NEAR)
    for place, voice in zip(places[near], voices[near], strict=True):
        if voice and not place.heads and holds(said, words.lower[place.first : place.last]):
            return voice
    answering = interviewee(words.text)
    rest = words.lower[head.last : head.last + _ANSWERS]
    if answering and repeats(words.lower[head.first : head.last], rest):
        return of_person(answering)
    return None


def holds(said: frozenset[str], quoted: tuple[str, ...]) -> bool:
    """Whether what someone says holds, for the most part, the words of a heading."""
    return len(said.intersection(quoted)) * 10 >= len(said) * _TAKEN_UP


def repeats(heading: tuple[str, ...], text: tuple[str, ...]) -> bool:
    """Whether the last words of a heading stand in a text: in an answer that has no marks."""
    ending = heading[-_TOGETHER:]
    return any(
        text[at : at + _TOGETHER] == ending for at, word in enumerate(text) if word == ending[0]
    )
