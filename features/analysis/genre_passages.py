"""Pick the passages of a text that show the genre that its form tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from features.analysis.attribution import attribution
from features.analysis.turns import turns
from features.analysis.words import split
from features.article import PARAGRAPH_BREAK, Article, Part, Span
from features.lexicon.wordlists import words_of

#: Passages shown; more would bury the reader.
_SHOWN = 4


def passages(article: Article, genre: str) -> tuple[Span, ...]:
    """A few passages: whose words are reported, who says « je », what is explained or asked."""
    found = _SHOWING[genre](article.body) if genre in _SHOWING else ()
    return tuple(islice(found, _SHOWN))


def _reported(body: str) -> Iterator[Span]:
    """Those who are given words, then the days of the facts, then whom news speaks of."""
    heard = attribution(body)
    for voice in heard.voices:
        yield Span(Part.BODY, *heard.words.extent(voice.first, voice.last))
    yield from (Span(Part.BODY, *day) for day in turns(body, "days"))
    yield from _of(body, words_of("genre_words", "offices") | words_of("genre_words", "report"))


def _personal(body: str) -> Iterator[Span]:
    """Who speaks in their own name, then what they insist on."""
    yield from _of(body, words_of("genre_words", "I") | words_of("genre_words", "we"))
    yield from _of(body, words_of("genre_words", "insistence"))


def _explained(body: str) -> Iterator[Span]:
    groups = ("you", "can", "kinds", "notions")
    return _of(body, frozenset().union(*(words_of("genre_words", group) for group in groups)))


def _of(body: str, wanted: frozenset[str]) -> Iterator[Span]:
    """Each word of a set that no quotation holds."""
    words, quoted = split(body), attribution(body).quotations
    inside = {index for item in quoted for index in range(item.first, item.last)}
    for index, word in enumerate(words.lower):
        if word in wanted and index not in inside:
            yield Span(Part.BODY, *words.extent(index, index + 1))


def _asked(body: str) -> Iterator[Span]:
    start = 0
    for line in body.split(PARAGRAPH_BREAK):
        if line.rstrip().endswith("?"):
            yield Span(Part.BODY, start, start + len(line))
        start += len(line) + len(PARAGRAPH_BREAK)


_SHOWING: dict[str, Callable[[str], Iterable[Span]]] = {
    "information": _reported,
    "opinion": _personal,
    "guide": _explained,
    "entretien": _asked,
}
