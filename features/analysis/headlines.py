"""Read the quotations of a title, whose words the text gives to someone, or to nobody."""

from __future__ import annotations

from features.analysis.crossheads import holds, repeats
from features.analysis.interviews import interviewee
from features.analysis.marks import Quoted, pair
from features.analysis.quotations import quotations
from features.analysis.quoted import Kind, kind_of
from features.analysis.words import split
from features.article import Article, Part, Span


def told_quotations(article: Article) -> tuple[tuple[Span, bool], ...]:
    """Every quotation, of the title then of the text, and whether one knows whose words it is."""
    told = [
        (Span(Part.BODY, one.start, one.end), one.designated) for one in quotations(article.body)
    ]
    return (*_of_title(article.title, article.body), *told)


def _of_title(title: str, body: str) -> list[tuple[Span, bool]]:
    """What a title quotes; a term that nobody says in the text is no quotation."""
    if not title:
        return []
    words = split(title)
    spoken = {one.start: one.designated for one in quotations(title)}
    found = []
    for mark in pair(title).quoted:
        first, last = words.at(mark.inner), words.at(mark.outer)
        kind = Kind.NAME if mark.depth else kind_of(words, first, last, mark)
        if kind in {Kind.NAME, Kind.ITEM}:
            continue
        known = spoken.get(mark.start, False) or _said_in(body, title, mark)
        if known or kind in {Kind.CLAUSE, Kind.SENTENCE}:
            found.append((Span(Part.TITLE, mark.start, mark.end), known))
    return found


def _said_in(body: str, title: str, mark: Quoted) -> bool:
    """Whether someone says in the text what a title quotes."""
    heading, text = split(title[mark.inner : mark.outer]).lower, split(body).lower
    said = frozenset(heading)
    if any(one.designated and holds(said, text[one.first : one.last]) for one in quotations(body)):
        return True
    return interviewee(body) is not None and repeats(heading, text)
