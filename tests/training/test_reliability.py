"""Honest forecasts show little error, boasts show much, and few outlets show some by chance."""

import numpy as np
import pytest

from training.reliability import error_by_chance, reliability, risk_coverage


def test_calibration_error_is_nil_for_honest_forecasts_and_large_for_boasts():
    rng = np.random.default_rng(0)
    truth = rng.random(20_000)
    y = (rng.random(20_000) < truth).astype(int)
    weights = np.ones(20_000)
    honest, curve = reliability(truth, y, weights)
    assert honest < 0.02
    assert sum(one.weight for one in curve) == pytest.approx(1)
    assert reliability(np.where(truth > 0.5, 0.99, 0.01), y, weights)[0] > 0.2


def test_judging_only_the_surest_pages_errs_less():
    rng = np.random.default_rng(0)
    truth = rng.random(5000)
    y = (rng.random(5000) < truth).astype(int)
    risk = dict(risk_coverage(truth, y, np.ones(5000)))
    assert risk[0.2] < risk[0.6] < risk[1.0]
    assert risk[1.0] == pytest.approx(0.25, abs=0.03)


@pytest.mark.parametrize(("outlets", "least", "most"), [(40, 0.015, 0.2), (20_000, 0.0, 0.012)])
def test_a_perfect_forecast_shows_an_error_by_chance_when_outlets_are_few(outlets, least, most):
    rng = np.random.default_rng(0)
    outlet = np.array([f"site{at % outlets}" for at in range(20_000)])
    found = error_by_chance(rng.random(20_000), outlet, np.ones(20_000), draws=20)
    assert least <= found.low <= found.value <= found.high <= most
