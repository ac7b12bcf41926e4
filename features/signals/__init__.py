"""The catalogue: every module of this package declares one ``SIGNAL``; adding one is enough."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from features.article import Article
from features.signal import Measured, Outcome, Signal, Step


@cache
def catalogue() -> dict[str, Signal]:
    """Every signal by id, in the order of the questions, then of the ids."""
    names = [module.name for module in pkgutil.iter_modules(__path__)]
    found: list[Signal] = [import_module(f"{__name__}.{name}").SIGNAL for name in names]
    steps = list(Step)
    found.sort(key=lambda signal: (steps.index(signal.step), signal.id))
    return {signal.id: signal for signal in found}


def measure(article: Article) -> dict[str, Outcome]:
    """The outcome of every signal on one article; values are clipped to the unit's bounds."""
    return {name: _clip(signal, signal.measure(article)) for name, signal in catalogue().items()}


def _clip(signal: Signal, outcome: Outcome) -> Outcome:
    if not isinstance(outcome, Measured):
        return outcome
    value = min(max(outcome.value, signal.unit.low), signal.unit.high)
    return outcome if value == outcome.value else Measured(value, outcome.saw, outcome.spans)
