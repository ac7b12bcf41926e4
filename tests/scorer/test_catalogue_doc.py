from pathlib import Path

import pytest

from features.signal import Direction, Measured, Reading
from features.signals import catalogue
from scorer.catalogue_doc import example, examples, page

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_signals_is_up_to_date():
    written = (DOCS / "signaux.md").read_text(encoding="utf-8")
    assert written == page(), "run: python -m scorer.catalogue_doc > docs/signaux.md"


def test_every_signal_is_on_the_page():
    text = page()
    for signal in catalogue().values():
        assert f"### {signal.label}\n" in text
        assert f"`{signal.id}`" in text
        assert signal.why in text


def test_examples_belong_to_a_signal():
    assert examples().keys() <= catalogue().keys()


@pytest.mark.parametrize(
    "name", [name for name, known in examples().items() if known.keys() - {"limit"}]
)
def test_each_example_shows_what_it_is_there_for(name):
    signal = catalogue()[name]
    outcome = signal.measure(example(examples()[name]))
    assert isinstance(outcome, Measured)
    assert outcome.value > 0
    wrong = Reading.TRUST if signal.direction is Direction.ALARMING else Reading.DISTRUST
    assert signal.read(outcome) is not wrong


def test_the_guide_names_what_exists():
    guide = (DOCS / "ajouter-un-signal.md").read_text(encoding="utf-8")
    root = DOCS.parent
    for name in ("features/analysis", "features/catalogue_examples.toml", "CHANGELOG.md"):
        assert name in guide
        assert (root / name).exists()
