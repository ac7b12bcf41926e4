"""Two models side by side: what their files say, and what pages make of it."""

import hashlib
import json

import numpy as np
import pytest

from features.signal import Direction
from features.signals import catalogue
from features.vector import Schema
from scorer.cli import sourcier
from scorer.cli.faults import guarded
from scorer.scorecard import ModelError
from scorer.scorecard_files import pack_replicates
from training.compare import compare_models, open_candidate
from training.compare_corpus import compare_on
from training.compare_text import comparison_text
from training.vectors import write

SCORED = {name: signal for name, signal in sorted(catalogue().items()) if signal.scored}
FIRST, SECOND, THIRD = list(SCORED)[:3]
FIGURES = {"headline": {"macro_bare": 0.8}, "corpus": {"digest": "a" * 64}}


def dumped(data):
    return json.dumps(data, sort_keys=True).encode()


def scorecard(names, weight, **changes):
    signals = []
    for name in names:
        signal = SCORED[name]
        rising = signal.direction is Direction.REASSURING
        values = [-weight, weight / 2] if rising else [weight / 2, -weight]
        low, high = signal.unit.low, min(signal.unit.high, signal.unit.low + 10)
        facts = {"id": name, "version": signal.version, "direction": signal.direction.value}
        signals.append({**facts, "edges": [(low + high) / 2], "values": values})
    columns = [[50.0, 51.0] for _ in range(1 + 2 * len(signals))]
    fields = tuple((signal["id"], signal["version"]) for signal in signals)
    return {
        "format": 1,
        "trained_on": "aucune page",
        "fingerprint": Schema(fields).fingerprint,
        "intercept": 0.0,
        "signals": signals,
        "calibration": {"slope": 1.0, "intercept": 0.0},
        "scale": {"points_per_logit": 10.0, "offset": 50.0},
        "interval": {
            "promise": 0.8,
            "widening": 1.0,
            "floor": 2.0,
            "replicates": {"count": 2, "points": pack_replicates(columns)},
        },
        **changes,
    }


@pytest.fixture
def sealed(tmp_path):
    """Write a model's folder, sealed."""

    def seal(data, figures=FIGURES):
        files = {"scorecard.json": dumped(data), "golden.json": b"[]", "FICHE.md": b"# Fiche\n"}
        digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
        folder = tmp_path / ("2026-01-01-" + digests["scorecard.json"][:8])
        folder.mkdir()
        manifest = {"files": digests, "figures": figures, "trained_on": "aucune page"}
        for name, content in {**files, "manifest.json": dumped(manifest)}.items():
            (folder / name).write_bytes(content)
        return folder

    return seal


def both(sealed, one, other):
    return open_candidate(sealed(one)), open_candidate(sealed(other))


def test_signals_are_added_removed_and_moved(sealed):
    a = scorecard([FIRST, SECOND], 1.0)
    b = scorecard([SECOND, THIRD], 1.5)
    found = compare_models(*both(sealed, a, b))
    assert [one["id"] for one in found["signals"]["added"]] == [THIRD]
    assert [one["id"] for one in found["signals"]["removed"]] == [FIRST]
    (moved,) = found["signals"]["moved"]
    assert (moved["id"], moved["shift"]) == (SECOND, pytest.approx(5.0))
    assert (moved["a"], moved["b"]) == ([-10.0, 5.0], [-15.0, 7.5])
    assert not found["same_measures"]
    assert all(model["runs"] for model in found["models"])


def test_an_edge_that_moves_moves_the_weight(sealed):
    a, b = scorecard([FIRST], 1.0), scorecard([FIRST], 1.0)
    b["signals"][0]["edges"][0] += 0.1
    (moved,) = compare_models(*both(sealed, a, b))["signals"]["moved"]
    assert moved["shift"] == pytest.approx(15.0)


def test_the_same_model_changes_nothing(sealed):
    one = open_candidate(sealed(scorecard([FIRST, SECOND], 1.0)))
    found = compare_models(one, one)
    assert found["signals"] == {"added": [], "removed": [], "moved": [], "kept": 2}
    assert found["same_corpus"]
    assert [row["change"] for row in found["figures"]] == [0.0]
    assert "+" not in comparison_text(found)


