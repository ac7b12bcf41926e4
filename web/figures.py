"""The figures of the model card, from the manifest, in the order a careful reader asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scorer.score import BANDS
from web.formats import number, plural
from web.plots import RENDERINGS, Curve, Plot, Table, curve, decimal, interval_plot, percent

LABELS = {
    "reliable": "Rédactions professionnelles",
    "unrated": "Sites non évalués",
    "unreliable": "Sites évalués non fiables",
    "contested": "Sites contestés, hors apprentissage",
    "satire": "Sites de satire, hors apprentissage",
}

Measured = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Section:
    """One question about the model, with the plots, curves or table that answer it."""

    title: str
    text: str
    plots: tuple[Plot, ...] = ()
    curves: tuple[Curve, ...] = ()
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """What the manifest holds, and the names of what it should hold and does not."""

    sections: tuple[Section, ...]
    missing: tuple[str, ...]


def read_figures(manifest: Mapping[str, Any]) -> Figures:
    """Every section that the manifest can answer; the others are named, never passed over."""
    measured: Measured = manifest.get("figures") or {}
    sections, missing = [], []
    for key, title, build in SECTIONS:
        if measured.get(key):
            sections.append(build(title, measured))
        else:
            missing.append(title)
    return Figures(tuple(sections), tuple(missing))


def _corpus(title: str, measured: Measured) -> Section:
    rows = tuple(
        (
            LABELS.get(name, name),
            *(number(count.get(key, 0)) for key in ("pages", "texts", "outlets")),
        )
        for name, count in measured["corpus"]["labels"].items()
    )
    text = (
        "L’étiquette est celle du site, jamais de l’article. Chaque page est mesurée trois "
        "fois\u00a0: telle quelle, dépouillée de tout ce qui n’est pas l’article, et réduite à son "
        "texte, comme un texte collé. Un texte connu sans sa page l’est une fois."
    )
    table = Table(("Site", "Pages", "Textes sans page", "Sites"), rows)
    return Section(title, text, table=table)


def _ranking(title: str, measured: Measured) -> Section:
    text = (
        "La chance qu’une page de rédaction soit mieux notée qu’une autre, sur des sites que le "
        "modèle n’avait jamais vus. 0,5\u00a0: le hasard ; 1\u00a0: jamais d’erreur. Le trait est "
        "l’intervalle à 95\u00a0% sur les sites. Au-dessous du modèle, ce qu’il faut battre."
    )
    rows = measured["auc"]
    text += _pasted(rows)
    plots = (
        interval_plot("Face aux sites évalués non fiables", "Moyenne par site.", rows, "macro"),
        interval_plot("Face aux sites non évalués", "Toutes les pages.", rows, "unrated"),
    )
    return Section(title, text, plots=plots)


def _pasted(rows: Sequence[Mapping[str, Any]]) -> str:
    """What the model gets on pasted texts, in a sentence."""
    ours = next((row for row in rows if row["rendering"] == "text"), None)
    if ours is None:
        return ""
    macro, unrated = (decimal(ours[key].get("value")) for key in ("macro", "unrated"))
    return (
        f" D’un texte collé sans sa page, on voit moins\u00a0: {macro} face aux sites évalués non "
        f"fiables, {unrated} face aux sites non évalués."
    )


def _random(title: str, measured: Measured) -> Section:
    split = measured["random_split"]
    text = (
        "Si les pages étaient tirées au hasard, avec les mêmes sites des deux côtés, le modèle "
        f"afficherait {decimal(split.get('macro_bare'))} au lieu du chiffre ci-dessus (pages "
        "dépouillées). Ce chiffre flatteur mesure aussi la reconnaissance du site."
    )
    return Section(title, text)


def _alarms(title: str, measured: Measured) -> Section:
    rows = tuple(
        (
            row["label"],
            f"{plural(row['pages'], 'page')}, {plural(row['outlets'], 'site')}",
            percent(row["saved"], 1),
            percent(row["bare"], 1),
        )
        for row in measured["false_alarms"]
    )
    text = (
        "Part des pages de rédactions notées sous 40, sur des sites jamais vus, groupe par groupe."
    )
    return Section(
        title, text, table=Table(("Groupe", "Taille", "Telles quelles", "Dépouillées"), rows)
    )


def _bands(title: str, measured: Measured) -> Section:
    ranges = [f"{low}–{100 if low == BANDS[0].low else low + 19}" for low in range(0, 100, 20)]
    rows = tuple(
        (
            f"{LABELS.get(row['label'], row['label'])}, {RENDERINGS[row['rendering']]}",
            *(percent(share) for share in row["shares"]),
        )
        for row in measured["bands"]
    )
    return Section(title, "Sur des sites jamais vus.", table=Table(("Pages", *ranges), rows))


def _calibration(title: str, measured: Measured) -> Section:
    text = (
        "Quand le modèle dit «\u00a0sept chances sur dix\u00a0», est-ce sept fois sur dix\u00a0? "
        "Sur la diagonale, la promesse est tenue. L’écart moyen est donné pour chaque lecture."
    )
    chance = measured["calibration"].get("bare", {}).get("by_chance")
    if chance:
        text += (
            " Sur aussi peu de sites, des probabilités parfaitement justes afficheraient "
            f"{percent(chance['value'], 1)} en moyenne, par le seul hasard (pages dépouillées)."
        )
    curves = tuple(
        curve(f"Pages {RENDERINGS[name]}", one) for name, one in measured["calibration"].items()
    )
    return Section(title, text, curves=curves)


def _interval(title: str, measured: Measured) -> Section:
    found = measured["interval"]
    text = (
        "Neuf fois sur dix, l’intervalle doit contenir la note qu’un modèle instruit par d’autres "
        "sites, aussi nombreux, donnerait à la même page. Vérifié sur des sites mis à part\u00a0: "
        f"{percent(found.get('coverage'), 1)}. La moitié des intervalles vont à moins de "
        f"{decimal(found.get('half_width'), 1)} points de la note."
    )
    return Section(title, text)


def _risk(title: str, measured: Measured) -> Section:
    rows = tuple(
        (percent(row["coverage"]), percent(row["risk"], 1)) for row in measured["risk_coverage"]
    )
    head = ("Pages jugées", "Erreurs")
    return Section(title, "Pages dépouillées, les plus nettes d’abord.", table=Table(head, rows))


def _curve(title: str, measured: Measured) -> Section:
    found = measured["learning_curve"]
    rows = tuple(
        (
            *(decimal(row[f"{name}_outlets"], 0) for name in ("reliable", "unrated", "unreliable")),
            decimal(row["macro"]),
            decimal(row["unrated"]),
        )
        for row in found["all"]
    )
    text = (
        "Le même modèle, appris sur moins de sites\u00a0: chaque doublement du nombre de sites "
        f"ajoute environ {decimal(found['doubled'].get('gain'))} face aux sites non fiables. "
        "C’est donc d’abord de sites à lire que ce travail manque."
    )
    head = ("Rédactions", "Non évalués", "Non fiables", "Face aux non fiables", "Face aux autres")
    return Section(title, text, table=Table(head, rows))


def _gaming(title: str, measured: Measured) -> Section:
    rows = tuple(
        (
            row["label"],
            number(row["pages"]),
            *(decimal(row[key], 1) for key in ("median", "high", "most")),
        )
        for row in measured["gaming"]
    )
    head = ("Ruse", "Pages", "Médiane", "95\u00a0%", "Maximum")
    return Section(title, "Points gagnés par une page qui triche.", table=Table(head, rows))


def _probe(title: str, measured: Measured) -> Section:
    probe = measured["probe"]
    text = (
        "Un modèle entraîné à nommer le site d’après les seules mesures y parvient pour "
        f"{percent(probe.get('recognised'), 1)} des pages, parmi "
        f"{decimal(probe.get('outlets'), 0)} sites (au hasard\u00a0: "
        f"{percent(probe.get('chance'), 1)})."
    )
    return Section(title, text)


#: Key in the manifest, title, and what builds the section.
SECTIONS: tuple[tuple[str, str, Callable[[str, Measured], Section]], ...] = (
    ("corpus", "Sur quoi il a appris", _corpus),
    ("auc", "Distingue-t-il des sites qu’il n’a jamais vus\u00a0?", _ranking),
    ("random_split", "Le chiffre que nous ne retenons pas", _random),
    ("false_alarms", "Quelles rédactions note-t-il trop bas\u00a0?", _alarms),
    ("bands", "Où tombent les pages\u00a0?", _bands),
    ("calibration", "Sa confiance est-elle juste\u00a0?", _calibration),
    ("interval", "Que vaut l’intervalle\u00a0?", _interval),
    ("risk_coverage", "Et si l’on ne juge que les pages nettes\u00a0?", _risk),
    ("learning_curve", "Que vaudraient plus de sites\u00a0?", _curve),
    ("gaming", "Peut-on le tromper\u00a0?", _gaming),
    ("probe", "Reconnaît-il le site plutôt que la pratique\u00a0?", _probe),
)
