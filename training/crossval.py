"""Scores of every page by models that had not seen its outlet, for several deals of outlets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from training.fit import ROUTE, Fitted, fit, shapes
from training.metrics import Ranked, Wins, wins
from training.sample import Folds, learners, parts, split
from training.vectors import Array, Mask, Vectors

#: Deals of outlets into folds: three, so that a lucky one cannot make the figure.
SEEDS = (0, 1, 2)
FOLDS = 5

#: Given the rows to learn from and the rows to score, the scores of the latter.
Predictor = Callable[[Mask, Mask], Array]


@dataclass(frozen=True, slots=True)
class HeldOut:
    """What unseen outlets got, as arrays of shape (seeds, rows).

    ``contributions``, in points, have one more dimension: the signals of the table. ``models``
    are all the models fitted on the way.
    """

    points: Array
    probability: Array
    contributions: Array
    models: tuple[Fitted, ...]


def deals(vectors: Vectors) -> list[Folds]:
    """The folds of every row, one array a seed."""
    return [split(vectors, FOLDS, seed) for seed in SEEDS]


def held_out(vectors: Vectors, dealt: Sequence[Folds], route: str = ROUTE) -> HeldOut:
    """Fit, calibrate and scale without each fold, then score it; every choice is nested."""
    shape = (len(dealt), len(vectors))
    points, probability = np.empty(shape), np.empty(shape)
    contributions = np.zeros((*shape, len(vectors.schema.ids)))
    models, learning = [], learners(vectors)
    for seed, folds in enumerate(dealt):
        for training, test in parts(folds):
            model = fit(vectors.where(training & learning), route=route, seed=seed)
            models.append(model)
            rows = vectors.where(test)
            points[seed, test] = model.points(rows)
            probability[seed, test] = model.probabilities(rows)
            contributions[seed, test] = _contributions(model, rows)
    return HeldOut(points, probability, contributions, tuple(models))


def by_shapes(vectors: Vectors, route: str) -> Predictor:
    """A route’s bare logits, for a table of ranks (no calibration, the default penalty)."""

    def predict(training: Mask, test: Mask) -> Array:
        return shapes(vectors.where(training), route=route).logits(vectors.values[test])

    return predict


def scores(vectors: Vectors, dealt: Sequence[Folds], predict: Predictor) -> Array:
    """Scores (seeds, rows) of a baseline on the same folds."""
    found = np.empty((len(dealt), len(vectors)))
    learning = learners(vectors)
    for seed, folds in enumerate(dealt):
        for training, test in parts(folds):
            found[seed, test] = predict(training & learning, test)
    return found


def compared(vectors: Vectors, points: Array, rendering: str) -> list[Wins]:
    """Newsrooms against others on the rows of one rendering that can be scored, by seed."""
    rows = (vectors["rendering"] == rendering) & learners(vectors)
    return [
        wins(Ranked(one[rows], vectors["label"][rows], vectors["outlet"][rows])) for one in points
    ]


def _contributions(model: Fitted, rows: Vectors) -> Array:
    """Points by signal, in the columns of the table that the model was fitted on."""
    names = model.additive.schema.ids
    added = model.additive.contributions(rows.signals(names).values) * model.scale.per_logit
    spread = np.zeros((len(rows), len(rows.schema.ids)))
    spread[:, [rows.schema.ids.index(name) for name in names]] = added
    return spread
