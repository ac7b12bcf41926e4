"""A corpus as it lies in its folder: saved pages, and texts without one; split by outlet only."""

from __future__ import annotations

import gzip
import hashlib
import json
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.collect.manifest import altered, sealed_files

#: Labels that take part in learning; the others are evaluated, at most.
RELIABLE, UNRATED, UNRELIABLE = "reliable", "unrated", "unreliable"
#: Texts without a page that are read of each outlet, at most: a few outlets have a thousand.
TEXTS_PER_OUTLET = 20
#: How a listing says that an outlet was told from the text itself. Such a text teaches how its
#: collection was made; satire, of which no model learns, may be so.
_INFERRED, _SATIRE = "INFERRED", "satire"


class CorpusError(Exception):
    """A corpus that cannot be read; says which file and why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article: who published it, how its outlet is rated, and others’ reading of its text.

    ``group`` is the same for all pages that must stay on one side of a split: those of one
    registrable domain, and those that share a story with them (``dup_cluster``).
    """

    id: str
    outlet: str
    url: str
    label: str
    title: str
    text: str
    author: str
    group: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles of a folder; ``digest`` is the SHA-256 of the files it was read from.

    ``entries`` have a saved page; ``texts`` have none, ``TEXTS_PER_OUTLET`` at most of an outlet.
    """

    directory: Path
    digest: str
    entries: tuple[Entry, ...]
    texts: tuple[Entry, ...]

    @classmethod
    def load(cls, directory: Path) -> Corpus:
        """Read ``articles.jsonl.gz``; raises CorpusError.

        Left out: records without an outlet, and texts whose outlet was inferred. A corpus that was
        sealed must be as it was then.
        """
        records = [record for record in read_records(directory) if _attributed(record)]
        groups = join_groups((record["outlet"], record.get("dup_cluster")) for record in records)
        records.sort(key=lambda record: str(record["id"]))  # digests: an order by chance
        paged, bare = (
            [_entry(one, groups[one["outlet"]]) for one in records if bool(one.get("html")) is has]
            for has in (True, False)
        )
        return cls(directory, _digest(directory), tuple(paged), tuple(_few_of_each(bare)))

    def pages(self) -> Iterator[tuple[Entry, bytes]]:
        """Every entry with the bytes of its page, in the order they are stored."""
        wanted = {entry.id: entry for entry in self.entries}
        folder = self.directory / "html"
        stored = _from_folder(folder, wanted) if folder.is_dir() else _from_archive(self.directory)
        for name, content in stored:
            entry = wanted.pop(name, None)
            if entry is not None:
                yield entry, content
        if wanted:
            raise CorpusError(f"{len(wanted)} pages are missing, {min(wanted)}.html among them")


def read_records(directory: Path) -> list[dict[str, Any]]:
    """Every record of a corpus, as listed; raises CorpusError, also when a sealed one changed."""
    sealed = sealed_files(directory)
    if sealed is not None and (changed := altered(directory, sealed)):
        raise CorpusError(f"{directory} changed since it was sealed: {changed[0]}")
    listing = directory / "articles.jsonl.gz"
    try:
        with gzip.open(listing, "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]
    except (OSError, ValueError) as error:
        raise CorpusError(f"{listing}: {error}") from error


def _attributed(record: Mapping[str, Any]) -> bool:
    """Whether the outlet is known otherwise than by the text."""
    if not record.get("outlet"):
        return False
    inferred = _INFERRED in str(record.get("label_basis") or "")
    return bool(record.get("html")) or not inferred or record.get("label") == _SATIRE


def _few_of_each(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The first texts of each outlet."""
    seen: Counter[str] = Counter()
    for entry in entries:
        seen[entry.outlet] += 1
        if entry.text and seen[entry.outlet] <= TEXTS_PER_OUTLET:
            yield entry


def _entry(record: dict[str, str | list[str] | None], group: str) -> Entry:
    def field(name: str) -> str:
        value = record.get(name) or ""
        return value if isinstance(value, str) else ", ".join(value)

    return Entry(
        id=field("id"),
        outlet=field("outlet"),
        url=field("url"),
        label=field("label"),
        title=field("title"),
        text=field("text"),
        author=field("author"),
        group=group,
    )


def join_groups(pairs: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """Join outlets that share a cluster of copies (union-find); each maps to its first outlet."""
    parent: dict[str, str] = {}

    def root(node: str) -> str:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    first_of_cluster: dict[str, str] = {}
    for outlet, cluster in pairs:
        ends = {root(outlet)}
        if cluster:
            ends.add(root(first_of_cluster.setdefault(cluster, outlet)))
        for end in ends:
            parent[end] = min(ends)
    return {outlet: root(outlet) for outlet in parent}


def _from_folder(folder: Path, wanted: dict[str, Entry]) -> Iterator[tuple[str, bytes]]:
    for name in sorted(wanted):
        path = folder / f"{name}.html"
        if path.is_file():
            yield name, path.read_bytes()


def _from_archive(directory: Path) -> Iterator[tuple[str, bytes]]:
    """Pages straight from ``html.tar.xz``, read once from end to end."""
    path = directory / "html.tar.xz"
    try:
        with tarfile.open(path, "r|xz") as archive:
            for member in archive:
                stored = archive.extractfile(member) if member.isfile() else None
                if stored is not None and member.name.endswith(".html"):
                    yield Path(member.name).stem, stored.read()
    except (OSError, tarfile.TarError) as error:
        raise CorpusError(f"{path}: {error}") from error


def _digest(directory: Path) -> str:
    """One SHA-256 over the listing and the pages' archive (or, unpacked, every page)."""
    archive = directory / "html.tar.xz"
    pages = [archive] if archive.is_file() else sorted((directory / "html").glob("*.html"))
    total = hashlib.sha256()
    for path in [directory / "articles.jsonl.gz", *pages]:
        with path.open("rb") as content:
            total.update(hashlib.file_digest(content, "sha256").digest())
    return total.hexdigest()
