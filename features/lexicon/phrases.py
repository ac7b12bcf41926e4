"""Word lists as data: load one by name, and find its entries in a text in one linear pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from features.analysis.words import Words, split
from features.lexicon.agreement import inflected

#: What may stand between two words of one expression, besides nothing at all.
_SOFT = frozenset((" ", "\u00a0", "\u202f", "\u2009", "-", "\n", ""))
#: Marks that an entry may end with; the text must then show them after its last word.
_MARKS = "?!…"


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found at ``[start, end)``, with the group it belongs to in its list."""

    start: int
    end: int
    group: str


@dataclass(frozen=True, slots=True)
class Entry:
    """The words of an expression as ``split`` gives them, and the mark that must follow."""

    forms: tuple[str, ...]
    mark: str
    group: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One list: entries by their first word, longest first, with source and date."""

    name: str
    source: str
    taken: str  # ISO date
    entries: dict[str, tuple[Entry, ...]]

    def find(self, text: str) -> Iterator[Hit]:
        """Every entry in the text, leftmost and longest, never overlapping."""
        words = split(text)
        free = 0
        get = self.entries.get
        for index, word in enumerate(words.lower):
            candidates = get(word)
            if candidates is None or index < free:
                continue
            for entry in candidates:
                end = _matched(words, index, entry)
                if end:
                    free = index + len(entry.forms)
                    yield Hit(words.starts[index], end, entry.group)
                    break


def _matched(words: Words, index: int, entry: Entry) -> int:
    """Where the entry ends in the text when it starts at word ``index``; 0 when it does not."""
    stop = index + len(entry.forms)
    if words.lower[index:stop] != entry.forms:
        return 0
    if any(words.gap(place) not in _SOFT for place in range(index + 1, stop)):
        return 0
    end = words.ends[stop - 1]
    if not entry.mark:
        return end
    place = words.gap(stop)[:2].find(entry.mark)  # at most one space before the mark
    return end + place + 1 if place >= 0 else 0


@cache
def lexicon(name: str) -> Lexicon:
    """Read ``features/lexicon/<name>.tsv`` once; raises ValueError where a line is malformed.

    A list opens with ``# source:`` and ``# date:``. Each line has an entry, how it inflects
    (``nom``, ``adj``, ``adv`` for an adjective with its adverb, or nothing) and a group.
    """
    lines = files(__package__).joinpath(f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    head = dict(_header(line) for line in lines if line.startswith("# "))
    table: dict[str, set[Entry]] = {}
    for number, line in enumerate(lines, 1):
        if line and not line.startswith("#"):
            for entry in _entries(name, number, line):
                table.setdefault(entry.forms[0], set()).add(entry)
    entries = {first: tuple(sorted(found, key=_longest_first)) for first, found in table.items()}
    return Lexicon(name, head["source"], head["date"], entries)


def _longest_first(entry: Entry) -> tuple[int, bool, tuple[str, ...], str]:
    return -len(entry.forms), not entry.mark, entry.forms, entry.group


def _header(line: str) -> tuple[str, str]:
    key, _, value = line[2:].partition(":")
    return key.strip(), value.strip()


def _entries(name: str, number: int, line: str) -> Iterator[Entry]:
    phrase, kind, group = [*line.split("\t"), "", ""][:3]
    for form in inflected(phrase, kind):
        forms = split(form).lower
        if not forms:
            raise ValueError(f"{name}.tsv, line {number}: no word in {form!r}")
        yield Entry(forms, form[-1] if form[-1] in _MARKS else "", group)
