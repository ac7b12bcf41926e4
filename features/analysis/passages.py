"""Turn words and sentences of a body into spans, and counts into rates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from features.analysis.words import Words
from features.article import Article, Part, Span
from features.signal import Measured
from features.wording import counted, listed

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


def counted_passages(
    article: Article, found: Sequence[tuple[int, int]], none: str, one: str, many: str
) -> Measured:
    """The number of passages of the body at ``found``; ``none`` says that there are none.

    ``one`` and ``many`` are what the count is followed by: « passage montre … », its plural.
    """
    if not found:
        return Measured(0.0, none)
    spans = shown(Span(Part.BODY, start, end) for start, end in found)
    quotes = listed([article.quote(span) for span in spans])
    return Measured(float(len(found)), f"{counted(len(found), one, many)} : {quotes}.", spans)
