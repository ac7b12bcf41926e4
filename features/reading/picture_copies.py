"""Tell the copies of a picture that a page keeps for other screens, or shows once more."""

from __future__ import annotations

from features.reading.picture_addresses import is_waiting, same
from features.reading.pictures import Picture

#: A picture and its copy for another width of screen are at most this many lines apart.
_COPIES = 4


def distinct(found: list[Picture]) -> list[Picture]:
    """One of the copies that a page keeps for other widths of screen, or for no script."""
    kept: list[Picture] = []
    for item in found:
        twin = next((other for other in kept if _is_copy(item, other)), None)
        if twin is None:
            kept.append(item)
        elif not twin.src or is_waiting(twin.src):
            twin.src = item.src or twin.src
    return kept


def _is_copy(item: Picture, other: Picture) -> bool:
    if item.figure is not None and item.figure is other.figure:
        return item.line == other.line or same(item.src, other.src)
    if abs(item.line - other.line) > _COPIES:
        return False
    if item.line == other.line and is_waiting(other.src):
        return True
    if item.src and other.src:
        return same(item.src, other.src)
    return bool(item.alt) and item.alt == other.alt


def is_repeated(item: Picture, kept: list[Picture]) -> bool:
    """A picture without legend that is shown again with one."""
    return not item.legends and any(
        other.legends and same(item.src, other.src) for other in kept if other is not item
    )
