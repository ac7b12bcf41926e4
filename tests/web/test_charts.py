"""Charts place what they are given, and what is printed adds up."""

from __future__ import annotations

import math
import time
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

import web_builders as builders
from hypothesis import given
from hypothesis import strategies as st
from web_doubles import history, point

from scorer.change import ChangePoint
from scorer.wire import to_wire
from web.charts import waterfall, zones
from web.history import MAX_DOTS, MAX_STOPS, STEPS, history_chart
from web.sheet import PER_PAGE, sheet


def made_of(base, values):
    """A score whose signals bring the given points."""
    signal = builders.results(builders.ARTICLE)[0]
    signals = tuple(
        replace(signal, id=f"s{index}", contribution=value) for index, value in enumerate(values)
    )
    return builders.score(signals=signals, base=base, points=base + sum(values))


@given(st.floats(0, 60), st.lists(st.floats(-9, 9), max_size=25))
def test_printed_steps_add_up_to_the_printed_score(base, values):
    score = made_of(base, values)
    bars = waterfall(score)
    assert round(sum(bar.points for bar in bars), 1) == bars[-1].after
    assert bars[-1].after == to_wire(score, None)["score"]


@given(st.floats(0, 60), st.lists(st.floats(-30, 30), max_size=25))
def test_bars_stay_inside_the_chart(base, values):
    for bar in waterfall(made_of(base, values)):
        assert bar.x >= 0
        assert bar.x + bar.width <= 100.5


def test_a_bar_starts_where_the_one_before_stopped():
    bars = waterfall(builders.score())
    for before, bar in pairwise(bars):
        assert round(before.after + bar.points, 1) == bar.after


def test_zones_cover_the_scale_and_name_the_score_s_own():
    made = zones(builders.score())
    assert [zone.low for zone in made] == [0, 20, 40, 60, 80]
    assert [zone.high for zone in made] == [20, 40, 60, 80, 100]
    assert [zone.label for zone in made if zone.current] == ["Pratiques plutôt solides"]


def test_articles_stand_in_time_and_gaps_stay_empty():
    points = (point(1), point(2), point(30))
    dots = history_chart(history(3, points=points)).dots
    assert dots[2].x - dots[1].x > 20 * (dots[1].x - dots[0].x)


def test_an_article_without_date_counts_for_the_day_it_was_read():
    undated = point(1, published=None, scored_at="2024-03-09T00:00:00+00:00")
    chart = history_chart(history(2, points=(undated, point(9))))
    assert chart.dots[0].x == chart.dots[1].x


def test_a_model_change_is_a_rule_between_two_articles():
    points = (point(1), point(2, model_id="autre"))
    chart = history_chart(history(2, points=points))
    assert len(chart.rules) == 1
    assert chart.dots[0].x < chart.rules[0] < chart.dots[1].x
    assert history_chart(history(7)).rules == ()


def test_a_change_of_level_is_drawn_on_each_side_of_it_only():
    points = tuple(point(day) for day in range(1, 15))
    change = ChangePoint("2024-03-05", "2024-03-08", 30.0, 62.0, 5, 7)
    before, after = history_chart(history(14, points=points, change_point=change)).levels
    assert (before.y, after.y) == (70, 38)
    assert before.x == 0
    assert before.width < after.x
    assert round(after.x + after.width) == 100
    assert history_chart(history(14, points=points)).levels == ()


def test_the_running_median_starts_with_the_fifth_article_and_reaches_the_edge():
    assert history_chart(history(4)).running == ()
    running = history_chart(history(7)).running
    assert len(running) == 3
    assert round(running[-1].x + running[-1].width) == 100
    assert all(stretch.top <= stretch.y <= stretch.bottom for stretch in running)


def test_no_article_is_an_empty_chart_not_an_error():
    assert history_chart(history(0)).dots == ()


def many(count):
    """One article a day, the scores going up and down."""
    start = date(2010, 1, 1)
    return tuple(
        point(
            index,
            published=(start + timedelta(days=index)).isoformat(),
            points=50 + 20 * math.sin(index),
        )
        for index in range(1, count + 1)
    )


def test_a_long_history_is_drawn_at_once_and_stays_light():
    long = history(4000, points=many(4000))
    started = time.process_time()
    chart = history_chart(long)
    assert time.process_time() - started < 0.5
    assert len(chart.dots) == MAX_DOTS
    assert chart.hidden == 4000 - MAX_DOTS
    assert len(chart.running) <= STEPS + 1
    assert chart.dots[-1].point.score_id == "s4000"


def test_the_running_median_of_a_long_history_counts_the_articles_that_are_not_drawn():
    points = many(1000)
    running = history_chart(history(1000, points=points)).running
    assert running[-1].y == 100 - median(p.points for p in points)
    assert running[0].x < 1
    for before, after in pairwise(running):
        assert math.isclose(before.x + before.width, after.x)
        assert after.x - before.x > 0


def test_an_old_article_being_read_keeps_its_dot():
    chart = history_chart(history(1000, points=many(1000)), current="s3")
    assert [dot.point.score_id for dot in chart.dots if dot.current] == ["s3"]
    assert len(chart.dots) == MAX_DOTS + 1
    assert chart.dots == tuple(sorted(chart.dots, key=lambda dot: dot.x))


def test_few_dots_are_stops_and_many_are_not():
    assert history_chart(history(MAX_STOPS, points=many(MAX_STOPS))).stops
    assert not history_chart(history(MAX_STOPS + 1, points=many(MAX_STOPS + 1))).stops


def test_the_table_sorts_by_what_was_asked():
    points = (point(1, title="Zèbre"), point(3, title="abeille"))
    by_title = sheet(points, "titre", 1, descending=False).points
    assert [p.title for p in by_title] == ["abeille", "Zèbre"]
    by_score = sheet(points, "note", 1, descending=True).points
    assert [p.points for p in by_score] == [53.0, 51.0]


def test_the_table_goes_by_pages_and_a_page_too_far_is_the_last():
    points = many(2 * PER_PAGE + 1)
    first, last = (sheet(points, "date", page, descending=False) for page in (1, 99))
    assert (first.before, first.after, first.first, first.last) == (None, 2, 1, PER_PAGE)
    assert (last.before, last.after, len(last.points)) == (2, None, 1)
    assert sheet(points, "date", -5, descending=False) == first
    assert sheet((), "date", 1, descending=False).points == ()
    assert sheet(points[:PER_PAGE], "date", 1, descending=False).after is None
