"""How often the entries of a word list occur in the author’s own words, quotations left out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from features.analysis.marks import pair
from features.analysis.words import split
from features.article import Article, Part, Span
from features.lexicon.phrases import Hit, Lexicon, lexicon
from features.signal import Measured, NotApplicable, Outcome
from features.wording import counted, listed

#: Words of narration below which a frequency says nothing.
ENOUGH = 60
#: Group of the look-alikes of a list: found so that nothing inside them is, and never counted.
DECOY = "leurre"
#: A frequency is counted over at least so many words, so that one word in a short text stays one.
_FLOOR = 250

#: Whether an entry found in a text, from its start to its end, is left out.
Leave = Callable[[str, int, int], bool]


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


def per_thousand(count: int, words: int) -> float:
    """A count per 1,000 words, a short text counting as one of 250 words."""
    return 1000 * count / max(words, _FLOOR)


@dataclass(frozen=True, slots=True)
class Rate:
    """Entries found in the author’s own words: ``hits``, among ``words`` words.

    ``titled`` are those of the title, where it was asked for.
    """

    hits: tuple[Hit, ...]
    words: int
    titled: tuple[Hit, ...] = ()

    @property
    def per_thousand(self) -> float:
        """Entries per 1,000 words."""
        return per_thousand(len(self.hits) + len(self.titled), self.words)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The passages, title first."""
        parts = ((Part.TITLE, self.titled), (Part.BODY, self.hits))
        return tuple(Span(part, hit.start, hit.end) for part, hits in parts for hit in hits)


def rate(
    article: Article, entries: Lexicon, *, title: bool = False, leave: Leave | None = None
) -> Rate | NotApplicable:
    """The entries of a list in the body outside quotations; not applicable to a few words.

    With ``title``, those of the title count too; with ``leave``, those it is true of do not.
    """
    own = narration(article.body)
    if own.words < ENOUGH:
        return NotApplicable("Le texte est trop court pour une fréquence.")
    titled = _own(article.title, entries, leave) if title else ()
    return Rate(_own(article.body, entries, leave), own.words, titled)


def _own(text: str, entries: Lexicon, leave: Leave | None) -> tuple[Hit, ...]:
    own = narration(text)
    found = entries.find(text)
    kept = (hit for hit in found if hit.group != DECOY and own.holds(hit.start))
    return tuple(hit for hit in kept if not (leave and leave(text, hit.start, hit.end)))


def frequency(
    article: Article,
    name: str,
    one: str,
    many: str = "",
    *,
    title: bool = False,
    leave: Leave | None = None,
) -> Outcome:
    """Entries of the list ``name`` per 1,000 words of narration, with the sentence that says so.

    ``one`` and ``many`` name an entry in French, singular and plural (regular when left out);
    ``title`` counts those of the title too, ``leave`` leaves out those it is true of.
    """
    found = rate(article, lexicon(name), title=title, leave=leave)
    if isinstance(found, NotApplicable):
        return found
    if not found.spans:
        none = f"Aucun passage de ce genre hors des citations, sur {counted(found.words, 'mot')}."
        return Measured(0.0, none)
    spans = found.spans
    seen = counted(len(spans), one, many or None)
    shown = listed(distinct(article.quote(span) for span in spans))
    words = counted(found.words, "mot")
    return Measured(found.per_thousand, f"{seen} sur {words} hors citations : {shown}.", spans)


def distinct(passages: Iterable[str]) -> list[str]:
    """Passages in order, each once whatever its case."""
    return list({" ".join(passage.casefold().split()): passage for passage in passages}.values())
