"""A small invented population: outlets whose pages differ by every signal, as declared."""

import gzip
import json
from types import SimpleNamespace

import numpy as np
import pytest

from features.signal import Direction
from features.signals import catalogue
from features.vector import Schema
from training import baselines, crossval, fit, gaming, interval, metrics
from training.corpus import Corpus
from training.vectors import CONTEXT, Row, collect

WORDS = ["maire", "école", "budget", "route", "pluie", "marché", "théâtre", "train", "récolte"]
#: Label, number of outlets, pages of each, and how far its practice leans (0..1).
POPULATION = (
    ("reliable", 12, 6, 0.75),
    ("unrated", 16, 4, 0.4),
    ("unreliable", 6, 3, 0.15),
)


def invented_rows():
    rng = np.random.default_rng(7)
    for label, outlets, pages, lean in POPULATION:
        for outlet in range(outlets):
            own = np.clip(lean + rng.normal(0, 0.08), 0, 1)
            for page in range(pages):
                yield label, f"{label}{outlet}.example", f"{label}-{outlet}-{page}", own, rng


def measured(lean, rng):
    values = {}
    for name, signal in catalogue().items():
        if rng.random() < 0.1:
            values[name] = None
            continue
        low, high = signal.unit.low, signal.unit.high
        share = np.clip(lean + rng.normal(0, 0.3), 0, 1)
        if signal.direction is Direction.ALARMING:
            share = 1 - share
        values[name] = float(low + (min(high, low + 10) - low) * round(share, 1))
    return values


#: Outlets of which only texts are known, and how many of each.
TEXTS = (("reliable", "reliable-texts.example", 3, 0.75), ("satire", "satire.example", 2, 0.3))


def invented_texts():
    rng = np.random.default_rng(8)
    for label, outlet, texts, lean in TEXTS:
        for text in range(texts):
            yield label, outlet, f"{outlet}-{text}", lean, rng


def invented_vectors(corpus_digest="0" * 64):
    rows = []

    def add(label, outlet, page, rendering, values):
        names = {"id": page, "outlet": outlet, "group": outlet, "label": label}
        names |= {"rendering": rendering, "obstacle": "", "byline": "person", "genre": "info"}
        rows.append(Row(names, dict.fromkeys(CONTEXT, 0.0), values))

    for label, outlet, page, lean, rng in invented_rows():
        for rendering in ("saved", "bare"):
            add(label, outlet, page, rendering, measured(lean, rng))
        add(label, outlet, page, "text", of_text(measured(lean, rng)))
    for label, outlet, text, lean, rng in invented_texts():
        add(label, outlet, text, "text", of_text(measured(lean, rng)))
    return collect(corpus_digest, Schema.of(catalogue().values()), rows, {})


def of_text(values):
    """What a text alone shows: every other signal."""
    return {name: value if at % 2 else None for at, (name, value) in enumerate(values.items())}


@pytest.fixture(scope="module")
def quick():
    """The same way to a model, with fewer draws: what they hold is tested elsewhere."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(metrics.with_intervals, "__defaults__", (20,))
        patch.setattr(crossval, "SEEDS", (0, 1))
        patch.setattr(crossval, "FOLDS", 3)
        patch.setattr(fit, "INNER_FOLDS", 3)
        patch.setattr(interval, "REPLICATES", 6)
        patch.setattr(interval.replicates, "__defaults__", (6, 0))
        patch.setattr(interval.check_interval, "__defaults__", (2,))
        patch.setattr(baselines, "_WORDS", 500)
        patch.setattr(baselines, "_CHARACTERS", 500)
        patch.setattr(gaming, "_TRICKED", 3)
        yield


@pytest.fixture(scope="session")
def population():
    return invented_vectors()


@pytest.fixture(scope="session")
def corpus(tmp_path_factory):
    """A corpus folder of the same outlets, and the table of its measures."""
    directory = tmp_path_factory.mktemp("corpus")
    (directory / "html").mkdir()
    records = []
    for label, outlet, page, _, rng in invented_rows():
        text = " ".join(rng.choice(WORDS, 60))
        records.append(
            {"id": page, "outlet": outlet, "label": label, "title": "Titre", "text": text}
            | {"url": f"https://{outlet}/{page}", "author": "", "dup_cluster": None, "html": True}
        )
        html = f"<html><head><title>Titre</title></head><body><h1>Titre</h1><p>{text}</p></body></html>"
        (directory / "html" / f"{page}.html").write_text(html, encoding="utf-8")
    for label, outlet, name, _, rng in invented_texts():
        text = " ".join(rng.choice(WORDS, 60))
        records.append(
            {"id": name, "outlet": outlet, "label": label, "title": "Titre", "text": text}
            | {"url": "", "author": "", "dup_cluster": None, "html": False}
        )
    with gzip.open(directory / "articles.jsonl.gz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(record) + "\n" for record in records)
    digest = Corpus.load(directory).digest
    return SimpleNamespace(directory=directory, digest=digest, vectors=invented_vectors(digest))
