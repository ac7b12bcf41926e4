"""What a signal is: one observable trait of a page, its measure and the words that explain it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from features.article import Article, Span


class Step(StrEnum):
    """The questions that pupils are taught to ask (éducation aux médias et à l’information)."""

    WHO = "Qui parle ?"
    WHEN = "Quand ?"
    WHENCE = "D’où vient l’information ?"
    IMAGE = "Que montre l’image ?"
    INTENT = "Dans quelle intention ?"
    CARE = "Soin de la forme"


class Direction(StrEnum):
    """What more of the signal means. Neutral signals are shown and never scored."""

    REASSURING = "reassuring"
    ALARMING = "alarming"
    NEUTRAL = "neutral"


class Reading(StrEnum):
    """How a value is read by a careful reader."""

    TRUST = "confiance"
    DISTRUST = "defiance"
    NEUTRAL = "neutre"
    NOT_VERIFIABLE = "non_verifiable"


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit of a value, in French, and its bounds (inclusive; values are clipped to them)."""

    label: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Source:
    """Why the signal matters: a document, with the date it was consulted (ISO)."""

    title: str
    consulted: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """A value, the French sentence that says what was seen, and the passages that show it."""

    value: float
    saw: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """Nothing to measure here: never zero. ``reason`` is a French sentence for the reader."""

    reason: str


Outcome = Measured | NotApplicable


@dataclass(frozen=True, slots=True)
class Signal:
    """One signal, declared by its module as ``SIGNAL``.

    ``ladder`` reads a value: pairs (lower bound, reading), ascending; the last bound reached
    gives the reading. It never contradicts ``direction``. ``version`` changes with any change
    of measure, so that a model trained on another measure refuses to run.
    """

    id: str
    version: int
    label: str
    question: str
    step: Step
    unit: Unit
    direction: Direction
    why: str  # one plain French sentence for a pupil
    sources: tuple[Source, ...]
    ladder: tuple[tuple[float, Reading], ...]
    measure: Callable[[Article], Outcome]
    experimental: bool = False  # shown, never scored
    #: Found, it speaks for the page; not found, it is not verifiable, and held against nobody. So
    #: any measured value is worth at least as much as none (a page was read, not the whole site).
    reward_only: bool = False

    def read(self, outcome: Outcome) -> Reading:
        """How the outcome reads: by the ladder, or not verifiable."""
        if isinstance(outcome, NotApplicable):
            return Reading.NOT_VERIFIABLE
        reading = Reading.NEUTRAL
        for bound, step_reading in self.ladder:
            if outcome.value >= bound:
                reading = step_reading
        return reading

    @property
    def scored(self) -> bool:
        """Whether a model may use it: neutral and experimental signals are only shown."""
        return self.direction is not Direction.NEUTRAL and not self.experimental
