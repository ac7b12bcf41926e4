"""How often each signal reads as trust or distrust in an outlet's articles."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from features.signal import Reading


@dataclass(frozen=True, slots=True)
class Observed:
    """What one signal said of one article; ``contribution`` in points, None when not scored."""

    id: str
    label: str
    question: str
    step: str
    reading: Reading
    contribution: float | None


@dataclass(frozen=True, slots=True)
class ObservedArticle:
    """The signals of one article: the part of a stored score that habits are made of."""

    signals: tuple[Observed, ...]


@dataclass(frozen=True, slots=True)
class Habit:
    """One signal over ``n`` articles: how many of them carry each reading.

    ``contribution`` is what it brings to an article on average, in points; None when it is shown
    and never scored.
    """

    id: str
    label: str
    question: str
    step: str
    n: int
    readings: dict[Reading, int]
    contribution: float | None

    def share(self, reading: Reading) -> float:
        """The share of the articles that carry a reading, 0..1."""
        return self.readings.get(reading, 0) / self.n


def habits_of(articles: Iterable[ObservedArticle]) -> tuple[Habit, ...]:
    """The habits of an outlet, from its articles, the latest read first.

    The signal that most often reads as trust, or as distrust, comes first; at the same share, the
    one that weighs more. A signal that some articles were not looked at for counts on the others.
    """
    found: dict[str, list[Observed]] = {}
    for article in articles:
        for one in article.signals:
            found.setdefault(one.id, []).append(one)
    return tuple(sorted(map(_habit, found.values()), key=_rank))


def most_frequent(habits: Sequence[Habit], reading: Reading, most: int) -> tuple[Habit, ...]:
    """The habits that carry a reading most often, at most ``most`` of them."""
    carried = [habit for habit in habits if habit.share(reading)]
    carried.sort(key=lambda habit: (-habit.share(reading), *_rank(habit)[1:]))
    return tuple(carried[:most])


def _habit(seen: Sequence[Observed]) -> Habit:
    last = seen[0]
    brought = [one.contribution for one in seen if one.contribution is not None]
    return Habit(
        id=last.id,
        label=last.label,
        question=last.question,
        step=last.step,
        n=len(seen),
        readings=dict(Counter(one.reading for one in seen)),
        contribution=math.fsum(brought) / len(seen) if brought else None,
    )


def _rank(habit: Habit) -> tuple[float, float, str]:
    share = max(habit.share(Reading.TRUST), habit.share(Reading.DISTRUST))
    return (-share, -abs(habit.contribution or 0.0), habit.id)
