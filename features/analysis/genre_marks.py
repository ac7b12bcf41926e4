"""Find where a page says its own genre: labels, title, opening words, address, type, signature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

import re2

from features.analysis.genre_labels import (
    is_labelled,
    is_said,
    label_pattern,
    saying_pattern,
    title_pattern,
)
from features.analysis.genre_places import folders, holds
from features.analysis.reprints import reprint
from features.article import PARAGRAPH_BREAK, Article, BylineKind, Part, Role, Span
from features.lexicon.wordlists import sections_of

#: « En direct » near a title is as often a link to the site’s channel as a label.
_TITLE_ONLY = frozenset(("direct",))
#: Genres that a text names in passing more often than to say that it is of them.
_NO_OPENING = frozenset(("direct", "information", "depeche", "reprise", "guide"))
#: Paragraphs at either end of a text where it says what it is.
_ENDS = 3
#: Paragraphs that open with an hour, from which a text was written as things happened; the lines of
#: a programme open so too, and are shorter than so many characters.
_HOURS, _TOLD = 4, 60

_HOUR = re2.compile(r"^\[?(?:[01]?\d|2[0-3])\s?[h:H]\s?[0-5]?\d?\b")
_DATELINE = re2.compile(r"^[^\n]{0,60}\((?:AFP|Reuters|Belga|ATS|APS|AP|Keystone-ATS)\)")
#: « Avec AFP »: the agency did not write it alone.
_WITH = re2.compile(r"(?i)\bavec\b")
#: A first word that stands apart: in capitals, or before a stop, a colon, a dash.
_OPENING = re2.compile(
    r"^\W{0,3}(?:[A-ZÀ-Þ]{3,14}\s?/\s?)?"  # « GAZETTE/TRIBUNE - »
    r"(?:([A-ZÀ-Þ][\w’']{3,14}(?: [\w’']{1,14}){0,2}?)\s?(?:[.:|]|[–—-]\s)"
    r"|([A-ZÀ-Þ]{5,14})\s+[A-ZÀ-Þ«])"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A genre that the page says, and the passages that say it (none of an address or a type)."""

    genre: str
    spans: tuple[Span, ...] = ()


def shown_mark(article: Article, genres: tuple[str, ...]) -> Mark | None:
    """The genre that the page says it is: by its labels first, by its address last.

    Of two that the same place says, the first one of ``genres`` is kept.
    """
    shown = _labelled(article, genres) or _said(article, genres) or _filed(article, genres)
    return shown or _signed(article) or _reprinted(article) or _live(article)


def labels_of(article: Article, genre: str) -> tuple[Span, ...]:
    """The passages by which the page itself says that it is of a genre."""
    mark = _labelled(article, (genre,)) or _said(article, (genre,))
    return mark.spans if mark and mark.genre == genre else ()


def _labelled(article: Article, genres: tuple[str, ...]) -> Mark | None:
    """A label near the title, at either end of it, or set apart at the head of the text."""
    labels: list[tuple[str, Span | None]] = [
        (label.strip(), article.line_span(Part.LABEL, index))
        for index, label in enumerate(article.labels)
    ]
    openings = list(_openings(article.body))
    lines = "\n".join(text for text, _ in labels + openings)
    if not is_labelled(lines, article.title):
        return None
    for genre in genres:
        whole, title = label_pattern(genre), title_pattern(genre)
        near = labels if genre not in _TITLE_ONLY else []
        near = near + openings if genre not in _NO_OPENING else near
        spans = [span for text, span in near if span and whole.fullmatch(text)]
        if match := title.search(article.title):
            spans.append(Span(Part.TITLE, *match.span(1 if match[1] else 2)))
        if spans:
            return Mark(genre, tuple(spans))
    return None


def _openings(body: str) -> Iterator[tuple[str, Span | None]]:
    """What is set apart at the head of the first paragraph and of the second one."""
    for start, line in _paragraphs(body)[:2]:
        if match := _OPENING.match(line):
            group = 1 if match[1] else 2
            first, last = match.span(group)
            yield match[group], Span(Part.BODY, start + first, start + last)


@lru_cache(maxsize=16)
def _paragraphs(body: str) -> tuple[tuple[int, str], ...]:
    """The paragraphs, each with its offset."""
    lines = body.split(PARAGRAPH_BREAK)
    starts = accumulate((len(line) + len(PARAGRAPH_BREAK) for line in lines), initial=0)
    return tuple(zip(starts, lines, strict=False))


def _said(article: Article, genres: tuple[str, ...]) -> Mark | None:
    """The text says it at either end, or on the line of its signature or of its source."""
    if any(who.role is Role.INTERVIEWER for who in article.byline.contributors):
        text = article.byline.text
        return Mark("entretien", (Span(Part.BYLINE, 0, len(text)),) if text else ())
    texts = tuple(_ends(article))
    if not is_said(tuple(text for _, _, text in texts)):
        return None
    for genre in genres:
        pattern = saying_pattern(genre)
        for part, start, text in texts if pattern else ():
            if match := pattern.search(text):
                return Mark(genre, (Span(part, start + match.start(), start + match.end()),))
    return None


def _ends(article: Article) -> Iterator[tuple[Part, int, str]]:
    """The lines where a page says what it is, each with its offset in its part."""
    yield Part.BYLINE, 0, article.byline.text
    yield Part.SOURCE_LINE, 0, article.source_line
    paragraphs = _paragraphs(article.body)
    for start, line in dict.fromkeys((*paragraphs[:_ENDS], *paragraphs[-_ENDS:])):
        yield Part.BODY, start, line


def _filed(article: Article, genres: tuple[str, ...]) -> Mark | None:
    """A folder of the address names the genre, or the type declared to machines does."""
    known = sections_of("genre_places")
    types = tuple(name.lower() for name in article.declared.types)
    where = (("address", folders(article.url)), ("type", types))
    for genre in genres:
        for kind, places in where:
            if f"{kind} {genre}" in known and holds(places, f"{kind} {genre}"):
                return Mark(genre)
    return None


def _signed(article: Article) -> Mark | None:
    """An agency signs alone, or its name and its town open the text."""
    byline = article.byline
    alone = byline.kind in {BylineKind.AGENCY, BylineKind.PERSON, BylineKind.SEVERAL}
    if byline.agencies and alone and not _WITH.search(byline.text):
        text = byline.text
        return Mark("depeche", (Span(Part.BYLINE, 0, len(text)),) if text else ())
    match = _DATELINE.match(article.body)
    return Mark("depeche", (Span(Part.BODY, *match.span()),)) if match else None


def _reprinted(article: Article) -> Mark | None:
    span = reprint(article)
    return Mark("reprise", (span,)) if span else None


def _live(article: Article) -> Mark | None:
    """Paragraphs that each open with an hour."""
    found, length = [], 0
    for start, line in _paragraphs(article.body):
        if (line[:1].isdigit() or line[:1] == "[") and (match := _HOUR.match(line)):
            found.append(Span(Part.BODY, start, start + match.end()))
            length += len(line)
    told = len(found) >= _HOURS and length >= _TOLD * len(found)
    return Mark("direct", tuple(found[:_HOURS])) if told else None
