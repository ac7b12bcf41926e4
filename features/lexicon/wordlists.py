"""Lists of words and of patterns kept as text files in sections, read once when first needed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def words_of(name: str, section: str) -> frozenset[str]:
    """The words of one section of ``features/lexicon/<name>.txt``; raises KeyError if absent."""
    return frozenset(word for line in _sections(name)[section] for word in line.split())


@cache
def pattern_of(name: str, section: str) -> str:
    """The patterns of one section, one a line, as a single choice; raises KeyError if absent."""
    return "|".join(_sections(name)[section])


def sections_of(name: str) -> frozenset[str]:
    """The titles of the sections of ``features/lexicon/<name>.txt``."""
    return frozenset(_sections(name))


@cache
def _sections(name: str) -> Mapping[str, tuple[str, ...]]:
    """A file opens with ``# source:`` and ``# date:``; a line ``[title]`` starts a section."""
    found: dict[str, list[str]] = {}
    current = ""
    for line in files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            current = line[1:-1]
            found[current] = []
        elif line and not line.startswith("#"):
            found[current].append(line)
    return MappingProxyType({title: tuple(lines) for title, lines in found.items()})
