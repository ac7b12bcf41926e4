"""Figures apart for the pages that rules were tuned on: where those fit them alone, it shows."""

import numpy as np
import pytest

from features.vector import Schema
from training.tuning_bias import OTHERS, TUNED, tuning_bias
from training.vectors import BARE, CONTEXT, NAMES, SAVED, Vectors


def table(rows):
    """A table of (id, outlet, label) pages, each in both renderings."""
    both = [(*row, rendering) for row in rows for rendering in (SAVED, BARE)]
    known = {"id": 0, "outlet": 1, "label": 2, "rendering": 3}
    names = {
        name: np.array([row[known[name]] if name in known else "" for row in both])
        for name in NAMES
    }
    context = {name: np.zeros(len(both)) for name in CONTEXT}
    return Vectors("c", Schema(()), names, context, np.empty((len(both), 0)), {})


def test_each_side_is_ranked_against_its_own_newsrooms():
    pages = [
        ("a", "r1", "reliable"),
        ("b", "u1", "unreliable"),
        ("c", "r2", "reliable"),
        ("d", "u2", "unreliable"),
        ("e", "x1", "unrated"),
    ]
    scores = {"a": 9.0, "b": 1.0, "c": 3.0, "d": 5.0, "e": 2.0}
    vectors = table(pages)
    points = np.array([[scores[name] for name in vectors["id"]]])
    found = {
        (row["rendering"], row["pages"]): row for row in tuning_bias(vectors, points, {"a", "b"})
    }
    assert found.keys() == {(r, side) for r in (SAVED, BARE) for side in (TUNED, OTHERS)}
    tuned, other = found[BARE, TUNED], found[BARE, OTHERS]
    assert (tuned["count"], tuned["macro"], tuned["outlets"]) == (2, 1.0, 1)
    assert (other["count"], other["macro"], other["unrated"]) == (3, 0.0, 1.0)
    assert np.isnan(tuned["unrated"])


def test_without_any_tuned_page_there_is_no_figure_of_them():
    vectors = table([("a", "r1", "reliable"), ("b", "u1", "unreliable")])
    points = np.arange(4.0)[None, ::-1]
    rows = tuning_bias(vectors, points, set())
    assert [row["count"] for row in rows] == [0, 2, 0, 2]
    assert rows[1]["macro"] == pytest.approx(1.0)
