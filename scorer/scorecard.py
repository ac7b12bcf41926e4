"""An additive, monotone model as a JSON scorecard: it predicts and explains without scikit-learn.

Each signal is a step function of its value; the steps add up to a logit, of which points are an
affine function and the probability a calibrated one. A signal that could not be measured adds
exactly nothing: the base is the expectation over the training population, and every step counts
from there.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from features.signal import Measured, Outcome
from features.vector import Schema
from scorer.population import Population, read_population
from scorer.scorecard_files import ModelError, RawModel, check_running_signals, read_model

__all__ = ["Assessment", "ModelError", "Scorecard", "Steps", "current_model_dir"]

#: The ends of the scale, in points.
LOWEST, HIGHEST = 0.0, 100.0


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the model says of one article.

    ``probability`` (0..1) that the page comes from a professional newsroom, calibrated on outlets
    the model had not seen; ``points`` and ``interval`` on 0..100. ``base`` plus the sum of
    ``contributions`` (points by signal id, one for each signal of the model, 0 where nothing
    could be measured) is ``points``.
    """

    probability: float
    points: float
    base: float
    interval: tuple[float, float]
    contributions: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Steps:
    """What one signal adds (logit): ``values[k]`` between ``edges[k-1]`` and ``edges[k]``.

    A value on an edge belongs to the step below it. ``replicates[k]`` are the same steps in
    points, one for each model of the bootstrap.
    """

    edges: tuple[float, ...]
    values: tuple[float, ...]
    replicates: tuple[tuple[float, ...], ...]

    def step(self, outcome: Outcome | None) -> int | None:
        """The step that an outcome falls on; None when there is nothing to measure."""
        if not isinstance(outcome, Measured) or math.isnan(outcome.value):
            return None
        return bisect_left(self.edges, outcome.value)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A verified model. ``id`` is its folder's name, ``trained_on`` says on what (French)."""

    id: str
    trained_on: str
    schema: Schema
    intercept: float  # logit of a page of which nothing is measurable
    steps: Mapping[str, Steps]
    calibration: tuple[float, float]  # slope and intercept of the probability's logit
    scale: tuple[float, float]  # points per logit, and points at logit 0
    base_replicates: tuple[float, ...]  # points, one for each model of the bootstrap
    widening: float  # of the interval’s half-width, in standard deviations of the replicates
    floor: float  # of the same, in points
    population: Population | None = None  # what outlets are like; None when not estimated

    @classmethod
    def load(cls, directory: Path, running: Mapping[str, int] | None = None) -> Scorecard:
        """Read a model folder, after checking digests, JSON Schema, then the running signals.

        ``running`` maps signal ids to versions; by default, the catalogue's scored signals.
        Raises ModelError, saying what does not fit.
        """
        card = _build(read_model(directory))
        check_running_signals(card.schema, running)
        return card

    def assess(self, outcomes: Mapping[str, Outcome]) -> Assessment:
        """Probability, points, interval and contributions for the outcomes of one article."""
        found = {name: steps.step(outcomes.get(name)) for name, steps in self.steps.items()}
        logits = {
            name: 0.0 if step is None else self.steps[name].values[step]
            for name, step in found.items()
        }
        logit = math.fsum((self.intercept, *logits.values()))
        per_logit, offset = self.scale
        base = offset + per_logit * self.intercept
        contributions = _clamped(base, {name: per_logit * part for name, part in logits.items()})
        slope, shift = self.calibration
        return Assessment(
            probability=_sigmoid(slope * logit + shift),
            points=_held(math.fsum((base, *contributions.values()))),
            base=base,
            interval=self._interval(offset + per_logit * logit, found),
            contributions=contributions,
        )

    def ranges(self) -> dict[str, tuple[float, float]]:
        """The least and the most points that each signal can bring."""
        per_logit = self.scale[0]
        return {
            name: (per_logit * min(steps.values), per_logit * max(steps.values))
            for name, steps in self.steps.items()
        }

    def _interval(self, points: float, found: Mapping[str, int | None]) -> tuple[float, float]:
        """Points more or less what the bootstrap’s models and the floor amount to together.

        ``points`` are those before they are held to the scale; the ends are held to it.
        """
        rows = [
            self.steps[name].replicates[step] for name, step in found.items() if step is not None
        ]
        scores = [*map(sum, zip(self.base_replicates, *rows, strict=True))]
        mean = math.fsum(scores) / len(scores)
        spread = math.fsum((score - mean) ** 2 for score in scores) / (len(scores) - 1)
        half = math.hypot(self.widening * math.sqrt(spread), self.floor)
        return _held(points - half), _held(points + half)


def current_model_dir() -> Path:
    """The folder of the shipped model, named by ``scorer/models/CURRENT``; raises ModelError."""
    models = Path(__file__).with_name("models")
    try:
        name = (models / "CURRENT").read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ModelError("scorer/models/CURRENT is missing: no model is shipped") from error
    if not name or Path(name).name != name:
        raise ModelError(f"scorer/models/CURRENT does not name a folder: {name!r}")
    return models / name


def _build(raw: RawModel) -> Scorecard:
    data = raw.scorecard
    columns = iter(raw.replicates)
    base = next(columns)
    steps = {
        signal["id"]: Steps(
            tuple(signal["edges"]),
            tuple(signal["values"]),
            tuple(next(columns) for _ in signal["values"]),
        )
        for signal in data["signals"]
    }
    return Scorecard(
        id=raw.id,
        trained_on=data["trained_on"],
        schema=Schema(tuple((signal["id"], signal["version"]) for signal in data["signals"])),
        intercept=data["intercept"],
        steps=steps,
        calibration=(data["calibration"]["slope"], data["calibration"]["intercept"]),
        scale=(data["scale"]["points_per_logit"], data["scale"]["offset"]),
        base_replicates=base,
        widening=data["interval"]["widening"],
        floor=data["interval"]["floor"],
        population=read_population(raw.manifest),
    )


def _held(points: float) -> float:
    """Points held to the scale."""
    return min(max(points, LOWEST), HIGHEST)


def _sigmoid(logit: float) -> float:
    """The logistic function, without overflow on either side."""
    if logit >= 0:
        return 1 / (1 + math.exp(-logit))
    return math.exp(logit) / (1 + math.exp(logit))


def _clamped(base: float, contributions: Mapping[str, float]) -> dict[str, float]:
    """Contributions whose sum with ``base`` stays on the scale.

    Where the sum runs past an end, the contributions that pull that way shrink in proportion:
    no signal changes sign, and the sum stays exact.
    """
    total = math.fsum((base, *contributions.values()))
    excess = total - _held(total)
    if not excess:
        return dict(contributions)
    pulling = math.fsum(part for part in contributions.values() if part * excess > 0)
    kept = 1 - excess / pulling
    return {
        name: part * kept if part * excess > 0 else part for name, part in contributions.items()
    }
