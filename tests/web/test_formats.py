"""Numbers, dates and sentences as French readers write them."""

from __future__ import annotations

import pytest

from web.formats import compact, day, moment, number, plural, typo


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (1234.5, 1, "1\u202f234,5"),
        (-7.25, 1, "\u22127,2"),
        (0.04, 1, "0,0"),
        (-0.04, 1, "0,0"),
        (1234567, 0, "1\u202f234\u202f567"),
    ],
)
def test_numbers(value, digits, text):
    assert number(value, digits) == text


def test_a_signed_number_says_its_plus_but_zero_has_none():
    assert (number(3, signed=True), number(0, signed=True)) == ("+3", "0")


@pytest.mark.parametrize(("value", "text"), [(3, "3"), (0.25, "0,25"), (0.5, "0,5"), (100, "100")])
def test_compact_numbers_keep_their_own_zeros(value, text):
    assert compact(value) == text


@pytest.mark.parametrize(
    ("iso", "text"),
    [
        ("2024-03-12", "12\u00a0mars\u00a02024"),
        ("2024-08-01T09:00:00+02:00", "1ᵉʳ\u00a0août\u00a02024"),
        ("hier", "hier"),
    ],
)
def test_days(iso, text):
    assert day(iso) == text


def test_a_time_is_told_in_universal_time():
    told = moment("2024-03-12T01:05:00+02:00")
    assert told == "11\u00a0mars\u00a02024 à 23\u00a0h\u00a005 (temps universel)"


def test_zero_is_singular():
    told = plural(0, "article"), plural(1, "article"), plural(2, "article")
    assert told == ("0\u00a0article", "1\u00a0article", "2\u00a0articles")


def test_high_signs_never_start_a_line():
    assert typo("« Quand ? » oui : non") == "«\u00a0Quand\u00a0?\u00a0» oui\u00a0: non"
