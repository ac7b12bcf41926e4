"""From logits to probabilities and to points: two affine maps, fitted on held-out outlets."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

from training.corpus import RELIABLE
from training.vectors import Array, Names, Vectors

#: Points below which a page shows more reasons for caution than for trust (the bands’ middle).
CAUTION = 40.0
#: Share of the pages of newsrooms that the model has not seen, each newsroom one voice, that the
#: scale lets fall below ``CAUTION``. By pages alone the few large newsrooms would set it, and one
#: page in nine of the little-seen ones would fall below; the promise is one in twenty for them too,
#: and .04 would miss it by a hair on the bare pages of little-seen ones.
CAUTION_SHARE = 0.035
#: Points that the middle page of unseen newsrooms gets: the upper half of « plutôt solides ».
TYPICAL = 72.0


@dataclass(frozen=True, slots=True)
class Calibration:
    """Platt’s sigmoid: the probability’s logit is ``slope * logit + intercept``."""

    slope: float
    intercept: float

    def probabilities(self, logits: Array) -> Array:
        """Probability (0..1) for each logit."""
        return np.asarray(expit(self.slope * logits + self.intercept))

    def loss(self, logits: Array, y: NDArray[np.int64], weights: Array) -> float:
        """The weighted mean of the log loss."""
        margin = np.where(y == 1, 1, -1) * (self.slope * logits + self.intercept)
        return float(weights @ np.logaddexp(0, -margin) / weights.sum())


@dataclass(frozen=True, slots=True)
class Scale:
    """Points are ``offset + per_logit * logit``, held to 0..100."""

    per_logit: float
    offset: float

    def points(self, logits: Array) -> Array:
        """The score for each logit."""
        return np.clip(self.unclipped(logits), 0, 100)

    def unclipped(self, logits: Array) -> Array:
        """The same before it is held to the scale: what intervals are reckoned on."""
        return self.offset + self.per_logit * logits


def calibrate(logits: Array, y: NDArray[np.int64], weights: Array) -> Calibration:
    """Fit Platt’s sigmoid on held-out logits; raises ValueError when they rank backwards."""
    platt = LogisticRegression(C=np.inf, tol=1e-9, max_iter=1000)
    platt.fit(logits[:, None], y, sample_weight=weights * len(y) / weights.sum())
    slope = float(platt.coef_[0, 0])
    if slope <= 0:
        raise ValueError("held-out outlets rank against their labels: these signals teach nothing")
    return Calibration(slope, float(platt.intercept_[0]))


def fit_scale(logits: Array, vectors: Vectors) -> Scale:
    """Anchor two quantiles of unseen newsrooms: their rare low pages, and their middle one.

    The low anchor gives each newsroom one voice, and holds for pages as saved and for bare ones
    alike: the more severe counts. Raises ValueError when newsrooms do not differ.
    """
    newsroom = vectors["label"] == RELIABLE
    lows = [
        _low(logits[rows], vectors["outlet"][rows])
        for rendering in np.unique(vectors["rendering"][newsroom])
        for rows in [newsroom & (vectors["rendering"] == rendering)]
    ]
    low, middle = min(lows), float(np.median(logits[newsroom]))
    if middle <= low:
        raise ValueError(
            "the low pages of newsrooms are not below their middle one: these signals teach nothing"
        )
    per_logit = (TYPICAL - CAUTION) / (middle - low)
    return Scale(per_logit, CAUTION - per_logit * low)


def _low(logits: Array, outlet: Names) -> float:
    """The logit that ``CAUTION_SHARE`` of the pages lie below, an outlet one voice."""
    _, at, pages = np.unique(outlet, return_inverse=True, return_counts=True)
    order = np.argsort(logits, kind="stable")
    reached = np.cumsum((1 / pages[at])[order]) / len(pages)
    return float(logits[order][np.searchsorted(reached, CAUTION_SHARE)])
