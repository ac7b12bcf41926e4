"""`sourcier labels`: what an annotator reads, and what is kept of the answers."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from features.article import Article, Page
from features.errors import InputError, UnreadableError
from features.reading import decode, read
from scorer.cli.faults import OK
from scorer.cli.french import FrenchCommand, FrenchGroup
from training.annotating import annotated, annotated_asides, annotated_sources, annotated_title
from training.annotations import LabelsError, read_annotations, write_annotations
from training.corpus import Corpus, CorpusError
from training.options import CORPUS

#: By the name that the command gives them: what keeps the answers to each questionnaire.
KEPT = {
    "page": annotated,
    "sources": annotated_sources,
    "apartes": annotated_asides,
    "titre": annotated_title,
}


class UnusableAnswersError(InputError):
    """Answers, or a page, that cannot be used."""

    code = "unusable_labels"


@click.command(cls=FrenchCommand)
@CORPUS
@click.argument("page", metavar="PAGE")
def text(*, corpus: Path, page: str) -> int:
    """Montrer l’article d’une page, titre puis texte : c’est là que se prennent les passages."""
    article = _articles(corpus, {page})[page]
    click.echo(f"{article.title}\n\n{article.body}")
    return OK


@click.command(cls=FrenchCommand)
@CORPUS
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FICHIER.jsonl",
    help="Le fichier à compléter ; il ne contiendra aucun texte.",
)
@click.option(
    "--control", is_flag=True, help="Des pages de contrôle : aucune règle ne se règle dessus."
)
@click.option(
    "--questionnaire",
    type=click.Choice([*KEPT]),
    default="page",
    help="Celui du guide auquel ces réponses répondent (page entière si rien n’est dit).",
)
@click.argument(
    "answers",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
    metavar="PAGE.json…",
)
def add(
    *, corpus: Path, out: Path, control: bool, questionnaire: str, answers: tuple[Path, ...]
) -> int:
    """Ranger des réponses : un fichier par page, qui porte son identifiant."""
    articles, keep = _articles(corpus, {path.stem for path in answers}), KEPT[questionnaire]
    try:
        pages = read_annotations(out) if out.exists() else {}
        for path in answers:
            article = articles[path.stem]
            page = keep(path.stem, _answers(path), article.title, article.body)
            pages[path.stem] = replace(page, control=control)
        write_annotations(pages.values(), out)
    except LabelsError as error:
        raise UnusableAnswersError(str(error)) from error
    click.echo(f"Pages rangées : {len(answers)} ({out} en compte {len(pages)}).")
    return OK


def _answers(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LabelsError(f"Les réponses « {path} » ne se lisent pas ({error}).") from error
    if not isinstance(found, dict):
        raise LabelsError(f"Les réponses « {path} » ne sont pas un objet JSON.")
    return found


def _articles(corpus: Path, names: set[str]) -> dict[str, Article]:
    """The articles of some pages; raises UnusableAnswersError when one is not in the corpus."""
    try:
        found = {
            entry.id: read(Page("", "1970-01-01T00:00:00Z", entry.url or None, decode(content)))
            for entry, content in Corpus.load(corpus).pages()
            if entry.id in names
        }
    except (CorpusError, UnreadableError) as error:
        raise UnusableAnswersError(str(error)) from error
    if names - set(found):
        raise UnusableAnswersError(f"Le corpus n’a pas de page « {min(names - set(found))} ».")
    return found


labels = FrenchGroup(
    "labels",
    {
        "text": ("training.labels_cli:text", "Montrer l’article à annoter."),
        "add": ("training.labels_cli:add", "Ranger des réponses, sans aucun texte."),
    },
    help="Annoter des pages selon training/labels/GUIDE.md.",
)
