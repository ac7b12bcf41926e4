"""Route (a): logistic regression on monotone bins, every coefficient held to its declared sign."""

from __future__ import annotations

from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.linear_model import LogisticRegression
from sklearn.utils.validation import check_is_fitted

from features.vector import Schema
from training.additive import Additive
from training.vectors import Array

#: Bins of a signal, at most: quantiles of the training population, so none is nearly empty.
BINS = 12
#: Share of the population (by weight) that each side of an edge must hold, at least.
_LEAST_SHARE = 0.01


class StepEncoder(TransformerMixin, BaseEstimator):  # type: ignore[misc] # untyped library
    """Each signal as one column an edge: 0 or 1 by the side of it, turned to its declared sign.

    Columns are centred on the training population; a missing value is 0 in all of them, hence
    adds nothing whatever the coefficients. The columns of one signal share its scale, so that
    many bins are penalised as much as few.
    """

    def __init__(self, signs: Array | None = None, bins: int = BINS) -> None:
        self.signs = signs
        self.bins = bins

    def fit(self, X: Array, y: object = None, sample_weight: Array | None = None) -> Self:  # noqa: ARG002, N803 (scikit-learn’s names)
        """Find edges and centres; ``sample_weight`` says who makes up the population."""
        weights = np.ones(len(X)) if sample_weight is None else sample_weight
        columns = [_measured(X[:, at], weights) for at in range(X.shape[1])]
        self.edges_ = tuple(_edges(values, share, self.bins) for values, share in columns)
        self.centres_ = tuple(
            np.array([share[values > edge].sum() / share.sum() for edge in edges])
            for edges, (values, share) in zip(self.edges_, columns, strict=True)
        )
        return self

    def transform(self, X: Array) -> Array:  # noqa: N803 (scikit-learn’s name)
        """One column for each edge of each signal."""
        check_is_fitted(self, "edges_")
        signs = np.ones(X.shape[1]) if self.signs is None else self.signs
        blocks = [np.empty((len(X), 0))]
        for at, (edges, centres) in enumerate(zip(self.edges_, self.centres_, strict=True)):
            if len(edges):
                above = (X[:, at : at + 1] > edges) - centres
                above[np.isnan(X[:, at])] = 0.0
                blocks.append(signs[at] * above / np.sqrt(len(edges)))
        return np.hstack(blocks)

    def additive(self, schema: Schema, intercept: float, coefficients: Array) -> Additive:
        """The step functions that coefficients of these columns amount to."""
        signs = np.ones(len(schema.ids)) if self.signs is None else self.signs
        values, start = [], 0
        for at, (edges, centres) in enumerate(zip(self.edges_, self.centres_, strict=True)):
            rise = coefficients[start : start + len(edges)] / np.sqrt(max(1, len(edges)))
            start += len(edges)
            steps = np.concatenate([[0.0], np.cumsum(rise)]) - rise @ centres
            values.append(signs[at] * steps)
        return Additive(schema, intercept, self.edges_, tuple(values))


class SignedLogistic(LogisticRegression):  # type: ignore[misc] # untyped library
    """Logistic regression whose coefficients are never negative (ridge; weights sum to 1).

    ``penalty_weight`` is the ridge’s, against the weighted mean of the log loss. Bounded
    L-BFGS finds the one optimum, so the same rows always give the same model.
    """

    def __init__(self, penalty_weight: float = 0.01) -> None:
        super().__init__()
        self.penalty_weight = penalty_weight

    def fit(
        self,
        X: Array,  # noqa: N803 (scikit-learn’s name)
        y: NDArray[np.int64],
        sample_weight: Array | None = None,
    ) -> Self:
        """Find intercept and coefficients."""
        weights = np.ones(len(X)) if sample_weight is None else sample_weight
        weights = weights / weights.sum()
        turned = np.where(y == 1, 1.0, -1.0)

        def loss(point: Array) -> tuple[float, Array]:
            margin = turned * (point[0] + X @ point[1:])
            slope = -turned * weights * expit(-margin)
            value = (
                weights @ np.logaddexp(0, -margin) + self.penalty_weight / 2 * point[1:] @ point[1:]
            )
            gradient = np.concatenate([[slope.sum()], slope @ X + self.penalty_weight * point[1:]])
            return float(value), gradient

        bounds = [(None, None)] + [(0.0, None)] * X.shape[1]
        found = minimize(
            loss,
            np.zeros(X.shape[1] + 1),
            jac=True,
            method="L-BFGS-B",
            bounds=bounds,
            options={"maxiter": 2000, "ftol": 1e-11, "gtol": 1e-7},
        )
        self.classes_ = np.array([0, 1])
        self.intercept_ = found.x[:1]
        self.coef_ = found.x[None, 1:]
        self.n_features_in_ = X.shape[1]
        self.n_iter_ = np.array([found.nit])
        return self


def _measured(column: Array, weights: Array) -> tuple[Array, Array]:
    """The values that could be measured, ascending, with their weights."""
    there = np.flatnonzero(~np.isnan(column) & (weights > 0))
    order = there[np.argsort(column[there], kind="stable")]
    return column[order], weights[order]


def _edges(values: Array, share: Array, bins: int) -> Array:
    """Middles between neighbouring values, near the quantiles of the population."""
    if not len(values) or values[0] == values[-1]:
        return np.empty(0)
    below = np.cumsum(share) / share.sum()
    cuts = np.flatnonzero(np.diff(values))
    cuts = cuts[(below[cuts] >= _LEAST_SHARE) & (below[cuts] <= 1 - _LEAST_SHARE)]
    if not len(cuts):
        return np.empty(0)
    wanted = np.arange(1, bins) / bins
    nearest = np.unique([cuts[np.argmin(np.abs(below[cuts] - level))] for level in wanted])
    return np.asarray((values[nearest] + values[nearest + 1]) / 2)
