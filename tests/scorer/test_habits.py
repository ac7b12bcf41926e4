"""How often a signal speaks in an outlet's articles, the most telling first."""

from features.signal import Reading
from scorer.habits import Observed, ObservedArticle, habits_of, most_frequent


def seen(name, reading, contribution=None):
    return Observed(name, f"Signal {name}", "Qui ?", "Qui parle ?", reading, contribution)


ARTICLES = [
    ObservedArticle(
        (
            seen("a", Reading.TRUST, 3.0),
            seen("b", Reading.TRUST if n < 2 else Reading.NOT_VERIFIABLE, 6.0),
            seen("c", Reading.DISTRUST if n else Reading.NEUTRAL, -8.0),
            seen("d", Reading.TRUST, 5.0),
            seen("e", Reading.NEUTRAL),
        )
    )
    for n in range(4)
]


def test_each_reading_is_counted():
    found = {habit.id: habit for habit in habits_of(ARTICLES)}
    assert found["b"].readings == {Reading.TRUST: 2, Reading.NOT_VERIFIABLE: 2}
    assert found["b"].share(Reading.TRUST) == 0.5
    assert found["b"].share(Reading.DISTRUST) == 0
    assert (found["c"].n, found["c"].contribution) == (4, -8.0)
    assert found["e"].contribution is None


def test_the_most_frequent_comes_first_and_the_heavier_at_the_same_share():
    assert [habit.id for habit in habits_of(ARTICLES)] == ["d", "a", "c", "b", "e"]
    trusted = most_frequent(habits_of(ARTICLES), Reading.TRUST, 2)
    assert [habit.id for habit in trusted] == ["d", "a"]
    assert [h.id for h in most_frequent(habits_of(ARTICLES), Reading.DISTRUST, 5)] == ["c"]


def test_a_signal_that_one_article_was_not_looked_at_for_counts_on_the_others():
    fresh = [*ARTICLES, ObservedArticle((seen("f", Reading.TRUST, 1.0),))]
    found = {habit.id: habit for habit in habits_of(fresh)}
    assert (found["f"].n, found["f"].share(Reading.TRUST)) == (1, 1.0)
    assert found["a"].n == 4


def test_no_article_has_no_habit():
    assert habits_of([]) == ()
    assert most_frequent((), Reading.TRUST, 5) == ()
