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


#: Plain reporting without any of the traits that the signals look for: about ninety words.
PLAIN = (
    "La commune de Valbrune a ouvert la nouvelle halle du marché. Les travaux ont duré deux ans "
    "et ont coûté trois millions d’euros. Une trentaine de commerçants ont repris leur place "
    "sous la charpente restaurée. La mairie a financé la moitié du chantier, la région a payé "
    "le reste. Le toit a été refait par une entreprise du canton voisin. Les services "
    "techniques ont aussi remplacé les canalisations. La circulation a repris dans la rue "
    "principale. Le conseil a voté un budget pour les abords. Les riverains ont reçu un plan "
    "des prochaines étapes."
)


@pytest.fixture
def told() -> Callable[[str], str]:
    """A text put before enough plain reporting for a frequency to be counted."""

    def tell(text: str = "") -> str:
        return f"{text}\n\n{PLAIN}" if text else PLAIN

    return tell
