"""Charts place what they are given, and what is printed adds up."""

from __future__ import annotations

from dataclasses import replace

from conftest import history, point
from hypothesis import given
from hypothesis import strategies as st

import builders
from web.charts import waterfall, zones
from web.history import arranged, history_chart


@given(st.floats(0, 60), st.lists(st.floats(-9, 9), max_size=25))
def test_printed_steps_add_up_to_the_printed_score(base, values):
    signal = builders.results(builders.ARTICLE)[0]
    signals = tuple(replace(signal, contribution=value) for value in values)
    points = base + sum(values)
    bars = waterfall(builders.score(signals=signals, base=base, points=points))
    assert round(sum(bar.points for bar in bars), 1) == round(points, 1) == bars[-1].after


@given(st.floats(0, 60), st.lists(st.floats(-30, 30), max_size=25))
def test_bars_stay_inside_the_chart(base, values):
    signal = builders.results(builders.ARTICLE)[0]
    signals = tuple(replace(signal, contribution=value) for value in values)
    made = builders.score(signals=signals, base=base, points=base + sum(values))
    for bar in waterfall(made):
        assert bar.x >= 0
        assert bar.x + bar.width <= 100.5


def test_a_bar_starts_where_the_one_before_stopped():
    bars = waterfall(builders.score())
    for before, bar in zip(bars, bars[1:], strict=False):
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


def test_no_article_is_an_empty_chart_not_an_error():
    assert history_chart(history(0)).dots == ()


def test_the_table_sorts_by_what_was_asked():
    points = (point(1, title="Zèbre"), point(3, title="abeille"))
    assert [p.title for p in arranged(points, "titre", descending=False)] == ["abeille", "Zèbre"]
    assert [p.points for p in arranged(points, "note", descending=True)] == [53.0, 51.0]
