import pytest

from features.signal import Reading
from features.signals.emoji import SIGNAL


def test_pictograms_are_quoted_in_title_and_body(see):
    seen = see(SIGNAL, title="🔥 La halle", body="Venez ❤️ vite 😱😱.")
    assert len(seen.quotes) == 3
    assert seen.reading is Reading.DISTRUST


@pytest.mark.parametrize(
    "body", ["► La suite", "• un point", "→ plus loin", "© Awa Diop ™", "30 °C"]
)
def test_typographic_signs_pass(see, body):
    assert see(SIGNAL, body=body).value == 0
