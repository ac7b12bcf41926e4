"""Cut a text once into words, sentences and paragraphs that every analysis shares."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise

from features.lexicon.wordlists import words_of

#: What elides before an apostrophe.
_ELIDED = ("[cdjlmnstCDJLMNST]", "[Qq]u", "[Jj]usqu", "[Ll]orsqu", "[Pp]uisqu")
_WHOLE_ELIDED = "|".join(rf"(?<=(?<![^\W_]){form}['’])" for form in _ELIDED)
#: One word, then its apostrophe when it is an elided one, else what hyphens join to it: letters
#: come first, for most words do not elide. Every quantifier is bounded.
_WORD = re.compile(rf"([^\W_]{{1,60}}(?:['’](?:{_WHOLE_ELIDED})|(?:[-‑][^\W_]{{1,60}}){{0,6}}))")
_SENTENCE_END = frozenset(".!?…")


@dataclass(frozen=True)
class Words:
    """The words of ``text``: parallel tuples, one entry a word, in order.

    ``starts`` and ``ends`` are character offsets; ``lower`` has straight apostrophes;
    ``gaps`` holds what stands before each word, then after the last one. What is made of them
    (sentences, paragraphs, capitals) is worked out when it is first asked for.
    """

    text: str
    raw: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[str, ...]

    @cached_property
    def _firsts(self) -> tuple[list[int], list[int]]:
        return _breaks(self.raw, self.lower, self.gaps)

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """The number of each word's sentence."""
        return _numbered(self._firsts[0], len(self.raw))

    @cached_property
    def paragraphs(self) -> tuple[int, ...]:
        """The number of each word's paragraph."""
        return _numbered(self._firsts[1], len(self.raw))

    @cached_property
    def sentence_starts(self) -> tuple[int, ...]:
        """The index of the first word of each sentence."""
        return tuple(self._firsts[0])

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """The indices of the capitalised words."""
        return tuple(index for index, word in enumerate(self.raw) if word[0].isupper())

    def __len__(self) -> int:
        return len(self.lower)

    def at(self, offset: int) -> int:
        """Index of the first word that starts at or after ``offset`` (may be ``len(self)``)."""
        return bisect_left(self.starts, offset)

    def gap(self, index: int) -> str:
        """What stands between word ``index - 1`` and word ``index``."""
        return self.gaps[index]

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
    parts = _WORD.split(text)  # gap, word, gap, word … gap: cut and measured without a loop
    offsets = tuple(accumulate(map(len, parts)))
    raw, gaps = tuple(parts[1::2]), tuple(parts[::2])
    return Words(text, raw, _folded(raw), offsets[:-1:2], offsets[1::2], gaps)


def lowered(text: str) -> tuple[str, ...]:
    """The words of a text as ``split`` lowers them, and nothing else: for word lists."""
    return _folded(_WORD.findall(text))


def _folded(raw: Sequence[str]) -> tuple[str, ...]:
    # Line ends never stand in a word, so all words are folded in one go.
    folded = "\n".join(raw).replace("’", "'").replace("‑", "-").lower()
    return tuple(folded.split("\n")) if raw else ()


def _breaks(
    raw: tuple[str, ...], lower: tuple[str, ...], gaps: tuple[str, ...]
) -> tuple[list[int], list[int]]:
    """Index of the first word of each sentence, and of each paragraph."""
    firsts, lines = [0][: len(raw)], [0][: len(raw)]
    for index in range(1, len(raw)):
        gap = gaps[index]
        if gap == " " or not gap:
            continue
        if "\n" in gap:
            lines.append(index)
            firsts.append(index)
        elif _ends_sentence(gap, raw[index], lower[index - 1]):
            firsts.append(index)
    return firsts, lines


def _numbered(firsts: list[int], total: int) -> tuple[int, ...]:
    """The number of the group that each of ``total`` words belongs to."""
    numbers: list[int] = []
    for number, (start, end) in enumerate(pairwise([*firsts, total])):
        numbers += [number] * (end - start)
    return tuple(numbers)


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
    return len(before) == 1 and before.isalpha() and gap in {". ", ".\u00a0", ".\u202f"}
