"""Options that several commands share, in French."""

from __future__ import annotations

from pathlib import Path

import click

CORPUS = click.option(
    "--corpus",
    type=click.Path(path_type=Path),
    required=True,
    metavar="DOSSIER",
    help="Le corpus : un dossier avec ses articles et leurs pages.",
)
