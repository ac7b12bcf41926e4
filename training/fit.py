"""Fit one model: shapes by one of two routes, then calibration and scale on held-out outlets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from training.additive import Additive, rewards, rungs, signs
from training.boosted import BoostedSteps
from training.calibrate import Calibration, Scale, calibrate, fit_scale
from training.sample import anchors, outlet_weights, parts, split, targets
from training.steps import SignedLogistic, StepEncoder
from training.vectors import Array, Vectors

#: Ridge weights among which held-out outlets choose.
PENALTIES = (0.0003, 0.001)
#: Folds over outlets inside a training set, for the choice, the calibration and the scale.
INNER_FOLDS = 5

STEPS, BOOSTED = "logistic", "boosted"
#: The route of the shipped model; the evaluation shows both on the same folds.
ROUTE = STEPS


@dataclass(frozen=True, slots=True)
class Fitted:
    """A model ready to be exported.

    ``held_out`` are logits of the rows it learned from, each given by a model that had not seen
    the row’s outlet; ``calibration`` and ``scale`` rest on them.
    """

    additive: Additive
    calibration: Calibration
    scale: Scale
    penalty: float
    held_out: Array

    def logits(self, vectors: Vectors) -> Array:
        """The additive logit of each row."""
        return self.additive.logits(vectors.signals(self.additive.schema.ids).values)

    def probabilities(self, vectors: Vectors) -> Array:
        """The calibrated probability of each row."""
        return self.calibration.probabilities(self.logits(vectors))

    def points(self, vectors: Vectors) -> Array:
        """The score of each row, 0..100."""
        return self.scale.points(self.logits(vectors))


def fit(
    vectors: Vectors,
    *,
    route: str = ROUTE,
    seed: int = 0,
    penalties: Sequence[float] = PENALTIES,
) -> Fitted:
    """Fit on rows that learn; every choice is made on outlets held out within them."""
    folds, pages = split(vectors, INNER_FOLDS, seed), anchors(vectors)
    weights, y = outlet_weights(vectors.where(pages)), targets(vectors)[pages]
    trials: list[tuple[float, float, Array]] = []
    for penalty in penalties if route == STEPS else penalties[:1]:
        held_out = np.empty(len(vectors))
        for training, test in parts(folds):
            model = shapes(vectors.where(training), route=route, penalty=penalty, seed=seed)
            held_out[test] = model.logits(vectors.values[test])
        calibration = calibrate(held_out[pages], y, weights)
        trials.append((calibration.loss(held_out[pages], y, weights), penalty, held_out))
    _, penalty, held_out = min(trials, key=lambda trial: trial[0])
    return Fitted(
        additive=shapes(vectors, route=route, penalty=penalty, seed=seed).simplified(),
        calibration=calibrate(held_out[pages], y, weights),
        scale=fit_scale(held_out[pages], vectors.where(pages)),
        penalty=penalty,
        held_out=held_out,
    )


def shapes(
    vectors: Vectors,
    *,
    route: str = ROUTE,
    penalty: float = PENALTIES[1],
    seed: int = 0,
    weights: Array | None = None,
) -> Additive:
    """The step functions alone, centred on the training population (reward-only ones apart)."""
    share = outlet_weights(vectors) if weights is None else weights
    y, turn = targets(vectors), signs(vectors.schema)
    if route == BOOSTED:
        boosted = BoostedSteps(turn, seed=seed).fit(vectors.values, y, share)
        centred = boosted.additive(vectors.schema).centred(vectors.values, share)
        return centred.lifted(rewards(vectors.schema))
    encoder = StepEncoder(turn, rungs(vectors.schema), rewards(vectors.schema))
    encoder.fit(vectors.values, sample_weight=share)
    logistic = SignedLogistic(penalty, encoder.prior())
    logistic.fit(encoder.transform(vectors.values), y, share)
    return encoder.additive(vectors.schema, float(logistic.intercept_[0]), logistic.coef_[0])
