"""Say how much a caption tells: who or what is shown, where, and when."""

from __future__ import annotations

from features.analysis.mentions import people
from features.analysis.places import places
from features.analysis.turns import turns
from features.analysis.words import split

#: Words from which a caption describes a scene instead of naming a thing.
_SCENE = 7


def tells(caption: str) -> int:
    """Of *what*, *who*, *where* and *when*, how many the caption answers (0 to 4)."""
    described = len(split(caption)) >= _SCENE
    return described + bool(people(caption)) + bool(places(caption)) + _dated(caption)


def _dated(caption: str) -> bool:
    return bool(turns(caption, "days") or turns(caption, "caption dates"))
