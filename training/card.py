"""The model card (FICHE.md) and the table of figures, in French, written from the figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from training.calibrate import CAUTION, CAUTION_SHARE, TYPICAL
from training.curve_text import more_outlets_section
from training.export import Model
from training.french import interval, number, percent, table, typeset
from training.interval import PROMISE
from training.population_text import outlet_section
from training.tuning_bias import OTHERS, TUNED
from training.vectors import BARE

_RENDERINGS = {"saved": "telles quelles", "bare": "dépouillées", "text": "texte seul"}
_LABELS = {
    "reliable": "rédactions professionnelles",
    "unrated": "sites non évalués",
    "unreliable": "sites évalués non fiables",
    "contested": "sites contestés (hors apprentissage)",
    "satire": "sites de satire (hors apprentissage)",
}
_COMMAND = "`sourcier evaluate --corpus ../shared/corpus`"


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


def card_text(figures: Mapping[str, Any], model: Model) -> str:
    """The whole card; ``{id}`` stands for the model’s identifier."""
    sections = (
        _meaning(),
        _corpus(figures, model),
        _scale(),
        _ranking(figures),
        _errors(figures),
        _uncertainty(figures),
        outlet_section(figures["outlet_estimate"], _COMMAND),
        _signals(figures),
        _tricks(figures),
        more_outlets_section(figures, _COMMAND),
        _limits(figures),
    )
    title = f"# Fiche du modèle {{id}}\n\nAppris le {model.date} sur {model.trained_on}.\n"
    return typeset("\n".join((title, *sections)))


def _meaning() -> str:
    return (
        "## Ce que dit le score, et ce qu’il ne dit pas\n\n"
        "Le score est **un indice de pratiques journalistiques observables, pas un verdict sur "
        "la vérité**. Il dit à quel point une page ressemble, par ce qu’un lecteur peut y "
        "vérifier (qui signe, qui est cité, d’où viennent les images, avec quel soin le texte "
        "est écrit), aux pages de rédactions professionnelles. Un article vrai peut avoir un "
        "score bas ; un article faux, bien présenté, un score élevé.\n\n"
        "Chaque signal ajoute ou retire des points, toujours dans le même sens. Aucune bonne "
        "pratique ne coûte de points. Ce qui ne peut pas être vérifié ne compte ni pour ni "
        "contre. L’équipement d’un site (données structurées, abonnement, publicité) et son "
        "passé n’entrent pas dans le calcul.\n"
    )


def _corpus(figures: Mapping[str, Any], model: Model) -> str:
    rows = [
        (_LABELS.get(label, label), *(str(count[key]) for key in ("pages", "texts", "outlets")))
        for label, count in figures["corpus"]["labels"].items()
    ]
    refused = sum(figures["corpus"]["refused"].values())
    return (
        "## Sur quoi il a appris\n\n"
        + table(("Étiquette du site", "Pages", "Textes sans page", "Sites"), rows)
        + "\n\nChaque page est mesurée trois fois : telle qu’enregistrée, dépouillée de ce qui "
        "n’est pas l’article, et réduite à son titre et à son texte, comme un texte collé. Un "
        "texte sans page l’est une fois. L’étiquette est celle du site, jamais de l’article. Les "
        "sites non évalués servent de contre-exemples faibles : la plupart sont honnêtes, mais ne "
        "sont pas des rédactions. Un site pèse comme la racine carrée de son nombre de pages. "
        f"{refused} lectures ont été refusées. "
        f"Pénalité retenue : {number(model.fitted.penalty, 3)}.\n"
    )


def _scale() -> str:
    return (
        "## L’échelle\n\n"
        "Les points sont proportionnels à la somme des contributions. Deux repères la fixent, "
        "pris sur des rédactions que le modèle n’avait pas vues : leur page médiane vaut "
        f"{TYPICAL:.0f} points, et {percent(CAUTION_SHARE)} de leurs pages seulement, chaque titre "
        f"comptant autant, restent sous {CAUTION:.0f}. Compter les pages laisserait les grands "
        "titres fixer le seuil, et les petits en payer le prix. Le revers est que la plupart des "
        "pages de sites non fiables se trouvent au-dessus de ce seuil, dans la tranche du milieu. "
        "Une page dont rien ne serait vérifiable obtient la base.\n"
    )


def _ranking(figures: Mapping[str, Any]) -> str:
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
        + f" Commande : {_COMMAND}.\n"
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


def _errors(figures: Mapping[str, Any]) -> str:
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
            _LABELS.get(row["label"], row["label"]),
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
        + f"\n\nCommande : {_COMMAND}.\n"
    )


def _uncertainty(figures: Mapping[str, Any]) -> str:
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
        f"{risk}\n\nCommande : {_COMMAND}.\n"
    )


def _ways(ways: Mapping[str, Mapping[str, float]]) -> str:
    """Why the interval follows the bootstrap rather than a single width."""
    ours, other = (
        f"{percent(way['coverage'])} en tout, {percent(way['hardest'])} sur le cinquième des pages "
        f"où les modèles s’accordent le moins (demi-largeur médiane {number(way['half_width'], 1)})"
        for way in (ways["bootstrap"], ways["conformal"])
    )
    return f"Le nôtre, tiré d’un rééchantillonnage : {ours} ; un intervalle conforme : {other}."


def _signals(figures: Mapping[str, Any]) -> str:
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
        "est mélangé entre les pages.\n\n" + table(head, rows) + f"\n\nCommande : {_COMMAND}.\n"
    )


def _tricks(figures: Mapping[str, Any]) -> str:
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
        f"{percent(probe['chance'])}). Commande : {_COMMAND}.\n"
    )


def _limits(figures: Mapping[str, Any]) -> str:
    singles = sum(row["pages"] == 1 for row in figures["outlets"])
    return (
        "## Limites\n\n"
        f"- Les sites non fiables sont peu nombreux ({len(figures['outlets'])}, dont {singles} "
        "d’une seule page) et trois d’entre eux ont le même fabricant : les intervalles sont "
        "larges, et il faut les lire.\n"
        "- Le corpus est surtout français ; la presse belge, suisse, canadienne et africaine y "
        "est peu représentée.\n"
        "- La pénalité, la calibration et l’échelle sont choisies sans voir les sites "
        "évalués. Quatre réglages ne le sont pas : le poids donné d’avance à chaque signal "
        "(un changement de lecture double les chances), la part de pages laissée sous 40 "
        "points, les pénalités entre lesquelles choisir et la place faite à la légende de "
        "la première image ont été fixés en regardant ces mêmes chiffres et un article "
        "d’essai. Les signaux mis à l’essai l’ont été pour leur inexactitude, mais en "
        "voyant aussi ce que le classement y gagnait ou y perdait. Les chiffres en sont un "
        "peu flattés.\n"
        "- Une page n’est pas un site : regardez aussi l’historique, sans le confondre avec le "
        "score.\n"
        "- Satire et opinion sont signalées, et notées comme le reste.\n"
    )
