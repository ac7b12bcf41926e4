"""Route (a): logistic regression on monotone bins, every coefficient held to its declared sign.

Some signals are rare (a placeholder left by a template, an aside that glosses someone’s words),
and eleven unreliable outlets cannot say what those are worth. Ridge regression would shrink them to
nothing. Here it shrinks to what the profession’s charters say instead: each change of reading
(distrust, neutral, trust) moves the odds by ``PRIOR_STEP`` until the data say otherwise.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
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
from training.vectors import Array, Mask

#: Bins of a signal, at most: quantiles of the training population, so none is nearly empty.
BINS = 12
#: Share of the population (by weight) that each side of an edge must hold, at least.
_LEAST_SHARE = 0.01
#: Weight that stands for a population in which nothing was measured.
_NOTHING = 1e-12
#: An edge below every value (units begin at 0): above it, the signal was found at all.
_FOUND = -1.0
#: Logit of one change of reading before any data: it doubles the odds, or halves them.
PRIOR_STEP = math.log(2)


class StepEncoder(TransformerMixin, BaseEstimator):  # type: ignore[misc] # untyped library
    """Each signal as one column an edge: 0 or 1 by the side of it, turned to its declared sign.

    Columns are centred on the training population; a missing value is 0 in all of them, hence
    adds nothing whatever the coefficients. The columns of one signal share its scale, so that
    many bins are penalised as much as few. ``rungs`` are edges that every signal keeps, whatever
    the population: those at which its reading changes. ``rewards`` marks signals that count from
    not being found: not centred, and with one edge more, below every value.
    """

    def __init__(
        self,
        signs: Array | None = None,
        rungs: Sequence[Array] | None = None,
        rewards: Mask | None = None,
        bins: int = BINS,
    ) -> None:
        self.signs = signs
        self.rungs = rungs
        self.rewards = rewards
        self.bins = bins

    def fit(self, X: Array, y: object = None, sample_weight: Array | None = None) -> Self:  # noqa: ARG002, N803 (scikit-learn’s names)
        """Find edges and centres; ``sample_weight`` says who makes up the population."""
        weights = np.ones(len(X)) if sample_weight is None else sample_weight
        columns = [_measured(X[:, at], weights) for at in range(X.shape[1])]
        rungs = self.rungs or [np.empty(0)] * X.shape[1]
        rewards = np.zeros(X.shape[1], dtype=bool) if self.rewards is None else self.rewards
        self.edges_ = tuple(
            np.union1d(_edges(values, share, self.bins), [*kept, *([_FOUND] if found else [])])
            for (values, share), kept, found in zip(columns, rungs, rewards, strict=True)
        )
        self.centres_ = tuple(
            np.array([share[values > edge].sum() for edge in edges])
            * (not found)
            / max(share.sum(), _NOTHING)
            for edges, (values, share), found in zip(self.edges_, columns, rewards, strict=True)
        )
        return self

    def prior(self) -> Array:
        """The coefficients that stand for ``PRIOR_STEP`` at every rung, and for nothing else."""
        check_is_fitted(self, "edges_")
        rungs = self.rungs or [np.empty(0)] * len(self.edges_)
        return np.concatenate(
            [
                np.isin(edges, kept) * PRIOR_STEP * np.sqrt(len(edges))
                for edges, kept in zip(self.edges_, rungs, strict=True)
            ]
        )

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

    ``penalty_weight`` is the ridge’s, against the weighted mean of the log loss; it draws the
    coefficients to ``prior`` (zero by default). Bounded L-BFGS finds the one optimum, so the same
    rows always give the same model.
    """

    def __init__(self, penalty_weight: float = 0.01, prior: Array | None = None) -> None:
        super().__init__()
        self.penalty_weight = penalty_weight
        self.prior = prior

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
        prior = np.zeros(X.shape[1]) if self.prior is None else self.prior

        def loss(point: Array) -> tuple[float, Array]:
            margin = turned * (point[0] + X @ point[1:])
            slope = -turned * weights * expit(-margin)
            away = point[1:] - prior
            value = weights @ np.logaddexp(0, -margin) + self.penalty_weight / 2 * away @ away
            gradient = np.concatenate([[slope.sum()], slope @ X + self.penalty_weight * away])
            return float(value), gradient

        bounds = [(None, None)] + [(0.0, None)] * X.shape[1]
        found = minimize(
            loss,
            np.concatenate([[0.0], prior]),
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
