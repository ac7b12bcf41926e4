"""What more outlets would bring, as the model card says it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from features.wording import counted
from training.french import number, table

#: The macro AUC on bare pages that the project wants of its model.
WANTED = 0.9
#: Standard errors from the gain of a doubling to the top of its 95 % interval.
_TOP = 1.96
#: Times as many outlets above which a number says nothing more.
_MOST = 100


def more_outlets_section(figures: Mapping[str, Any], command: str) -> str:
    """The learning curve in outlets, and how many the wanted figure would take."""
    curve, alone = figures["learning_curve"], figures["leave_one_out"]
    rows = [
        (
            *(number(row[f"{label}_outlets"], 0) for label in ("reliable", "unrated")),
            number(row["unreliable_outlets"], 1),
            number(row["macro"]),
            number(row["unrated"]),
        )
        for row in (*curve["all"], *curve["unreliable"][:-1])
    ]
    head = ("Rédactions", "Non évalués", "Non fiables", "Par site non fiable", "Non évalués (AUC)")
    doubled = curve["doubled"]
    left_out = sum(row["auc"] for row in alone) / max(1, len(alone))
    makers = "".join(
        f" Quand les {counted(row['outlets'], 'site')} d’un même fabricant sont retirés ensemble, "
        f"les leurs obtiennent {number(row['auc'])} en moyenne."
        for row in figures["makers_out"]
    )
    return (
        "## Que vaudraient plus de sites ?\n\n"
        "Le même modèle appris sur moins de sites, pages dépouillées, sites jamais vus :\n\n"
        + table(head, rows)
        + f"\n\nÀ chaque doublement du nombre de sites, {number(doubled['gain'])} de plus "
        f"(erreur type {number(doubled['error'])}) ; deux fois plus de sites donneraient donc "
        f"environ {number(doubled['macro'])}. {_needed(curve['all'][-1]['macro'], doubled)}"
        "C’est un prolongement, pas une mesure. En retirant les sites non fiables un à un, tous "
        f"les autres étant appris : {number(left_out)} en moyenne.{makers} Commande : {command}.\n"
    )


def _needed(macro: float, doubled: Mapping[str, float]) -> str:
    """How many times as many outlets the wanted figure takes; nothing once it is reached."""
    if macro >= WANTED:
        return ""
    best = _times(WANTED - macro, doubled["gain"] + _TOP * doubled["error"])
    likely = _times(WANTED - macro, doubled["gain"])
    return (
        f"Pour atteindre {number(WANTED, 2)}, il en faudrait {best} si ce gain était au haut de "
        f"son intervalle, {likely} s’il est ce qui est mesuré. "
    )


def _times(missing: float, gain: float) -> str:
    times = 2 ** (missing / gain) if gain > 0 and missing / gain < _MOST else float(_MOST)
    return f"{number(times, 0)} fois plus" if times < _MOST else f"plus de {_MOST} fois plus"
