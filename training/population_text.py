"""What an outlet's estimate is worth, in the model card's French."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from training.french import number, percent, table


def outlet_section(found: Mapping[str, Any], command: str) -> str:
    """The section of the card, from the figures of ``training.population``."""
    rows = [
        (
            str(row["n"]),
            str(row["outlets"]),
            _points(row["shrunk"]),
            _points(row["raw"]),
            _points(row["gain"]),
            percent(row["coverage"]["value"]),
        )
        for row in found["checks"]
    ]
    head = (
        "Articles",
        "Sites",
        "Écart de l’estimation",
        "Écart de la moyenne",
        "Gain",
        "Dans l’intervalle",
    )
    return (
        "## Que vaut l’estimation d’un site ?\n\n"
        + _population(found["population"])
        + "Estimé sur quelques pages tirées au hasard, chaque site est comparé à la moyenne de ses "
        "autres pages (cinq au moins) : écart absolu moyen en points, sites jamais vus, un site "
        "une voix ; entre crochets, intervalle à 95 % sur les sites. « Dans l’intervalle » : part "
        f"des fois où l’intervalle à {100 * found['level']:.0f} %, élargi du hasard des autres "
        "pages, les contient.\n\n"
        + table(head, rows)
        + "\n\nFormule : `docs/estimation-par-site.md`. "
        f"Commande : {command}.\n"
    )


def _population(stated: Mapping[str, float] | None) -> str:
    if stated is None:
        return "Population : non estimée, les pages ne distinguent pas les sites.\n\n"
    articles = stated["within_sd"] ** 2 / stated["between_sd"] ** 2
    return (
        f"Population : moyenne {number(stated['mean'], 1)}, écart-type entre sites "
        f"{number(stated['between_sd'], 1)}, entre les articles d’un site "
        f"{number(stated['within_sd'], 1)} ({stated['outlets']:.0f} sites de deux pages au moins, "
        f"{stated['pages']:.0f} pages telles quelles). Une moyenne de n articles est gardée à "
        f"n / (n + {number(articles, 2)}), le reste est tiré vers celle de la population.\n\n"
    )


def _points(figure: Mapping[str, float]) -> str:
    value, low, high = (_tenths(figure[key]) for key in ("value", "low", "high"))
    return f"{value} [{low} ; {high}]"


def _tenths(value: float) -> str:
    """To the tenth; what rounds to nothing has no sign."""
    return number(round(value, 1) + 0.0, 1)
