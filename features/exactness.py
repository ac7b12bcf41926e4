"""How right each signal was on annotated pages that no rule was tuned on, as data that ships.

``exactness.json`` is written by ``sourcier exactness --record``, from the control pages of
training/labels; a test holds each entry to the version of the signal that runs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from features.wording import counted, number

#: Cases under which a share is luck: with four, even no miss leaves .5 possible.
ENOUGH = 5
UNMEASURED = "non mesurée (le guide d’annotation n’a pas de question pour ce signal)"
COUNTED = "comptée sans jugement (signes, blocs ou mots répétés), tenue par des tests"


@dataclass(frozen=True, slots=True)
class Exactness:
    """What one ``version`` of a signal got: passages, or pages that have the trait.

    Of its claims, ``right`` and ``invented``; of what was annotated, ``found`` and ``missed``. All
    are None of a signal that counts what is there or not, which needs no annotator.
    """

    version: int
    right: int | None = None
    invented: int | None = None
    found: int | None = None
    missed: int | None = None

    @property
    def precision(self) -> float | None:
        """Share of the claims that hold; None below ``ENOUGH`` claims."""
        return _share(self.right, self.invented)

    @property
    def recall(self) -> float | None:
        """Share of the annotations that were found; None below ``ENOUGH`` annotations."""
        return _share(self.found, self.missed)


@cache
def recorded() -> Mapping[str, Exactness]:
    """By signal id; those that the annotators were asked nothing about are absent."""
    text = files("features").joinpath("exactness.json").read_text(encoding="utf-8")
    return {name: Exactness(**counts) for name, counts in json.loads(text).items()}


def said(one: Exactness | None) -> str:
    """The exactness of a signal, in French: counts first, since they are few."""
    if one is None:
        return UNMEASURED
    if one.right is None or one.invented is None or one.found is None or one.missed is None:
        return COUNTED
    claims, cases = one.right + one.invented, one.found + one.missed
    if not claims and not cases:
        return "non mesurée (aucun cas sur les pages de contrôle)"
    told = (
        f"juste {counted(one.right, 'fois', 'fois')} sur {number(claims)} quand il le dit"
        if claims
        else "n’a rien relevé"
    )
    seen = (
        f"{counted(one.found, 'cas trouvé', 'cas trouvés')} sur {number(cases)}"
        if cases
        else "aucun cas annoté"
    )
    few = " (trop peu pour conclure)" if min(claims, cases) < ENOUGH else ""
    return f"{told}, {seen}{few}"


def _share(part: int | None, rest: int | None) -> float | None:
    if part is None or rest is None or part + rest < ENOUGH:
        return None
    return part / (part + rest)
