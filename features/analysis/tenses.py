"""Tell verbs that report an accomplished fact from those that state what is or can be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from features.analysis.words import split
from features.lexicon.phrases import positions

#: Auxiliaries of an accomplished fact, whatever participle follows.
_PAST = frozenset(("a", "ont", "avait", "avaient", "était", "étaient", "fut", "furent"))
#: Present of *être*: a fact only with a verb of motion or change, or reflexive.
_PRESENT = frozenset(("est", "sont"))
_GENERAL = frozenset(
    (
        "peut", "peuvent", "permet", "permettent", "doit", "doivent", "faut", "convient",
        "existe", "existent", "ou",
    )
)  # fmt: skip
#: Endings of past participles: regular, then the irregular families.
_PARTICIPLE = re.compile(
    r"(?:\w{1,30}(?:é|[^aeoqnr]i|u|ert|aint|eint|oint|clos)|\w{0,20}(?:mis|pris|quis|assis)"
    r"|\w{0,20}(?:dit|crit|duit|truit|fait)|mort)(?:e|s|es)?|été|eu"
)
_MOVES = re.compile(
    r"(?:re|r)?(?:allé|arrivé|parti|venu|devenu|mort|décédé|né|entré|sorti|resté|tombé|monté"
    r"|descendu|passé|retourné|survenu|intervenu|parvenu|apparu|disparu)(?:e|s|es)?"
)
#: Words that may stand between an auxiliary and its participle.
_BETWEEN = frozenset(
    (
        "pas", "été", "plus", "jamais", "déjà", "également", "ainsi", "aussi", "donc", "bien",
        "ensuite", "notamment", "aussitôt", "enfin",
    )
)  # fmt: skip
#: Words that end like a participle and are none.
_NOT_PARTICIPLES = frozenset(
    (
        "ici", "aussi", "ainsi", "qui", "lui", "que", "peu", "si", "du", "au", "vrai", "vraie",
        "joli", "jolie", "demi", "midi", "ceci", "celui", "parmi", "lieu", "dieu", "jeu", "feu",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tenses:
    """Word ranges of verbs that report (``told``), and indices of general statements."""

    told: tuple[tuple[int, int], ...]
    general: tuple[int, ...]


@lru_cache(maxsize=16)
def tenses(text: str) -> Tenses:
    """Count both kinds of statement in a text; linear in its length."""
    lower, where = split(text).lower, positions(text)
    told: list[tuple[int, int]] = []
    general = [index for word in _GENERAL for index in where.get(word, ())]
    for word in _PAST:
        ends = ((index, _participle_end(lower, index)) for index in where.get(word, ()))
        told.extend((index, end) for index, end in ends if end)
    for word in _PRESENT:
        for index in where.get(word, ()):
            end = _participle_end(lower, index)
            if not end:
                general.append(index)
            elif _happened(lower, index, end):
                told.append((index, end))
    return Tenses(tuple(sorted(told)), tuple(sorted(general)))


def _participle_end(lower: tuple[str, ...], index: int) -> int:
    """The end of the verb whose auxiliary stands at ``index``; 0 when no participle follows."""
    place = index + 1
    if lower[place : place + 1] and lower[place] in _BETWEEN:
        place += 1
    if place >= len(lower) or lower[place] in _NOT_PARTICIPLES:
        return 0
    return place + 1 if _PARTICIPLE.fullmatch(lower[place]) else 0


def _happened(lower: tuple[str, ...], index: int, end: int) -> bool:
    """« s’est rendu », « est arrivé »; not « est situé », which describes."""
    reflexive = index > 0 and lower[index - 1] in {"s'", "se"}
    return reflexive or _MOVES.fullmatch(lower[end - 1]) is not None
