"""The shipped model reaches the floors, on the corpus that it says it was measured on."""

import json
from pathlib import Path

import pytest

from scorer.scorecard import current_model_dir
from training.corpus import Corpus
from training.floors import missed_floors

SHARED = Path(__file__).parents[2].parent / "shared" / "corpus"
GOOD = {
    "macro_saved": 0.9,
    "macro_bare": 0.9,
    "unrated_saved": 0.9,
    "unrated_bare": 0.9,
    "ece": 0.03,
    "false_alarms": 0.04,
    "worst_slice": 0.05,
    "metadata_gain": 2.0,
}


def test_figures_that_reach_every_floor_pass():
    assert missed_floors({"headline": GOOD}) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("macro_bare", 0.5),
        ("ece", 0.2),
        ("false_alarms", 0.06),
        ("worst_slice", 0.07),
        ("macro_saved", float("nan")),
        ("unrated_bare", None),
    ],
)
def test_a_figure_that_misses_its_floor_is_named(name, value):
    (line,) = missed_floors({"headline": GOOD | {name: value}})
    assert line.startswith(name)


def test_the_shipped_model_reaches_the_floors():
    manifest = json.loads((current_model_dir() / "manifest.json").read_bytes())
    assert missed_floors(manifest["figures"]) == []


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/corpus is not here")
def test_the_shipped_model_was_measured_on_the_shared_corpus():
    manifest = json.loads((current_model_dir() / "manifest.json").read_bytes())
    assert manifest["figures"]["corpus"]["digest"] == Corpus.load(SHARED).digest
