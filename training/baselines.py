"""What to beat, on the same folds: words, words without names, characters, furniture, nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression

from training.corpus import Corpus, Entry
from training.crossval import Predictor
from training.sample import outlet_weights, targets
from training.vectors import Array, Mask, Vectors

#: Traits of ``training.furniture``, as columns of the table.
_FURNITURE = ("news_markup", "subscription", "newsletter", "comment_form", "advertising")
#: A word that begins with a capital, inside a sentence: a name, more often than not.
_NAME = re.compile(r"(?<=[^.!?»\n] )[A-ZÀÂÇÉÈÊËÎÏÔÛÙÜŒ][\w’'-]{0,40}")
_WORDS, _CHARACTERS = 20_000, 20_000
_LABELS = {
    "tfidf": "Mots (TF-IDF et régression logistique)",
    "tfidf_masked": "Mots, noms propres masqués",
    "characters": "Suites de 3 à 5 caractères",
    "furniture": "Équipement du site seul",
    "domains": "Liste des sites connus",
    "always": "Toujours fiable",
}


def baselines(corpus: Corpus, vectors: Vectors) -> Iterator[tuple[str, str, Predictor]]:
    """Each baseline’s id, French label and predictor over the rows of the table."""
    entries = {entry.id: entry for entry in (*corpus.entries, *corpus.texts)}
    texts = [f"{entries[name].title}\n{entries[name].text}" for name in vectors["id"]]
    masked = [_masked(entries[name]) for name in vectors["id"]]
    words = {"min_df": 3, "max_features": _WORDS, "ngram_range": (1, 2)}
    characters = {
        "min_df": 5,
        "max_features": _CHARACTERS,
        "ngram_range": (3, 5),
        "analyzer": "char_wb",
    }
    yield "tfidf", _LABELS["tfidf"], _of_texts(texts, vectors, words)
    yield "tfidf_masked", _LABELS["tfidf_masked"], _of_texts(masked, vectors, words)
    yield "characters", _LABELS["characters"], _of_texts(texts, vectors, characters)
    yield "furniture", _LABELS["furniture"], _of_furniture(vectors)
    yield "domains", _LABELS["domains"], _of_domains(vectors)
    yield "always", _LABELS["always"], lambda _training, test: np.ones(int(test.sum()))


def _of_texts(texts: list[str], vectors: Vectors, options: Mapping[str, object]) -> Predictor:
    distinct, at = np.unique(vectors["id"], return_inverse=True)
    first = {name: row for row, name in reversed(list(enumerate(vectors["id"])))}
    counts = CountVectorizer(dtype=np.float32, **options).fit_transform(
        [texts[first[name]] for name in distinct]
    )
    return _logistic(vectors, lambda mask: counts[at[mask]])


def _of_furniture(vectors: Vectors) -> Predictor:
    traits = sparse.csr_matrix(np.column_stack([vectors.context[name] for name in _FURNITURE]))
    return _logistic(vectors, lambda mask: traits[mask], weighted=False)


def _of_domains(vectors: Vectors) -> Predictor:
    """A list of the outlets learned from, with their labels: silent on every other one."""

    def predict(training: Mask, test: Mask) -> Array:
        known = dict(
            zip(vectors["outlet"][training], targets(vectors.where(training)), strict=True)
        )
        return np.array([known.get(name, 0.5) for name in vectors["outlet"][test]], dtype=float)

    return predict


def _logistic(
    vectors: Vectors, rows: Callable[[Mask], sparse.csr_matrix], *, weighted: bool = True
) -> Predictor:
    """Logistic regression over (TF-IDF weighted) counts, outlets weighing as in our models."""

    def predict(training: Mask, test: Mask) -> Array:
        known, unseen = rows(training), rows(test)
        if weighted:
            transformer = TfidfTransformer(sublinear_tf=True).fit(known)
            known, unseen = transformer.transform(known), transformer.transform(unseen)
        chosen = vectors.where(training)
        weights = outlet_weights(chosen) * len(chosen) / 2
        model = LogisticRegression(C=10, max_iter=500, tol=1e-3)
        model.fit(known, targets(chosen), sample_weight=weights)
        return np.asarray(model.decision_function(unseen))

    return predict


def _masked(entry: Entry) -> str:
    """Title and text without names, nor what would tell the outlet or its author."""
    text = f"{entry.title}\n{entry.text}"
    own = {entry.outlet, entry.outlet.rsplit(".", 1)[0], *entry.author.split()}
    for word in sorted(own, key=len, reverse=True):
        if len(word) > 2:  # noqa: PLR2004 (shorter ones are particles)
            text = re.sub(re.escape(word), " ", text, flags=re.IGNORECASE)
    return _NAME.sub("NOM", text)
