"""Cut a text once into words, sentences and paragraphs that every analysis shares."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from features.lexicon.wordlists import words_of

#: One elided article or pronoun, or one word with its inner hyphens; every quantifier is bounded.
_WORD = re.compile(
    r"(?:[cdjlmnstCDJLMNST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’]|[^\W_]{1,60}(?:[-‑][^\W_]{1,60}){0,6}"
)
_SENTENCE_END = frozenset(".!?…")
_BREAK = re.compile(r"[.!?…\n]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of ``text``: parallel tuples, one entry a word, in order.

    ``starts`` and ``ends`` are character offsets; ``lower`` has straight apostrophes;
    ``sentences`` and ``paragraphs`` hold the number of each word's sentence and paragraph,
    ``sentence_starts`` the index of the first word of each sentence.
    """

    text: str
    raw: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]
    sentence_starts: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.lower)

    def at(self, offset: int) -> int:
        """Index of the first word that starts at or after ``offset`` (may be ``len(self)``)."""
        return bisect_left(self.starts, offset)

    def gap(self, index: int) -> str:
        """What stands between word ``index - 1`` and word ``index``."""
        before = self.ends[index - 1] if index else 0
        after = self.starts[index] if index < len(self.lower) else len(self.text)
        return self.text[before:after]

    def sentence_range(self, index: int) -> tuple[int, int]:
        """First word and end (exclusive) of the sentence that holds word ``index``."""
        number = self.sentences[index]
        following = number + 1
        last = len(self.lower)
        if following < len(self.sentence_starts):
            last = self.sentence_starts[following]
        return self.sentence_starts[number], last

    def extent(self, first: int, last: int) -> tuple[int, int]:
        """Character range of the words ``first`` to ``last`` (exclusive, at least one word)."""
        return self.starts[first], self.ends[last - 1]


@lru_cache(maxsize=16)
def split(text: str) -> Words:
    """The words of a text; linear in its length."""
    spans = [match.span() for match in _WORD.finditer(text)]
    starts = tuple(start for start, _ in spans)
    ends = tuple(end for _, end in spans)
    raw = tuple(text[start:end] for start, end in spans)
    small = text.replace("’", "'").replace("‑", "-").lower()
    if len(small) == len(text):
        lower = tuple(small[start:end] for start, end in spans)
    else:  # a few letters (İ) grow when lowered: then offsets would slip
        lower = tuple(word.replace("’", "'").replace("‑", "-").lower() for word in raw)
    firsts = [index for index in _breaks(text, starts, ends, raw, lower) if index < len(raw)]
    lines = [index for index in firsts if "\n" in text[ends[index - 1] : starts[index]] and index]
    return Words(
        text,
        raw,
        lower,
        starts,
        ends,
        _numbered(firsts, len(raw)),
        _numbered([0, *lines] if raw else [], len(raw)),
        tuple(firsts),
    )


def _breaks(
    text: str,
    starts: tuple[int, ...],
    ends: tuple[int, ...],
    raw: tuple[str, ...],
    lower: tuple[str, ...],
) -> Iterator[int]:
    """Index of the first word of each sentence, ascending."""
    last = 0
    yield last
    for match in _BREAK.finditer(text):
        index = bisect_left(starts, match.end())
        if last < index < len(raw):
            gap = text[ends[index - 1] : starts[index]]
            if "\n" in gap or _ends_sentence(gap, raw[index], lower[index - 1]):
                last = index
                yield index


def _numbered(firsts: list[int], total: int) -> tuple[int, ...]:
    """The number of the group that each of ``total`` words belongs to."""
    edges = [*firsts[1:], total]
    sizes = (end - start for start, end in zip(firsts, edges, strict=True)) if firsts else ()
    return tuple(number for number, size in enumerate(sizes) for _ in range(size))


def _ends_sentence(gap: str, following: str, before: str) -> bool:
    """Whether the marks between two words close a sentence."""
    mark = next((sign for sign in gap if sign in _SENTENCE_END), "")
    if not mark or not any(sign.isspace() for sign in gap):
        return False
    if following[0].islower() and "-" not in gap and "•" not in gap:
        return False
    return mark != "." or not (
        before in words_of("grammar", "abbreviations") or _is_initial(before, gap)
    )


def _is_initial(before: str, gap: str) -> bool:
    """A lone letter and a full stop is an initial (J. Dupont), unless a mark follows it."""
    return len(before) == 1 and before.isalpha() and gap == ". "
