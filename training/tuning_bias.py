"""The same figures on the pages that rules were tuned on, and on the others."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np

from training.corpus import UNRELIABLE
from training.metrics import Ranked, macro, unrated, wins
from training.sample import learners
from training.tables import RENDERINGS
from training.vectors import Array, Vectors

TUNED, OTHERS = "tuned", "others"


def tuning_bias(vectors: Vectors, points: Array, tuned: Collection[str]) -> list[dict[str, Any]]:
    """AUC on pages that rules were tuned on, and on the others; ``points`` are (seeds, rows).

    Rules were written while looking at annotated pages, those of unreliable outlets among them: if
    they fitted those pages alone, the others would rank worse. Some of the others were read in
    passing, when causes of errors were looked for. ``outlets`` counts the unreliable ones behind
    ``macro``, which is not a number without any.
    """
    read = np.isin(vectors["id"], list(tuned))
    rows = []
    for rendering in RENDERINGS:
        for name, mask in ((TUNED, read), (OTHERS, ~read)):
            chosen = mask & learners(vectors) & (vectors["rendering"] == rendering)
            label, outlet = vectors["label"][chosen], vectors["outlet"][chosen]
            tables = [wins(Ranked(one[chosen], label, outlet)) for one in points]
            rows.append(
                {
                    "rendering": rendering,
                    "pages": name,
                    "count": int(chosen.sum()),
                    "outlets": len(set(outlet[label == UNRELIABLE])),
                    "macro": float(np.mean([macro(one) for one in tables])),
                    "unrated": float(np.mean([unrated(one) for one in tables])),
                }
            )
    return rows
