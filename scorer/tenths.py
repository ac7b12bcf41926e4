"""Points as readers see them, in tenths: the same rounding in every answer and on every screen."""

from __future__ import annotations

import math

#: Figures a reader sees: tenths of a point.
PER_POINT = 10
#: A value this near a whole number of tenths is that number: floating sums miss by less.
_NOISE = 1e-6


def whole(points: float) -> int:
    """Tenths of a point, halves up: the same shift for every value, unlike round()."""
    return math.floor(cleared(points * PER_POINT) + 0.5)


def cleared(tenths: float) -> float:
    """Tenths without the dust of floating sums."""
    nearest = round(tenths * 2) / 2
    return nearest if abs(tenths - nearest) < _NOISE else tenths


def rounded(points: float | None) -> float | None:
    """Points to the tenth; None stays None."""
    return None if points is None else whole(points) / PER_POINT
