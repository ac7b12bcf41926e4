"""Finds articles that copy one another, agency stories above all, whole or inside longer ones.

Two articles are compared by the runs of five words that they share, as a share of the shorter
one (Broder’s containment, 1997): a paper that adds its own lines to a dispatch still copies it,
which resemblance (MinHash) would miss. A sample of the runs finds the pairs worth comparing.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import accumulate
from zlib import crc32

import re2

_WORD = re2.compile(rb"[a-z0-9]+")
#: Words of a run: shorter ones are turns of phrase.
_RUN = 5
#: One run in this many is looked up; an article of 100 words still has a dozen.
_SAMPLED = 8
#: Share of the shorter article’s runs from which it is a copy: half of it is the other’s.
_COPY = 0.5
#: Articles remembered for a run: those that share more have met in the first ones already.
_HOLDERS = 200


def runs(text: str) -> frozenset[int]:
    """Digests of the runs of five words of a text, whatever its case, accents and punctuation."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore")
    words = _WORD.findall(plain)
    joined = b" ".join(words)
    ends = [*accumulate(len(word) + 1 for word in words)]
    starts = [0, *ends]
    return frozenset(
        crc32(joined[start : end - 1]) for start, end in zip(starts, ends[_RUN - 1 :], strict=False)
    )


class Copies:
    """Articles already seen, by their runs."""

    def __init__(self) -> None:
        self._runs: dict[str, frozenset[int]] = {}
        self._holders: dict[int, list[str]] = defaultdict(list)

    def of(self, own: frozenset[int]) -> list[str]:
        """The articles seen that an article copies, or that copy it; in order of their ids."""
        shared = Counter[str]()
        for run in _sample(own):
            shared.update(self._holders.get(run, ()))
        return sorted(name for name in shared if self._contained(own, self._runs[name]))

    def add(self, name: str, own: frozenset[int]) -> None:
        """See an article."""
        self._runs[name] = own
        for run in _sample(own):
            if len(self._holders[run]) < _HOLDERS:
                self._holders[run].append(name)

    @staticmethod
    def _contained(one: frozenset[int], other: frozenset[int]) -> bool:
        shorter = min(len(one), len(other))
        return shorter > 0 and len(one & other) >= _COPY * shorter


def _sample(own: frozenset[int]) -> Iterable[int]:
    return (run for run in own if run % _SAMPLED == 0)


def clusters(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each article that has copies, the first id of its cluster; ``texts`` are (id, text)."""
    first: dict[str, str] = {}

    def root(name: str) -> str:
        while first[name] != name:
            first[name] = first[first[name]]
            name = first[name]
        return name

    copies = Copies()
    for name, text in sorted(texts):
        own = runs(text)
        first[name] = name
        for other in copies.of(own):
            ends = root(name), root(other)
            first[max(ends)] = min(ends)
        copies.add(name, own)
    found = {name: root(name) for name in first}
    sizes = Counter(found.values())
    return {name: head for name, head in found.items() if sizes[head] > 1}
