"""Find where a page says its own genre: labels, title, opening words, address, type, signature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any

import re2

from features.analysis.genre_places import folders, holds
from features.analysis.reprints import reprint
from features.article import PARAGRAPH_BREAK, Article, BylineKind, Part, Role, Span
from features.lexicon.wordlists import pattern_of, sections_of

#: « En direct » near a title is as often a link to the site’s channel as a label.
_TITLE_ONLY = frozenset(("direct",))
#: Genres that a text names in passing more often than to say that it is of them.
_NO_OPENING = frozenset(("direct", "information", "depeche", "reprise", "guide"))
#: Paragraphs at either end of a text where it says what it is.
_ENDS = 3
#: Paragraphs that open with an hour, from which a text was written as things happened; the lines of
#: a programme open so too, and are shorter than so many characters.
_HOURS, _TOLD = 4, 60

#: How the title of a section of ``genre_labels.txt`` starts, that lists what texts say they are.
_SAID = "said "

_HOUR = re2.compile(r"^\[?(?:[01]?\d|2[0-3])\s?[h:H]\s?[0-5]?\d?\b")
_DATELINE = re2.compile(r"^[^\n]{0,60}\((?:AFP|Reuters|Belga|ATS|APS|AP|Keystone-ATS)\)")
#: « Avec AFP »: the agency did not write it alone.
_WITH = re2.compile(r"(?i)\bavec\b")
#: A first word that stands apart: in capitals, or before a stop, a colon, a dash.
_OPENING = re2.compile(
    r"^\W{0,3}(?:([A-ZÀ-Þ][\w’']{3,14}(?: [\w’']{1,14}){0,2}?)\s?(?:[.:|]|[–—-]\s)"
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
    for found in (_labelled(article, genres), _said(article, genres), _filed(article, genres)):
        if found:
            return found
    return _signed(article) or _reprinted(article) or _live(article)


def labels_of(article: Article, genre: str) -> tuple[Span, ...]:
    """The passages by which the page itself says that it is of a genre."""
    mark = _labelled(article, (genre,)) or _said(article, (genre,))
    return mark.spans if mark and mark.genre == genre else ()


@cache
def _label(genre: str) -> tuple[Any, Any]:
    """Patterns of a whole label, and of a label at either end of a title."""
    names = pattern_of("genre_labels", genre)
    return re2.compile(f"(?i)(?:{names})"), _at_either_end(names)


def _at_either_end(names: str) -> Any:  # noqa: ANN401 (re2 has no types)
    return re2.compile(f"(?i)^\\W*({names})\\s?(?:[:.|–—]|[-]\\s)|[|–—]\\s?({names})\\s*$")


@cache
def _any_label() -> Any:  # noqa: ANN401 (as above)
    """A line that is a label of some genre: most pages have none, and are told so at once."""
    return re2.compile(f"(?im)^(?:{_all_of('')})$")


@cache
def _any_title() -> Any:  # noqa: ANN401 (as above)
    return _at_either_end(_all_of(""))


@cache
def _any_saying() -> Any:  # noqa: ANN401 (as above)
    return re2.compile(f"(?im)(?:{_all_of(_SAID)})")


def _all_of(start: str) -> str:
    """The patterns of every section of ``genre_labels.txt`` that starts so, or says no « said »."""
    names = sorted(sections_of("genre_labels"))
    chosen = [name for name in names if name.startswith(_SAID) == bool(start)]
    return "|".join(pattern_of("genre_labels", name) for name in chosen)


def _labelled(article: Article, genres: tuple[str, ...]) -> Mark | None:
    """A label near the title, at either end of it, or set apart at the head of the text."""
    labels: list[tuple[str, Span | None]] = [
        (label.strip(), article.line_span(Part.LABEL, index))
        for index, label in enumerate(article.labels)
    ]
    openings = list(_openings(article.body))
    lines = "\n".join(text for text, _ in labels + openings)
    if not (_any_label().search(lines) or _any_title().search(article.title)):
        return None
    for genre in genres:
        whole, title = _label(genre)
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


def _paragraphs(body: str) -> list[tuple[int, str]]:
    """The paragraphs, each with its offset."""
    lines = body.split(PARAGRAPH_BREAK)
    starts = accumulate((len(line) + len(PARAGRAPH_BREAK) for line in lines), initial=0)
    return list(zip(starts, lines, strict=False))


@cache
def _saying(genre: str) -> Any:  # noqa: ANN401 (re2 has no types)
    return re2.compile(f"(?im)(?:{pattern_of('genre_labels', _SAID + genre)})")


def _said(article: Article, genres: tuple[str, ...]) -> Mark | None:
    """The text says it at either end, or on the line of its signature or of its source."""
    if any(who.role is Role.INTERVIEWER for who in article.byline.contributors):
        text = article.byline.text
        return Mark("entretien", (Span(Part.BYLINE, 0, len(text)),) if text else ())
    known = sections_of("genre_labels")
    texts = tuple(_ends(article))
    if not _any_saying().search("\n".join(text for _, _, text in texts)):
        return None
    for genre in genres:
        if _SAID + genre not in known:
            continue
        for part, start, text in texts:
            if match := _saying(genre).search(text):
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
