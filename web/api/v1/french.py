"""The words of a refused request: French, naming our own fields only, and never many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from apiflask import Schema, fields
from apiflask.validators import Length

#: Errors told at once: a script has the same one ten thousand times, or reads the first.
MAX_TOLD = 20

REQUIRED = "Ce champ est obligatoire."
NULL = "Ce champ ne peut pas être nul."
UNKNOWN = "Champ inconnu."
MORE = "Il y a d’autres erreurs."
_OBJECT = "Ce n’est pas un objet JSON."

#: Where errors that name no field of ours are told.
_ELSEWHERE = "_autres"

_PATH = tuple[str, ...]


class Strict(Schema):
    """A schema that refuses unknown fields: a misspelt one would be silently lost."""

    error_messages = {"unknown": UNKNOWN, "type": _OBJECT}  # noqa: RUF012 (marshmallow's own)


class Text(fields.String):
    """A text."""

    default_error_messages = {  # noqa: RUF012 (marshmallow's own)
        "required": REQUIRED,
        "null": NULL,
        "invalid": "Ce n’est pas un texte.",
        "invalid_utf8": "Ce n’est pas un texte en UTF-8.",
    }


class Items(fields.List[Any]):
    """A list."""

    default_error_messages = {  # noqa: RUF012 (marshmallow's own)
        "required": REQUIRED,
        "null": NULL,
        "invalid": "Ce n’est pas une liste.",
    }


class Object(fields.Nested):
    """An object in another."""

    default_error_messages = {  # noqa: RUF012 (marshmallow's own)
        "required": REQUIRED,
        "null": NULL,
        "type": _OBJECT,
    }


def between(least: int, most: int | None = None) -> Length:
    """A length, in characters or items."""
    words = f"Longueur attendue : au moins {least}."
    if most is not None:
        words = f"Longueur attendue : de {least} à {most}."
    return Length(least, most, error=words)


def told(errors: Mapping[str | int, Any]) -> dict[str, Any]:
    """The errors of a request as its fields nest, without the names that it made up."""
    found: dict[str, Any] = {}
    for count, (path, words) in enumerate(_leaves(errors, ())):
        if count == MAX_TOLD:
            found.setdefault(_ELSEWHERE, []).append(MORE)
            break
        place = found
        for name in path[:-1]:
            place = place.setdefault(name, {})
        if words not in place.setdefault(path[-1], []):
            place[path[-1]].append(words)
    return found


def _leaves(errors: Mapping[str | int, Any], path: _PATH) -> Iterator[tuple[_PATH, str]]:
    """Each message with the fields that lead to it."""
    for name, value in errors.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, (*path, str(name)))
        else:
            place = _ELSEWHERE if value == [UNKNOWN] or name == "_schema" else str(name)
            yield from (((*path, place), words) for words in value)
