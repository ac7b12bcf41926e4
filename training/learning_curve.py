"""How much outlets bring: the ranking of unseen outlets by models that learned from fewer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from training.corpus import RELIABLE, UNRATED, UNRELIABLE
from training.crossval import compared, scores
from training.fit import shapes
from training.metrics import macro, unrated
from training.sample import Folds, learners
from training.slices import MAKERS
from training.vectors import BARE, Array, Mask, Names, Vectors

#: Shares of the outlets of every label, and numbers of unreliable ones, that are learned from.
_SHARES = (0.125, 0.25, 0.5, 1.0)
_UNRELIABLE = (0, 2, 4, 8)


def learning_curve(vectors: Vectors, dealt: Sequence[Folds]) -> dict[str, Any]:
    """Macro and unrated AUC on bare pages, for fewer outlets of every label and of unreliable ones.

    ``all``: rows with the ``share`` of outlets kept and their mean number by label;
    ``unreliable``: the same with fewer unreliable outlets, all others staying; ``doubled``: what
    a straight line through ``all`` says of twice as many outlets, its gain a doubling and the
    standard error of that: a reckoning, not a measure.
    """
    every = [_row(vectors, dealt, share=share) for share in _SHARES]
    found = [_row(vectors, dealt, unreliable=count) for count in _UNRELIABLE]
    found.append(every[-1])
    return {"all": every, "unreliable": found, "doubled": _doubled(every)}


def _row(
    vectors: Vectors, dealt: Sequence[Folds], *, share: float = 1.0, unreliable: int | None = None
) -> dict[str, float]:
    rng = np.random.default_rng(0)
    kept: list[dict[str, int]] = []

    def predict(training: Mask, test: Mask) -> Array:
        chosen = training & _kept(vectors, training, rng, share, unreliable)
        rows = vectors.where(chosen)
        kept.append(_outlets(rows))
        return shapes(rows).logits(vectors.values[test])

    tables = compared(vectors, scores(vectors, dealt, predict), BARE)
    counted = {f"{name}_outlets": float(np.mean([one[name] for one in kept])) for name in kept[0]}
    return {
        "share": share,
        **counted,
        "macro": float(np.mean([macro(one) for one in tables])),
        "unrated": float(np.mean([unrated(one) for one in tables])),
    }


def _kept(
    vectors: Vectors,
    training: Mask,
    rng: np.random.Generator,
    share: float,
    unreliable: int | None,
) -> Mask:
    """Rows of the outlets that are drawn, label by label (one of each class, at least)."""
    names: list[Names] = []
    for label in (RELIABLE, UNRATED, UNRELIABLE):
        known = rng.permutation(
            np.unique(vectors["outlet"][training & (vectors["label"] == label)])
        )
        count = max(1, round(share * len(known)))
        if label == UNRELIABLE and unreliable is not None:
            count = unreliable
        names.append(known[:count])
    return np.asarray(np.isin(vectors["outlet"], np.concatenate(names)))


def _outlets(rows: Vectors) -> dict[str, int]:
    return {
        name: len(np.unique(rows["outlet"][rows["label"] == name]))
        for name in (RELIABLE, UNRATED, UNRELIABLE)
    }


def _doubled(rows: Sequence[dict[str, float]]) -> dict[str, float]:
    """A straight line against the logarithm of the share: its slope for twice the outlets."""
    doublings = np.log2([row["share"] for row in rows])
    (slope, start), spread = np.polyfit(doublings, [row["macro"] for row in rows], 1, cov=True)
    return {
        "macro": float(min(1.0, start + slope)),
        "gain": float(slope),
        "error": float(np.sqrt(spread[0, 0])),
    }


def leave_one_out(vectors: Vectors, dealt: Sequence[Folds]) -> list[dict[str, float]]:
    """For each unreliable outlet, unnamed: AUC of its bare pages by models that saw all others.

    Newsrooms and unrated outlets are held out by the folds of the first deal, so that both sides
    are unseen; one row an outlet, with its number of ``pages``, the most first.
    """
    found = []
    for mine in _unreliable_outlets(vectors):
        ours = mine & (vectors["rendering"] == BARE)
        if ours.any():
            auc = _unseen_auc(vectors, dealt[0], mine, ours)
            found.append({"pages": float(ours.sum()), "auc": auc})
    return sorted(found, key=lambda row: (-row["pages"], row["auc"]))


def leave_makers_out(vectors: Vectors, dealt: Sequence[Folds]) -> list[dict[str, float]]:
    """The same for outlets of one maker, all of them unseen at once: mean over those outlets.

    One row a maker, unnamed, with its number of ``outlets``.
    """
    found = []
    for outlets in MAKERS:
        theirs = learners(vectors) & np.isin(vectors["outlet"], list(outlets))
        aucs = [
            _unseen_auc(vectors, dealt[0], theirs, one & (vectors["rendering"] == BARE))
            for one in _unreliable_outlets(vectors)
            if (one & theirs & (vectors["rendering"] == BARE)).any()
        ]
        if aucs:
            found.append({"outlets": float(len(aucs)), "auc": float(np.mean(aucs))})
    return found


def _unreliable_outlets(vectors: Vectors) -> Iterator[Mask]:
    rows = learners(vectors) & (vectors["label"] == UNRELIABLE)
    for name in np.unique(vectors["outlet"][rows]):
        yield rows & (vectors["outlet"] == name)


def _unseen_auc(vectors: Vectors, folds: Folds, mine: Mask, ours: Mask) -> float:
    """The chance that a bare newsroom page ranks above one of ``ours``, both unseen."""
    bare_newsroom = (vectors["rendering"] == BARE) & (vectors["label"] == RELIABLE)
    linked = np.isin(vectors["group"], np.unique(vectors["group"][mine]))
    wins, pairs = 0.0, 0
    for fold in np.unique(folds):
        away = (folds == fold) & (vectors["label"] != UNRELIABLE)
        model = shapes(vectors.where(learners(vectors) & ~away & ~linked))
        newsroom = model.logits(vectors.values[learners(vectors) & away & bare_newsroom])
        page = model.logits(vectors.values[ours])
        higher = newsroom[:, None] - page[None, :]
        wins += float((higher > 0).sum() + (higher == 0).sum() / 2)
        pairs += higher.size
    return wins / pairs
