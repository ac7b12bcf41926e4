"""Know the words by which pages name genres: as a label, around a title, in a sentence."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

import re2

from features.lexicon.wordlists import pattern_of, sections_of

_LIST = "genre_labels"
#: How the title of a section starts that lists what texts say they are, not labels.
_SAID = "said "


@cache
def label_pattern(genre: str) -> Any:  # noqa: ANN401 (re2 has no types)
    """The labels of a genre, to be matched as a whole."""
    return re2.compile(f"(?i)(?:{pattern_of(_LIST, genre)})")


@cache
def title_pattern(genre: str) -> Any:  # noqa: ANN401 (as above)
    """A label at either end of a title: group 1 at its head, group 2 at its end."""
    return _around(pattern_of(_LIST, genre))


@cache
def saying_pattern(genre: str) -> Any:  # noqa: ANN401 (as above)
    """What a text says when it is of a genre; None for a genre that no sentence tells."""
    section = _SAID + genre
    if section not in sections_of(_LIST):
        return None
    return re2.compile(f"(?im)(?:{pattern_of(_LIST, section)})")


@lru_cache(maxsize=16)
def is_labelled(lines: str, title: str) -> bool:
    """Whether a line, or an end of the title, is a label of some genre: most pages have none."""
    return bool(_any_label().search(lines) or _any_title().search(title))


@lru_cache(maxsize=16)
def is_said(texts: tuple[str, ...]) -> bool:
    """Whether one of the texts says what genre it is of: few do."""
    return _any_saying().search("\n".join(texts)) is not None


@cache
def _any_label() -> Any:  # noqa: ANN401 (as above)
    return re2.compile(f"(?im)^(?:{_all(said=False)})$")


@cache
def _any_title() -> Any:  # noqa: ANN401 (as above)
    return _around(_all(said=False))


@cache
def _any_saying() -> Any:  # noqa: ANN401 (as above)
    return re2.compile(f"(?im)(?:{_all(said=True)})")


def _around(names: str) -> Any:  # noqa: ANN401 (as above)
    return re2.compile(f"(?i)^\\W*({names})\\s?(?:[:.|–—]|[-]\\s)|[|–—]\\s?({names})\\s*$")


def _all(*, said: bool) -> str:
    """The patterns of all labels, or of all that texts say."""
    sections = sorted(sections_of(_LIST))
    return "|".join(pattern_of(_LIST, name) for name in sections if name.startswith(_SAID) == said)
