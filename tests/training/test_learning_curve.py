"""The curve counts the outlets it learned from; an outlet left out is never learned from."""

from dataclasses import replace

import numpy as np
import pytest

from training import learning_curve as curves
from training.learning_curve import learning_curve, leave_makers_out, leave_one_out
from training.sample import split
from training.vectors import scored


@pytest.fixture(scope="module")
def table(population):
    return scored(population)


@pytest.fixture(scope="module")
def dealt(table):
    return [split(table, 3, 0)]


def test_the_curve_counts_the_outlets_it_learned_from(table, dealt, monkeypatch):
    monkeypatch.setattr(curves, "_SHARES", (0.25, 0.5, 1.0))
    monkeypatch.setattr(curves, "_UNRELIABLE", (0, 2))
    found = learning_curve(table, dealt)
    shares = [row["share"] for row in found["all"]]
    assert shares == [0.25, 0.5, 1.0]
    assert found["all"][-1]["reliable_outlets"] == pytest.approx(13 * 2 / 3)  # one has texts only
    assert [row["unreliable_outlets"] for row in found["unreliable"]] == [0, 2, 4]
    kept = {row["reliable_outlets"] for row in found["unreliable"]}
    assert kept == {found["all"][-1]["reliable_outlets"]}
    assert all(0.5 < row["macro"] <= 1 for row in found["all"])
    assert found["doubled"]["macro"] <= 1


@pytest.fixture
def seen(monkeypatch):
    """The outlets that each model learned from, in order."""
    found = []
    learn = curves.shapes

    def spy(rows):
        found.append(set(rows["outlet"]))
        return learn(rows)

    monkeypatch.setattr(curves, "shapes", spy)
    return found


def test_an_outlet_left_out_is_never_learned_from(table, dealt, seen):
    found = leave_one_out(table, dealt)
    assert [row["pages"] for row in found] == [3.0] * 6
    assert all(0 <= row["auc"] <= 1 for row in found)
    unreliable = sorted(set(table["outlet"][table["label"] == "unreliable"]))
    for at, outlets in enumerate(seen):
        assert set(unreliable) - outlets == {unreliable[at // 3]}


def test_an_outlet_that_shares_a_story_is_left_out_too(table, dealt, seen):
    linked = np.isin(table["outlet"], ("unreliable0.example", "unrated3.example"))
    names = {**table.names, "group": np.where(linked, "x", table["group"])}
    table = replace(table, names=names)
    leave_one_out(table, dealt)
    assert all("unrated3.example" not in outlets for outlets in seen[:3])
    assert any("unrated3.example" in outlets for outlets in seen[3:])


def test_a_maker_left_out_takes_all_its_outlets_along(table, dealt, seen, monkeypatch):
    theirs = {"unreliable0.example", "unreliable2.example"}
    monkeypatch.setattr(curves, "MAKERS", (frozenset(theirs), frozenset({"absent.example"})))
    (row,) = leave_makers_out(table, dealt)
    assert row["outlets"] == 2
    assert 0 <= row["auc"] <= 1
    assert not any(theirs & outlets for outlets in seen)
    assert all("unreliable1.example" in outlets for outlets in seen)
