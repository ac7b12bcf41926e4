"""The figures of a finished model on a corpus that it did not learn from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np

from features.signal import Measured
from scorer.scorecard import Assessment, Scorecard
from training.corpus import Corpus
from training.crossval import FOLDS, compared
from training.metrics import with_intervals
from training.population import outlet_estimates
from training.reliability import calibration_figures
from training.sample import learners, split
from training.tables import ALL, RENDERINGS, bands, corpus_table, false_alarms
from training.vectors import Vectors


def applied_figures(corpus: Corpus, vectors: Vectors, card: Scorecard) -> dict[str, Any]:
    """The same objects as ``training.evaluate``, without what only learning again can tell."""
    assessed = [card.assess(outcomes_of(vectors, row)) for row in range(len(vectors))]
    points = np.array([[one.points for one in assessed]])
    rows = []
    for rendering in ALL:
        seeds = compared(vectors, points, rendering)
        measured = {name: asdict(one) for name, one in with_intervals(seeds).items()}
        rows.append({"model": card.id, "label": card.id, "rendering": rendering, **measured})
    return {
        "corpus": corpus_table(corpus, vectors),
        "auc": rows,
        "calibration": {name: _calibration(vectors, assessed, name) for name in RENDERINGS},
        "false_alarms": false_alarms(vectors, points),
        "bands": bands(vectors, points),
        "outlet_estimate": outlet_estimates(vectors, [split(vectors, FOLDS, 0)], points),
    }


def _calibration(vectors: Vectors, assessed: list[Assessment], rendering: str) -> dict[str, Any]:
    rows = learners(vectors) & (vectors["rendering"] == rendering)
    chosen = vectors.where(rows)
    probability = np.array([one.probability for one in assessed])[rows]
    return calibration_figures(chosen, probability)


def outcomes_of(vectors: Vectors, row: int) -> Mapping[str, Measured]:
    """What the signals measured on one row."""
    pairs = zip(vectors.schema.ids, vectors.values[row], strict=True)
    return {name: Measured(float(value), "") for name, value in pairs if not np.isnan(value)}
