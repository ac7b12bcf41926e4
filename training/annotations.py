"""Annotated pages, stored without a word of theirs: places, digests and verdicts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from features.article import Article, Part, Span

#: Where the annotations of the repository lie, and the files of such a folder: pages read whole,
#: some of them read a second time; then one file for each shorter questionnaire.
LABELS = Path(__file__).parent / "labels"
FIRST, SECOND = "first.jsonl", "second.jsonl"
SOURCES, ASIDES, TITLES = "sources.jsonl", "asides.jsonl", "titles.jsonl"
#: Hexadecimal digits of a digest: enough that two passages of a page never share one.
_DIGITS = 12

Fact = bool | int | str | None


class LabelsError(Exception):
    """Annotations that cannot be read; says which file and why, in French."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage by its place in a part, when it was annotated, and the digest of its text.

    ``verdict`` answers the guide’s question on the passage, if it has one: of a quotation, whether
    the text says who speaks (and ``speaker`` where); of an attribution, whether the words stand
    between quotation marks; of a figure, whether its source is said; of a person, whether the text
    introduces them.
    """

    part: Part
    start: int
    end: int
    digest: str
    verdict: bool | None = None
    speaker: Passage | None = None

    def find(self, article: Article) -> Span | None:
        """The nearest place of the same text in the article as read now; None when lost."""
        text, length = article.text_of(self.part), self.end - self.start
        if digest(text[self.start : self.end]) == self.digest:
            return Span(self.part, self.start, self.end)
        places = range(len(text) - length + 1)
        for place in sorted(places, key=lambda place: abs(place - self.start)):
            if digest(text[place : place + length]) == self.digest:
                return Span(self.part, place, place + length)
        return None


@dataclass(frozen=True, slots=True)
class Annotated:
    """One page: ``facts`` by name of the guide (empty when unusable), ``passages`` by category.

    Rules are tuned on pages that are open; those of ``control`` are looked at by nobody who tunes.
    """

    id: str
    usable: bool
    facts: Mapping[str, Fact]
    passages: Mapping[str, tuple[Passage, ...]]
    control: bool = False


def digest(text: str) -> str:
    """The first hexadecimal digits of the SHA-256 of a passage."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def passage(part: Part, text: str, start: int, end: int) -> Passage:
    """The passage at ``[start, end)`` of the text of a part."""
    return Passage(part, start, end, digest(text[start:end]))


def read_annotations(path: Path) -> dict[str, Annotated]:
    """The pages of a file, by id; raises LabelsError."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        pages = [_page(json.loads(line)) for line in lines]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LabelsError(f"Les annotations « {path} » ne se lisent pas ({error}).") from error
    return {page.id: page for page in pages}


def read_all(folder: Path) -> dict[str, Annotated]:
    """Every page of a folder with its answers to all questionnaires; raises LabelsError.

    Where two questionnaires ask the same of a page, the one that had it read whole counts.
    """
    pages = read_annotations(folder / FIRST)
    for name in (SOURCES, ASIDES, TITLES):
        path = folder / name
        for more in read_annotations(path).values() if path.exists() else ():
            pages[more.id] = _joined(pages.get(more.id, more), more)
    return pages


def tuned_pages(folder: Path) -> frozenset[str]:
    """Ids of the pages that rules may have been tuned on; raises LabelsError."""
    return frozenset(page.id for page in read_all(folder).values() if not page.control)


def _joined(page: Annotated, more: Annotated) -> Annotated:
    if page.control is not more.control:
        raise LabelsError(f"La page {page.id} n’est de contrôle que pour un questionnaire.")
    facts, passages = {**more.facts, **page.facts}, {**more.passages, **page.passages}
    return replace(page, facts=facts, passages=passages)


def write_annotations(pages: Iterable[Annotated], path: Path) -> None:
    """Write one page a line, in the order of the ids."""
    ordered = sorted(pages, key=lambda page: page.id)
    lines = [json.dumps(_record(page), separators=(",", ":")) + "\n" for page in ordered]
    path.write_text("".join(lines), encoding="utf-8")


def _page(record: dict[str, Any]) -> Annotated:
    passages = {name: tuple(map(_passage, found)) for name, found in record["passages"].items()}
    control = record.get("control", False)
    return Annotated(record["id"], record["usable"], record["facts"], passages, control)


def _passage(record: dict[str, Any]) -> Passage:
    place = Passage(Part(record["part"]), record["start"], record["end"], record["digest"])
    speaker = record.get("speaker")
    return replace(
        place, verdict=record.get("verdict"), speaker=_passage(speaker) if speaker else None
    )


def _record(page: Annotated) -> dict[str, Any]:
    passages = {name: [_place(one) for one in found] for name, found in page.passages.items()}
    kept = {"control": True} if page.control else {}
    facts = dict(page.facts)
    return {"id": page.id, "usable": page.usable, **kept, "facts": facts, "passages": passages}


def _place(one: Passage) -> dict[str, Any]:
    place: dict[str, Any] = {
        "part": one.part.value,
        "start": one.start,
        "end": one.end,
        "digest": one.digest,
    }
    if one.verdict is not None:
        place["verdict"] = one.verdict
    if one.speaker is not None:
        place["speaker"] = _place(one.speaker)
    return place
