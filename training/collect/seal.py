"""Writes a finished corpus and seals it: a manifest with the SHA-256 of every file, then no more.

The manifest is written last: a folder without one is a collection to be taken up again.
"""

from __future__ import annotations

import gzip
import io
import json
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from training.collect.copies import clusters
from training.collect.files import write_whole
from training.collect.manifest import MANIFEST, PAGES, WORK, digest
from training.collect.outlet_visit import Harvest
from training.collect.reading import Story

LISTING, JOURNAL, OUTLETS = "articles.jsonl.gz", "journal.jsonl", "outlets.csv"
FORMAT = 1
#: Who may do what with a sealed file: read it.
_READ_ONLY = 0o444


def write_articles(directory: Path, harvests: Sequence[Harvest]) -> list[dict[str, Any]]:
    """Write the listing of articles, ordered by id, copies told by ``dup_cluster``."""
    stories = {
        story.id: (harvest, story)
        for harvest in reversed(harvests)  # of two outlets on one site, the first listed
        for story in harvest.stories
    }
    copies = clusters((name, story.text) for name, (_, story) in stories.items())
    records = [_record(*stories[name], copies.get(name)) for name in sorted(stories)]
    packed = io.BytesIO()
    # No time and no name inside: the same articles are the same bytes.
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, mtime=0) as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
    write_whole(directory / LISTING, packed.getvalue())
    return records


def _record(harvest: Harvest, story: Story, cluster: str | None) -> dict[str, Any]:
    return {
        "id": story.id,
        "outlet": harvest.outlet.domain,
        "url": story.url,
        "title": story.title,
        "text": story.text,
        "author": story.author or None,
        "date": story.date or None,
        "label": harvest.outlet.label,
        "label_basis": harvest.outlet.basis or None,
        "origin_repo": None,
        "licence": None,
        "dup_cluster": cluster,
        "html": True,
    }


def seal(directory: Path, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Write the manifest of a folder that holds all its files; the work folder goes."""
    files = [directory / name for name in (LISTING, JOURNAL, OUTLETS)]
    files += sorted((directory / PAGES).iterdir())
    digests = {path.relative_to(directory).as_posix(): digest(path) for path in files}
    manifest = {"format": FORMAT, **facts, "files": digests}
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    write_whole(directory / MANIFEST, text.encode())
    for path in (*files, directory / MANIFEST):
        path.chmod(_READ_ONLY)
    shutil.rmtree(directory / WORK)
    return manifest


def counts(harvests: Iterable[Harvest], records: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What a collection did, in figures."""
    harvests = list(harvests)
    decisions = sum((harvest.decisions for harvest in harvests), Counter[str]())
    return {
        "articles": len(records),
        "outlets": len({record["outlet"] for record in records}),
        "outlets_visited": len(harvests),
        "labels": dict(sorted(Counter(str(record["label"]) for record in records).items())),
        "copies": sum(record["dup_cluster"] is not None for record in records),
        "bytes": sum(harvest.bytes for harvest in harvests),
        "decisions": dict(sorted(decisions.items())),
        "ends": dict(sorted(Counter(harvest.end for harvest in harvests).items())),
    }
