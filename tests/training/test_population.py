"""The population is found again from pages drawn from one, and estimates are held to the rest."""

import numpy as np
import pytest

from training.french import typeset
from training.population import outlet_estimates, population_of
from training.population_text import outlet_section

LABELS = ("reliable", "unrated", "unreliable")


def drawn(outlets, pages, between=15.0, within=10.0, mean=55.0, seed=0):
    """Points and outlets of pages drawn from a population, as many an outlet as told."""
    rng = np.random.default_rng(seed)
    names, points = [], []
    for at in range(outlets):
        own = rng.normal(mean, between)
        names += [f"o{at}.example"] * pages(at)
        points += rng.normal(own, within, pages(at)).tolist()
    return np.array(points), np.array(names)


def invented(points, outlet):
    """The columns of a table that the estimates read, five folds, two renderings."""
    names = np.unique(outlet).tolist()
    at = np.array([names.index(one) for one in outlet])
    columns = {
        "outlet": np.tile(outlet, 2),
        "label": np.tile(np.array(LABELS)[at % 3], 2),
        "rendering": np.repeat(["saved", "bare"], len(outlet)),
        "obstacle": np.full(2 * len(outlet), ""),
    }
    both = np.concatenate([points, points - 30])  # bare pages count for nothing here
    return columns, [np.tile(at % 5, 2)], both[np.newaxis]


def test_mean_and_spreads_are_found_again_whatever_the_numbers_of_pages():
    found = population_of(*drawn(600, lambda at: 2 + at % 7))
    assert found.mean == pytest.approx(55, abs=2)
    assert found.between == pytest.approx(15, abs=1.5)
    assert found.within == pytest.approx(10, abs=0.6)
    assert (found.outlets, found.pages) == (600, sum(2 + at % 7 for at in range(600)))


def test_a_prolific_outlet_is_one_voice():
    points, outlet = drawn(200, lambda at: 5000 if at == 0 else 3)
    points[outlet == "o0.example"] = 5.0
    assert population_of(points, outlet).mean == pytest.approx(55, abs=4)


def test_an_outlet_of_one_page_is_left_out():
    points, outlet = drawn(100, lambda _at: 4)
    more = np.append(points, 0.0), np.append(outlet, "seul.example")
    assert population_of(*more) == population_of(points, outlet)


@pytest.mark.parametrize(
    ("points", "outlet"),
    [
        ([10.0, 20.0, 30.0], ["a", "b", "c"]),  # one page each
        ([10.0, 20.0], ["a", "a"]),  # one outlet
        ([10.0, 10.0, 30.0, 30.0], ["a", "a", "b", "b"]),  # nothing within
        ([10.0, 90.0, 50.0, 50.0] * 3, ["a", "a", "b", "b"] * 3),  # nothing between
    ],
)
def test_pages_that_do_not_tell_outlets_apart_have_no_population(points, outlet):
    assert population_of(np.array(points), np.array(outlet)) is None


def test_the_estimate_beats_the_plain_mean_where_pages_are_few_and_keeps_its_promise():
    points, outlet = drawn(150, lambda at: 30 if at % 2 else 6, between=8.0, within=16.0)
    found = outlet_estimates(*invented(points, outlet))
    checks = {row["n"]: row for row in found["checks"]}
    assert (checks[1]["outlets"], checks[5]["outlets"]) == (150, 75)
    assert checks[1]["gain"]["low"] > 0
    assert checks[20]["shrunk"]["value"] < checks[5]["shrunk"]["value"]
    for row in checks.values():
        assert row["coverage"]["value"] == pytest.approx(found["level"], abs=0.07)
        assert row["shrunk"]["low"] <= row["shrunk"]["value"] <= row["shrunk"]["high"]
    assert found["population"]["within_sd"] == pytest.approx(16, abs=1.5)


def test_an_outlet_too_little_read_is_not_checked_and_the_card_says_so():
    points, outlet = drawn(30, lambda _at: 3)
    found = outlet_estimates(*invented(points, outlet))
    assert all(row["outlets"] == 0 for row in found["checks"])
    text = typeset(outlet_section(found, "`commande`"))
    assert "| 5 | 0 | –" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len({line.count("|") for line in rows}) == 1
    none = outlet_section({**found, "population": None}, "`commande`")
    assert "non estimée" in none
