"""The arguments and options that `score` and `read` share, and how they go together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import click

from scorer.cli.french import FrenchUsageError

_Function = TypeVar("_Function", bound=Callable[..., Any])

TARGETS = "CIBLE…"


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for: targets one by one, or a file of lines."""

    targets: tuple[str, ...]
    origin: str | None
    as_json: bool
    jsonl: str | None
    out: str | None

    def check(self) -> None:
        """Raise FrenchUsageError for options that do not go together."""
        if self.jsonl is None and self.out is not None:
            raise FrenchUsageError("L’option --out ne sert qu’avec --jsonl.")
        if self.jsonl is not None and (self.targets or self.origin):
            raise FrenchUsageError("Avec --jsonl, ne donnez ni cible ni --url.")
        if self.jsonl is not None and self.out is None:
            raise FrenchUsageError("Avec --jsonl, dites où écrire : --out FICHIER.")
        if self.jsonl is None and not self.targets:
            raise FrenchUsageError(
                "Dites quoi lire : une adresse, un fichier .html ou .txt, ou « - »."
            )
        if self.origin is not None and len(self.targets) > 1:
            raise FrenchUsageError("L’option --url vaut pour une seule cible.")


def shared_options(function: _Function) -> _Function:
    """The arguments of ``Request``."""
    for decorate in (
        click.option("--out", metavar="SORTIE", help="Où écrire les lignes (« - » : à l’écran)."),
        click.option(
            "--jsonl",
            metavar="ENTRÉE",
            help="Lire un fichier d’une ligne JSON par article : id, html ou text, et au besoin "
            "url, title, author, date. Rien n’est téléchargé.",
        ),
        click.option("--json", "as_json", is_flag=True, help="Une ligne JSON par cible."),
        click.option(
            "--url", "origin", metavar="ADRESSE", help="D’où vient le fichier donné pour cible."
        ),
        click.argument("targets", nargs=-1, metavar=TARGETS),
    ):
        function = decorate(function)
    return function
