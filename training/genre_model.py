"""Learn the weights of `features.genre`: what sets apart news, opinion, advice and interviews.

Run ``python -m training.genre_model --corpus DIR --out features/genre_model.json``. The pages are
those annotated pages that are open to tuning and those of ``labels/genres.jsonl``, on which the
genre alone was noted, by the same guide; control pages are refused. Every outlet weighs as
the square root of its pages. What is printed was told of outlets that the model had not seen.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from features.analysis.genre_model import NONE
from features.analysis.genre_traits import traits
from features.article import Article, Medium, Page
from features.genre import THRESHOLD
from features.reading import decode, read
from training.annotations import FIRST, LABELS, LabelsError, read_annotations
from training.corpus import Corpus
from training.exactness import TUNING, half
from training.options import CORPUS

GENRES_ALONE = LABELS / "genres.jsonl"
#: What the guide calls a genre, and what the model tells. Genres that pages say themselves, or that
#: are too rare to learn, are left out or are none of those it tells.
LEARNED = {
    "reporting": "information",
    "agency": "information",
    "press_release": "information",
    "opinion": "opinion",
    "guide": "guide",
    "interview": "entretien",
    "analysis": NONE,
    "other": NONE,
}
#: Inverse strength of the penalty on weights: the best of .02 to .2 on outlets left out.
STRENGTH = 0.07
#: What the text of a page alone weighs beside the page: someone pastes one text for several pages.
BARE = 0.3
_FOLDS = 10
#: Decimals kept of a weight: more would change no answer.
_DECIMALS = 4

Weights = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Sample:
    """Pages to learn from: a row of traits, a genre and an outlet each.

    ``rows`` are those of whole pages, ``bare`` those of their texts alone, as someone pastes them.
    """

    names: tuple[str, ...]
    rows: NDArray[np.float64]
    bare: NDArray[np.float64]
    genres: NDArray[np.str_]
    groups: NDArray[np.str_]

    @property
    def importance(self) -> NDArray[np.float64]:
        """The weight of each page: an outlet counts as the square root of its pages."""
        pages = Counter(self.groups)
        return np.array([pages[group] ** -0.5 for group in self.groups])


def labelled() -> dict[str, str]:
    """The genre of each page that may be learned from, by id; the annotations are believed first.

    Raises LabelsError where a control page is among them.
    """
    annotated = read_annotations(LABELS / FIRST)
    found = {
        page.id: str(page.facts["genre"])
        for page in annotated.values()
        if page.usable and half(page) == TUNING
    }
    lines = GENRES_ALONE.read_text(encoding="utf-8").splitlines()
    alone = {row["id"]: row["genre"] for row in map(json.loads, lines)}
    control = {page.id for page in annotated.values() if half(page) != TUNING}
    if refused := alone.keys() & control:
        raise LabelsError(f"{len(refused)} pages sont de contrôle, dont {min(refused)}.")
    unusable = annotated.keys() - found.keys()
    return {page: genre for page, genre in (alone | found).items() if page not in unusable}


def sample(corpus: Corpus, genres: Mapping[str, str]) -> Sample:
    """Read the pages of a corpus whose genre is known and learned."""
    wanted = {page: LEARNED[genre] for page, genre in genres.items() if genre in LEARNED}
    found = [
        (_read(entry.url, content), wanted[entry.id], entry.group)
        for entry, content in corpus.pages()
        if entry.id in wanted
    ]
    if len(found) < len(wanted):
        raise LabelsError(f"{len(wanted) - len(found)} pages ne sont pas dans ce corpus.")
    whole = [traits(article) for article, _, _ in found]
    alone = [traits(Article(Medium.PASTED_BODY, body=article.body)) for article, _, _ in found]
    names = tuple(whole[0])
    return Sample(
        names,
        np.array([[measured[name] for name in names] for measured in whole]),
        np.array([[measured[name] for name in names] for measured in alone]),
        np.array([genre for _, genre, _ in found]),
        np.array([group for _, _, group in found]),
    )


def _read(url: str, content: bytes) -> Article:
    return read(Page("", "1970-01-01T00:00:00Z", url=url or None, html=decode(content)))


def fit(pages: Sample, kept: Sequence[int] | NDArray[np.int_] | None = None) -> Weights:
    """The weights learned on some of the pages (all when None), traits taken as they are."""
    chosen = np.arange(len(pages.rows)) if kept is None else np.asarray(kept)
    middle, spread = pages.rows[chosen].mean(0), pages.rows[chosen].std(0)
    spread[spread == 0] = 1.0
    rows = np.vstack([pages.rows[chosen], pages.bare[chosen]])
    importance = np.concatenate([pages.importance[chosen], BARE * pages.importance[chosen]])
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit((rows - middle) / spread, np.tile(pages.genres[chosen], 2), importance)
    slopes = model.coef_ / spread
    biases = model.intercept_ - slopes @ middle
    return {
        str(genre): {"bias": float(bias)} | dict(zip(pages.names, map(float, slope), strict=True))
        for genre, bias, slope in zip(model.classes_, biases, slopes, strict=True)
    }


def held_out(pages: Sample) -> list[tuple[str, str, float]]:
    """Genre, likeliest one and its probability, of each page: its outlet was not learned from."""
    found = []
    folds = GroupKFold(_FOLDS).split(pages.rows, pages.genres, pages.groups)
    for learned, tested in folds:
        model = fit(pages, learned)
        names = list(model)
        slopes = np.array([[of[name] for name in pages.names] for of in model.values()])
        sums = pages.rows[tested] @ slopes.T + [of["bias"] for of in model.values()]
        shares = np.exp(sums - sums.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        best = shares.argmax(1)
        for page, choice, share in zip(tested, best, shares.max(1), strict=True):
            found.append((str(pages.genres[page]), names[choice], float(share)))
    return found


def summary(told: Sequence[tuple[str, str, float]]) -> str:
    """How many genres are told from the threshold on, and how many of them are right, in French."""
    said = [(genre, guess) for genre, guess, share in told if guess != NONE and share >= THRESHOLD]
    right = sum(genre == guess for genre, guess in said)
    lines = [f"Genre dit pour {len(said)} pages sur {len(told)}, juste pour {right}."]
    lines += [f"{genre} → {guess} : {n}" for (genre, guess), n in Counter(said).most_common()]
    return "\n".join(lines)


@click.command()
@CORPUS
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FICHIER.json")
def main(*, corpus: Path, out: Path) -> None:
    """Apprendre les poids du genre, et dire ce qu’ils valent sur des sites laissés de côté."""
    pages = sample(Corpus.load(corpus), labelled())
    click.echo(summary(held_out(pages)))
    weights = {
        genre: {name: round(value, _DECIMALS) for name, value in of.items()}
        for genre, of in fit(pages).items()
    }
    out.write_text(json.dumps(weights, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
