"""Weigh the traits of a text into the probability of each genre: an additive model kept as data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any

from features.analysis.genre_traits import traits
from features.article import Article

#: What the model tells where a text is none of the genres that it knows.
NONE = "aucun"
_FILE = "genre_model.json"
_BIAS = "bias"


def likeliest(article: Article) -> tuple[str, float]:
    """The likeliest genre of an article, or ``NONE``, and its probability."""
    return max(weighed(traits(article), weights()).items(), key=lambda item: item[1])


def weighed(
    measured: Mapping[str, float], learned: Mapping[str, Mapping[str, float]]
) -> dict[str, float]:
    """The probability of each genre; raises KeyError where a trait has no weight."""
    sums = {
        genre: of[_BIAS] + sum(of[name] * value for name, value in measured.items())
        for genre, of in learned.items()
    }
    highest = max(sums.values())
    shares = {genre: exp(total - highest) for genre, total in sums.items()}
    whole = sum(shares.values())
    return {genre: share / whole for genre, share in shares.items()}


@cache
def weights() -> Mapping[str, Mapping[str, float]]:
    """The weight of each trait for each genre, with a bias; read once from ``genre_model.json``."""
    text = files("features").joinpath(_FILE).read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
