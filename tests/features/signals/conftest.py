from collections.abc import Callable
from dataclasses import dataclass

import pytest

from features.article import Article, Medium
from features.signal import Measured, NotApplicable, Outcome, Reading, Signal


@dataclass(frozen=True)
class Seen:
    """What a signal saw on one article: its outcome, how it reads, the passages it quotes."""

    outcome: Outcome
    reading: Reading
    quotes: tuple[str, ...]

    @property
    def value(self) -> float:
        assert isinstance(self.outcome, Measured), self.outcome
        return self.outcome.value

    @property
    def saw(self) -> str:
        assert isinstance(self.outcome, Measured), self.outcome
        return self.outcome.saw

    @property
    def reason(self) -> str:
        assert isinstance(self.outcome, NotApplicable), self.outcome
        return self.outcome.reason


@pytest.fixture
def article() -> Callable[..., Article]:
    """Build an article from the parts a test cares about; a whole page unless said otherwise."""

    def build(**parts) -> Article:
        parts.setdefault("medium", Medium.PAGE)
        return Article(**parts)

    return build


@pytest.fixture
def see(article) -> Callable[..., Seen]:
    """Measure one signal on an article built from parts."""

    def look(signal: Signal, **parts) -> Seen:
        page = article(**parts)
        outcome = signal.measure(page)
        spans = outcome.spans if isinstance(outcome, Measured) else ()
        return Seen(outcome, signal.read(outcome), tuple(page.quote(span) for span in spans))

    return look
