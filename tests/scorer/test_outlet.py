"""An outlet's history says what its articles carry, and nothing below five of them."""

import math
import random
import time
from dataclasses import replace
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.outlet import LEVEL, HistoryPoint, history_of, median_interval, summary_of
from scorer.trend import find_trend

MODEL = "m1"


def point(n, points, published=None, **changes):
    made = HistoryPoint(
        score_id=f"s{n}",
        title=f"Article {n}",
        url=f"https://a.example/{n}",
        published=published,
        scored_at=f"2024-06-{n % 28 + 1:02d}T00:00:00.000000+00:00",
        points=points,
        interval=(points - 5, points + 5),
        band_id="partages",
        model_id=MODEL,
        genre_id="indetermine",
    )
    return replace(made, **changes)


def history(values, **changes):
    return history_of("a.example", "A", MODEL, [point(n, v) for n, v in enumerate(values)])


def test_no_figure_is_given_below_five_articles():
    for n in range(5):
        found = history([50.0] * n)
        assert (found.n, found.median, found.interval, found.trend) == (n, None, None, None)
        assert summary_of("a.example", "A", [50.0] * n, None, None).median is None


def test_five_articles_give_a_median_and_their_range():
    found = history([10.0, 90.0, 30.0, 20.0, 40.0])
    assert found.median == 30.0
    assert found.interval == (10.0, 90.0)
    assert summary_of("a.example", "A", [10.0, 20.0, 30.0, 40.0, 90.0], None, None).median == 30.0


def test_one_extreme_article_among_many_moves_nothing_much():
    calm = history([50.0 + n % 5 for n in range(30)])
    loud = history([50.0 + n % 5 for n in range(29)] + [0.0])
    assert abs(calm.median - loud.median) <= 1
    assert loud.interval[0] >= 50


@pytest.mark.parametrize(("n", "ranks"), [(5, (0, 4)), (8, (1, 6)), (11, (2, 8)), (20, (5, 14))])
def test_the_interval_is_made_of_the_order_statistics_of_the_books(n, ranks):
    """Ranks from tables of the sign test at 90 % (Conover, Practical Nonparametric Statistics)."""
    assert median_interval([float(v) for v in range(n)]) == (ranks[0], ranks[1])


def exact(n):
    """The same rank by whole numbers, which no rounding touches."""
    total, rank = 0, 0
    for k in range(n // 2):
        total += math.comb(n, k)
        if 10 * 2 * total > 2**n:  # 1 − 2·tail < 0.9
            return rank
        rank += 1
    return rank


@pytest.mark.parametrize("n", [*range(5, 120), 999, 1000, 1001, 4000])
def test_the_ranks_of_long_histories_are_those_of_whole_numbers(n):
    low, high = median_interval(range(n))
    assert (low, high) == (exact(n) - 1, n - exact(n))


def test_the_interval_of_a_very_long_history_takes_no_time():
    started = time.process_time()
    for n in range(20_000, 20_400):
        median_interval(range(n))
    assert time.process_time() - started < 1


def test_the_interval_covers_the_median_as_often_as_it_says():
    draw = random.Random(7)  # noqa: S311 (a simulation)
    covered = 0
    for _ in range(2000):
        low, high = median_interval(sorted(draw.expovariate(1) for _ in range(9)))
        covered += low <= 0.6931471805599453 <= high  # ln 2, the median of that law
    assert covered / 2000 >= LEVEL - 0.02


@given(st.lists(st.floats(0, 100), min_size=5, max_size=60))
def test_the_interval_holds_the_median(values):
    found = history(values)
    assert found.interval[0] <= found.median == median(values) <= found.interval[1]


def test_models_are_never_mixed():
    with pytest.raises(ValueError, match="mixes"):
        history_of("a.example", "A", MODEL, [point(1, 50.0), point(2, 50.0, model_id="m2")])


def test_the_history_says_since_when_and_goes_in_time():
    points = [point(n, 50.0) for n in (3, 1, 2)]
    found = history_of("a.example", "A", MODEL, points, others=4)
    assert found.since == "2024-06-02T00:00:00.000000+00:00"
    assert [p.score_id for p in found.points] == ["s1", "s2", "s3"]
    assert found.others == 4


def months(values):
    return [(f"{2022 + n // 12}-{n % 12 + 1:02d}-01", v) for n, v in enumerate(values)]


def test_a_steady_rise_is_a_trend_and_says_so_in_french():
    found = find_trend(months([40 + n for n in range(18)]))
    assert found.change == pytest.approx(17, abs=0.5)
    assert (found.start, found.end, found.n) == ("2022-01-01", "2023-06-01", 18)
    assert str(found) == (
        "Tendance à la hausse : environ 17 points entre le 1ᵉʳ janvier 2022 et le "
        "1ᵉʳ juin 2023, sur 18 articles datés."
    ).replace(" :", "\u00a0:").replace("17 points", "17\u00a0points").replace(
        "1ᵉʳ janvier 2022", "1ᵉʳ\u00a0janvier\u00a02022"
    ).replace("1ᵉʳ juin 2023", "1ᵉʳ\u00a0juin\u00a02023").replace(
        "18 articles datés", "18\u00a0articles datés"
    )


def test_a_fall_is_a_trend_too_and_outliers_do_not_make_one():
    assert find_trend(months([60 - n for n in range(18)])).change < 0
    assert find_trend(months([50.0] * 9 + [99.0] + [50.0] * 9)) is None


@pytest.mark.parametrize(
    "dated",
    [
        months([40 + n for n in range(9)]),  # too few
        [(f"2024-03-{n + 1:02d}", 40.0 + n) for n in range(20)],  # too short a time
        months([50.0] * 18),  # flat
        [("hier", 40.0 + n) for n in range(20)],  # no dates
        [("2024-03-01", 40.0 + n) for n in range(20)],  # one day
        [],
    ],
)
def test_data_that_carry_no_trend_have_none(dated):
    assert find_trend(dated) is None


def test_noise_rarely_makes_a_trend():
    draw = random.Random(3)  # noqa: S311 (a simulation)
    found = [find_trend(months([draw.gauss(50, 10) for _ in range(20)])) for _ in range(400)]
    assert sum(trend is not None for trend in found) / 400 < 0.08


def test_dates_with_and_without_zone_are_compared():
    mixed = months([40 + n for n in range(18)])
    mixed[3] = ("2022-04-01T08:00:00+02:00", 43)
    mixed[4] = ("2022-05-01T08:00:00", 44)
    assert find_trend(mixed).n == 18
