"""An outlet's estimate: drawn to the population while it is little read, and honest about it."""

import random
from dataclasses import replace
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.population import LEVEL, Population, estimate, read_population
from scorer.scorecard_files import ModelError

POPULATION = Population(mean=60.0, between=12.0, within=12.0, outlets=100, pages=400)
STATED = {"mean": 60.0, "between_sd": 12.0, "within_sd": 12.0, "outlets": 100, "pages": 400}


def test_as_many_articles_as_the_ratio_of_variances_keep_half_of_their_mean():
    found = estimate([30.0], POPULATION)  # within² / between² = 1 article
    assert (found.weight, found.points, found.mean) == (0.5, 45.0, 30.0)
    nine = estimate([30.0] * 9, POPULATION)
    assert nine.weight == pytest.approx(0.9)
    assert nine.points == pytest.approx(33.0)


@given(st.lists(st.floats(0, 100), min_size=1, max_size=80))
def test_the_estimate_lies_between_its_mean_and_the_populations(values):
    found = estimate(values, POPULATION)
    low, high = sorted((fmean(values), POPULATION.mean))
    assert low - 1e-9 <= found.points <= high + 1e-9
    assert 0 <= found.interval[0] <= found.points <= found.interval[1] <= 100


def test_more_articles_keep_more_of_their_mean_in_a_narrower_interval():
    few, many = estimate([40.0] * 5, POPULATION), estimate([40.0] * 50, POPULATION)
    assert many.weight > few.weight
    assert many.interval[1] - many.interval[0] < few.interval[1] - few.interval[0]


def test_the_interval_holds_the_outlets_mean_as_often_as_it_says():
    draw = random.Random(5)  # noqa: S311 (a simulation)
    held = 0
    for _ in range(2000):
        mean = draw.gauss(60, 12)
        low, high = estimate([draw.gauss(mean, 12) for _ in range(6)], POPULATION).interval
        held += low <= mean <= high
    assert held / 2000 == pytest.approx(LEVEL, abs=0.02)


def test_an_outlet_that_spreads_more_than_others_is_not_made_surer_than_it_is():
    calm, loud = estimate([40.0] * 20, POPULATION), estimate([0.0, 80.0] * 10, POPULATION)
    assert loud.deviation > 2 * calm.deviation
    assert loud.points == calm.points


def test_a_manifest_without_population_has_none():
    assert read_population({}) is None
    assert read_population({"population": None}) is None
    assert read_population({"population": STATED}) == POPULATION


@pytest.mark.parametrize(
    "wrong",
    [
        {"mean": float("nan")},
        {"mean": 130.0},
        {"within_sd": 0.0},
        {"between_sd": -3.0},
        {"between_sd": float("inf")},
        {"outlets": None},
        {"pages": "beaucoup"},
    ],
)
def test_a_population_that_cannot_be_is_refused(wrong):
    with pytest.raises(ModelError, match="population"):
        read_population({"population": STATED | wrong})


@pytest.mark.parametrize("missing", STATED)
def test_a_population_that_lacks_a_figure_is_refused(missing):
    with pytest.raises(ModelError, match="lacks"):
        read_population({"population": {k: v for k, v in STATED.items() if k != missing}})


def test_the_same_for_all_outlets_draws_everything_to_it():
    alike = replace(POPULATION, between=1e-6)
    assert estimate([10.0] * 20, alike).points == pytest.approx(60.0)
