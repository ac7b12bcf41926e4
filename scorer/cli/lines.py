"""From a line of JSON to a submission, and from what became of it to a line of JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from math import isfinite
from typing import IO, Any

from features.errors import InputError, TooLargeError
from scorer.submission import MAX_BYTES, Submission
from scorer.text import storable
from scorer.wire import Json

#: Bytes of a line: an article of the largest size, a third of it as six-byte JSON escapes.
_MAX_LINE = 3 * MAX_BYTES
_WORDS = ("url", "html", "text", "title", "author", "date")
#: Code of what failed through a fault of ours.
INTERNAL = "internal"


class BadLineError(InputError):
    """A line that is not one JSON object."""

    code = "invalid_json"
    message = "Cette ligne n’est pas un objet JSON."


class BadItemError(InputError):
    """A JSON object that is no article."""

    code = "invalid_item"


class AddressOnlyError(InputError):
    """An item without content: nothing is fetched in bulk."""

    code = "missing_input"
    message = (
        "Cette ligne ne porte ni « html », ni « text ». Rien n’est téléchargé depuis un fichier : "
        "donnez l’adresse à « sourcier score »."
    )


def read_lines(file: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """Each line that is not blank, with its length in bytes.

    One too long to be held comes cut, as long as may be; ``answer`` refuses it.
    """
    while line := file.readline(_MAX_LINE):
        length, rest = len(line), line
        while len(rest) == _MAX_LINE and not rest.endswith(b"\n"):
            rest = file.readline(_MAX_LINE)
            length += len(rest)
        if line.strip():
            yield line, length


def answer(line: bytes, length: int, work: Callable[[Submission], Json]) -> Json:
    """What ``work`` makes of a line, under the line's own id; an error object when it cannot."""
    name: object = None
    try:
        item = _item(line, length)
        name = _name(item)
        made = work(_submission(item))
    except InputError as error:
        return _error(name, error.code, error.message)
    except Exception as error:  # noqa: BLE001 (one line never stops the others)
        title = f"Une erreur interne s’est produite ({type(error).__name__})."
        return _error(name, INTERNAL, title)
    return {"id": name, **{key: value for key, value in made.items() if key != "id"}}


def kind_of(made: Json) -> str:
    """What an answer is: "done", "abstention", "error", or a fault of ours (``INTERNAL``)."""
    error = made.get("error")
    if error:
        return INTERNAL if error["code"] == INTERNAL else "error"
    return "abstention" if made.get("abstention") else "done"


def _error(name: object, code: str, title: str) -> Json:
    return {"id": name, "error": {"code": code, "title": title}}


def _item(line: bytes, length: int) -> dict[str, Any]:
    if length > len(line):
        raise TooLargeError
    try:
        item = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLineError from error
    if not isinstance(item, dict):
        raise BadLineError
    return item


def _name(item: dict[str, Any]) -> str | int | float | None:
    """The id as given; None when it is no simple value."""
    name = item.get("id")
    if isinstance(name, str):
        return storable(name)
    # NaN and infinity, which Python reads, are not JSON.
    return name if isinstance(name, int) or (isinstance(name, float) and isfinite(name)) else None


def _submission(item: dict[str, Any]) -> Submission:
    given = {word: item[word] for word in _WORDS if item.get(word) is not None}
    wrong = [word for word, value in given.items() if not isinstance(value, str)]
    if wrong:
        raise BadItemError(f"Le champ « {wrong[0]} » doit être un texte.")
    if not {"html", "text"} & given.keys():
        raise AddressOnlyError
    return Submission(**given)
