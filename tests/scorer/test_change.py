"""A change of level is said when there is one: not for noise, a drift, or one day's articles."""

import random

import pytest

from scorer.change import find_change


def months(values):
    return [(f"{2018 + n // 12}-{n % 12 + 1:02d}-01", v) for n, v in enumerate(values)]


def test_two_levels_are_a_change_and_say_so_in_french():
    found = find_change(months([40.0, 41.0, 42.0] * 3 + [60.0, 61.5, 62.0] * 3))
    assert (found.last, found.first) == ("2018-09-01", "2018-10-01")
    assert (found.before, found.after, found.n_before, found.n_after) == (41.0, 61.5, 9, 9)
    assert str(found).replace("\u00a0", " ") == (
        "Le niveau change entre le 1ᵉʳ septembre 2018 et le 1ᵉʳ octobre 2018 : médiane 41 sur "
        "9 articles avant, 61,5 sur 9 après."
    )


def test_a_fall_is_a_change_too():
    found = find_change(months([60.0, 61.0] * 6 + [40.0, 41.0] * 6))
    assert found.after < found.before


def test_a_steady_drift_is_no_change_of_level():
    assert find_change(months([40.0 + n for n in range(24)])) is None


def test_a_drift_in_noise_is_rarely_taken_for_a_change():
    draw = random.Random(6)  # noqa: S311 (a simulation)
    found = [
        find_change(months([40 + 30 * n / 40 + draw.gauss(0, 5) for n in range(40)]))
        for _ in range(100)
    ]
    assert sum(change is not None for change in found) < 10


@pytest.mark.parametrize(
    "dated",
    [
        months([40.0] * 4 + [60.0] * 20),  # too few before
        months([40.0] * 20 + [60.0] * 4),  # too few after
        months([50.0] * 30),
        [("2024-03-01", 40.0)] * 10 + months([60.0] * 10),  # one side is one day
        [("hier", 40.0)] * 10 + [("demain", 60.0)] * 10,
        [],
    ],
)
def test_data_that_carry_no_change_have_none(dated):
    assert find_change(dated) is None


def test_noise_rarely_makes_a_change():
    draw = random.Random(3)  # noqa: S311 (a simulation)
    found = [find_change(months([draw.gauss(50, 10) for _ in range(20)])) for _ in range(400)]
    assert sum(change is not None for change in found) / 400 < 0.05


def test_a_change_in_noise_is_mostly_found():
    draw = random.Random(4)  # noqa: S311 (a simulation)
    found = [
        find_change(months([40 + 20 * (n >= 10) + draw.gauss(0, 6) for n in range(20)]))
        for _ in range(100)
    ]
    assert sum(change is not None for change in found) > 70
