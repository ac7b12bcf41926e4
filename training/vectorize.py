"""Outcomes of signals as a matrix of numbers, the way scikit-learn wants them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from features.signal import Outcome
from features.signals import catalogue
from features.vector import FeatureVector, Schema


class SignalVectorizer(TransformerMixin, BaseEstimator):  # type: ignore[misc] # untyped library
    """Turn mappings {signal id: outcome} into rows; NaN where nothing could be measured.

    ``signals`` names the columns; by default every scored signal of the catalogue.
    """

    def __init__(self, signals: Sequence[str] | None = None) -> None:
        self.signals = signals

    def fit(self, X: object = None, y: object = None) -> SignalVectorizer:  # noqa: ARG002, N803 (scikit-learn’s names)
        """Fix the columns; nothing is learned from the outcomes."""
        known = catalogue()
        wanted = self.signals
        if wanted is None:
            wanted = [name for name, signal in known.items() if signal.scored]
        self.schema_ = Schema.of(known[name] for name in wanted)
        return self

    def transform(self, X: Sequence[Mapping[str, Outcome]]) -> NDArray[np.float64]:  # noqa: N803 (scikit-learn’s name)
        """One row for each mapping, one column for each signal."""
        check_is_fitted(self, "schema_")
        rows = [FeatureVector.of(self.schema_, outcomes).values for outcomes in X]
        return np.array(rows, dtype=float).reshape(len(rows), len(self.schema_.ids))

    def get_feature_names_out(self, input_features: object = None) -> NDArray[np.object_]:  # noqa: ARG002 (scikit-learn’s signature)
        """Signal ids, in the order of the columns."""
        check_is_fitted(self, "schema_")
        return np.array(self.schema_.ids, dtype=object)
