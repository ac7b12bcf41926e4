"""Tables of the model card that count pages: what was read, false alarms by slice, bands."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np

from training.calibrate import CAUTION
from training.corpus import Corpus
from training.sample import learners
from training.slices import slices
from training.vectors import BARE, SAVED, TEXT, Array, Vectors

#: The renderings of a page that every figure is given for; ranks and bands are told of texts too.
RENDERINGS = (SAVED, BARE)
ALL = (*RENDERINGS, TEXT)


def corpus_table(corpus: Corpus, vectors: Vectors) -> dict[str, Any]:
    """What the corpus holds by label, what was refused, and what a score abstains from."""
    saved = vectors["rendering"] == SAVED
    paged = np.isin(vectors["id"], np.unique(vectors["id"][saved]))
    labels = {
        str(label): {
            "pages": int((saved & (vectors["label"] == label)).sum()),
            "texts": int((~paged & (vectors["label"] == label)).sum()),
            "outlets": len(np.unique(vectors["outlet"][vectors["label"] == label])),
        }
        for label in np.unique(vectors["label"])
    }
    return {
        "digest": corpus.digest,
        "pages": len(corpus.entries),
        "texts": len(corpus.texts),
        "outlets": len({entry.outlet for entry in (*corpus.entries, *corpus.texts)}),
        "labels": labels,
        "refused": dict(vectors.refused),
        "abstained": {
            name: dict(Counter(map(str, vectors["obstacle"][vectors["rendering"] == name])))
            for name in RENDERINGS
        },
    }


def false_alarms(vectors: Vectors, points: Array) -> list[dict[str, Any]]:
    """Share of newsroom pages below the caution threshold, slice by slice."""
    found = []
    for name, label, mask in slices(vectors):
        rows = mask & learners(vectors)
        if not rows.any():
            continue
        pages = rows & (vectors["rendering"] == SAVED)
        row = {
            "id": name,
            "label": label,
            "pages": int(pages.sum()),
            "outlets": len(np.unique(vectors["outlet"][rows])),
        }
        for rendering in RENDERINGS:
            chosen = points[:, rows & (vectors["rendering"] == rendering)]
            row[rendering] = float((chosen < CAUTION).mean()) if chosen.size else float("nan")
        found.append(row)
    return found


def bands(vectors: Vectors, points: Array) -> list[dict[str, Any]]:
    """Share of pages in each band of twenty points, lowest first, by label and rendering."""
    found = []
    for label in np.unique(vectors["label"]):
        for rendering in ALL:
            rows = (vectors["label"] == label) & (vectors["rendering"] == rendering)
            rows &= vectors["obstacle"] == ""
            if rows.any():
                band = np.minimum(points[:, rows] // 20, 4).astype(int).ravel()
                shares = np.bincount(band, minlength=5) / band.size
                found.append(
                    {"label": str(label), "rendering": rendering, "shares": shares.tolist()}
                )
    return found
