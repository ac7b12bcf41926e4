"""`sourcier measure`, `train`, `evaluate`, `exactness`: ``training.commands``, in French."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from features.errors import InputError
from scorer.cli.faults import OK, say
from scorer.cli.french import FrenchCommand
from scorer.scorecard import current_model_dir
from training import commands
from training.annotations import LABELS, LabelsError
from training.commands import BelowFloorsError
from training.comparisons import COMPARISONS
from training.corpus import CorpusError
from training.exactness_figures import exactness_record
from training.exactness_text import exactness_text
from training.options import CORPUS

_VECTORS = click.option(
    "--vectors",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FICHIER",
    help="Une table déjà mesurée (répétable) : celle du corpus, ou d’autres qui s’y ajoutent.",
)

#: How `sourcier exactness` says its figures.
_FORMS = {
    "text": exactness_text,
    "json": commands.exactness_json,
    "record": exactness_record,
}


class UnusableCorpusError(InputError):
    """A corpus or a table that cannot be learned from."""

    code = "unusable_corpus"


class UnusableLabelsError(InputError):
    """Annotations that cannot be read, or are of other pages."""

    code = "unusable_labels"


class RefusedModelError(InputError):
    """A model below the floors, or no place to write it."""

    code = "below_floors"


@click.command(cls=FrenchCommand)
@CORPUS
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FICHIER.parquet",
    help="La table à écrire ; elle ne contient aucun texte.",
)
def measure(*, corpus: Path, out: Path) -> int:
    """Mesurer les signaux de toutes les pages d’un corpus."""
    with _explained(), _progress("Mesure") as progress:
        commands.measure(corpus, out, progress)
    click.echo(f"Table écrite : {out}")
    return OK


@click.command(cls=FrenchCommand)
@CORPUS
@_VECTORS
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="DOSSIER",
    help="Où ranger le dossier du modèle.",
)
@click.option("--date", metavar="AAAA-MM-JJ", help="La date du modèle ; à défaut, aujourd’hui.")
@click.option(
    "--below-floors",
    is_flag=True,
    help="Exporter même sous les seuils de training/floors.json ; à justifier dans CHANGELOG.md.",
)
def train(
    *, corpus: Path, vectors: tuple[Path, ...], out: Path, date: str | None, below_floors: bool
) -> int:
    """Entraîner un modèle, le caler, l’évaluer et l’exporter ; affiche ses mesures."""
    with _explained(), _progress("Mesure") as progress:
        folder, table = commands.train(
            corpus, vectors, out, date=date, below_floors=below_floors, progress=progress, say=say
        )
    click.echo(table)
    click.echo(f"Modèle écrit : {folder}")
    return OK


@click.command(cls=FrenchCommand)
@CORPUS
@_VECTORS
@click.option(
    "--model",
    type=click.Path(path_type=Path),
    metavar="DOSSIER",
    help="Le modèle à évaluer ; à défaut, celui qui note.",
)
@click.option("--json", "as_json", is_flag=True, help="Un objet JSON.")
def evaluate(*, corpus: Path, vectors: tuple[Path, ...], model: Path | None, as_json: bool) -> int:
    """Refaire les mesures de la fiche du modèle, sur n’importe quel corpus."""
    with _explained(), _progress("Mesure") as progress:
        folder = model or current_model_dir()
        text = commands.evaluate(
            corpus, folder, as_json=as_json, vectors=vectors, progress=progress
        )
    click.echo(text)
    return OK


@click.command(cls=FrenchCommand)
@CORPUS
@_VECTORS
@click.option(
    "--labels",
    type=click.Path(path_type=Path),
    default=LABELS,
    metavar="DOSSIER",
    help="Les annotations ; à défaut, celles de Sourcier.",
)
@click.option("--whole", is_flag=True, help="Mesurer aussi tout le corpus (quelques minutes).")
@click.option(
    "--wrong",
    type=click.Choice([*COMPARISONS]),
    metavar="SIGNAL",
    help="Lister plutôt les écarts d’un signal, sur les pages de réglage seulement.",
)
@click.option("--json", "form", flag_value="json", default="text", help="Un objet JSON.")
@click.option(
    "--record",
    "form",
    flag_value="record",
    help="Les comptes de contrôle que montrent la méthode et docs/signaux.md, à ranger dans "
    "features/exactness.json.",
)
def exactness(
    *,
    corpus: Path,
    vectors: tuple[Path, ...],
    labels: Path,
    whole: bool,
    wrong: str | None,
    form: str,
) -> int:
    """Comparer les signaux à des pages annotées : précision, rappel, accord, temps."""
    if not corpus.is_dir():
        raise UnusableCorpusError(
            f"Le corpus « {corpus} » est introuvable : donnez le dossier de ses articles et pages."
        )
    with _explained(), _progress("Lecture") as progress:
        text = commands.exactness(
            corpus,
            labels,
            vectors=vectors,
            whole=whole,
            wrong=wrong,
            form=_FORMS[form],
            progress=progress,
        )
    click.echo(text)
    return OK


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except CorpusError as error:
        raise UnusableCorpusError(str(error)) from error
    except LabelsError as error:
        raise UnusableLabelsError(str(error)) from error
    except BelowFloorsError as error:
        raise RefusedModelError(
            f"Ce modèle n’atteint pas les seuils et n’a pas été exporté :\n{error}"
        ) from error


@contextmanager
def _progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error when someone watches; it appears with the first page."""
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    bars: list[Any] = []

    def progress(done: int, total: int) -> None:
        if not bars:
            bars.append(click.progressbar(length=total, label=label, file=sys.stderr))
        bars[0].update(done - bars[0].pos)
        if done == total:
            bars[0].render_finish()

    yield progress
