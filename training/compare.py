"""What changed between two models, as their sealed files say it: signals, weights and figures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from features.signals import catalogue
from features.wording import NBSP
from scorer.scorecard import ModelError, Scorecard
from scorer.scorecard_files import read_sealed

#: Points that a step must move by for a weight to have moved: what a reader's screen shows.
MOVED = 0.1
_LABELS = {
    "macro_saved": "Par site non fiable, pages telles quelles",
    "macro_bare": "Par site non fiable, pages dépouillées",
    "unrated_saved": "Rédactions / non évalués, pages telles quelles",
    "unrated_bare": "Rédactions / non évalués, pages dépouillées",
    "ece": "Écart de calibration, au pire",
    "false_alarms": "Rédactions sous 40 points",
    "worst_slice": "Rédactions sous 40 points, pire groupe",
    "metadata_gain": "Points gagnés par de fausses métadonnées",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A model to compare; ``card`` is None when it cannot score here, for a French ``reason``."""

    id: str
    manifest: Mapping[str, Any]
    signals: Mapping[str, Mapping[str, Any]]
    per_logit: float
    fingerprint: str
    card: Scorecard | None
    reason: str | None


def open_candidate(directory: Path) -> Candidate:
    """A model's folder, or the folder of models whose CURRENT names it; raises ModelError.

    A model of another format, or of signals that run no more, is opened all the same: only a
    file that is not the one that was exported is refused.
    """
    current = directory / "CURRENT"
    if current.is_file():
        directory = directory / Path(current.read_text(encoding="utf-8").strip()).name
    manifest, scorecard = read_sealed(directory.resolve())
    try:
        card = Scorecard.load(directory.resolve())
    except ModelError:
        card = None
    try:
        signals = {signal["id"]: signal for signal in scorecard["signals"]}
        return Candidate(
            id=directory.resolve().name,
            manifest=manifest,
            signals=signals,
            per_logit=float(scorecard["scale"]["points_per_logit"]),
            fingerprint=str(scorecard["fingerprint"]),
            card=card,
            reason=None if card else _reason(signals),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"{directory.name}/scorecard.json lists no signals and scale") from error


def _reason(signals: Mapping[str, Mapping[str, Any]]) -> str:
    """Why a model cannot score here, in French: its signals first, else its format."""
    running = {name: one.version for name, one in catalogue().items() if one.scored}
    gone = sorted(name for name in signals if name not in running)
    other = sorted(
        name for name in signals if name in running and signals[name]["version"] != running[name]
    )
    parts = [
        f"{words}{NBSP}: {', '.join(names)}"
        for words, names in (
            ("signaux qui ne comptent plus", gone),
            ("signaux mesurés autrement depuis", other),
        )
        if names
    ]
    return " ; ".join(parts) or "son format n’est pas celui de ce Sourcier"


def compare_models(a: Candidate, b: Candidate) -> dict[str, Any]:
    """What the files say: ``models``, ``same_corpus``, ``figures`` side by side and ``signals``."""
    digests = [_corpus(one).get("digest") for one in (a, b)]
    return {
        "models": [_identity(one) for one in (a, b)],
        "same_corpus": digests[0] == digests[1] and digests[0] is not None,
        "same_measures": a.fingerprint == b.fingerprint,
        "figures": _figures(a, b),
        "signals": _signals(a, b),
    }


def _identity(one: Candidate) -> dict[str, Any]:
    corpus = _corpus(one)
    return {
        "id": one.id,
        "trained_on": one.manifest.get("trained_on"),
        "fingerprint": one.fingerprint,
        "signals": len(one.signals),
        "corpus": corpus.get("digest"),
        "runs": one.card is not None,
        "reason": one.reason,
    }


def _corpus(one: Candidate) -> Mapping[str, Any]:
    found: Mapping[str, Any] = one.manifest.get("figures", {}).get("corpus", {})
    return found


def _figures(a: Candidate, b: Candidate) -> list[dict[str, Any]]:
    """Headline figures and the interval's, None where a manifest does not have one."""
    sides = [one.manifest.get("figures", {}) for one in (a, b)]
    rows = [
        _row(name, label, *(side.get("headline", {}).get(name) for side in sides))
        for name, label in _LABELS.items()
    ]
    for name, label in (
        ("coverage", "Intervalle : part tenue"),
        ("half_width", "Intervalle : demi-largeur médiane, en points"),
    ):
        rows.append(
            _row(f"interval_{name}", label, *(s.get("interval", {}).get(name) for s in sides))
        )
    return [row for row in rows if row["a"] is not None or row["b"] is not None]


def _row(name: str, label: str, a: float | None, b: float | None) -> dict[str, Any]:
    change = None if a is None or b is None else b - a
    return {"id": name, "label": label, "a": a, "b": b, "change": change}


def _signals(a: Candidate, b: Candidate) -> dict[str, Any]:
    """Added, removed, moved (the furthest first; those measured otherwise before them), kept."""
    both = [_moved(name, a, b) for name in a.signals if name in b.signals]
    moved = [one for one in both if one["shift"] is None or one["shift"] >= MOVED]
    moved.sort(key=lambda one: (one["shift"] is not None, -(one["shift"] or 0.0), one["id"]))
    return {
        "added": [_one(name, b) for name in b.signals if name not in a.signals],
        "removed": [_one(name, a) for name in a.signals if name not in b.signals],
        "moved": moved,
        "kept": len(both) - len(moved),
    }


def _moved(name: str, a: Candidate, b: Candidate) -> dict[str, Any]:
    """One signal of both: its points in each, and the furthest that one value's points moved.

    ``shift`` is None when the signal is not measured alike: the values are not the same things.
    """
    versions = [one.signals[name]["version"] for one in (a, b)]
    alike = versions[0] == versions[1]
    return {
        "id": name,
        "label": label_of(name),
        "versions": versions,
        "a": _range(name, a),
        "b": _range(name, b),
        "shift": _shift(name, a, b) if alike else None,
    }


def _one(name: str, owner: Candidate) -> dict[str, Any]:
    return {"id": name, "label": label_of(name), "points": _range(name, owner)}


def _range(name: str, owner: Candidate) -> list[float]:
    values = owner.signals[name]["values"]
    return [owner.per_logit * min(values), owner.per_logit * max(values)]


def _shift(name: str, a: Candidate, b: Candidate) -> float:
    """Both are steps: they differ most on one of the edges, or after the last."""
    edges = {edge for one in (a, b) for edge in one.signals[name]["edges"]}
    return max(abs(_at(name, a, x) - _at(name, b, x)) for x in [*edges, float("inf")])


def _at(name: str, owner: Candidate, value: float) -> float:
    signal = owner.signals[name]
    points: float = owner.per_logit * signal["values"][bisect_left(signal["edges"], value)]
    return points


def label_of(name: str) -> str:
    """How a reader knows a signal; one that is no more keeps its id."""
    signal = catalogue().get(name)
    return signal.label if signal else name
