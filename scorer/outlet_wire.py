"""The JSON that scripts rely on, for outlets: where each stands, its habits and its articles."""

from __future__ import annotations

from typing import Any

from features.signal import Reading
from scorer.habits import Habit
from scorer.outlet import Estimate, HistoryPoint, OutletHistory
from scorer.score import GIVEN
from scorer.tenths import rounded

Json = dict[str, Any]

#: Digits after the point of a share.
_DIGITS = 3


def outlet_to_wire(history: OutletHistory) -> Json:
    """Where the history of an outlet stands."""
    trend, change = history.trend, history.change_point
    return {
        "domain": history.domain,
        "name": history.name,
        "n": history.n,
        "median": rounded(history.median),
        "interval": [rounded(end) for end in history.interval] if history.interval else None,
        "trend": (
            {
                "change": rounded(trend.change),
                "start": trend.start,
                "end": trend.end,
                "n": trend.n,
                "label": str(trend),
            }
            if trend
            else None
        ),
        "since": history.since,
        "change_point": (
            {
                "last": change.last,
                "first": change.first,
                "before": rounded(change.before),
                "after": rounded(change.after),
                "n_before": change.n_before,
                "n_after": change.n_after,
                "label": str(change),
            }
            if change
            else None
        ),
        "estimate": _estimate(history.estimate) if history.estimate else None,
        "origin": history.origin,
        "left_out": history.left_out,
    }


def habit_to_wire(habit: Habit) -> Json:
    """How often a signal speaks in an outlet's articles."""
    return {
        "id": habit.id,
        "label": habit.label,
        "question": habit.question,
        "step": habit.step,
        "n": habit.n,
        "readings": {reading.value: habit.readings.get(reading, 0) for reading in Reading},
        "shares": {reading.value: round(habit.share(reading), _DIGITS) for reading in Reading},
        "contribution": rounded(habit.contribution),
    }


def point_to_wire(point: HistoryPoint) -> Json:
    """One scored article of an outlet's history."""
    return {
        "score_id": point.score_id,
        "title": point.title,
        "url": point.url,
        "published": point.published,
        "scored_at": point.scored_at,
        "score": rounded(point.points),
        "interval": [rounded(end) for end in point.interval],
        "band": point.band_id,
        "model": point.model_id,
        "genre": point.genre_id,
    }


def unknown_outlet(domain: str, name: str | None) -> Json:
    """An outlet of which nothing was kept yet."""
    return {
        "domain": domain,
        "name": name,
        "n": 0,
        "median": None,
        "interval": None,
        "trend": None,
        "since": None,
        "change_point": None,
        "estimate": None,
        "origin": GIVEN,
        "left_out": 0,
    }


def _estimate(estimate: Estimate) -> Json:
    return {
        "score": rounded(estimate.points),
        "interval": [rounded(end) for end in estimate.interval],
        "mean": rounded(estimate.mean),
        "weight": round(estimate.weight, _DIGITS),
        "toward": rounded(estimate.toward),
    }
