"""Tables of measures, one row a page and rendering, without a word of the pages themselves."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from features.signals import catalogue
from features.vector import Schema
from training.corpus import CorpusError, join_groups

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Names = NDArray[np.str_]

#: Columns of names: who published the page, how its outlet is rated, how it was rendered and read.
NAMES = ("id", "outlet", "group", "label", "rendering", "obstacle", "byline", "genre")
#: Columns of numbers that no model uses: means of the site, and agency copy (0 or 1).
CONTEXT = ("news_markup", "subscription", "newsletter", "comment_form", "advertising", "agency")
#: The ways in which a page is measured: as saved, without furniture, and as its text pasted alone,
#: which is all that is measured of a text without a page.
SAVED, BARE, TEXT = "saved", "bare", "text"


@dataclass(frozen=True, slots=True)
class Row:
    """One page in one rendering: ``names`` and ``context`` as above, ``values`` by signal id."""

    names: Mapping[str, str]
    context: Mapping[str, float]
    values: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Vectors:
    """A table: ``values`` has one row a page and rendering, one column a field of ``schema``.

    NaN where a signal could not be measured. ``refused`` counts, by reason, the pages that could
    not be read at all. ``corpus`` is the corpus’s digest.
    """

    corpus: str
    schema: Schema
    names: Mapping[str, Names]
    context: Mapping[str, Array]
    values: Array
    refused: Mapping[str, int]

    def __len__(self) -> int:
        return len(self.values)

    def __getitem__(self, name: str) -> Names:
        """A column of names."""
        return self.names[name]

    def where(self, mask: Mask) -> Vectors:
        """The rows of a mask."""
        return replace(
            self,
            names={name: column[mask] for name, column in self.names.items()},
            context={name: column[mask] for name, column in self.context.items()},
            values=self.values[mask],
        )

    def signals(self, ids: Sequence[str]) -> Vectors:
        """The columns of some signals, in the order of a schema."""
        kept = [at for at, name in enumerate(self.schema.ids) if name in set(ids)]
        schema = Schema(tuple(self.schema.fields[at] for at in kept))
        return replace(self, schema=schema, values=self.values[:, kept])


def collect(
    corpus: str, schema: Schema, rows: Iterable[Row], refused: Mapping[str, int]
) -> Vectors:
    """Put rows in a table, ordered by page and rendering."""
    ordered = sorted(rows, key=lambda row: (row.names["id"], row.names["rendering"]))
    matrix = [[row.values.get(name) for name in schema.ids] for row in ordered]
    return Vectors(
        corpus=corpus,
        schema=schema,
        names={name: np.array([row.names[name] for row in ordered], dtype=str) for name in NAMES},
        context={
            name: np.array([row.context[name] for row in ordered], dtype=float) for name in CONTEXT
        },
        values=np.array(matrix, dtype=float).reshape(len(ordered), len(schema.ids)),
        refused=dict(refused),
    )


def scored(vectors: Vectors) -> Vectors:
    """The columns that a model may use; raises CorpusError when they were measured otherwise."""
    running = {name: signal for name, signal in catalogue().items() if signal.scored}
    measured = dict(vectors.schema.fields)
    stale = [name for name, one in running.items() if measured.get(name) != one.version]
    if stale:
        raise CorpusError(f"measure again: {', '.join(stale)} changed since the table was made")
    return vectors.signals(list(running))


def combine(tables: Sequence[Vectors]) -> Vectors:
    """Several tables as one; the first keeps its digest, and its rows where pages are the same.

    Outlets met in several tables stay in one group. Raises CorpusError when the signals differ.
    """
    first, *others = tables
    for other in others:
        if other.schema != first.schema:
            raise CorpusError("the tables were measured by different signals")
        new = other.where(~np.isin(other["id"], first["id"]))
        first = replace(
            first,
            names={name: np.concatenate([first[name], new[name]]) for name in NAMES},
            context={
                name: np.concatenate([first.context[name], new.context[name]]) for name in CONTEXT
            },
            values=np.vstack([first.values, new.values]),
        )
    pairs = zip(first["outlet"].tolist(), first["group"].tolist(), strict=True)
    groups = join_groups(pairs)
    joined = np.array([groups[outlet] for outlet in first["outlet"]], dtype=str)
    return replace(first, names={**first.names, "group": joined})


def write(vectors: Vectors, path: Path) -> None:
    """Write a Parquet file; its metadata carry the schema, its fingerprint and the corpus."""
    columns: dict[str, pa.Array] = {name: pa.array(vectors.names[name]) for name in NAMES}
    columns |= {name: pa.array(vectors.context[name]) for name in CONTEXT}
    for at, name in enumerate(vectors.schema.ids):
        column = vectors.values[:, at]
        columns[f"signal:{name}"] = pa.array(column, mask=np.isnan(column))
    metadata = {
        "sourcier.corpus": vectors.corpus,
        "sourcier.fingerprint": vectors.schema.fingerprint,
        "sourcier.fields": json.dumps(vectors.schema.fields),
        "sourcier.refused": json.dumps(dict(vectors.refused), sort_keys=True),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.table(columns).replace_schema_metadata(metadata), path, compression="zstd")


def read(path: Path) -> Vectors:
    """Read such a file; raises CorpusError when it is not one, or when its schema was altered."""
    try:
        table = pq.read_table(path)
    except (OSError, pa.ArrowInvalid) as error:
        raise CorpusError(f"{path}: {error}") from error
    metadata = {key.decode(): text.decode() for key, text in (table.schema.metadata or {}).items()}
    fields = json.loads(metadata.get("sourcier.fields", "[]"))
    schema = Schema(tuple((name, version) for name, version in fields))
    if metadata.get("sourcier.fingerprint") != schema.fingerprint:
        raise CorpusError(f"{path}: the fingerprint is not that of the signals listed")
    signals = [table[f"signal:{name}"].to_numpy().astype(float) for name in schema.ids]
    return Vectors(
        corpus=metadata["sourcier.corpus"],
        schema=schema,
        names={name: np.array(table[name].to_pylist(), dtype=str) for name in NAMES},
        context={name: table[name].to_numpy().astype(float) for name in CONTEXT},
        values=np.column_stack(signals) if signals else np.empty((len(table), 0)),
        refused=json.loads(metadata["sourcier.refused"]),
    )
