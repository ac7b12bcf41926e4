"""A corpus is read as it lies, and never lets one outlet stand on both sides of a split."""

import gzip
import json
import tarfile
from types import SimpleNamespace

import numpy as np
import pytest

from training.corpus import TEXTS_PER_OUTLET, Corpus, CorpusError, join_groups
from training.sample import outlet_weights, parts, split, targets
from training.vectors import combine, read, scored, write


def test_pages_come_from_the_folder_or_the_archive(corpus, tmp_path):
    loaded = Corpus.load(corpus.directory)
    packed = tmp_path / "packed"
    packed.mkdir()
    (packed / "articles.jsonl.gz").write_bytes(
        (corpus.directory / "articles.jsonl.gz").read_bytes()
    )
    with tarfile.open(packed / "html.tar.xz", "w:xz") as archive:
        archive.add(corpus.directory / "html", "html")
    unpacked = {entry.id: content for entry, content in loaded.pages()}
    assert len(unpacked) == len(loaded.entries)
    assert {entry.id: content for entry, content in Corpus.load(packed).pages()} == unpacked


def test_a_missing_page_is_said(corpus, tmp_path):
    (tmp_path / "html").mkdir()
    (tmp_path / "articles.jsonl.gz").write_bytes(
        (corpus.directory / "articles.jsonl.gz").read_bytes()
    )
    with pytest.raises(CorpusError, match="missing"):
        list(Corpus.load(tmp_path).pages())


@pytest.mark.parametrize("content", [b"not gzip", gzip.compress(b"not json\n")])
def test_a_broken_listing_is_said(tmp_path, content):
    (tmp_path / "articles.jsonl.gz").write_bytes(content)
    with pytest.raises(CorpusError, match="articles"):
        Corpus.load(tmp_path)


def test_the_digest_follows_every_byte(corpus, tmp_path):
    (tmp_path / "html").mkdir()
    (tmp_path / "articles.jsonl.gz").write_bytes(
        (corpus.directory / "articles.jsonl.gz").read_bytes()
    )
    for path in (corpus.directory / "html").iterdir():
        (tmp_path / "html" / path.name).write_bytes(path.read_bytes())
    assert Corpus.load(tmp_path).digest == corpus.digest
    path = next((tmp_path / "html").iterdir())
    path.write_bytes(path.read_bytes() + b" ")
    assert Corpus.load(tmp_path).digest != corpus.digest


def written(folder, records):
    (folder / "html").mkdir()
    with gzip.open(folder / "articles.jsonl.gz", "wt") as out:
        out.writelines(json.dumps(record) + "\n" for record in records)
    return Corpus.load(folder)


def test_records_without_outlet_are_left_out_and_so_are_texts_without_words(tmp_path):
    found = written(
        tmp_path,
        [
            {"id": "a", "outlet": "x.example", "html": False, "text": ""},
            {"id": "b", "html": True},
            {"id": "c", "html": False, "text": "Le marché ouvre."},
        ],
    )
    assert (found.entries, found.texts) == ((), ())


def test_texts_whose_outlet_was_inferred_teach_nothing_but_satire_is_shown(tmp_path):
    found = written(
        tmp_path,
        [
            {"id": name, "outlet": "x.example", "html": False, "text": "Le marché ouvre."}
            | {"label": label, "label_basis": f"outlet {how} from the text"}
            for name, label, how in (
                ("a", "reliable", "INFERRED"),
                ("b", "reliable", "copied"),
                ("c", "satire", "INFERRED"),
            )
        ],
    )
    assert [entry.id for entry in found.texts] == ["b", "c"]


def test_texts_without_page_are_read_a_few_of_each_outlet_and_follow_their_copies(tmp_path):
    texts = [
        {"id": f"t{at:02}", "outlet": "x.example", "html": False, "text": "Le marché ouvre."}
        for at in range(TEXTS_PER_OUTLET + 5)
    ]
    texts[0]["dup_cluster"] = "s"
    page = {"id": "p", "outlet": "y.example", "html": True, "text": "", "dup_cluster": "s"}
    found = written(tmp_path, [page, *reversed(texts)])
    assert [entry.id for entry in found.entries] == ["p"]
    assert [entry.id for entry in found.texts] == [f"t{at:02}" for at in range(TEXTS_PER_OUTLET)]
    assert {entry.group for entry in (*found.entries, *found.texts)} == {"x.example"}


def test_outlets_that_share_a_story_stay_together():
    pairs = [("a", "1"), ("b", "1"), ("c", "2"), ("b", "3"), ("d", "3"), ("e", None)]
    groups = join_groups(pairs)
    assert groups["a"] == groups["b"] == groups["d"]
    assert len({groups["a"], groups["c"], groups["e"]}) == 3


def test_no_outlet_stands_on_both_sides(population):
    folds = split(population, 4, seed=1)
    for training, test in parts(folds):
        assert not set(population["group"][training]) & set(population["group"][test])
        for label in ("reliable", "unrated", "unreliable"):
            assert label in population["label"][test]


def test_another_seed_deals_otherwise_and_the_same_one_alike(population):
    assert (split(population, 4, 1) == split(population, 4, 1)).all()
    assert (split(population, 4, 1) != split(population, 4, 2)).any()


def test_outlets_weigh_not_pages(population):
    weights = outlet_weights(population)
    assert weights[targets(population) == 1].sum() == pytest.approx(1)
    assert weights[population["label"] == "unrated"].sum() == pytest.approx(0.5)
    prolific = population["outlet"] == "reliable0.example"
    once = prolific & (population["id"] == "reliable-0-0")
    fewer = population.where(~prolific | once)
    share = outlet_weights(fewer)[fewer["outlet"] == "reliable0.example"].sum()
    assert 0.3 < share / weights[prolific].sum() < 0.6  # one page instead of six: root of six


def test_a_table_comes_back_as_written_without_text(population, tmp_path):
    path = tmp_path / "table.parquet"
    write(population, path)
    found = read(path)
    assert found.schema == population.schema
    assert np.array_equal(found.values, population.values, equal_nan=True)
    assert (found["outlet"] == population["outlet"]).all()


def test_a_table_with_other_signals_is_refused(population, tmp_path, monkeypatch):
    path = tmp_path / "table.parquet"
    write(population, path)
    monkeypatch.setattr("training.vectors.catalogue", lambda: {"new": _signal()})
    with pytest.raises(CorpusError, match="new changed"):
        scored(read(path))


def _signal():
    return SimpleNamespace(scored=True, version=1)


def test_tables_join_without_doubling_pages(population):
    half = population.where(population["label"] == "reliable")
    rest = population.where(population["label"] != "unrated")
    joined = combine([half, rest])
    assert len(joined) == (population["label"] != "unrated").sum()
    assert (joined["group"] == joined["outlet"]).all()
