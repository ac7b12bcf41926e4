"""A finished model on a corpus that it did not learn from, through the command."""

import hashlib
import json

import pytest

from features.signal import Direction
from features.signals import catalogue
from features.vector import Schema
from scorer.scorecard_files import pack_replicates
from training.commands import evaluate
from training.vectors import write


@pytest.fixture
def model_dir(tmp_path):
    """A small model whose manifest says that it learned from another corpus."""
    signals = [
        {
            "id": name,
            "version": signal.version,
            "direction": signal.direction.value,
            "edges": [signal.unit.low + 1.0],
            "values": [-0.5, 0.5] if signal.direction is Direction.REASSURING else [0.5, -0.5],
        }
        for name, signal in sorted(catalogue().items())
        if signal.scored and signal.direction is not Direction.NEUTRAL
    ]
    fields = tuple((signal["id"], signal["version"]) for signal in signals)
    columns = [[50.0, 51.0] for _ in range(1 + 2 * len(signals))]
    data = {
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
    }
    files = {"scorecard.json": json.dumps(data).encode(), "golden.json": b"[]", "FICHE.md": b"#"}
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    folder = tmp_path / ("2026-01-01-" + digests["scorecard.json"][:8])
    folder.mkdir()
    manifest = {"files": digests, "figures": {"corpus": {"digest": "0" * 64}}}
    for name, content in {**files, "manifest.json": json.dumps(manifest).encode()}.items():
        (folder / name).write_bytes(content)
    return folder


def test_a_finished_model_has_the_estimates_of_outlets_too(model_dir, corpus, tmp_path):
    table = tmp_path / "measures.parquet"
    write(corpus.vectors, table)
    found = json.loads(evaluate(corpus.directory, model_dir, as_json=True, vectors=[table]))
    assert [row["n"] for row in found["outlet_estimate"]["checks"]] == [1, 2, 5, 10, 20]
    assert found["outlet_estimate"]["population"]["outlets"] == 34
    assert found["corpus"]["digest"] == corpus.digest
