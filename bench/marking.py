"""Scoring of what was read against hand-made answers; the rules are those of the acceptance check.

Captions and credits are marked where an annotator listed them (``captions`` is in the answer, if
only as an empty list): that list is taken to hold every captioned picture of the article, so that
a line returned beyond it is wrong.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Gold: TypeAlias = dict[str, Any]

#: Share of the words of a line that must be in another for both to be the same.
_SAME = 0.8
#: Characters from which a name may match by being a part of another.
_LONG_NAME = 5
_DAY = len("2026-01-31")


@dataclass(frozen=True, slots=True)
class Picture:
    """The line under a picture, in two fields; either may be empty."""

    caption: str = ""
    credit: str = ""

    @property
    def line(self) -> str:
        """Both fields."""
        return f"{self.caption} {self.credit}".strip()


@dataclass(frozen=True, slots=True)
class Read:
    """What a tool returns of a page; None for what it does not look for."""

    title: str | None = None
    authors: Sequence[str] | None = None
    date: str | None = None
    text: str | None = None
    pictures: Sequence[Picture] | None = None


@dataclass
class Ratio:
    """So many of so many."""

    good: int = 0
    total: int = 0

    def add(self, outcomes: Iterable[bool]) -> None:
        """Count each outcome."""
        for outcome in outcomes:
            self.good += outcome
            self.total += 1

    def __str__(self) -> str:
        return f"{self.good}/{self.total}" if self.total else "–"


@dataclass
class Tally:
    """The counts of one tool over all pages; what it does not return stays at zero of zero."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0
    invented: Ratio = field(default_factory=Ratio)  # unsigned pages given an author
    dates: Ratio = field(default_factory=Ratio)
    titles: Ratio = field(default_factory=Ratio)
    text: list[float] = field(default_factory=list)  # F1 of each page
    lines_found: Ratio = field(default_factory=Ratio)  # caption and credit together
    lines_right: Ratio = field(default_factory=Ratio)
    captions_found: Ratio = field(default_factory=Ratio)
    captions_right: Ratio = field(default_factory=Ratio)
    credits_found: Ratio = field(default_factory=Ratio)
    credits_right: Ratio = field(default_factory=Ratio)
    crashes: int = 0

    @property
    def authors_f1(self) -> float | None:
        """F1 of the names over the signed pages; None when none was looked for."""
        seen = 2 * self.hits + self.wrong + self.missed
        return 2 * self.hits / seen if seen else None


def normal(text: object) -> str:
    """ASCII words in lower case."""
    plain = unicodedata.normalize("NFKD", str(text or "").replace("\xad", ""))
    return re.sub(r"\W+", " ", plain.encode("ascii", "ignore").decode().lower()).strip()


def mark(gold: Gold, read: Read, tally: Tally) -> None:
    """Add one page to a tool's counts."""
    if read.authors is not None and gold.get("authors") is not None:
        _mark_authors(_names(gold["authors"]), _names(read.authors), tally)
    if read.date is not None and gold.get("date"):
        tally.dates.add([read.date[:_DAY] == gold["date"][:_DAY]])
    if read.title is not None and gold.get("title"):
        accepted = {normal(x) for x in [gold["title"], *(gold.get("title_alt") or [])]}
        tally.titles.add([normal(read.title) in accepted])
    if read.text is not None and gold.get("text_full"):
        tally.text.append(text_f1(gold["text_full"], read.text))
    if read.pictures is not None and gold.get("captions") is not None:
        wanted = [Picture(x.get("caption") or "", x.get("credit") or "") for x in gold["captions"]]
        _mark_pictures(wanted, [item for item in read.pictures if item.line], tally)


def text_f1(wanted: str, text: str) -> float:
    """Overlap of the bags of words."""
    gold, found = Counter(normal(wanted).split()), Counter(normal(text).split())
    common = sum((gold & found).values())
    return 2 * common / max(1, sum(gold.values()) + sum(found.values()))


def _names(names: Iterable[str]) -> set[str]:
    return {normal(name) for name in names}


def _mark_authors(wanted: set[str], names: set[str], tally: Tally) -> None:
    """Names match when one holds the other; names on unsigned pages are invented."""
    if not wanted:
        tally.invented.add([bool(names)])
        return
    hits = {
        name
        for name in names
        if any(name == w or (len(name) > _LONG_NAME and (name in w or w in name)) for w in wanted)
    }
    tally.hits += len(hits)
    tally.wrong += len(names - hits)
    tally.missed += sum(not any(w in name or name in w for name in names) for w in wanted)


def _mark_pictures(wanted: list[Picture], found: list[Picture], tally: Tally) -> None:
    """Recall of the lines as the acceptance check counts it; the rest line by line."""
    # The acceptance check looks for each line among the words of all lines of the page.
    everything = " ".join(item.line for item in found)
    tally.lines_found.add(_holds(everything, item.line) for item in wanted)
    tally.lines_right.add(_in_one(item.line, [w.line for w in wanted]) for item in found)
    captions = [w.caption for w in wanted if w.caption], [f.caption for f in found if f.caption]
    _mark_fields(*captions, tally.captions_found, tally.captions_right)
    credited = [w.credit for w in wanted if w.credit], [f.credit for f in found if f.credit]
    _mark_fields(*credited, tally.credits_found, tally.credits_right)


def _mark_fields(wanted: list[str], found: list[str], recall: Ratio, precision: Ratio) -> None:
    recall.add(_in_one(line, found) for line in wanted)
    precision.add(_in_one(line, wanted) for line in found)


def _in_one(line: str, lines: Iterable[str]) -> bool:
    """Whether the words of a line are in one of the others, but for a fifth."""
    return any(_holds(other, line) for other in lines)


def _holds(text: str, line: str) -> bool:
    words, among = normal(line).split(), set(normal(text).split())
    return bool(words) and sum(word in among for word in words) >= _SAME * len(words)
