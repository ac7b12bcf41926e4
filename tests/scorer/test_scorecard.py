"""A scorecard loads only whole and unaltered, explains exactly, and never punishes good practice."""

import hashlib
import json
import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.signal import Measured, NotApplicable
from features.vector import Schema
from scorer.scorecard import ModelError, Scorecard, current_model_dir
from scorer.scorecard_files import pack_replicates

RUNNING = {"names_sources": 2, "shouts": 1}
UNKNOWN = NotApplicable("Rien à mesurer.")


def scorecard(**changes):
    data = {
        "format": 1,
        "trained_on": "12 pages de 3 sites",
        "fingerprint": Schema(tuple(RUNNING.items())).fingerprint,
        "intercept": 0.25,
        "signals": [
            {"id": "names_sources", "version": 2, "direction": "reassuring"}
            | {"edges": [0.5, 2.5], "values": [-1.0, 0.25, 1.5]},
            {"id": "shouts", "version": 1, "direction": "alarming"}
            | {"edges": [0.0], "values": [0.5, -2.0]},
        ],
        "calibration": {"slope": 0.9, "intercept": -0.1},
        "scale": {"points_per_logit": 18.0, "offset": 52.0},
        "interval": {
            "promise": 0.9,
            "widening": 2.0,
            "floor": 3.0,
            "replicates": {
                "count": 2,
                "points": pack_replicates(
                    [[56.0, 57.0], [-18.0, -17.0], [4.0, 5.0], [27.0, 25.0], [9.0, 8.0], [-36, -30]]
                ),
            },
        },
    }
    return data | changes


def folder(tmp_path, data=None, **manifest):
    content = json.dumps(scorecard() if data is None else data).encode()
    files = {"scorecard.json": content, "golden.json": b"[]", "FICHE.md": b"# Fiche"}
    digests = {name: hashlib.sha256(one).hexdigest() for name, one in files.items()}
    directory = tmp_path / f"2026-01-02-{digests['scorecard.json'][:8]}"
    directory.mkdir()
    for name, one in files.items():
        (directory / name).write_bytes(one)
    (directory / "manifest.json").write_text(json.dumps({"files": digests} | manifest))
    return directory


@pytest.fixture
def card(tmp_path):
    return Scorecard.load(folder(tmp_path), RUNNING)


def outcomes(sources, shouts):
    pairs = {"names_sources": sources, "shouts": shouts}
    return {k: UNKNOWN if v is None else Measured(v, "") for k, v in pairs.items()}


def test_contributions_add_up_to_the_points(card):
    found = card.assess(outcomes(1, 0))
    assert found.base == pytest.approx(52 + 18 * 0.25)
    assert found.contributions == pytest.approx({"names_sources": 4.5, "shouts": 9.0})
    assert found.points == pytest.approx(found.base + 13.5)
    assert found.probability == pytest.approx(1 / (1 + math.exp(-(0.9 * 1.0 - 0.1))))


def test_a_value_on_an_edge_belongs_to_the_step_below(card):
    assert card.assess(outcomes(2.5, 0)).contributions["names_sources"] == pytest.approx(4.5)
    above = math.nextafter(2.5, 3)
    assert card.assess(outcomes(above, 0)).contributions["names_sources"] == pytest.approx(27.0)


@pytest.mark.parametrize("missing", [{}, outcomes(None, None), outcomes(math.nan, math.nan)])
def test_what_cannot_be_measured_adds_nothing(card, missing):
    found = card.assess(missing)
    assert found.points == found.base
    assert set(found.contributions.values()) == {0.0}


def test_signals_that_the_model_does_not_list_change_nothing(card):
    assert card.assess(outcomes(1, 0)) == card.assess(outcomes(1, 0) | {"new": Measured(9, "")})


@pytest.mark.parametrize(
    ("offset", "sources", "shouts"), [(95.0, 3, 0), (20.0, 0, 2), (80.0, 3, 2)]
)
def test_beyond_the_scale_contributions_shrink_and_still_add_up(tmp_path, offset, sources, shouts):
    data = scorecard(scale={"points_per_logit": 18.0, "offset": offset})
    found = Scorecard.load(folder(tmp_path, data), RUNNING).assess(outcomes(sources, shouts))
    assert 0 <= found.points <= 100
    assert found.base + sum(found.contributions.values()) == pytest.approx(found.points, abs=1e-9)
    assert found.contributions["names_sources"] * (1 if sources else -1) > 0
    assert found.contributions["shouts"] * (-1 if shouts else 1) >= 0
    assert found.interval[0] <= found.points <= found.interval[1]


