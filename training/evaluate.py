"""Every figure of the model card, from one table of measures: outlets unseen, intervals always.

The figures are one JSON object (kept in a model’s manifest, shown on the method page):

- ``corpus``: pages, outlets and what was refused or abstained from;
- ``headline``: the figures that floors are set on;
- ``auc``: one row a model and rendering: ``macro``, ``pooled`` and ``unrated``, each with its
  95 % interval over outlets; the model first, then the other route, then the baselines;
- ``outlets``: for each unreliable outlet, unnamed, its pages and AUC in each rendering;
- ``calibration``: ``ece``, what chance alone makes of it, and the reliability ``curve``;
- ``risk_coverage``, ``false_alarms`` by slice, ``bands`` by label, ``signals``, ``stability``,
  ``probe``, ``random_split``, ``tuning_bias``, ``learning_curve``, ``leave_one_out``,
  ``makers_out``, ``interval``, ``gaming``;
- ``outlet_estimate``: the population of outlets, and how an estimate from few pages holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from training.annotations import LABELS, tuned_pages
from training.baselines import baselines
from training.corpus import Corpus
from training.crossval import HeldOut, by_shapes, compared, deals, held_out, scores
from training.fit import BOOSTED, ROUTE, STEPS
from training.interval import Interval
from training.learning_curve import learning_curve, leave_makers_out, leave_one_out
from training.metrics import (
    RANKINGS,
    by_outlet,
    with_intervals,
)
from training.population import outlet_estimates
from training.probe import name_the_outlet
from training.reliability import calibration_figures, risk_coverage
from training.sample import Folds, learners, outlet_weights, targets
from training.signal_table import signal_table
from training.tables import ALL, RENDERINGS, bands, corpus_table, false_alarms
from training.tuning_bias import tuning_bias
from training.vectors import BARE, SAVED, Array, Vectors

#: Pages that a slice must have for its share of false alarms to be held to the floor.
LEAST_SLICE = 50
_ROUTES = {
    STEPS: "Régression logistique sur paliers, signes imposés",
    BOOSTED: "Arbres d’un signal chacun, monotones",
}


def figures(corpus: Corpus, vectors: Vectors, interval: Interval) -> dict[str, Any]:
    """All figures but those that need a finished model (``gaming``)."""
    dealt = deals(vectors)
    ours = held_out(vectors, dealt, ROUTE)
    found: dict[str, Any] = {
        "corpus": corpus_table(corpus, vectors),
        "protocol": {"seeds": len(dealt), "folds": int(dealt[0].max()) + 1, "route": ROUTE},
        "auc": [*_auc_rows(vectors, ROUTE, _ROUTES[ROUTE], ours.points)],
        "outlets": _outlets(vectors, ours.points),
        "calibration": {name: _calibration(vectors, ours, name) for name in RENDERINGS},
        "risk_coverage": _risk(vectors, ours),
        "false_alarms": false_alarms(vectors, ours.points),
        "bands": bands(vectors, ours.points),
        "signals": signal_table(vectors, ours),
        "probe": name_the_outlet(vectors.signals(_used(ours))),
        "random_split": _random_split(vectors),
        "tuning_bias": tuning_bias(vectors, ours.points, tuned_pages(LABELS)),
        "learning_curve": learning_curve(vectors, dealt),
        "leave_one_out": leave_one_out(vectors, dealt),
        "makers_out": leave_makers_out(vectors, dealt),
        "interval": asdict(interval),
        "outlet_estimate": outlet_estimates(vectors, dealt, ours.points),
    }
    other = BOOSTED if ROUTE == STEPS else STEPS
    rival = scores(vectors, dealt, by_shapes(vectors, other))
    found["auc"] += _auc_rows(vectors, other, _ROUTES[other], rival)
    for name, label, predict in baselines(corpus, vectors):
        found["auc"] += _auc_rows(vectors, name, label, scores(vectors, dealt, predict))
    found["headline"] = _headline(found)
    return found


def _auc_rows(vectors: Vectors, name: str, label: str, points: Array) -> list[dict[str, Any]]:
    rows = []
    for rendering in ALL:
        seeds = compared(vectors, points, rendering)
        measured = {key: asdict(one) for key, one in with_intervals(seeds).items()}
        rows.append({"model": name, "label": label, "rendering": rendering, **measured})
    return rows


def _headline(found: Mapping[str, Any]) -> dict[str, float]:
    """The figures that floors are set on."""
    row = {one["rendering"]: one for one in found["auc"] if one["model"] == ROUTE}
    held = [one for one in found["false_alarms"] if one["pages"] >= LEAST_SLICE]
    return {
        "macro_saved": row[SAVED]["macro"]["value"],
        "macro_bare": row[BARE]["macro"]["value"],
        "unrated_saved": row[SAVED]["unrated"]["value"],
        "unrated_bare": row[BARE]["unrated"]["value"],
        "ece": max(one["ece"] for one in found["calibration"].values()),
        "false_alarms": next(
            (max(one[SAVED], one[BARE]) for one in held if one["id"] == "all"), float("nan")
        ),
        "worst_slice": max((max(one[SAVED], one[BARE]) for one in held), default=float("nan")),
    }


def _outlets(vectors: Vectors, points: Array) -> list[dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = {}
    for rendering in RENDERINGS:
        for seed in compared(vectors, points, rendering):
            pages = dict(zip(seed.outlet.tolist(), seed.pages.tolist(), strict=True))
            for outlet, value in by_outlet(seed).items():
                row = rows.setdefault(outlet, {"pages": int(pages[outlet])})
                row.setdefault(rendering, []).append(value)
    unnamed = [
        {"pages": row["pages"]}
        | {key: float(np.mean(row.get(key, [np.nan]))) for key in RENDERINGS}
        for row in rows.values()
    ]
    return sorted(unnamed, key=lambda row: (-row["pages"], row[BARE]))


def _calibration(vectors: Vectors, ours: HeldOut, rendering: str) -> dict[str, Any]:
    rows = learners(vectors) & (vectors["rendering"] == rendering)
    chosen = vectors.where(rows)
    probability = ours.probability[:, rows].mean(axis=0)
    return calibration_figures(chosen, probability)


def _risk(vectors: Vectors, ours: HeldOut) -> list[dict[str, float]]:
    rows = learners(vectors) & (vectors["rendering"] == BARE)
    chosen = vectors.where(rows)
    probability = ours.probability[:, rows].mean(axis=0)
    pairs = risk_coverage(probability, targets(chosen), outlet_weights(chosen))
    return [{"coverage": coverage, "risk": risk} for coverage, risk in pairs]


def _random_split(vectors: Vectors) -> dict[str, float]:
    """The flattering figure of others: pages dealt at random, outlets on both sides."""
    ids, at = np.unique(vectors["id"], return_inverse=True)
    dealt: list[Folds] = [np.random.default_rng(0).integers(5, size=len(ids))[at]]
    ours = held_out(vectors, dealt, ROUTE)
    return {
        f"{key}_{rendering}": float(
            np.mean([one(s) for s in compared(vectors, ours.points, rendering)])
        )
        for rendering in RENDERINGS
        for key, one in RANKINGS.items()
    }


def _used(ours: HeldOut) -> Sequence[str]:
    """Signals that at least one of the models uses."""
    return sorted({name for model in ours.models for name in model.additive.schema.ids})
