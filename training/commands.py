"""What ``sourcier measure``, ``train``, ``evaluate`` and ``exactness`` do, as plain functions."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from threadpoolctl import threadpool_limits

from scorer.scorecard import Scorecard
from scorer.scorecard_files import read_model
from training.annotations import SECOND, read_all, read_annotations
from training.applied import applied_figures
from training.card import card_text
from training.card_figures import table_text
from training.corpus import Corpus
from training.evaluate import figures
from training.exactness_figures import exactness_figures
from training.exactness_text import exactness_text, wrong_text
from training.export import Model, export, finite
from training.fit import Fitted, fit
from training.floors import missed_floors
from training.gaming import METADATA_ONLY, corpus_gains
from training.interval import Interval, check_interval, replicates
from training.measuring import Progress, measure_corpus
from training.rereading import reread
from training.sample import learners
from training.vectors import SAVED, Vectors, combine, scored
from training.vectors import read as read_vectors
from training.vectors import write as write_vectors

Say = Callable[[str], None]
"""Called with one French line when a long step begins."""


class BelowFloorsError(Exception):
    """A model whose figures do not reach ``training/floors.json``; one line for each floor."""


def measure(corpus: Path, out: Path, progress: Progress = lambda _done, _all: None) -> Vectors:
    """Measure every page of a corpus and write the table; raises CorpusError."""
    vectors = measure_corpus(Corpus.load(corpus), progress)
    write_vectors(vectors, out)
    return vectors


def train(
    corpus: Path,
    vectors: Sequence[Path],
    out: Path,
    *,
    date: str | None = None,
    below_floors: bool = False,
    progress: Progress = lambda _done, _all: None,
    say: Say = lambda _line: None,
) -> tuple[Path, str]:
    """Fit, calibrate, evaluate and export; the model’s folder and the table of figures.

    ``vectors`` are tables made by ``measure``: that of this corpus, instead of measuring it
    again, and those of others, which join it. Raises CorpusError and BelowFloorsError.
    """
    loaded = Corpus.load(corpus)
    table = scored(_gathered(loaded, vectors, progress))
    learning = table.where(learners(table))
    with threadpool_limits(1):  # sums in the same order everywhere: the same bits
        say("Apprentissage")
        fitted = fit(learning)
        say("Intervalle")
        interval = check_interval(learning)
        models = replicates(learning, fitted)
        say("Évaluation sur des sites jamais vus")
        found = _all_figures(loaded, table, fitted, interval)
    missed = missed_floors(found)
    if missed and not below_floors:
        raise BelowFloorsError("\n".join(missed))
    day = date or dt.datetime.now(tz=dt.UTC).date().isoformat()
    model = Model(fitted, models, interval, day, trained_on(loaded, learning))
    return export(model, out, found, card_text(found, model)), table_text(found)


def evaluate(
    corpus: Path,
    model: Path,
    *,
    as_json: bool = False,
    vectors: Sequence[Path] = (),
    progress: Progress = lambda _done, _all: None,
) -> str:
    """The figures of the model card, again, as French text or as JSON.

    On the corpus that the model learned from, everything is learned again without each fold;
    on any other, the model itself is applied. Raises CorpusError and ModelError.
    """
    loaded = Corpus.load(corpus)
    table = scored(_gathered(loaded, vectors, progress))
    manifest = read_model(model).manifest
    if manifest["figures"]["corpus"]["digest"] != loaded.digest:
        found = applied_figures(loaded, table, Scorecard.load(model))
    else:
        learning = table.where(learners(table))
        with threadpool_limits(1):
            found = _all_figures(loaded, table, fit(learning), check_interval(learning))
    if as_json:
        return json.dumps(finite(found), ensure_ascii=False, allow_nan=False)
    return table_text(found)


def exactness(
    corpus: Path,
    labels: Path,
    *,
    whole: bool = False,
    vectors: Sequence[Path] = (),
    wrong: str | None = None,
    form: Callable[[Mapping[str, Any]], str] = exactness_text,
    progress: Progress = lambda _done, _all: None,
) -> str:
    """How right the signals are against annotated pages, in the form asked for.

    ``whole`` measures the corpus too, unless ``vectors`` holds its table: for the columns that
    need every page. ``wrong``: the wrong answers of one signal instead, on the tuning half.
    Raises CorpusError and LabelsError.
    """
    first, second = read_all(labels), read_annotations(labels / SECOND)
    loaded = Corpus.load(corpus)
    readings = reread(loaded, first, progress)
    if wrong is not None:
        return wrong_text(wrong, readings)
    table = _gathered(loaded, vectors, progress) if whole or vectors else None
    return form(exactness_figures(readings, first, second, table))


def exactness_json(figures: Mapping[str, Any]) -> str:
    """The figures as one JSON object; those that are no number are null."""
    return json.dumps(finite(figures), ensure_ascii=False, allow_nan=False)


def trained_on(corpus: Corpus, learning: Vectors) -> str:
    """On what a model learned, in one French line."""
    pages = len(set(learning["id"][learning["rendering"] == SAVED]))
    texts, outlets = len(set(learning["id"])) - pages, len(set(learning["outlet"]))
    articles = f"{pages} pages" + (f" et {texts} textes" if texts else "")
    return f"{articles} de {outlets} sites (corpus {corpus.digest[:8]})"


def _all_figures(
    corpus: Corpus, table: Vectors, fitted: Fitted, interval: Interval
) -> dict[str, Any]:
    """What cross-validation says, then what tricks bring with the finished model."""
    found = figures(corpus, table, interval)
    found["gaming"] = corpus_gains(corpus, fitted)
    found["headline"]["metadata_gain"] = max(
        (row["high"] for row in found["gaming"] if row["id"] in METADATA_ONLY), default=math.nan
    )
    return found


def _gathered(corpus: Corpus, tables: Sequence[Path], progress: Progress) -> Vectors:
    """The corpus’s own measures, then those of the other tables."""
    read = [read_vectors(path) for path in tables]
    own = [table for table in read if table.corpus == corpus.digest]
    others = [table for table in read if table.corpus != corpus.digest]
    return combine([own[0] if own else measure_corpus(corpus, progress), *others])
