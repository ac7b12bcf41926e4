"""How each signal goes with the rating of outlets: one outlet, one voice."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from training.corpus import RELIABLE, UNRATED, UNRELIABLE
from training.sample import learners
from training.vectors import BARE, Array, Mask, Vectors

LABELS = (RELIABLE, UNRATED, UNRELIABLE)
#: Outlets under which a correlation says nothing.
_ENOUGH = 3


def outlet_correlations(vectors: Vectors) -> dict[str, dict[str, float | None]]:
    """For each signal, its point-biserial correlation with being an outlet of each label.

    An outlet counts once, by the mean of its bare pages where the signal could be measured; a
    label is held against both others. None with too few outlets, or a signal that never varies.
    """
    table = vectors.where(learners(vectors) & (vectors["rendering"] == BARE))
    keys = np.char.add(np.char.add(table["label"], "|"), table["outlet"])
    units, at = np.unique(keys, return_inverse=True)
    labels = np.array([unit.partition("|")[0] for unit in units], dtype=str)
    found = {}
    for column, name in enumerate(table.schema.ids):
        means = _means(table.values[:, column], at, len(units))
        found[name] = {label: _correlation(means, labels == label) for label in LABELS}
    return found


def _means(values: Array, at: NDArray[np.intp], units: int) -> Array:
    """The mean of each outlet; NaN where nothing was measured."""
    there = ~np.isnan(values)
    sums = np.bincount(at[there], weights=values[there], minlength=units)
    counts = np.bincount(at[there], minlength=units)
    return np.asarray(np.divide(sums, counts, out=np.full(units, np.nan), where=counts > 0))


def _correlation(means: Array, members: Mask) -> float | None:
    there = ~np.isnan(means)
    values, inside = means[there], members[there].astype(float)
    if min(inside.sum(), (1 - inside).sum()) < _ENOUGH or not values.std():
        return None
    return float(np.corrcoef(values, inside)[0, 1])
