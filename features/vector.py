"""Measures as numbers in a fixed order, with a fingerprint that ties a model to its signals."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from features.signal import Measured, Outcome, Signal


@dataclass(frozen=True, slots=True)
class Schema:
    """Ordered (signal id, signal version) pairs."""

    fields: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, signals: Iterable[Signal]) -> Schema:
        """The schema of the given signals, sorted by id."""
        return cls(tuple(sorted((signal.id, signal.version) for signal in signals)))

    @property
    def ids(self) -> tuple[str, ...]:
        """Signal ids in order."""
        return tuple(name for name, _ in self.fields)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the ordered fields, hexadecimal."""
        text = "\n".join(f"{name}@{version}" for name, version in self.fields)
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class FeatureVector:
    """Values in the order of ``schema``; None where nothing could be measured."""

    schema: Schema
    values: tuple[float | None, ...]

    @classmethod
    def of(cls, schema: Schema, outcomes: Mapping[str, Outcome]) -> FeatureVector:
        """Put outcomes in order; a signal without outcome is missing, not zero."""
        found = (outcomes.get(name) for name in schema.ids)
        return cls(schema, tuple(o.value if isinstance(o, Measured) else None for o in found))
