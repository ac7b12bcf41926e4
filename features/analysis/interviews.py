"""Find who answers in an interview: named before the questions, or at the head of answers."""

from __future__ import annotations

from functools import lru_cache

from features.analysis.mentions import people
from features.analysis.person import Person, between
from features.analysis.words import Words, split
from features.article import PARAGRAPH_BREAK

#: Questions from which a text is an interview, and characters of one at most.
_QUESTIONS, _LONGEST = 3, 400
#: Words from which what follows a name and a colon is an answer, not an entry of a list.
_ANSWER = 12


#: What stands between the colon and the first word of an answer.
_BEFORE_ANSWER = ' \xa0\u202f:«"“—–'
#: What parts the name of who answers from the answer.
_COLONS = frozenset((":", ": «", ': "', ": “", ": —", ": –"))


@lru_cache(maxsize=16)
def interviewee(text: str) -> Person | None:
    """The first person named in full, with a function if one has it, before the questions."""
    asked = _questions(text)
    if len(asked) < _QUESTIONS:
        return None
    words = split(text)
    opening = text.find(PARAGRAPH_BREAK)
    headed = asked[0] < opening  # a question may head the whole text
    before = words.at(min(asked[headed], text.find("?", opening if headed else 0)))
    named = [one for one in between(people(text), 0, before) if _in_full(words, one)]
    return next((one for one in named if one.function), named[0] if named else None)


def answering(text: str) -> tuple[Person, ...]:
    """« Inès Morel : Nous avons … »: whose names open paragraphs that ask nothing."""
    words = split(text)
    found = []
    for person in people(text):
        opens = not person.first or "\n" in words.gap(person.first)
        replies = words.gap(person.last).strip() in _COLONS or _opens_an_answer(words, person)
        if opens and _in_full(words, person) and replies:
            end = text.find(PARAGRAPH_BREAK, words.ends[person.last - 1])
            answer = text[words.ends[person.last - 1] : end if end >= 0 else len(text)]
            opened = answer.lstrip(_BEFORE_ANSWER)[:1]  # « X : la beauté du monde » heads a text
            told = answer.count(" ") >= _ANSWER and not opened.islower()
            if told and not answer.rstrip().endswith("?"):
                found.append(person)
    return tuple(found)


def _opens_an_answer(words: Words, person: Person) -> bool:
    """« Inès Morel Le pont tient », below a question: a name in the line, and a capital."""
    asked = person.first > 0 and words.gap(person.first).strip().endswith("?")
    last = person.last
    return (
        asked and last < len(words) and words.gap(last).isspace() and words.raw[last][0].isupper()
    )


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
