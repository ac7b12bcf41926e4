"""The figures of the model card: how well it ranks, where it errs, what it weighs, in French."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from training.calibrate import CAUTION
from training.french import interval, number, percent, table
from training.interval import PROMISE
from training.tuning_bias import OTHERS, TUNED
from training.vectors import BARE

_RENDERINGS = {"saved": "telles quelles", "bare": "dépouillées", "text": "texte seul"}
LABELS = {
    "reliable": "rédactions professionnelles",
    "unrated": "sites non évalués",
    "unreliable": "sites évalués non fiables",
    "contested": "sites contestés (hors apprentissage)",
    "satire": "sites de satire (hors apprentissage)",
}
COMMAND = "`sourcier evaluate --corpus ../shared/corpus`"


def table_text(figures: Mapping[str, Any]) -> str:
    """The table of figures as Markdown."""
    head = ("Modèle", "Pages", "Par site non fiable", "Ensemble", "Rédactions / non évalués")
    rows = [
        (
            row["label"],
            _RENDERINGS[row["rendering"]],
            *(interval(row[key]) for key in ("macro", "pooled", "unrated")),
        )
        for row in figures["auc"]
    ]
    return table(head, rows)


def ranking_section(figures: Mapping[str, Any]) -> str:
    """Ranking of outlets never seen, beside the baselines and the random split."""
    split = figures["random_split"]
    return (
        "## Distingue-t-il des sites qu’il n’a jamais vus ?\n\n"
        "Chiffres entre 0 et 1 (0,5 : au hasard), sites disjoints, trois tirages de cinq "
        "parts ; entre crochets, intervalle à 95 % sur les sites. « Par site non fiable » : ses "
        "pages contre celles des rédactions, moyenne sur les sites.\n\n"
        + table_text(figures)
        + "\n\nSi les pages étaient tirées au hasard, sans séparer les sites, le même modèle "
        f"afficherait {number(split['macro_bare'])} (pages dépouillées) : ce chiffre flatteur "
        "mesure aussi la reconnaissance du site.\n\n"
        + _tuning_bias(figures["tuning_bias"])
        + f" Commande : {COMMAND}.\n"
    )


def _tuning_bias(rows: Sequence[Mapping[str, Any]]) -> str:
    """Whether the rules rank the pages that they were not tuned on as well."""
    told = {
        row["pages"]: f"{number(row['macro'])} par site non fiable ({row['outlets']} sites) et "
        f"{number(row['unrated'])} face aux sites non évalués"
        for row in rows
        if row["rendering"] == BARE
    }
    return (
        "Les règles des signaux ont été écrites en regardant des pages annotées, dont celles de "
        f"sites évalués ici. Sur ces pages, dépouillées : {told[TUNED]}. Sur les autres, parfois "
        f"parcourues pour chercher des erreurs, jamais annotées pour un réglage : {told[OTHERS]}. "
        "Des règles taillées pour les premières classeraient moins bien les secondes. Les deux "
        "mélanges diffèrent (les pages annotées sont une à trois par site) : c’est un indice, pas "
        "une preuve."
    )


def errors_section(figures: Mapping[str, Any]) -> str:
    """Newsroom pages under the caution mark by group, and where pages fall among the bands."""
    rows = [
        (
            row["label"],
            f"{row['pages']} ({row['outlets']})",
            percent(row["saved"]),
            percent(row["bare"]),
        )
        for row in figures["false_alarms"]
    ]
    bands = [
        (
            LABELS.get(row["label"], row["label"]),
            _RENDERINGS[row["rendering"]],
            *map(percent, row["shares"]),
        )
        for row in figures["bands"]
    ]
    return (
        "## Où il se trompe\n\n"
        f"Part des pages de rédactions sous {CAUTION:.0f} points, sites jamais vus :\n\n"
        + table(("Groupe", "Pages (sites)", "Telles quelles", "Dépouillées"), rows)
        + "\n\nRépartition des pages entre les cinq tranches :\n\n"
        + table(("Site", "Pages", "0–19", "20–39", "40–59", "60–79", "80–100"), bands)
        + f"\n\nCommande : {COMMAND}.\n"
    )


def uncertainty_section(figures: Mapping[str, Any]) -> str:
    """Calibration, coverage of the interval, and errors when only the clearest pages are judged."""
    checked, calibration = figures["interval"], figures["calibration"]
    errors = {name: percent(one["ece"]) for name, one in calibration.items()}
    chance = {name: one["by_chance"] for name, one in calibration.items()}
    risk = "\n".join(
        f"- {percent(row['coverage'])} des pages jugées : {percent(row['risk'])} d’erreurs"
        for row in figures["risk_coverage"]
    )
    return (
        "## Ce que valent la probabilité et l’intervalle\n\n"
        f"Écart moyen entre probabilité annoncée et part observée : {errors['saved']} (pages "
        f"telles quelles), {errors['bare']} (dépouillées). Sur aussi peu de sites, une probabilité "
        f"parfaitement juste afficherait {percent(chance['saved']['value'])} et "
        f"{percent(chance['bare']['value'])} en moyenne, et entre {percent(chance['bare']['low'])} "
        f"et {percent(chance['bare']['high'])} neuf fois sur dix (dépouillées) : les pages d’un "
        "site ont toutes la même étiquette, et le hasard pèse autant.\n\n"
        f"L’intervalle promet que, {percent(PROMISE)} du temps, il contient le score qu’un modèle "
        "appris sur d’autres sites donnerait à la même page. Vérifié sur des sites mis à part : "
        f"{percent(checked['coverage'])} ; demi-largeur médiane, "
        f"{number(checked['half_width'], 1)} points. {_ways(checked['ways'])} "
        "L’intervalle ne dit rien de l’écart entre la page et la vérité.\n\n"
        "Si l’on ne juge que les pages les plus nettes (dépouillées) :\n\n"
        f"{risk}\n\nCommande : {COMMAND}.\n"
    )


def _ways(ways: Mapping[str, Mapping[str, float]]) -> str:
    """Why the interval follows the bootstrap rather than a single width."""
    ours, other = (
        f"{percent(way['coverage'])} en tout, {percent(way['hardest'])} sur le cinquième des pages "
        f"où les modèles s’accordent le moins (demi-largeur médiane {number(way['half_width'], 1)})"
        for way in (ways["bootstrap"], ways["conformal"])
    )
    return f"Le nôtre, tiré d’un rééchantillonnage : {ours} ; un intervalle conforme : {other}."


def signals_section(figures: Mapping[str, Any]) -> str:
    """What each signal weighs, alone and in the model."""
    rows = [
        (
            row["label"],
            percent(row["measurable"]),
            number(row["auc"]),
            number(row["importance"], 3),
            f"{number(row['low'], 1)} à {number(row['high'], 1)}",
        )
        for row in figures["signals"]
    ]
    head = ("Signal", "Mesurable", "Seul", "Importance", "Points")
    return (
        "## Ce que pèse chaque signal\n\n"
        "Sur pages dépouillées. « Seul » : chance qu’une page de rédaction soit mieux classée "
        "qu’une autre par ce seul signal. « Importance » : ce que perd le classement si le signal "
        "est mélangé entre les pages.\n\n" + table(head, rows) + f"\n\nCommande : {COMMAND}.\n"
    )


def tricks_section(figures: Mapping[str, Any]) -> str:
    """Points that a page gains by cheating, and whether the features name the outlet."""
    rows = [
        (
            row["label"],
            str(row["pages"]),
            *(number(row[key], 1) for key in ("median", "high", "most")),
        )
        for row in figures.get("gaming", ())
    ]
    probe = figures["probe"]
    return (
        "## Peut-on le tromper ?\n\nPoints gagnés par une page qui triche :\n\n"
        + table(("Ruse", "Pages", "Médiane", "95 %", "Maximum"), rows)
        + "\n\nLes mesures trahissent-elles le site ? Une sonde reconnaît "
        f"{percent(probe['recognised'])} des pages parmi {probe['outlets']:.0f} sites (hasard : "
        f"{percent(probe['chance'])}). Commande : {COMMAND}.\n"
    )
