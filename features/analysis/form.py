"""The form in which a text presents itself: an interview, or an opinion that says so."""

from __future__ import annotations

import re
from collections import Counter

from features.analysis.words import split
from features.article import PARAGRAPH_BREAK, Article
from features.lexicon.phrases import lexicon

#: Questions on their own line, or speakers’ names before a colon, from which it is an interview.
_TURNS = 3
#: One turn in so many lines at least.
_LINES_A_TURN = 8
#: Characters of a question longer than which it is no interviewer’s.
_LONGEST = 400
_SPEAKER = re.compile(r"[-–—•* ]{0,3}([A-ZÀ-Ý][\w.’' -]{0,30}?)[ \u00a0\u202f]?:\s")
_ANSWER = re.compile(r"\?[\s\u00a0»\"]{0,3}[«“\"–—-]")


def is_interview(article: Article) -> bool:
    """Whether questions on their own lines, or the names of two speakers, punctuate the text."""
    lines = article.body.split(PARAGRAPH_BREAK)
    asked = sum(_is_question(line) for line in lines)
    names = Counter(match[1] for line in lines if (match := _SPEAKER.match(line)))
    turns = max(asked, *names.values(), 0)
    return turns >= _TURNS and turns * _LINES_A_TURN >= len(lines)


def _is_question(line: str) -> bool:
    """A line that is a question, or a question that an answer between marks follows."""
    head = line[:_LONGEST]
    if len(line) <= _LONGEST and line.rstrip(' »"”\u00a0\u202f').endswith("?"):
        return True
    return _ANSWER.search(head) is not None and ". " not in head.split("?", 1)[0]


def declared_opinion(article: Article) -> tuple[int, ...]:
    """The labels of the page (indices) that present the text as somebody’s opinion."""
    opinions = lexicon("opinion_labels")
    return tuple(
        index
        for index, label in enumerate(article.labels)
        if any(hit.end - hit.start >= len(label) - 2 for hit in opinions.find(label))
    )


def not_the_authors_voice(article: Article) -> str:
    """Why pronouns do not tell who speaks here, in French; empty when they do."""
    if is_interview(article):
        return "C’est un entretien : la personne interrogée parle en son nom."
    if declared_opinion(article):
        return "Le texte est présenté comme une opinion : l’auteur y parle en son nom."
    return ""


def sentence_start(text: str, offset: int, limit: int) -> int:
    """Where the sentence that holds ``offset`` begins, at most ``limit`` characters before it."""
    words = split(text)
    index = words.at(offset)
    if index >= len(words) or (index and words.starts[index] > offset):
        index -= 1
    if index < 0:
        return offset
    first, _ = words.sentence_range(index)
    start = words.starts[first]
    if start < offset - limit:
        start = text.find(" ", offset - limit, offset) + 1 or offset - limit
    return min(start, offset)
