"""Write one model folder: scorecard, golden scores, card and the manifest that seals them."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from features.signal import Measured
from features.signals import catalogue
from scorer.scorecard import Scorecard
from scorer.scorecard_files import pack_replicates
from training.additive import Additive
from training.fit import Fitted
from training.interval import PROMISE, WIDENING, Interval

#: Invented vectors whose scores tests recompute.
_GOLDEN_DRAWS = 12
#: What turns a golden score into a failure, in points and probability.
GOLDEN_TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Model:
    """All that is written: ``date`` is the ISO day of training, ``trained_on`` French."""

    fitted: Fitted
    replicates: Sequence[Additive]
    interval: Interval
    date: str
    trained_on: str


def export(model: Model, out: Path, figures: Mapping[str, Any], card: str) -> Path:
    """Write ``out/<date>-<sha8>/`` and ``out/CURRENT``; the same model gives the same bytes.

    ``sha8`` begins the scorecard’s SHA-256; ``card`` is the text of FICHE.md.
    """
    scorecard = _bytes(scorecard_of(model))
    identity = f"{model.date}-{_digest(scorecard)[:8]}"
    directory = out / identity
    directory.mkdir(parents=True, exist_ok=True)
    files = {"scorecard.json": scorecard, "FICHE.md": card.replace("{id}", identity).encode()}
    _write(directory, files | {"golden.json": b"[]"}, model, figures)
    golden = _bytes(golden_scores(Scorecard.load(directory)))
    _write(directory, files | {"golden.json": golden}, model, figures)
    (out / "CURRENT").write_text(identity + "\n", encoding="utf-8")
    return directory


def scorecard_of(model: Model) -> dict[str, Any]:
    """The scorecard as JSON-able data (``scorer/scorecard_schema.json``)."""
    fitted, additive = model.fitted, model.fitted.additive
    signals = [
        {
            "id": name,
            "version": version,
            "direction": catalogue()[name].direction.value,
            "edges": edges.tolist(),
            "values": values.tolist(),
        }
        for (name, version), edges, values in zip(
            additive.schema.fields, additive.edges, additive.values, strict=True
        )
    ]
    return {
        "format": 1,
        "trained_on": model.trained_on,
        "fingerprint": additive.schema.fingerprint,
        "intercept": additive.intercept,
        "signals": signals,
        "calibration": {
            "slope": fitted.calibration.slope,
            "intercept": fitted.calibration.intercept,
        },
        "scale": {"points_per_logit": fitted.scale.per_logit, "offset": fitted.scale.offset},
        "interval": {
            "promise": PROMISE,
            "widening": WIDENING,
            "floor": model.interval.floor,
            "replicates": {
                "count": len(model.replicates),
                "points": pack_replicates(_columns(model)),
            },
        },
    }


def golden_scores(card: Scorecard) -> list[dict[str, Any]]:
    """Invented vectors (nothing measurable, best, worst, drawn at random) with their scores."""
    return [
        {"values": values, "probability": found.probability, "points": found.points}
        for values in _invented(card)
        for found in [card.assess(outcomes(values))]
    ]


def outcomes(values: Mapping[str, float | None]) -> dict[str, Measured]:
    """Values as the outcomes of signals; those that are None are left out."""
    return {name: Measured(value, "") for name, value in values.items() if value is not None}


def _invented(card: Scorecard) -> list[dict[str, float | None]]:
    units = {name: catalogue()[name].unit for name in card.schema.ids}
    rising = {name: steps.values[0] <= steps.values[-1] for name, steps in card.steps.items()}
    rng = np.random.default_rng(0)
    best: dict[str, float | None] = {
        name: unit.high if rising[name] else unit.low for name, unit in units.items()
    }
    worst: dict[str, float | None] = {
        name: unit.low if rising[name] else unit.high for name, unit in units.items()
    }
    drawn: list[dict[str, float | None]] = [
        {
            name: None if rng.random() < 0.2 else _probe(rng, card.steps[name].edges, unit.low)  # noqa: PLR2004 (one in five)
            for name, unit in units.items()
        }
        for _ in range(_GOLDEN_DRAWS)
    ]
    return [dict.fromkeys(units), best, worst, *drawn]


def _probe(rng: np.random.Generator, edges: Sequence[float], low: float) -> float:
    """A value on an edge, or just above one, where a slip would show."""
    if not edges:
        return low
    edge = edges[int(rng.integers(len(edges)))]
    return float(edge if rng.random() < 0.5 else math.nextafter(edge, math.inf))  # noqa: PLR2004 (a coin)


def _columns(model: Model) -> list[list[float]]:
    """The replicates in points: their bases, then every step of every signal."""
    per_logit, offset = model.fitted.scale.per_logit, model.fitted.scale.offset
    columns = [[offset + per_logit * one.intercept for one in model.replicates]]
    columns += [
        [per_logit * float(one.values[at][step]) for one in model.replicates]
        for at, edges in enumerate(model.fitted.additive.edges)
        for step in range(len(edges) + 1)
    ]
    return columns


def _write(
    directory: Path, files: Mapping[str, bytes], model: Model, figures: Mapping[str, Any]
) -> None:
    for name, content in files.items():
        (directory / name).write_bytes(content)
    manifest = {
        "format": 1,
        "id": directory.name,
        "date": model.date,
        "trained_on": model.trained_on,
        "penalty": model.fitted.penalty,
        "files": {name: _digest(content) for name, content in sorted(files.items())},
        "figures": figures,
        "population": figures["outlet_estimate"]["population"],
    }
    (directory / "manifest.json").write_bytes(_bytes(finite(manifest), indent=1))


def finite(value: Any) -> Any:  # noqa: ANN401 (any JSON-able data)
    """The same data with null for what is not a number, and six digits after the point."""
    if isinstance(value, float):
        return round(value, 6) if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {key: finite(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [finite(one) for one in value]
    return value


def _bytes(data: object, indent: int | None = None) -> bytes:
    separators = None if indent else (",", ":")
    text = json.dumps(
        data,
        ensure_ascii=False,
        sort_keys=True,
        allow_nan=False,
        indent=indent,
        separators=separators,
    )
    return text.encode() + b"\n"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
