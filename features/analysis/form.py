"""The form in which a text presents itself: an interview, or an opinion that says so."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from features.analysis.genre_labels import label_pattern
from features.analysis.words import split
from features.article import PARAGRAPH_BREAK, Article, Role

#: Questions on their own line, or speakers’ names before a colon, from which it is an interview.
_TURNS = 3
#: One turn in so many lines at least.
_LINES_A_TURN = 8
#: Characters of a question longer than which it is no interviewer’s.
_LONGEST = 400
#: One question in so many speaks to the one who answers.
_ADDRESSED = 3
#: More than one question in so many has an answer in the first person.
_ANSWERED = 2
#: Turns of the second speaker, at least: a name alone is a label (« L’avis du chef : »).
_REPLIES = 2
_ADDRESS = re.compile(r"(?i)\b(?:vous|votre|vos|tu|toi|ton|tes)\b")
_OWN = re.compile(r"(?i)\b(?:je|nous|mon|ma|mes|notre|nos)\b|\bj['’]")
_SPEAKER = re.compile(
    r"[-–—•* ]{0,3}(?:([A-ZÀ-Ý][\w.’' -]{0,30}?)[ \u00a0\u202f]?:\s|([QR])[.)]? (?=[A-ZÀ-Ý«]))"
)
#: A text that opens by saying so.
_ANNOUNCED = re.compile(r"(?:INTERVIEW|ENTRETIEN)\b")
#: A given name, a family name, and a capital that opens what they say.
_NAME = re.compile(r"([A-ZÀ-Ý][\w’-]{1,20} [A-ZÀ-Ý][\w’-]{1,20})(?: [-–—])? [A-ZÀ-Ý]")
_ANSWER = re.compile(r"\?[\s\u00a0»\"]{0,3}[«“\"–—-]")


def is_interview(article: Article) -> bool:
    """Whether the page says so, or questions to someone, or two speakers, punctuate the text."""
    if any(who.role is Role.INTERVIEWER for who in article.byline.contributors):
        return True
    return _has_turns(article.body)


@lru_cache(maxsize=16)
def _has_turns(text: str) -> bool:
    lines = text.split(PARAGRAPH_BREAK)
    names = Counter(match[1] or match[2] for line in lines if (match := _SPEAKER.match(line)))
    (_, first), (_, second) = (*names.most_common(2), ("", 0), ("", 0))[:2]
    turns = max(_asked(lines), first if second >= _REPLIES else 0)
    turns = max(turns, _answered_by_one(lines))
    if _ANNOUNCED.match(text) and any(map(_is_question, lines)):
        return True
    return turns >= _TURNS and turns * _LINES_A_TURN >= len(lines)


def _answered_by_one(lines: list[str]) -> int:
    """How many questions the lines below answer by one name: « Inès Morel Le pont tient. »."""
    heads = Counter(
        match[1]
        for asked, line in pairwise(lines)
        if asked.rstrip().endswith("?") and (match := _NAME.match(line))
    )
    return heads.most_common(1)[0][1] if heads else 0


def _asked(lines: list[str]) -> int:
    """How many lines are questions, where they speak to someone who answers in their own name.

    The headings of a guide are questions too (« Puis-je renoncer ? »), but ask nobody.
    """
    asked = [line for line in lines if _is_question(line)]
    spoken = sum(bool(_ADDRESS.search(line) or _ANSWER.search(line)) for line in asked)
    if len(asked) < _TURNS or spoken * _ADDRESSED < len(asked):
        return 0
    answers = sum(bool(_ANSWER.search(line)) for line in asked)
    answers += sum(bool(_OWN.search(line)) for line in lines if not _is_question(line))
    return len(asked) if answers * _ANSWERED > len(asked) else 0


def _is_question(line: str) -> bool:
    """A line that is a question, or a question that an answer between marks follows."""
    head = line[:_LONGEST]
    if len(line) <= _LONGEST and line.rstrip(' »"”\u00a0\u202f').endswith("?"):
        return True
    return _ANSWER.search(head) is not None and ". " not in head.split("?", 1)[0]


def declared_opinion(article: Article) -> tuple[int, ...]:
    """The labels of the page (indices) that present the text as somebody’s opinion."""
    return tuple(
        index
        for index, label in enumerate(article.labels)
        if label_pattern("opinion").fullmatch(label.strip())
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
