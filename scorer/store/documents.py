"""Frozen dataclasses as JSON texts and back, by their own type hints."""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from scorer.text import storable

T = TypeVar("T")
_Decoder = Callable[[Any], Any]


def to_document(value: object) -> str:
    """The JSON text of a dataclass.

    NUL and lone surrogates become U+FFFD, one for one, so that spans still hold.
    """
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def from_document(kind: type[T], text: str) -> T:
    """The dataclass that ``to_document`` wrote, today or under an older version.

    Fields that no longer exist are left out, newer ones take their default. Raises TypeError or
    ValueError on another text.
    """
    made = _dataclass_decoder(kind)(json.loads(text))
    if not isinstance(made, kind):
        raise TypeError(f"not a {kind.__name__}")
    return made


def _plain(value: Any) -> Any:  # noqa: ANN401 (JSON values)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


@cache
def _decoder(hint: Any) -> _Decoder:  # noqa: ANN401 (a type hint)
    """How a value of this type is made from JSON."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        (kind,) = (item for item in inner if item is not type(None))
        decode = _decoder(kind)
        return lambda value: None if value is None else decode(value)
    if origin is tuple:
        decode = _decoder(inner[0])  # our tuples hold one type only
        return lambda value: tuple(decode(item) for item in value)
    if isinstance(hint, type) and is_dataclass(hint):
        return _dataclass_decoder(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return lambda value: value


def _dataclass_decoder(kind: type[Any]) -> _Decoder:
    decoders = {name: _decoder(hint) for name, hint in get_type_hints(kind).items()}

    def decode(value: Mapping[str, Any]) -> object:
        known = {name: decoders[name](given) for name, given in value.items() if name in decoders}
        return kind(**known)

    return decode
