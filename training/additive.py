"""A sum of step functions as numbers: the form that every route to a model ends in."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from features.signal import Direction
from features.signals import catalogue
from features.vector import Schema
from training.vectors import Array, Mask


@dataclass(frozen=True, slots=True)
class Additive:
    """``values[j][k]`` (logit) is what signal j adds above its k-th edge; missing adds nothing.

    Steps count from their mean over the training population, those of reward-only signals from
    not being found: ``intercept`` is the logit of a page of which nothing could be measured.
    """

    schema: Schema
    intercept: float
    edges: tuple[Array, ...]
    values: tuple[Array, ...]

    def contributions(self, matrix: Array) -> Array:
        """What each signal adds to the logit of each row; 0 where it is NaN."""
        added = np.zeros_like(matrix)
        for at, (edges, values) in enumerate(zip(self.edges, self.values, strict=True)):
            column = matrix[:, at]
            steps = np.searchsorted(edges, np.nan_to_num(column), side="left")
            added[:, at] = np.where(np.isnan(column), 0.0, values[steps])
        return added

    def logits(self, matrix: Array) -> Array:
        """The logit of each row."""
        return np.asarray(self.intercept + self.contributions(matrix).sum(axis=1))

    def centred(self, matrix: Array, weights: Array) -> Additive:
        """The same model with steps that count from their weighted mean over measured rows."""
        added = self.contributions(matrix)
        values, shift = [], 0.0
        for at, steps in enumerate(self.values):
            measured = ~np.isnan(matrix[:, at])
            total = weights[measured].sum()
            mean = float(added[measured, at] @ weights[measured] / total) if total else 0.0
            values.append(steps - mean)
            shift += mean
        return replace(self, intercept=self.intercept + shift, values=tuple(values))

    def lifted(self, rewarded: Mask) -> Additive:
        """The same model with the steps of some signals counted from their worst one."""
        pairs = zip(self.values, rewarded, strict=True)
        return replace(self, values=tuple(v - v.min() if lift else v for v, lift in pairs))

    def simplified(self) -> Additive:
        """Without the edges that separate equal steps, nor the signals that change nothing."""
        edges, values, kept = [], [], []
        for at, (cuts, steps) in enumerate(zip(self.edges, self.values, strict=True)):
            moves = np.flatnonzero(np.diff(steps))
            if len(moves):
                kept.append(at)
                edges.append(cuts[moves])
                values.append(steps[np.append(moves, len(steps) - 1)])
        schema = Schema(tuple(self.schema.fields[at] for at in kept))
        return Additive(schema, self.intercept, tuple(edges), tuple(values))

    def select(self, schema: Schema) -> Additive:
        """The same model for the signals of a smaller schema."""
        at = [self.schema.ids.index(name) for name in schema.ids]
        return replace(
            self,
            schema=schema,
            edges=tuple(self.edges[i] for i in at),
            values=tuple(self.values[i] for i in at),
        )


def rungs(schema: Schema) -> tuple[Array, ...]:
    """For each signal, the edges just below the bounds at which its reading changes."""
    ladders = (catalogue()[name].ladder for name in schema.ids)
    return tuple(
        np.array([math.nextafter(bound, -math.inf) for bound, _ in ladder[1:]])
        for ladder in ladders
    )


def rewards(schema: Schema) -> Mask:
    """Which signals can only speak for a page (``Signal.reward_only``)."""
    return np.array([catalogue()[name].reward_only for name in schema.ids], dtype=bool)


def signs(schema: Schema) -> Array:
    """+1 for signals of which more reassures, -1 for alarming ones; raises KeyError."""
    known = catalogue()
    return np.array(
        [1.0 if known[name].direction is Direction.REASSURING else -1.0 for name in schema.ids]
    )
