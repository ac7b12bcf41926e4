"""The model card (FICHE.md), in French, written from the figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from training.calibrate import CAUTION, CAUTION_SHARE, TYPICAL
from training.card_figures import (
    COMMAND,
    LABELS,
    errors_section,
    ranking_section,
    signals_section,
    tricks_section,
    uncertainty_section,
)
from training.curve_text import more_outlets_section
from training.export import Model
from training.french import number, percent, table, typeset
from training.population_text import outlet_section


def card_text(figures: Mapping[str, Any], model: Model) -> str:
    """The whole card; ``{id}`` stands for the model’s identifier."""
    sections = (
        _meaning(),
        _corpus(figures, model),
        _scale(),
        ranking_section(figures),
        errors_section(figures),
        uncertainty_section(figures),
        outlet_section(figures["outlet_estimate"], COMMAND),
        signals_section(figures),
        tricks_section(figures),
        more_outlets_section(figures, COMMAND),
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
        (LABELS.get(label, label), *(str(count[key]) for key in ("pages", "texts", "outlets")))
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
