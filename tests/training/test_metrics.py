"""Figures of merit weigh outlets as they say, and their intervals redraw outlets, not pages."""

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from training.metrics import (
    Ranked,
    by_outlet,
    macro,
    pooled,
    unrated,
    wins,
    with_intervals,
)


def pages(*groups):
    label, outlet, score = zip(*[(g[0], g[1], s) for g in groups for s in g[2]], strict=True)
    return Ranked(np.array(score, dtype=float), np.array(label), np.array(outlet))


RANKED = pages(
    ("reliable", "r1", [9, 8, 5]),
    ("reliable", "r2", [6]),
    ("unreliable", "u1", [1, 2, 3, 4]),
    ("unreliable", "u2", [7]),
    ("unrated", "x1", [5, 6]),
)


def test_macro_averages_outlets_and_pooled_averages_pages():
    table = wins(RANKED)
    assert by_outlet(table) == {"u1": 1.0, "u2": 0.5}
    assert macro(table) == 0.75
    assert pooled(table) == pytest.approx((4 * 1.0 + 0.5) / 5)


def test_figures_are_those_of_scikit_learn_ties_included():
    rng = np.random.default_rng(3)
    label = rng.choice(["reliable", "unreliable", "unrated"], 300)
    ranked = Ranked(
        rng.integers(20, size=300).astype(float), label, rng.choice(list("abcdefg"), 300)
    )
    for measure, other in ((pooled, "unreliable"), (unrated, "unrated")):
        rows = np.isin(label, ["reliable", other])
        expected = roc_auc_score(label[rows] == "reliable", ranked.score[rows])
        assert measure(wins(ranked)) == pytest.approx(expected)


def test_a_constant_score_ranks_at_random():
    table = wins(Ranked(np.ones(len(RANKED.score)), RANKED.label, RANKED.outlet))
    assert macro(table) == pooled(table) == unrated(table) == 0.5


def test_intervals_hold_the_figure_and_widen_with_fewer_outlets():
    rng = np.random.default_rng(0)

    def drawn(outlets):
        return pages(
            *(("reliable", f"r{i}", rng.normal(rng.normal(1), 1, 4)) for i in range(outlets)),
            *(("unreliable", f"u{i}", rng.normal(rng.normal(0), 1, 4)) for i in range(outlets)),
            ("unrated", "x", [0]),
        )

    few, many = (with_intervals([wins(drawn(n))])["macro"] for n in (5, 50))
    assert few.low <= few.value <= few.high
    assert many.high - many.low < few.high - few.low
