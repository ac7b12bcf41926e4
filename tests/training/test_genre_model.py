import json

import numpy as np
import pytest

from features.analysis.genre_model import NONE, weighed
from features.analysis.genre_traits import traits
from features.article import Article, Medium
from training import genre_model
from training.annotations import FIRST, LABELS, LabelsError, read_annotations
from training.genre_model import LEARNED, Sample, fit, held_out, labelled, summary


@pytest.fixture
def pages() -> Sample:
    """Sixty pages of thirty outlets: the first trait tells their genre, the second one nothing."""
    random = np.random.default_rng(7)
    genres = np.array(["guide", "information", "opinion"] * 20)
    told = np.select([genres == "guide", genres == "opinion"], [-1.0, 1.0], 0.0)
    rows = np.column_stack([told + random.normal(0, 0.1, 60), random.normal(0, 0.5, 60)])
    return Sample(("told", "idle"), rows, rows, genres, np.array([f"o{n % 30}" for n in range(60)]))


def test_a_trait_that_tells_gets_the_weight(pages):
    found = fit(pages)
    assert found["opinion"]["told"] > 3 * abs(found["opinion"]["idle"])
    shares = weighed({"told": 1.0, "idle": 0.0}, found)
    assert shares["opinion"] > shares["information"] > shares["guide"]


def test_some_pages_alone_may_be_learned_from(pages):
    assert fit(pages, range(20)) != fit(pages)


def test_pages_are_told_by_a_model_that_left_their_outlet_out(pages):
    told = held_out(pages)
    assert len(told) == len(pages.rows)
    assert sum(genre == guess for genre, guess, _ in told) > 45


def test_an_outlet_weighs_as_the_root_of_its_pages(pages):
    assert pages.importance == pytest.approx(2**-0.5)


def test_what_is_under_the_threshold_is_not_told():
    told = [("opinion", "opinion", 0.9), ("opinion", "guide", 0.9), ("opinion", "guide", 0.1)]
    assert summary([*told, ("opinion", NONE, 0.9)]).startswith(
        "Genre dit pour 2 pages sur 4, juste pour 1."
    )


def test_no_page_of_the_control_half_is_learned_from():
    control = {page.id for page in read_annotations(LABELS / FIRST).values() if page.control}
    assert control
    assert not control & labelled().keys()


def test_a_control_page_is_refused_and_the_annotations_are_believed(tmp_path, monkeypatch):
    path = tmp_path / "genres.jsonl"
    monkeypatch.setattr(genre_model, "GENRES_ALONE", path)
    pages = read_annotations(LABELS / FIRST).values()
    known = next(page for page in pages if page.usable and not page.control)
    path.write_text(json.dumps({"id": known.id, "genre": "live"}), encoding="utf-8")
    assert labelled()[known.id] == known.facts["genre"]
    control = next(page for page in pages if page.control)
    path.write_text(json.dumps({"id": control.id, "genre": "live"}), encoding="utf-8")
    with pytest.raises(LabelsError):
        labelled()


def test_every_learned_genre_is_annotated_and_weighed():
    assert set(LEARNED) <= set(labelled().values())
    shipped = json.loads(
        (LABELS.parent.parent / "features" / "genre_model.json").read_text(encoding="utf-8")
    )
    assert set(shipped) == set(LEARNED.values())
    assert set(shipped[NONE]) == {"bias", *traits(Article(Medium.PAGE))}
