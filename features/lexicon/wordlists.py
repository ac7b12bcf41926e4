"""Plain lists of words kept as text files in sections, read once when first needed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def words_of(name: str, section: str) -> frozenset[str]:
    """The words of one section of ``features/lexicon/<name>.txt``; raises KeyError if absent."""
    return _sections(name)[section]


@cache
def _sections(name: str) -> Mapping[str, frozenset[str]]:
    """A file opens with ``# source:`` and ``# date:``; ``[title]`` starts a section of words."""
    found: dict[str, set[str]] = {}
    current = ""
    for line in files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = line.strip("[] ")
            found[current] = set()
        elif line and not line.startswith("#"):
            found[current].update(line.split())
    return MappingProxyType({title: frozenset(words) for title, words in found.items()})
