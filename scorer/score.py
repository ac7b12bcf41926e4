"""The score of an article and what explains it: the types that every screen and answer shows."""

from __future__ import annotations

from dataclasses import dataclass

from features.signal import Reading

#: Where a page comes from: received from its address by us, or from someone's hands.
FETCHED, GIVEN = "fetched", "given"


@dataclass(frozen=True, slots=True)
class Band:
    """A named range of the 0–100 scale; ``low`` is its inclusive lower bound, in points."""

    id: str
    label: str
    low: int


#: From the interface; highest first.
BANDS = (
    Band("solides", "Pratiques solides", 80),
    Band("plutot_solides", "Pratiques plutôt solides", 60),
    Band("partages", "Indices partagés", 40),
    Band("vigilance", "Points de vigilance nombreux", 20),
    Band("fragiles", "Pratiques très fragiles", 0),
)


def band_of(points: float) -> Band:
    """The band of a score in points (0..100)."""
    return next(band for band in BANDS if points >= band.low or band.low == 0)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage, with the part it was read in and its character offsets there."""

    part: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class SignalResult:
    """One signal on one article. ``contribution`` is in points; None when no model scores it."""

    id: str
    label: str
    question: str
    step: str
    value: float | None
    unit: str
    status: str  # "measured" or "not_applicable"
    reading: Reading
    saw: str  # what was seen, or why nothing could be
    why: str
    contribution: float | None
    evidence: tuple[Evidence, ...]
    experimental: bool = False


@dataclass(frozen=True, slots=True)
class Genre:
    """The genre of the article; ``id`` is "indetermine" below the threshold, never a default."""

    id: str
    label: str
    probability: float | None


@dataclass(frozen=True, slots=True)
class Abstention:
    """Why no score is given; ``code`` is stable, ``message`` French and says what to try."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was scored: digest of the received bytes, and when they were received (ISO, UTC).

    ``origin`` tells who vouches for the address: it was "fetched" there by us, or "given" by
    someone who says so.
    """

    sha256: str
    fetched_at: str
    origin: str = GIVEN


@dataclass(frozen=True, slots=True)
class ModelRef:
    """The model that scored."""

    id: str
    trained_on: str
    card: str


@dataclass(frozen=True, slots=True)
class Score:
    """A scored (or abstained) article.

    ``points`` and ``interval`` are on 0..100 and None on abstention; ``base`` plus the
    contributions of ``signals`` is ``points``, to rounding. ``id`` is None until stored;
    an abstention is never stored.
    """

    url: str | None
    final_url: str | None
    outlet_domain: str | None
    outlet_name: str | None
    title: str
    byline: str
    published: str | None
    language: str
    genre: Genre
    points: float | None
    base: float
    interval: tuple[float, float] | None
    band: Band | None
    abstention: Abstention | None
    signals: tuple[SignalResult, ...]
    model: ModelRef
    snapshot: Snapshot
    id: str | None = None
