"""All that `sourcier exactness` knows, as plain numbers: signals, genres, agreement, time."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from statistics import mean, median
from typing import Any

import numpy as np

from features.genre import UNDETERMINED
from features.signal import Signal
from features.signals import catalogue
from training.agreement import agreement
from training.annotating import BY_TURN, PICTURES, TITLE_FACTS
from training.annotations import Annotated
from training.comparisons import CARD, CARD_GOAL, COMPARISONS, GOAL, ByPage, Counted
from training.exactness import CONTROL, TUNING, Reading, Tally, exactness, half
from training.outlet_correlations import outlet_correlations
from training.rereading import READING
from training.sample import learners
from training.vectors import BARE, Vectors

#: What the guide calls a genre, and what features.genre calls it. Another text is none of those
#: that are told: only « indéterminé » is right there, and any other answer is wrong.
GENRES = {
    "reporting": "information",
    "agency": "depeche",
    "opinion": "opinion",
    "interview": "entretien",
    "analysis": "analyse",
    "satire": "satire",
    "sponsored": "sponsorise",
    "press_release": "communique",
    "republished": "reprise",
    "live": "direct",
    "guide": "guide",
}

#: How a signal is compared that counts what is there or not.
COUNTED = "counted"


def exactness_figures(
    readings: Sequence[Reading],
    first: Mapping[str, Annotated],
    second: Mapping[str, Annotated],
    vectors: Vectors | None,
) -> dict[str, Any]:
    """The figures; those over the whole corpus are None without a table of its measures."""
    halves = {
        name: [r for r in readings if r.labels.usable and half(r.labels) == name]
        for name in (CONTROL, TUNING)
    }
    whole = {name: [r for r in chosen if read_whole(r.labels)] for name, chosen in halves.items()}
    tallies = {name: exactness(chosen) for name, chosen in halves.items()}
    over_corpus = _over_corpus(vectors) if vectors else {}
    rows = [
        _signal(signal, tallies, readings) | over_corpus.get(name, {})
        for name, signal in catalogue().items()
    ]
    return {
        "pages": {"annotated": sum(map(read_whole, first.values())), "twice": len(second)}
        | {name: len(chosen) for name, chosen in whole.items()},
        "shorter": {question: _asked(halves, question) for question in (BY_TURN, *TITLE_FACTS[:1])},
        "lost": _lost(readings),
        "signals": rows,
        "genre": genre_figures(whole[CONTROL]),
        "agreement": [{"id": name} | asdict(one) for name, one in agreement(first, second).items()],
        "seconds": _seconds(readings),
    }


def read_whole(page: Annotated) -> bool:
    """Whether a page had the whole of the first questionnaire (it may be of no use)."""
    return not page.usable or PICTURES in page.facts


def _asked(halves: Mapping[str, Sequence[Reading]], question: str) -> dict[str, int]:
    """Pages that have an answer to a question, in each half."""
    return {
        name: sum(question in {**r.labels.facts, **r.labels.passages} for r in chosen)
        for name, chosen in halves.items()
    }


def exactness_record(figures: Mapping[str, Any]) -> str:
    """What features.exactness reads, as JSON: a signal a line, its counts on the control half."""
    names = ("right", "invented", "found", "missed")
    rows = {
        row["id"]: {"version": catalogue()[row["id"]].version}
        | {name: row[CONTROL][name] for name in names if row["compared"] != COUNTED}
        for row in figures["signals"]
        if row["compared"] is not None
    }
    lines = (f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in sorted(rows.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def genre_figures(readings: Sequence[Reading]) -> dict[str, Any]:
    """How often a genre that was told is that of the annotator, and what is taken for what."""
    pairs = [(str(r.labels.facts["genre"]), r.genre) for r in readings]
    told = [(truth, guess) for truth, guess in pairs if guess != UNDETERMINED]
    right = sum(GENRES.get(truth) == guess for truth, guess in told)
    confusion: dict[str, dict[str, int]] = {}
    for (truth, guess), count in sorted(Counter(pairs).items()):
        confusion.setdefault(truth, {})[guess] = count
    return {"pages": len(pairs), "told": len(told), "right": right, "confusion": confusion}


def _signal(
    signal: Signal, tallies: Mapping[str, Mapping[str, Tally]], readings: Sequence[Reading]
) -> dict[str, Any]:
    comparison = COMPARISONS.get(signal.id)
    row: dict[str, Any] = {
        "id": signal.id,
        "label": signal.label,
        "scored": signal.scored,
        "experimental": signal.experimental,
        "goal": CARD_GOAL if signal.id in CARD else GOAL,
        "compared": None,
        "milliseconds": 1000 * mean(r.seconds[signal.id] for r in readings) if readings else None,
        "measurable": None,
        "outlets": None,
    }
    if isinstance(comparison, Counted):
        row["compared"] = COUNTED
    elif comparison is not None:
        row |= {
            "compared": "page" if isinstance(comparison, ByPage) else "passage",
            "reason": comparison.reason,
            **{name: _tally(found[signal.id]) for name, found in tallies.items()},
        }
    return row


def _tally(tally: Tally) -> dict[str, Any]:
    names = ("pages", "right", "invented", "found", "missed", "lost", "also", "also_found")
    shares = {"precision": tally.precision, "recall": tally.recall}
    return {name: getattr(tally, name) for name in names} | {
        name: dict(zip(("value", "low", "high"), share, strict=True))
        for name, share in shares.items()
    }


def _over_corpus(vectors: Vectors) -> dict[str, dict[str, Any]]:
    """Share of pages where each signal is measurable, and its correlations, on bare pages.

    A signal that the table measured in another version is left out.
    """
    rows = vectors.where(learners(vectors) & (vectors["rendering"] == BARE))
    shares = (~np.isnan(rows.values)).sum(axis=0) / max(1, len(rows))
    correlations = outlet_correlations(vectors)
    running = {name: signal.version for name, signal in catalogue().items()}
    return {
        name: {"measurable": float(share), "outlets": correlations[name]}
        for (name, version), share in zip(vectors.schema.fields, shares, strict=True)
        if running.get(name) == version
    }


def _lost(readings: Sequence[Reading]) -> dict[str, int]:
    """Annotated passages, and those that are no longer in the text as it is read now."""
    passages = [
        one.find(reading.article)
        for reading in readings
        for found in reading.labels.passages.values()
        for one in found
    ]
    return {"passages": len(passages), "lost": sum(span is None for span in passages)}


def _seconds(readings: Sequence[Reading]) -> dict[str, float | None]:
    """Seconds for a page: its reading, and with all signals (half of the pages take less)."""
    whole = [sum(r.seconds.values()) for r in readings]
    if not whole:
        return {"reading": None, "whole": None, "slow": None}
    return {
        "reading": median(r.seconds[READING] for r in readings),
        "whole": median(whole),
        "slow": float(np.quantile(whole, 0.95)),
    }
