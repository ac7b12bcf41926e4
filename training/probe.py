"""Do the measures give the outlet away? A probe tries to name it; the less it can, the better."""

from __future__ import annotations

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from training.vectors import SAVED, Vectors

#: Pages of an outlet, at least, for a probe to learn it and be tried on it.
_LEAST = 12
_FOLDS = 4


def name_the_outlet(vectors: Vectors) -> dict[str, float]:
    """Share of pages whose outlet is recognised, by row-wise folds, beside the two chances.

    ``recognised`` by a multinomial logistic regression over the measures (missing ones replaced
    by the mean, with a column that says so), every outlet weighing the same; ``chance`` is one
    over the number of ``outlets``.
    """
    saved = vectors.where(vectors["rendering"] == SAVED)
    names, at, size = np.unique(saved["outlet"], return_inverse=True, return_counts=True)
    rows = np.flatnonzero(size[at] >= _LEAST)
    frequent = int((size >= _LEAST).sum())
    if frequent <= 1:
        return {"outlets": float(frequent), "recognised": float("nan"), "chance": float("nan")}
    matrix = saved.values[rows]
    missing = np.isnan(matrix)
    means = np.where(missing, 0, matrix).sum(axis=0) / np.maximum((~missing).sum(axis=0), 1)
    columns = StandardScaler().fit_transform(np.hstack([np.where(missing, means, matrix), missing]))
    fold = np.random.default_rng(0).integers(_FOLDS, size=len(rows))
    right = np.zeros(len(rows))
    for test in (fold == number for number in range(_FOLDS)):
        model = LogisticRegression(C=0.3, max_iter=300, class_weight="balanced")
        model.fit(columns[~test], names[at[rows[~test]]])
        right[test] = model.predict(columns[test]) == names[at[rows[test]]]
    by_outlet = [right[at[rows] == outlet].mean() for outlet in np.unique(at[rows])]
    return {
        "outlets": float(frequent),
        "recognised": float(np.mean(by_outlet)),
        "chance": 1 / frequent,
    }
