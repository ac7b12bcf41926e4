"""How right each signal is: its precision and its recall against annotated pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import nan, sqrt
from statistics import NormalDist

from features.analysis.passages import MOST_SHOWN
from features.article import Article, Part, Span
from features.signal import Measured, Outcome
from training.annotations import Annotated, Passage
from training.comparisons import COMPARISONS, ByPage, ByPassage, Counted

TUNING, CONTROL = "tuning", "control"
_Z = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True, slots=True)
class Reading:
    """An annotated page as Sourcier reads it now.

    ``genre`` is its id; ``seconds`` the time of the reading, and of each signal.
    """

    labels: Annotated
    article: Article
    outcomes: Mapping[str, Outcome]
    genre: str
    seconds: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Miss:
    """One wrong answer: ``invented`` by the signal, or an annotation that it did not find."""

    id: str
    invented: bool
    span: Span | None = None


@dataclass(slots=True)
class Tally:
    """Right and wrong answers of one signal.

    ``right`` of its own claims hold, ``invented`` do not; ``found`` annotations were told,
    ``missed`` were not (by page, ``right`` and ``found`` are the same); ``lost`` annotated
    passages are no longer in the text as it is read now, and count nowhere else; of ``also``
    passages, which a claim may show but need not, ``also_found`` were told.
    """

    pages: int = 0
    right: int = 0
    invented: int = 0
    found: int = 0
    missed: int = 0
    lost: int = 0
    also: int = 0
    also_found: int = 0
    misses: list[Miss] = field(default_factory=list)

    @property
    def precision(self) -> tuple[float, float, float]:
        """Share of the claims that hold, with its 95 % interval."""
        return wilson(self.right, self.right + self.invented)

    @property
    def recall(self) -> tuple[float, float, float]:
        """Share of the annotations that were found, with its 95 % interval."""
        return wilson(self.found, self.found + self.missed)


def half(page: Annotated) -> str:
    """Whether rules may be tuned on a page, or only checked."""
    return CONTROL if page.control else TUNING


def wilson(hits: int, total: int) -> tuple[float, float, float]:
    """A share and its 95 % interval (Wilson, 1927); not numbers when nothing was counted."""
    if not total:
        return nan, nan, nan
    share, square = hits / total, _Z * _Z
    middle = (share + square / (2 * total)) / (1 + square / total)
    spread = _Z * sqrt(share * (1 - share) / total + square / (4 * total**2))
    spread /= 1 + square / total
    return share, max(0.0, middle - spread), min(1.0, middle + spread)


def exactness(readings: Sequence[Reading]) -> dict[str, Tally]:
    """The tally of every signal that the guide has a question for, over usable pages."""
    tallies = {}
    for name, comparison in COMPARISONS.items():
        if isinstance(comparison, Counted):
            continue
        tally = tallies[name] = Tally()
        for reading in readings:
            if reading.labels.usable:
                outcome = reading.outcomes[name]
                measured = outcome if isinstance(outcome, Measured) else None
                if isinstance(comparison, ByPage):
                    _count_page(tally, comparison, reading, measured)
                elif comparison.counts(reading.labels):
                    _count_passages(tally, comparison, reading, measured)
    return tallies


def _count_page(
    tally: Tally, comparison: ByPage, reading: Reading, measured: Measured | None
) -> None:
    """A signal that says nothing does not fire: what it misses so is missed."""
    truth = comparison.truth(reading.labels.facts)
    if truth is None:
        return
    tally.pages += 1
    fires = measured is not None and comparison.fires(measured)
    tally.right += truth and fires
    tally.found += truth and fires
    tally.invented += fires and not truth
    tally.missed += truth and not fires
    if fires is not truth:
        tally.misses.append(Miss(reading.labels.id, fires))


def _count_passages(
    tally: Tally, comparison: ByPassage, reading: Reading, measured: Measured | None
) -> None:
    """Signals show their first passages, annotators stop at some: none counts beyond either."""
    tally.pages += 1
    annotated = [
        (one, places(one, reading.article, anywhere=comparison.anywhere))
        for one in reading.labels.passages[comparison.category]
    ]
    asked = [spans for one, spans in annotated if comparison.kept(one)]
    tally.lost += sum(not spans for spans in asked)
    asked = [spans for spans in asked if spans]
    claims = [s for s in (measured.spans if measured else ()) if s.part in (Part.TITLE, Part.BODY)]
    cut = len(claims) >= MOST_SHOWN
    if comparison.paragraphs:
        body = reading.article.body
        claims = [*dict.fromkeys(_paragraph(one, body) for one in claims)]
        asked = [(one,) for one in dict.fromkeys(_paragraph(spans[0], body) for spans in asked)]
    last_claim = max(claims) if cut else None
    if comparison.most is not None and len(annotated) >= comparison.most:
        told = [spans[0] for _, spans in annotated if spans and spans[0].part is Part.BODY]
        claims = [
            span for span in claims if span.part is Part.TITLE or span <= max(told, default=span)
        ]
    if last_claim is not None:
        asked = [spans for spans in asked if min(spans) <= last_claim]
    also = [
        places(one, reading.article)
        for category in comparison.also
        for one in reading.labels.passages[category]
    ]
    tally.also += len(also)
    tally.also_found += sum(any(overlap(c, p) for c in claims for p in spans) for spans in also)
    _score(tally, reading.labels.id, claims, asked, also)


def _paragraph(span: Span, body: str) -> Span:
    """The paragraph of the text that holds a span; a title is one of its own."""
    if span.part is not Part.BODY:
        return Span(span.part, 0, 1)
    start, end = body.rfind("\n\n", 0, span.start), body.find("\n\n", span.end)
    return Span(Part.BODY, max(0, start), end if end >= 0 else len(body))


def _score(
    tally: Tally,
    name: str,
    claims: Sequence[Span],
    asked: Sequence[tuple[Span, ...]],
    also: Sequence[tuple[Span, ...]],
) -> None:
    """A claim holds when it overlaps any annotation; one that is asked for is found likewise."""
    for claim in claims:
        holds = any(overlap(claim, place) for spans in (*asked, *also) for place in spans)
        tally.right += holds
        tally.invented += not holds
        if not holds:
            tally.misses.append(Miss(name, invented=True, span=claim))
    for spans in asked:
        found = any(overlap(claim, place) for claim in claims for place in spans)
        tally.found += found
        tally.missed += not found
        if not found:
            tally.misses.append(Miss(name, invented=False, span=spans[0]))


def places(one: Passage, article: Article, *, anywhere: bool = False) -> tuple[Span, ...]:
    """Where a passage stands now; with ``anywhere``, wherever its last word does (a family name).

    Empty when the passage is lost.
    """
    nearest = one.find(article)
    if nearest is None or not anywhere:
        return (nearest,) if nearest else ()
    name = article.quote(nearest).split()[-1]
    others = (
        span
        for part in (Part.TITLE, Part.BODY)
        for span in _repeated(name, part, article.text_of(part))
    )
    return (nearest, *others)


def _repeated(word: str, part: Part, text: str) -> Iterator[Span]:
    """Every place of a whole word."""
    at = text.find(word)
    while at >= 0:
        around = text[max(0, at - 1) : at] + text[at + len(word) : at + len(word) + 1]
        if not any(char.isalnum() for char in around):
            yield Span(part, at, at + len(word))
        at = text.find(word, at + 1)


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.part is other.part and one.start < other.end and other.start < one.end