@given(st.floats(0, 4), st.floats(0, 4), st.floats(0, 4), st.floats(0, 100))
def test_better_practice_never_lowers_a_score(tmp_path_factory, sources, shouts, step, offset):
    data = scorecard(scale={"points_per_logit": 18.0, "offset": offset})
    card = Scorecard.load(folder(tmp_path_factory.mktemp("model"), data), RUNNING)
    start = card.assess(outcomes(sources, shouts))
    assert card.assess(outcomes(sources + step, shouts)).points >= start.points - 1e-9
    assert card.assess(outcomes(sources, shouts - step)).points >= start.points - 1e-9
    assert start.base + sum(start.contributions.values()) == pytest.approx(start.points, abs=1e-9)


def test_the_interval_is_that_of_the_replicates(card):
    # Replicates of (1, 0): 56+4+9 = 69 and 57+5+8 = 70; deviation 0.7071, widened twice; floor 3.
    found = card.assess(outcomes(1, 0))
    half = math.sqrt(4 * 0.5 + 9)
    assert found.interval == pytest.approx((found.points - half, found.points + half))


def test_ranges_say_what_each_signal_can_bring(card):
    assert card.ranges() == {"names_sources": (-18.0, 27.0), "shouts": (-36.0, 9.0)}


@pytest.mark.parametrize("name", ["scorecard.json", "golden.json", "FICHE.md"])
def test_an_altered_file_is_refused(tmp_path, name):
    directory = folder(tmp_path)
    path = directory / name
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(ModelError, match=rf"{name}.*SHA-256"):
        Scorecard.load(directory, RUNNING)


def test_a_scorecard_swapped_with_its_digest_is_refused(tmp_path):
    directory = folder(tmp_path)
    content = json.dumps(scorecard(intercept=9.0)).encode()
    (directory / "scorecard.json").write_bytes(content)
    manifest = json.loads((directory / "manifest.json").read_bytes())
    manifest["files"]["scorecard.json"] = hashlib.sha256(content).hexdigest()
    (directory / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(ModelError, match="name is not its scorecard’s digest"):
        Scorecard.load(directory, RUNNING)


@pytest.mark.parametrize(
    ("running", "words"),
    [({"shouts": 1}, "'names_sources'"), (RUNNING | {"names_sources": 3}, "version 2.*version 3")],
)
def test_other_signals_are_refused(tmp_path, running, words):
    with pytest.raises(ModelError, match=words):
        Scorecard.load(folder(tmp_path), running)


def test_a_model_of_a_part_of_the_catalogue_is_welcome(tmp_path):
    assert Scorecard.load(folder(tmp_path), RUNNING | {"new_signal": 1}).schema.ids == tuple(
        RUNNING
    )


def changed_signal(**changes):
    data = scorecard()
    data["signals"][1] |= changes
    return data


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ([], "the whole"),
        (scorecard(format=2), "format"),
        (scorecard(extra=1), "extra"),
        (scorecard(intercept="0"), "intercept"),
        (scorecard(fingerprint="0" * 64), "fingerprint"),
        (changed_signal(values=[-2.0, 0.5]), "against its direction"),
        (changed_signal(edges=[0.0, 0.0], values=[0.5, 0, -2.0]), "edges"),
        (changed_signal(edges=[]), "edges"),
        (changed_signal(id="names_sources"), "in order"),
        (
            scorecard(
                interval={
                    "promise": 0.9,
                    "widening": 1.0,
                    "floor": 0,
                    "replicates": {"count": 2, "points": "AAA="},
                }
            ),
            "expected",
        ),
        (
            scorecard(
                interval={
                    "promise": 0.9,
                    "widening": 1.0,
                    "floor": 0,
                    "replicates": {"count": 2, "points": "é"},
                }
            ),
            "base64",
        ),
    ],
)
def test_a_malformed_scorecard_is_refused(tmp_path, data, words):
    with pytest.raises(ModelError, match=words):
        Scorecard.load(folder(tmp_path, data), RUNNING)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "does not list"),
        ({"../x": "0", "scorecard.json": "", "golden.json": "", "FICHE.md": ""}, "not the name"),
    ],
)
def test_a_malformed_manifest_is_refused(tmp_path, files, words):
    with pytest.raises(ModelError, match=words):
        Scorecard.load(folder(tmp_path, files=files), RUNNING)


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(ModelError, match="cannot be read"):
        Scorecard.load(tmp_path / "2026-01-02-00000000", RUNNING)


def test_the_shipped_model_runs_with_the_running_signals_and_gives_its_golden_scores():
    directory = current_model_dir()
    card = Scorecard.load(directory)
    for golden in json.loads((directory / "golden.json").read_bytes()):
        values = golden["values"].items()
        found = card.assess({k: Measured(v, "") for k, v in values if v is not None})
        assert found.points == pytest.approx(golden["points"], abs=1e-9)
        assert found.probability == pytest.approx(golden["probability"], abs=1e-9)


def test_the_shipped_model_is_small_and_loads_fast():
    directory = current_model_dir()
    Scorecard.load(directory)
    started = time.process_time()
    Scorecard.load(directory)
    assert time.process_time() - started < 0.1  # seconds; 30 ms measured on an idle core
    assert (directory / "scorecard.json").stat().st_size < 500_000
