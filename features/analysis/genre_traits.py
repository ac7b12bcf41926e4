"""Measure the traits by which a text is told to be news, opinion, advice or an interview.

Each trait is one number, of the order of one, that a reader could check: how often some words
come outside of quotations, how long sentences are, in what rubric the page stands. Rates are taken
by their square root, so that the tenth occurrence adds less than the first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import log, sqrt

from features.analysis.form import is_interview
from features.analysis.genre_places import filed, holds, on_blog_host
from features.analysis.quotations import Quotation, quotations
from features.analysis.words import Words, split
from features.article import PARAGRAPH_BREAK, Article
from features.lexicon.wordlists import words_of

#: Groups of words whose rate is a trait: the sections of ``genre_words.txt``.
GROUPS = (
    *("I", "we", "you", "can", "done", "is", "not", "kinds", "notions", "account", "this"),
    *("everyone", "offices", "report", "insistence"),
)
#: Rubrics that are traits: sections of ``genre_places.txt``.
_RUBRICS = ("news", "advice", "opinion")
#: Marks whose rate is a trait.
_MARKS = {"exclamations": ("!",), "semicolons": (";",), "suspensions": ("…", "...")}
#: Words that end like an order to the reader, and are none.
_NO_ORDERS = frozenset(("chez", "assez", "nez"))
#: A few words of one’s own count as so many, so that one word in a quoted text stays one.
_FLOOR = 40
#: Words of a title: a text without one is held to have as many as most.
_TITLE = 11
#: Characters of a line that may be a heading, and of one that may be a question of an interview.
_HEADING, _QUESTION = 90, 400


def traits(article: Article) -> dict[str, float]:
    """Every trait of an article by name; linear in its length."""
    words = split(article.body)
    return {
        **_own_words(words, quotations(article.body)),
        **dict(_form(article.body, words)),
        **dict(_title(article.title)),
        **_place(article),
        "interview": float(is_interview(article)),
    }


def _own_words(words: Words, quoted: tuple[Quotation, ...]) -> dict[str, float]:
    """Rates of groups of words outside of quotations, and how much is quoted."""
    own: list[str] = []
    last = 0
    for item in quoted:
        own += words.lower[last : item.first]
        last = max(last, item.last)
    own += words.lower[last:]
    counts, size = Counter(own), max(len(own), _FLOOR)
    found = {
        f"words {group}": _rate(sum(counts[word] for word in _group(group) & counts.keys()), size)
        for group in GROUPS
    }
    orders = sum(n for word, n in counts.items() if word[-2:] == "ez" and word not in _NO_ORDERS)
    total = max(len(words), 1)
    return found | {
        "orders": _rate(orders, size),
        "quoted": 1 - len(own) / total,
        "quotations": _rate(len(quoted), total),
    }


def _form(body: str, words: Words) -> Iterator[tuple[str, float]]:
    """Names, figures, marks, lengths, headings and questions."""
    total = max(len(words), 1)
    sentences = len(words.sentence_starts)
    yield "names", sqrt(max(0, len(words.capitals) - sentences) / total)
    yield "figures", sqrt(sum(map(body.count, "0123456789")) / total)
    for name, marks in _MARKS.items():
        yield name, _rate(sum(map(body.count, marks)), total)
    yield "length", log(total) / 6
    yield "sentence", log(1 + total / max(sentences, 1)) / 3
    lines = body.split(PARAGRAPH_BREAK)
    headings = sum(len(line) < _HEADING and line[-1:] not in '.!…»"' for line in lines)
    yield "headings", headings / len(lines)
    yield "questions", sqrt(sum(map(_asks, lines)) / len(lines))


def _asks(line: str) -> bool:
    return len(line) <= _QUESTION and line.rstrip().endswith("?")


def _title(title: str) -> Iterator[tuple[str, float]]:
    words = split(title).lower
    yield "title quotes", float(any(mark in title for mark in '«“"'))
    yield "title to you", float(not words_of("genre_words", "you").isdisjoint(words))
    yield "title length", (len(words) or _TITLE) / 10


def _place(article: Article) -> dict[str, float]:
    """The rubrics in which the page stands, and whether its host is one of blogs."""
    places = filed(article)
    found = {f"rubric {section}": float(holds(places, section)) for section in _RUBRICS}
    return found | {
        "blog": float(on_blog_host(article.url)),
        "agency": float(bool(article.byline.agencies)),
    }


def _group(name: str) -> frozenset[str]:
    return words_of("genre_words", name)


def _rate(count: int, words: int) -> float:
    """The square root of a count in a thousand words, brought to the order of one."""
    return sqrt(1000 * count / words) / 3
