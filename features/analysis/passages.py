"""Turn words and sentences of a body into spans, and counts into rates."""

from __future__ import annotations

from collections.abc import Iterable

from features.analysis.words import Words
from features.article import Part, Span

#: Words under which a rate says nothing of a text.
ENOUGH_WORDS = 60
#: Passages shown for one signal; more would bury the reader.
MOST_SHOWN = 12
TOO_SHORT = "Le texte est trop court pour que cela se mesure."


def span_of(words: Words, first: int, last: int) -> Span:
    """The body span of the words ``[first, last)``."""
    return Span(Part.BODY, *words.extent(first, last))


def sentence_span(words: Words, index: int) -> Span:
    """The body span of the sentence that holds word ``index``, without its closing mark."""
    return span_of(words, *words.sentence_range(index))


def shown(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The first spans in the order of the text, each once."""
    return tuple(sorted(set(spans)))[:MOST_SHOWN]


def per_thousand(count: float, words: Words) -> float:
    """How many in a thousand words."""
    return 1000 * count / max(1, len(words))
