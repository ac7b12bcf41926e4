"""Word lists as data: load one by name, and find its entries in a text in one linear pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import re2

from features.analysis.words import Words, lowered, split
from features.lexicon.agreement import inflected

#: What may stand between two words of one expression, besides nothing at all.
_SOFT = frozenset((" ", "\u00a0", "\u202f", "\u2009", "-", "\n", ""))
_GAP = "[ \u00a0\u202f\u2009\n-]?"  # the same, as a pattern
#: Marks that an entry may end with; the text must then show them after its last word.
_MARKS = "?!…"


@lru_cache(maxsize=16)
def positions(text: str) -> Mapping[str, list[int]]:
    """The indices of each word of a text (as ``split`` lowers it), shared by every list."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(split(text).lower):
        found[word].append(index)
    return dict(found)


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found at ``[start, end)``, with the group it belongs to in its list."""

    start: int
    end: int
    group: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One list, with its source and date.

    ``entries`` gives, for the words of an expression as ``split`` cuts them, the group of the
    expression by the mark that must follow it ("" for none); ``lengths`` gives, by first word and
    then by second one ("" for any other), how many words the expressions that begin so have, the
    longest first.
    """

    name: str
    source: str
    taken: str  # ISO date
    entries: Mapping[tuple[str, ...], Mapping[str, str]]
    lengths: Mapping[str, Mapping[str, tuple[int, ...]]]

    @classmethod
    def of(
        cls,
        name: str,
        source: str,
        taken: str,
        entries: Mapping[tuple[str, ...], Mapping[str, str]],
    ) -> Lexicon:
        """The list of these entries."""
        return cls(name, source, taken, entries, _lengths(entries))

    def find(self, text: str) -> Iterator[Hit]:
        """Every entry in the text, leftmost and longest, never overlapping."""
        words = split(text)
        free = 0
        for index, lengths in self._starts(text, words.lower):
            if index < free:
                continue
            for length in lengths:
                hit = self._match(words, index, index + length)
                if hit:
                    free = index + length
                    yield hit
                    break

    def _starts(self, text: str, lower: tuple[str, ...]) -> list[tuple[int, tuple[int, ...]]]:
        """The words where an entry may start, by it and the next, with the lengths to try."""
        where = positions(text)
        found = []
        for first in self.lengths.keys() & where.keys():
            seconds = self.lengths[first]
            for index in where[first]:
                second = lower[index + 1] if index + 1 < len(lower) else ""
                if lengths := seconds.get(second) or seconds[""]:
                    found.append((index, lengths))
        return sorted(found)

    def _match(self, words: Words, index: int, stop: int) -> Hit | None:
        groups = self.entries.get(words.lower[index:stop])
        if groups is None or stop > len(words):
            return None
        if any(words.gap(place) not in _SOFT for place in range(index + 1, stop)):
            return None
        start, end = words.extent(index, stop)
        after = words.gap(stop)[:2]  # at most one space before the mark
        for mark, group in groups.items():
            if mark in after:
                return Hit(start, end + after.find(mark) + len(mark), group)
        return None


@cache
def lexicon(name: str) -> Lexicon:
    """Read ``features/lexicon/<name>.tsv`` once; raises ValueError where a line is malformed.

    A list opens with ``# source:`` and ``# date:``. Each line has an entry, how it inflects
    (``nom``, ``adj``, ``adv`` for an adjective with its adverb, or nothing) and a group.
    """
    lines = files(__package__).joinpath(f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    head = dict(_header(line) for line in lines if line.startswith("# "))
    entries: dict[tuple[str, ...], dict[str, str]] = {}
    for number, line in enumerate(lines, 1):
        if line and not line.startswith("#"):
            for forms, mark, group in _entries(name, number, line):
                entries.setdefault(forms, {})[mark] = group
    return Lexicon.of(name, head["source"], head["date"], entries)


@cache
def openings(name: str) -> Any:  # noqa: ANN401 (re2 has no types)
    """The pattern of the first two words of every entry of a list, case ignored.

    A line where it is nowhere holds no entry: long texts are told so without cutting them up.
    """
    heads = {_GAP.join(map(_written, words[:2])) for words in lexicon(name).entries}
    return re2.compile("(?i)" + "|".join(sorted(heads)))


def _written(word: str) -> str:
    """The pattern of a word as ``split`` lowers it, whatever marks the text has."""
    return word.replace("-", "[-‑]").replace("'", "['’]")


def _lengths(entries: Iterable[tuple[str, ...]]) -> dict[str, dict[str, tuple[int, ...]]]:
    found: dict[str, dict[str, set[int]]] = {}
    for first, *others in entries:
        seconds = found.setdefault(first, {"": set()})
        seconds.setdefault(others[0] if others else "", set()).add(1 + len(others))
    return {
        first: {
            second: tuple(sorted(lengths | seconds[""], reverse=True))
            for second, lengths in seconds.items()
        }
        for first, seconds in found.items()
    }


def _header(line: str) -> tuple[str, str]:
    key, _, value = line[2:].partition(":")
    return key.strip(), value.strip()


def _entries(name: str, number: int, line: str) -> Iterator[tuple[tuple[str, ...], str, str]]:
    phrase, kind, group = [*line.split("\t"), "", ""][:3]
    for form in inflected(phrase, kind):
        forms = lowered(form)
        if not forms:
            raise ValueError(f"{name}.tsv, line {number}: no word in {form!r}")
        yield forms, form[-1] if form[-1] in _MARKS else "", group
