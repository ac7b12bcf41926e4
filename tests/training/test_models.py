"""Both routes give additive, monotone models that what cannot be measured leaves alone."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from features.signals import catalogue
from features.vector import Schema
from training.additive import rewards, rungs, signs
from training.boosted import BoostedSteps
from training.calibrate import calibrate, fit_scale
from training.fit import BOOSTED, STEPS, fit, shapes
from training.sample import anchors, outlet_weights, targets
from training.steps import PRIOR_STEP, SignedLogistic, StepEncoder
from training.vectors import scored


@pytest.fixture(scope="module", params=[STEPS, BOOSTED])
def model(request, population):
    table = scored(population)
    return shapes(table, route=request.param), table


@pytest.fixture(scope="module")
def fitted(population):
    return fit(scored(population))


def test_steps_go_the_declared_way(model):
    additive, table = model
    for sign, values in zip(signs(table.schema), additive.values, strict=True):
        assert (sign * np.diff(values) >= -1e-12).all()


def test_steps_count_from_their_mean_over_measured_rows(model):
    additive, table = model
    weights = outlet_weights(table)
    added = additive.contributions(table.values)
    for at in np.flatnonzero(~rewards(table.schema)):
        there = ~np.isnan(table.values[:, at])
        assert abs(weights[there] @ added[there, at]) < 1e-9


def test_what_is_only_rewarded_never_costs_beside_not_being_found(model):
    additive, table = model
    rewarded = np.flatnonzero(rewards(table.schema))
    assert len(rewarded)
    added = additive.contributions(table.values)
    for at in rewarded:
        assert (added[:, at] >= 0).all(), table.schema.ids[at]
    assert (added[:, rewarded] > 0).any()
    others = np.delete(added, rewarded, axis=1)
    assert (others < 0).any()  # a near-miss: what is measured on every page does cost


def test_nothing_measurable_gives_the_intercept(model):
    additive, table = model
    nothing = np.full((1, table.values.shape[1]), np.nan)
    assert additive.logits(nothing)[0] == additive.intercept


def test_simplifying_changes_no_score(model):
    additive, table = model
    small = additive.simplified()
    assert sum(map(len, small.edges)) <= sum(map(len, additive.edges))
    kept = table.signals(small.schema.ids).values
    assert small.logits(kept) == pytest.approx(additive.logits(table.values), abs=1e-12)


def test_steps_are_what_scikit_learn_predicts(population):
    table = scored(population)
    y, weights = targets(table), outlet_weights(table)
    encoder, logistic = StepEncoder(signs(table.schema)), SignedLogistic()
    encoder.fit(table.values, sample_weight=weights)
    logistic.fit(encoder.transform(table.values), y, weights)
    pipeline = make_pipeline(encoder, logistic)
    additive = encoder.additive(table.schema, float(logistic.intercept_[0]), logistic.coef_[0])
    expected = pipeline.predict_proba(table.values)[:, 1]
    assert 1 / (1 + np.exp(-additive.logits(table.values))) == pytest.approx(expected, abs=1e-9)


def test_trees_are_what_scikit_learn_predicts(population):
    table = scored(population)
    full = np.nan_to_num(table.values)
    boosted = BoostedSteps(signs(table.schema), bags=2)
    boosted.fit(table.values, targets(table), outlet_weights(table))
    additive = boosted.additive(table.schema)
    expected = boosted.predict_proba(full)[:, 1]
    assert 1 / (1 + np.exp(-additive.logits(full))) == pytest.approx(expected, abs=1e-9)


def test_the_bounded_optimum_is_scikit_learns_own_where_no_sign_binds():
    rng = np.random.default_rng(0)
    matrix = rng.normal(size=(400, 3))
    y = (matrix @ [1.0, 0.5, 0.8] + rng.normal(size=400) > 0).astype(int)
    ours = SignedLogistic(penalty_weight=0.01).fit(matrix, y)
    theirs = LogisticRegression(C=1 / (0.01 * 400), tol=1e-10).fit(matrix, y)
    assert ours.coef_ == pytest.approx(theirs.coef_, abs=1e-4)


def test_a_signal_that_ranks_backwards_gets_no_weight():
    rng = np.random.default_rng(0)
    y = rng.integers(2, size=300)
    backwards = StepEncoder(np.array([1.0])).fit_transform((-y + rng.normal(0, 0.1, 300))[:, None])
    assert not SignedLogistic().fit(backwards, y).coef_.any()


def test_a_signal_too_rare_to_learn_from_keeps_what_the_charters_say():
    rng = np.random.default_rng(0)
    y = rng.integers(2, size=400)
    columns = np.column_stack([y + rng.normal(0, 1, 400), np.zeros(400)])
    columns[:2, 1] = 1.0  # two pages in four hundred, one of each kind
    y[:2] = (0, 1)
    schema = Schema((("common", 1), ("rare", 1)))
    rungs = (np.empty(0), np.array([0.5]))
    encoder = StepEncoder(np.array([1.0, -1.0]), rungs).fit(columns)
    logistic = SignedLogistic(0.003, encoder.prior()).fit(encoder.transform(columns), y)
    additive = encoder.additive(schema, 0.0, logistic.coef_[0])
    fall = additive.values[1][0] - additive.values[1][1]
    assert 0.4 < fall < PRIOR_STEP


def test_every_change_of_reading_is_an_edge(population):
    table = scored(population)
    encoder = StepEncoder(signs(table.schema), rungs(table.schema)).fit(table.values)
    for name, edges in zip(table.schema.ids, encoder.edges_, strict=True):
        for bound, _ in catalogue()[name].ladder[1:]:
            assert np.searchsorted(edges, bound) > np.searchsorted(edges, np.nextafter(bound, -1e9))


def test_the_same_rows_give_the_same_model(fitted, population):
    one, other = fitted, fit(scored(population))
    assert one.penalty == other.penalty
    assert all(
        (a == b).all() for a, b in zip(one.additive.values, other.additive.values, strict=True)
    )
    assert one.scale == other.scale


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_improving_a_signal_never_lowers_a_score(fitted, population, data):
    table = scored(population)
    row = table.values[data.draw(st.integers(0, len(table) - 1))].copy()
    at = data.draw(st.integers(0, len(row) - 1))
    step = data.draw(st.floats(0, 100))
    better = row.copy()
    better[at] += signs(table.schema)[at] * step
    chosen = [table.schema.ids.index(name) for name in fitted.additive.schema.ids]
    before, after = (
        fitted.scale.points(fitted.additive.logits(one[None, chosen]))[0] for one in (row, better)
    )
    assert after >= before


def test_pasted_texts_move_neither_probabilities_nor_points(population):
    """They teach, but both maps rest on pages."""
    table = scored(population)
    fitted = fit(table)
    pages = table["rendering"] != "text"
    weights = outlet_weights(table.where(pages))
    again = calibrate(fitted.held_out[pages], targets(table)[pages], weights)
    assert again == fitted.calibration
    assert fit_scale(fitted.held_out[pages], table.where(pages)) == fitted.scale
    assert anchors(table.where(~pages)).all()
