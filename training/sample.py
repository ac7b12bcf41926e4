"""Who takes part in learning, how much each page weighs, and which pages are held out together."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from training.corpus import RELIABLE, UNRATED, UNRELIABLE
from training.vectors import TEXT, Array, Mask, Names, Vectors

Folds = NDArray[np.int64]

#: Total weight of each label, newsrooms being 1. Unrated outlets are weak negatives: most are
#: honest, and merely no newsrooms; together with the few unreliable ones they balance the classes.
CLASS_WEIGHTS = {RELIABLE: 1.0, UNRATED: 0.5, UNRELIABLE: 0.5}
#: An outlet weighs its number of pages to this power (0: all alike; 1: as its pages), so that a
#: prolific one cannot carry a label alone.
OUTLET_POWER = 0.5


def learners(vectors: Vectors) -> Mask:
    """Rows that learn: of a rated or unrated outlet, and an article that can be scored."""
    return np.asarray(np.isin(vectors["label"], [*CLASS_WEIGHTS]) & (vectors["obstacle"] == ""))


def anchors(vectors: Vectors) -> Mask:
    """Rows that choices, probabilities and points rest on: pages, unless there are only texts.

    Pasted texts teach what texts can, but show half as much: they would pull both maps to them.
    """
    paged = np.asarray(vectors["rendering"] != TEXT)
    return paged if paged.any() else np.ones(len(vectors), dtype=bool)


def targets(vectors: Vectors) -> NDArray[np.int64]:
    """1 for the pages of professional newsrooms, 0 for all others."""
    return np.asarray(vectors["label"] == RELIABLE, dtype=np.int64)


def outlet_weights(vectors: Vectors) -> Array:
    """Weights of rows that sum to the classes’ weights; an outlet’s renderings share its weight."""
    keys = np.char.add(np.char.add(vectors["label"], "|"), vectors["outlet"])
    _, at, rows = np.unique(keys, return_inverse=True, return_counts=True)
    weights = np.asarray(rows[at], dtype=float) ** (OUTLET_POWER - 1)
    for label, total in CLASS_WEIGHTS.items():
        mask = vectors["label"] == label
        if mask.any():
            weights[mask] *= total / weights[mask].sum()
    return weights


def split(vectors: Vectors, folds: int, seed: int) -> Folds:
    """The fold of every row: groups whole, each label dealt out evenly among the folds."""
    rng = np.random.default_rng(seed)
    fold_of: dict[str, int] = {}
    dealt = 0
    for groups in _strata(vectors):
        for group in rng.permutation(groups):
            fold_of[str(group)] = dealt % folds
            dealt += 1
    return np.array([fold_of[str(group)] for group in vectors["group"]], dtype=np.int64)


def parts(folds: Folds) -> Iterator[tuple[Mask, Mask]]:
    """For each fold, the rows outside it and the rows in it."""
    for fold in range(int(folds.max()) + 1):
        inside = folds == fold
        yield ~inside, inside


def _strata(vectors: Vectors) -> Iterator[Names]:
    """Groups by the rarest label they hold."""
    seen: set[str] = set()
    for label in (UNRELIABLE, RELIABLE, UNRATED):
        groups = [
            g for g in np.unique(vectors["group"][vectors["label"] == label]) if g not in seen
        ]
        seen.update(groups)
        yield np.array(groups, dtype=str)
    yield np.array(sorted(set(vectors["group"]) - seen), dtype=str)
