"""Figures of merit over outlets, each with an interval from a bootstrap over outlets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.corpus import RELIABLE, UNRATED, UNRELIABLE
from training.vectors import Array, Mask, Names

#: Draws of outlets behind an interval, and the share of them that it holds.
_DRAWS = 1000
_LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Figure:
    """A value and its 95 % interval over outlets."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """Held-out pages with the score that ranks them (one seed’s)."""

    score: Array
    label: Names
    outlet: Names


@dataclass(frozen=True, slots=True)
class Wins:
    """Pages of newsrooms against pages of others, outlet by outlet.

    ``share[i, j]`` is the chance that a page of newsroom i ranks above one of outlet j (ties
    count one half); every figure of merit is a mean of it, which makes redrawing outlets cheap.
    """

    share: Array
    newsroom_pages: Array
    pages: Array
    label: Names
    outlet: Names


def wins(ranked: Ranked) -> Wins:
    """Compare every newsroom with every other outlet."""
    newsrooms, ours = _by_outlet(ranked, ranked.label == RELIABLE)
    found = {label: _by_outlet(ranked, ranked.label == label) for label in (UNRELIABLE, UNRATED)}
    others = [scores for _, one in found.values() for scores in one]
    ends = np.cumsum([0, *map(len, others)])
    every = np.concatenate([np.empty(0), *others])
    share = np.empty((len(newsrooms), len(others)))
    for at, scores in enumerate(ours):
        above = len(scores) - np.searchsorted(scores, every, side="right")
        tied = np.searchsorted(scores, every, side="right") - np.searchsorted(scores, every)
        beaten = np.concatenate([[0.0], np.cumsum(above + tied / 2)])
        share[at] = np.diff(beaten[ends]) / np.maximum(np.diff(ends), 1) / len(scores)
    return Wins(
        share=share,
        newsroom_pages=np.array([len(scores) for scores in ours], dtype=float),
        pages=np.diff(ends).astype(float),
        label=np.repeat([*found], [len(names) for names, _ in found.values()]),
        outlet=np.concatenate([np.array(names, dtype=str) for names, _ in found.values()]),
    )


def macro(table: Wins) -> float:
    """Each unreliable outlet’s pages against all newsroom pages, averaged over outlets."""
    return _mean(_against(table)[table.label == UNRELIABLE])


def pooled(table: Wins) -> float:
    """Newsroom pages against all pages of unreliable outlets."""
    rows = table.label == UNRELIABLE
    return _mean(_against(table)[rows], table.pages[rows])


def unrated(table: Wins) -> float:
    """Newsroom pages against unrated pages."""
    rows = table.label == UNRATED
    return _mean(_against(table)[rows], table.pages[rows])


def by_outlet(table: Wins) -> dict[str, float]:
    """For each unreliable outlet, its pages against all newsroom pages."""
    rows = table.label == UNRELIABLE
    names = map(str, table.outlet[rows])
    return dict(zip(names, _against(table)[rows].tolist(), strict=True))


#: The figures of the table, by name.
RANKINGS: Mapping[str, Callable[[Wins], float]] = {
    "macro": macro,
    "pooled": pooled,
    "unrated": unrated,
}


def with_intervals(seeds: Sequence[Wins], draws: int = _DRAWS) -> dict[str, Figure]:
    """Every figure averaged over seeds, with the interval of a bootstrap over outlets.

    Outlets are drawn with replacement, label by label, the same for every seed.
    """
    rng = np.random.default_rng(0)
    values: dict[str, list[float]] = {name: [] for name in RANKINGS}
    for _ in range(draws):
        newsrooms = rng.integers(len(seeds[0].share), size=len(seeds[0].share))
        others = _redrawn(seeds[0].label, rng)
        drawn = [_drawn(one, newsrooms, others) for one in seeds]
        for name, measure in RANKINGS.items():
            values[name].append(float(np.mean([measure(one) for one in drawn])))
    found = {}
    for name, measure in RANKINGS.items():
        low, high = np.quantile(values[name], [(1 - _LEVEL) / 2, (1 + _LEVEL) / 2])
        value = float(np.mean([measure(one) for one in seeds]))
        found[name] = Figure(value, float(low), float(high))
    return found


def _by_outlet(ranked: Ranked, rows: Mask) -> tuple[list[str], list[Array]]:
    """The outlets of some rows, and each one’s scores, ascending."""
    names = np.unique(ranked.outlet[rows])
    scores = [np.sort(ranked.score[rows & (ranked.outlet == name)]) for name in names]
    return names.tolist(), scores


def _against(table: Wins) -> Array:
    """For each other outlet, the chance that a newsroom page ranks above one of its pages."""
    return np.asarray(table.newsroom_pages @ table.share / table.newsroom_pages.sum())


def _mean(values: Array, weights: Array | None = None) -> float:
    return float(np.average(values, weights=weights)) if len(values) else float("nan")


def _redrawn(labels: Names, rng: np.random.Generator) -> NDArray[np.int64]:
    found = [np.flatnonzero(labels == label) for label in np.unique(labels)]
    drawn = [rows[rng.integers(len(rows), size=len(rows))] for rows in found]
    return np.concatenate([np.empty(0, dtype=np.int64), *drawn])


def _drawn(table: Wins, newsrooms: NDArray[np.int64], others: NDArray[np.int64]) -> Wins:
    return Wins(
        share=table.share[np.ix_(newsrooms, others)],
        newsroom_pages=table.newsroom_pages[newsrooms],
        pages=table.pages[others],
        label=table.label[others],
        outlet=table.outlet[others],
    )
