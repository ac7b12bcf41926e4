"""How often the entries of a word list occur in the author’s own words, quotations left out."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from features.analysis.marks import pair
from features.analysis.words import split
from features.article import Article, Part, Span
from features.lexicon.phrases import Hit, Lexicon
from features.signal import NotApplicable

#: Words of narration below which a frequency says nothing.
ENOUGH = 60
#: A frequency is counted over at least so many words, so that one word in a short text stays one.
_FLOOR = 250


@dataclass(frozen=True, slots=True)
class Narration:
    """The ranges of a text that are quoted, and how many words are not."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: int

    def holds(self, start: int) -> bool:
        """Whether the character at ``start`` is the author’s own."""
        index = bisect_right(self.starts, start) - 1
        return index < 0 or start >= self.ends[index]


@lru_cache(maxsize=16)
def narration(text: str) -> Narration:
    """The author’s own words in a text: what no quotation mark encloses."""
    outer = [quoted for quoted in pair(text).quoted if not quoted.depth]
    words = split(text)
    said = sum(words.at(quoted.end) - words.at(quoted.start) for quoted in outer)
    starts, ends = tuple(q.start for q in outer), tuple(q.end for q in outer)
    return Narration(starts, ends, len(words) - said)


@dataclass(frozen=True, slots=True)
class Rate:
    """Entries found in the author’s own words: ``hits``, among ``words`` words."""

    hits: tuple[Hit, ...]
    words: int

    @property
    def per_thousand(self) -> float:
        """Entries per 1,000 words."""
        return 1000 * len(self.hits) / max(self.words, _FLOOR)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The passages, in the body."""
        return tuple(Span(Part.BODY, hit.start, hit.end) for hit in self.hits)


def rate(article: Article, lexicon: Lexicon) -> Rate | NotApplicable:
    """The entries of a list in the body outside quotations; not applicable to a few words."""
    own = narration(article.body)
    if own.words < ENOUGH:
        return NotApplicable("Le texte est trop court pour une fréquence.")
    hits = tuple(hit for hit in lexicon.find(article.body) if own.holds(hit.start))
    return Rate(hits, own.words)
