"""From a corpus to a model folder and back: the same bytes, and figures that say what was seen."""

import json

import pytest

from features.signals import catalogue
from scorer.scorecard import ModelError, Scorecard
from training.commands import BelowFloorsError, evaluate, train
from training.export import outcomes
from training.vectors import write


@pytest.fixture(scope="module")
def trained(corpus, quick, tmp_path_factory):
    table = tmp_path_factory.mktemp("tables") / "measures.parquet"
    write(corpus.vectors, table)

    def run(out, **options):
        return train(corpus.directory, [table], out, date="2026-01-02", **options)

    out = tmp_path_factory.mktemp("models")
    directory, text = run(out, below_floors=True)
    return directory, text, run, table


def test_training_writes_a_model_that_loads(trained):
    directory, text, *_ = trained
    card = Scorecard.load(directory)
    assert card.id == directory.name
    assert directory.name.startswith("2026-01-02-")
    assert (directory.parent / "CURRENT").read_text().strip() == directory.name
    assert "TF-IDF" in text


def test_training_again_gives_the_same_bytes(trained, tmp_path):
    directory, _, run, _ = trained
    again, _ = run(tmp_path, below_floors=True)
    assert again.name == directory.name
    for path in directory.iterdir():
        assert (again / path.name).read_bytes() == path.read_bytes(), path.name


def test_golden_scores_are_recomputed(trained):
    card = Scorecard.load(trained[0])
    for golden in json.loads((trained[0] / "golden.json").read_bytes()):
        found = card.assess(outcomes(golden["values"]))
        assert found.points == pytest.approx(golden["points"], abs=1e-9)
        assert found.probability == pytest.approx(golden["probability"], abs=1e-9)


def test_a_model_below_the_floors_is_not_written(trained, tmp_path, monkeypatch):
    monkeypatch.setattr("training.commands.missed_floors", lambda _figures: ["macro_bare: low"])
    with pytest.raises(BelowFloorsError, match="macro_bare"):
        trained[2](tmp_path)
    assert not list(tmp_path.iterdir())


def test_the_manifest_says_what_was_seen(trained):
    figures = json.loads((trained[0] / "manifest.json").read_bytes())["figures"]
    models = {(row["model"], row["rendering"]) for row in figures["auc"]}
    assert ("tfidf", "bare") in models
    assert {("always", "saved"), ("logistic", "text")} <= models
    assert figures["corpus"]["labels"]["reliable"]["texts"] == 3
    assert figures["interval"]["ways"].keys() == {"bootstrap", "conformal"}
    for one in figures["calibration"].values():
        assert one["by_chance"]["low"] <= one["by_chance"]["value"] <= one["by_chance"]["high"]
    ours = next(row for row in figures["auc"] if row["rendering"] == "bare")
    assert ours["macro"]["low"] <= ours["macro"]["value"] <= ours["macro"]["high"]
    assert {row["id"] for row in figures["signals"]} == {
        name for name, signal in catalogue().items() if signal.scored
    }
    always = next(row for row in figures["auc"] if row["model"] == "always")
    assert always["macro"]["value"] == 0.5
    domains = next(row for row in figures["auc"] if row["model"] == "domains")
    assert domains["macro"]["value"] == 0.5  # no list knows an outlet that it never saw


def test_the_card_is_french_and_says_what_a_score_is_not(trained):
    text = (trained[0] / "FICHE.md").read_text(encoding="utf-8")
    assert "pas un verdict sur la vérité" in text
    assert trained[0].name in text
    assert " :" not in text  # no breaking space before a colon


def test_evaluating_the_same_corpus_gives_the_figures_again(trained, corpus):
    again = json.loads(evaluate(corpus.directory, trained[0], as_json=True, vectors=[trained[3]]))
    figures = json.loads((trained[0] / "manifest.json").read_bytes())["figures"]
    assert again["auc"] == figures["auc"]
    assert again["headline"] == figures["headline"]


def test_an_altered_model_is_refused(trained, tmp_path):
    altered = tmp_path / trained[0].name
    altered.mkdir()
    for path in trained[0].iterdir():
        (altered / path.name).write_bytes(path.read_bytes())
    card = altered / "scorecard.json"
    card.write_bytes(card.read_bytes().replace(b'"slope":', b'"slope": '))
    with pytest.raises(ModelError, match="SHA-256"):
        Scorecard.load(altered)


def test_the_manifest_states_the_population_that_the_scorer_reads(trained):
    stated = json.loads((trained[0] / "manifest.json").read_bytes())["population"]
    found = Scorecard.load(trained[0]).population
    assert (found.mean, found.outlets) == (stated["mean"], stated["outlets"])
    assert "Que vaut l’estimation d’un site" in (trained[0] / "FICHE.md").read_text("utf-8")