def test_figures_of_other_corpora_are_not_said_alike(sealed):
    a = open_candidate(sealed(scorecard([FIRST], 1.0)))
    other = {"headline": {"macro_bare": 0.9}, "corpus": {"digest": "b" * 64}}
    found = compare_models(a, open_candidate(sealed(scorecard([FIRST], 2.0), other)))
    assert found["figures"][0]["change"] == pytest.approx(0.1)
    assert "pas sur le même corpus" in comparison_text(found)


def old_version(data):
    data["signals"][0]["version"] += 1
    fields = tuple((signal["id"], signal["version"]) for signal in data["signals"])
    return {**data, "fingerprint": Schema(fields).fingerprint}


def test_a_signal_measured_otherwise_is_said_so_and_its_model_is_compared_by_its_files(sealed):
    a, b = both(sealed, old_version(scorecard([FIRST], 1.0)), scorecard([FIRST], 1.0))
    found = compare_models(a, b)
    assert [model["runs"] for model in found["models"]] == [False, True]
    assert found["signals"]["moved"][0]["shift"] is None
    text = comparison_text(found)
    assert "Le modèle A ne peut pas noter" in text
    assert "mesurés autrement depuis" in text
    assert "mesuré autrement (version" in text


def test_a_model_of_another_format_is_compared_by_its_files(sealed):
    data = scorecard([FIRST], 1.0)
    del data["interval"]["floor"]
    found = open_candidate(sealed(data))
    assert found.card is None
    assert "format" in found.reason


def test_an_altered_model_is_refused(sealed):
    folder = sealed(scorecard([FIRST], 1.0))
    path = folder / "scorecard.json"
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(ModelError, match="SHA-256"):
        open_candidate(folder)


def test_a_folder_of_models_is_the_one_that_it_names(sealed, tmp_path):
    folder = sealed(scorecard([FIRST], 1.0))
    (tmp_path / "CURRENT").write_text(folder.name + "\n")
    assert open_candidate(tmp_path).id == folder.name


def test_pages_say_which_slices_and_scores_moved(sealed, population):
    a, b = both(sealed, scorecard([FIRST, SECOND], 0.2), scorecard([FIRST, SECOND], 1.0))
    found = compare_on(population, a.card, b.card)
    assert found["pages"] == sum(population["rendering"] == "saved")
    moves = found["moves"]
    changes = [abs(move["change"]) for move in moves]
    assert changes == sorted(changes, reverse=True)
    assert {move["id"] for move in moves} <= set(population["id"])
    for move in moves:
        assert move["after"] - move["before"] == pytest.approx(move["change"])
        explained = sum(one["after"] - one["before"] for one in move["signals"])
        shift = move["base"]["after"] - move["base"]["before"]
        assert shift + explained == pytest.approx(move["change"])
    rows = {row["id"]: row for row in found["slices"]}
    assert {"all", "unrated", "unreliable"} <= set(rows)
    for row in rows.values():
        assert row["change"] == pytest.approx(row["b"]["mean"] - row["a"]["mean"])
    newsrooms = (population["label"] == "reliable") & (population["rendering"] == "saved")
    assert rows["all"]["pages"] == int(np.sum(newsrooms))


def test_the_command_compares_on_a_corpus(sealed, corpus, tmp_path, capsys):
    a, b = sealed(scorecard([FIRST], 0.2)), sealed(scorecard([FIRST], 1.0))
    table = tmp_path / "measures.parquet"
    write(corpus.vectors, table)
    args = ["model", "compare", str(a), str(b), "--corpus", str(corpus.directory)]
    assert guarded(sourcier, [*args, "--vectors", str(table), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["corpus"]["pages"] > 0
    assert guarded(sourcier, [*args, "--vectors", str(table)]) == 0
    text = capsys.readouterr().out
    assert "Sur les pages du corpus" in text
    assert " :" not in text


def test_the_command_notes_no_page_when_a_model_does_not_run(sealed, corpus, tmp_path, capsys):
    a, b = sealed(old_version(scorecard([FIRST], 1.0))), sealed(scorecard([FIRST], 1.0))
    args = ["model", "compare", str(a), str(b), "--corpus", str(corpus.directory)]
    assert guarded(sourcier, args) == 0
    assert "Aucune page n’est notée" in capsys.readouterr().out


def test_what_is_no_model_is_refused_in_french(tmp_path, capsys):
    assert guarded(sourcier, ["model", "compare", str(tmp_path), "absent"]) == 2
    assert "ne se lit pas" in capsys.readouterr().err
