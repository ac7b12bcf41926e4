"""Find who answers the questions of an interview: named before the first one."""

from __future__ import annotations

from features.analysis.mentions import Person, between, people
from features.analysis.words import Words, split
from features.article import PARAGRAPH_BREAK

#: Questions from which a text is an interview, and characters of one at most.
_QUESTIONS, _LONGEST = 3, 400


def interviewee(text: str) -> Person | None:
    """The first person named in full, with a function if one has it, before the questions."""
    asked = _questions(text)
    if len(asked) < _QUESTIONS:
        return None
    words = split(text)
    named = [one for one in between(people(text), 0, words.at(asked[0])) if _in_full(words, one)]
    return next((one for one in named if one.function), named[0] if named else None)


def _in_full(words: Words, person: Person) -> bool:
    return person.full and person.last - person.first > 1 and len(words.raw[person.last - 1]) > 1


def _questions(text: str) -> list[int]:
    """Where each short paragraph that asks, and that another kind follows, starts."""
    found, start, last = [], 0, ""
    for paragraph in text.split(PARAGRAPH_BREAK):
        if last.endswith("?") and len(last) <= _LONGEST and not paragraph.rstrip().endswith("?"):
            found.append(start - len(last))
        last = paragraph.rstrip()
        start += len(paragraph) + len(PARAGRAPH_BREAK)
    return found
