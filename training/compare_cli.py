"""`sourcier model compare`: what changed between two models."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from features.errors import InputError
from scorer.cli.faults import OK, say
from scorer.cli.french import FrenchCommand
from scorer.scorecard import ModelError, current_model_dir
from training.cli import UnusableCorpusError
from training.compare import Candidate, compare_models, open_candidate
from training.compare_corpus import compare_on
from training.compare_text import comparison_text
from training.corpus import Corpus, CorpusError
from training.export import finite
from training.measuring import measure_corpus
from training.vectors import Vectors, scored
from training.vectors import read as read_vectors


class UnusableModelError(InputError):
    """A folder that is no model, or whose files were altered."""

    code = "unusable_model"


@click.command(cls=FrenchCommand)
@click.argument("a", metavar="A", type=click.Path(path_type=Path))
@click.argument("b", metavar="B", type=click.Path(path_type=Path))
@click.option(
    "--corpus",
    type=click.Path(path_type=Path),
    metavar="DOSSIER",
    help="Noter aussi les pages d’un corpus avec les deux (quelques minutes).",
)
@click.option(
    "--vectors",
    type=click.Path(path_type=Path),
    metavar="FICHIER",
    help="La table déjà mesurée de ce corpus.",
)
@click.option("--json", "as_json", is_flag=True, help="Un objet JSON.")
def compare(*, a: Path, b: Path, corpus: Path | None, vectors: Path | None, as_json: bool) -> int:
    """Dire ce qui change du modèle A au modèle B : signaux, poids, mesures, notes.

    A et B sont des dossiers de modèles, ou les noms de modèles livrés avec Sourcier.
    """
    sides = [_opened(one) for one in (a, b)]
    found = compare_models(*sides)
    if corpus is not None:
        found["corpus"] = _on_corpus(sides, lambda: _table(corpus, vectors))
    if as_json:
        click.echo(json.dumps(finite(found), ensure_ascii=False, allow_nan=False))
    else:
        click.echo(comparison_text(found))
    return OK


def _opened(named: Path) -> Candidate:
    shipped = current_model_dir().parent / named
    try:
        return open_candidate(named if named.is_dir() or not shipped.is_dir() else shipped)
    except (ModelError, OSError) as error:
        raise UnusableModelError(
            f"Le modèle « {named} » ne se lit pas. Donnez un dossier écrit par « sourcier train », "
            "ou l’identifiant d’un modèle livré."
        ) from error


def _on_corpus(sides: Sequence[Candidate], table: Callable[[], Vectors]) -> dict[str, Any]:
    """The comparison on pages; why there is none when a model cannot score here."""
    cards = [one.card for one in sides if one.card is not None]
    if len(cards) < len(sides):
        stopped = " et ".join(one.id for one in sides if one.card is None)
        return {"skipped": f"Aucune page n’est notée : {stopped} ne tourne pas ici."}
    return compare_on(table(), *cards)


def _table(directory: Path, vectors: Path | None) -> Vectors:
    try:
        loaded = Corpus.load(directory)
        if vectors is None:
            say("Mesure des pages, sauf si elles l’ont déjà été avec ce code")
        table = scored(read_vectors(vectors) if vectors else measure_corpus(loaded))
    except CorpusError as error:
        raise UnusableCorpusError(str(error)) from error
    if table.corpus != loaded.digest:
        raise UnusableCorpusError("La table donnée n’est pas celle de ce corpus.")
    return table
