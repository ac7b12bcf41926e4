"""What a TARGET of the command line stands for: an address, a file, or standard input."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import click

from features.errors import EmptyInputError, InputError, TooLargeError
from scorer.cli.faults import printable, why
from scorer.submission import MAX_BYTES, Submission

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/|$)")
_PAGES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_TEXTS = frozenset({".txt", ".text", ".md"})


class NoSuchTargetError(InputError):
    """Neither an address nor a file that can be read."""

    code = "no_such_target"


def submission_of(target: str, origin: str | None = None) -> Submission:
    """The submission of a target; ``origin`` is where a file came from.

    Raises:
        InputError: no such file, one that cannot be read, empty, too large or not text.
    """
    if target == "-":
        return _local(sys.stdin.buffer, "", origin)
    path = Path(target)
    try:
        if path.is_file():
            with path.open("rb") as file:
                return _local(file, path.suffix.lower(), origin)
        is_folder = path.is_dir()
    except (OSError, ValueError) as error:
        raise NoSuchTargetError(f"Ce fichier ne peut pas être lu : {why(error)}.") from error
    if is_folder:
        raise NoSuchTargetError("C’est un dossier : donnez un fichier .html ou .txt.")
    if _ADDRESS.match(target):
        return Submission(url=target)
    raise NoSuchTargetError(_advice(target))


def echo_json(value: object) -> None:
    """One JSON value on one line of standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, allow_nan=False))


def _local(file: BinaryIO, suffix: str, origin: str | None) -> Submission:
    raw = file.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise TooLargeError
    if not raw.strip():
        raise EmptyInputError
    submission = Submission(url=origin)
    if suffix in _PAGES:
        return replace(submission, html=raw)
    from features.reading import decode  # noqa: PLC0415 (a fifth of a second: not for --help)

    text = decode(raw)
    is_page = suffix not in _TEXTS and text.lstrip("\ufeff \t\r\n").startswith("<")
    return replace(submission, html=raw) if is_page else replace(submission, text=text)


def _advice(target: str) -> str:
    if _HOST.match(target):
        return (
            f"Aucun fichier ne porte ce nom. Pour une adresse, écrivez-la en entier : "
            f"https://{printable(target)}"
        )
    return (
        "Ce n’est ni une adresse, ni un fichier. Donnez l’adresse complète de l’article "
        "(https://…), un fichier .html ou .txt, ou « - » pour l’entrée standard."
    )
