"""Route (b): gradient-boosted trees of one signal each, monotone, averaged over several bags."""

from __future__ import annotations

from typing import Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.utils.validation import check_is_fitted

from features.vector import Schema
from training.additive import Additive
from training.vectors import Array

#: Strong regularisation: some dozens of unreliable outlets must not shape forty signals freely.
_SHAPE = {
    "learning_rate": 0.06,
    "max_iter": 120,
    "max_leaf_nodes": 4,
    "min_samples_leaf": 40,
    "l2_regularization": 5.0,
    "max_bins": 32,
}


class BoostedSteps(ClassifierMixin, BaseEstimator):  # type: ignore[misc] # untyped library
    """The mean, in logits, of ``bags`` boosted models that may not combine signals.

    What could not be measured must tell nothing. Each bag therefore replaces it by a value drawn
    at random from the measured ones: it is then independent of the label, and its expected
    contribution is the population’s mean, which ``additive`` takes as zero.
    """

    def __init__(self, signs: Array | None = None, bags: int = 4, seed: int = 0) -> None:
        self.signs = signs
        self.bags = bags
        self.seed = seed

    def fit(
        self,
        X: Array,  # noqa: N803 (scikit-learn’s name)
        y: NDArray[np.int64],
        sample_weight: Array | None = None,
    ) -> Self:
        """Fit every bag."""
        weights = np.ones(len(X)) if sample_weight is None else sample_weight
        weights = weights * len(X) / weights.sum()
        signs = np.ones(X.shape[1]) if self.signs is None else self.signs
        self.classes_ = np.array([0, 1])
        self.models_ = []
        for bag in range(self.bags):
            rng = np.random.default_rng((self.seed, bag))
            model = HistGradientBoostingClassifier(
                interaction_cst="no_interactions",
                monotonic_cst=signs.astype(int),
                early_stopping=False,
                random_state=self.seed + bag,
                **_SHAPE,
            )
            self.models_.append(model.fit(_filled(X, weights, rng), y, sample_weight=weights))
        return self

    def decision_function(self, X: Array) -> Array:  # noqa: N803 (scikit-learn’s name)
        """The mean logit of the bags, for rows without missing values."""
        check_is_fitted(self, "models_")
        logits = [model.decision_function(X) for model in self.models_]
        return np.asarray(np.mean(logits, axis=0))

    def predict_proba(self, X: Array) -> Array:  # noqa: N803 (scikit-learn’s name)
        """Probabilities of both classes."""
        positive = 1 / (1 + np.exp(-self.decision_function(X)))
        return np.column_stack([1 - positive, positive])

    def additive(self, schema: Schema) -> Additive:
        """The step functions that the trees add up to, read off one signal at a time."""
        width = len(schema.ids)
        edges = self._thresholds(width)
        origin = np.zeros(width)
        start = float(self.decision_function(origin[None])[0])
        values = []
        for at, cuts in enumerate(edges):
            probes = np.tile(origin, (len(cuts) + 1, 1))
            probes[:, at] = _inside(cuts)
            values.append(self.decision_function(probes) - start)
        return Additive(schema, start, edges, tuple(values))

    def _thresholds(self, width: int) -> tuple[Array, ...]:
        found: list[set[float]] = [set() for _ in range(width)]
        for model in self.models_:
            for (tree,) in model._predictors:  # noqa: SLF001 (scikit-learn shows its trees nowhere else)
                for node in tree.nodes:
                    if not node["is_leaf"]:
                        found[node["feature_idx"]].add(float(node["num_threshold"]))
        return tuple(np.array(sorted(cuts)) for cuts in found)


def _filled(matrix: Array, weights: Array, rng: np.random.Generator) -> Array:
    """Missing values replaced by measured ones, drawn by weight."""
    filled = matrix.copy()
    for at in range(matrix.shape[1]):
        missing = np.isnan(matrix[:, at])
        pool, share = matrix[~missing, at], weights[~missing]
        if missing.any():
            drawn = rng.choice(pool, missing.sum(), p=share / share.sum()) if len(pool) else 0.0
            filled[missing, at] = drawn
    return filled


def _inside(cuts: Array) -> Array:
    """One value in each interval between cuts, open ends included."""
    if not len(cuts):
        return np.zeros(1)
    return np.concatenate([cuts[:1], (cuts[:-1] + cuts[1:]) / 2, cuts[-1:] + 1])
