"""The figures of exactness, and the wrong answers one by one, as French readers read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from features.article import Part
from features.exactness import ENOUGH
from features.signal import Measured
from features.signals import catalogue
from training.corpus import RELIABLE, UNRATED, UNRELIABLE
from training.exactness import CONTROL, TUNING, Miss, Reading, exactness, half
from training.exactness_figures import COUNTED
from training.french import number, percent, table, typeset

_PARTS = {Part.TITLE: "titre", Part.BODY: "texte"}


def exactness_text(figures: Mapping[str, Any]) -> str:
    """Four tables: signals on the checking half, both halves, genres, agreement."""
    sections = [_pages(figures), _signals(figures), _halves(figures)]
    return typeset("\n\n".join([*sections, _genre(figures["genre"]), _agreement(figures)]))


def wrong_text(name: str, readings: Sequence[Reading]) -> str:
    """The wrong answers of a signal on the tuning half, with their passages."""
    tuning = [r for r in readings if half(r.labels) == TUNING]
    by_id = {r.labels.id: r for r in tuning}
    misses = exactness(tuning)[name].misses
    lines = [_miss(name, miss, by_id[miss.id]) for miss in misses]
    head = f"{catalogue()[name].label} : {len(lines)} écarts sur les pages de réglage."
    return typeset("\n".join([head, *lines]))


def _miss(name: str, miss: Miss, reading: Reading) -> str:
    what = "en trop" if miss.invented else "manqué "
    if miss.span is None:
        outcome = reading.outcomes[name]
        said = outcome.saw if isinstance(outcome, Measured) else outcome.reason
        return f"{miss.id}  {what}  {said}"
    place = f"{_PARTS[miss.span.part]} {miss.span.start}–{miss.span.end}"
    return f"{miss.id}  {what}  {place}  « {' '.join(reading.article.quote(miss.span).split())} »"


def _pages(figures: Mapping[str, Any]) -> str:
    pages, lost, seconds = figures["pages"], figures["lost"], figures["seconds"]
    asides, titles = figures["shorter"].values()
    return (
        f"{pages['annotated']} pages annotées, dont {pages['control']} de contrôle et "
        f"{pages['tuning']} de réglage ; {pages['twice']} annotées deux fois.\n"
        f"Annotés aussi : toutes les parenthèses de {asides[CONTROL]} pages de contrôle et de "
        f"{asides[TUNING]} de réglage ; les titres de {titles[CONTROL]} et de {titles[TUNING]}, "
        f"pages entières comprises.\n"
        f"Passages annotés qui ne sont plus dans le texte tel qu’il est lu : {lost['lost']} sur "
        f"{lost['passages']}.\n"
        f"Une page se lit et se mesure en {number(seconds['whole'], 2)} s (médiane, dont lecture "
        f"{number(seconds['reading'], 2)} s) ; 95 % en moins de {number(seconds['slow'], 2)} s."
    )


def _signals(figures: Mapping[str, Any]) -> str:
    """Every signal of the catalogue; figures of the half that no rule was tuned on."""
    head = [*("Signal", "noté", "n", "justes", "en trop", "manqués", "précision", "rappel")]
    head += ["but", "mesurable", "r rédactions", "r non notés", "r peu fiables", "ms"]
    rows = [
        (row["id"], _status(row), *_control(row), *_corpus(row), number(row["milliseconds"], 1))
        for row in figures["signals"]
    ]
    notes = (
        "n : pages comparées, ou passages annotés. Les chiffres entre crochets sont des "
        "intervalles à 95 % (Wilson). r : corrélation bisériale de point, un site une voix ; elle "
        "et la part mesurable portent sur les pages du corpus sans leur habillage. "
        "ms : temps moyen par page ; une analyse que plusieurs signaux partagent est comptée au "
        "premier. « Compté » : signes, blocs ou mots répétés, là ou non, sans jugement ; des tests "
        "en répondent. « – » sans table du corpus (--vectors ou --whole)."
    )
    judged = [
        goal_reached(row)
        for row in figures["signals"]
        if row["scored"] and row["compared"] != COUNTED
    ]
    reached = (
        f"Signaux notés : {judged.count(True)} atteignent leur but, {judged.count(False)} le "
        f"manquent, {judged.count(None)} ne peuvent pas encore être jugés (moins "
        f"de {ENOUGH} cas)."
    )
    return f"Exactitude sur les pages de contrôle\n\n{table(head, rows)}\n\n{reached}\n{notes}"


def _status(row: Mapping[str, Any]) -> str:
    if row["experimental"]:
        return "expérimental"
    return "oui" if row["scored"] else "non"


def _control(row: Mapping[str, Any]) -> tuple[str, ...]:
    if row["compared"] in (None, COUNTED):
        how = "non mesuré" if row["compared"] is None else "compté"
        return (how, "–", "–", "–", "–", "–", "–")
    tally = row["control"]
    n = tally["pages"] if row["compared"] == "page" else tally["found"] + tally["missed"]
    counts = (n, tally["right"], tally["invented"], tally["missed"])
    shares = (_share(tally["precision"]), _share(tally["recall"]))
    return (*map(str, counts), *shares, _goal(row))


def _goal(row: Mapping[str, Any]) -> str:
    """Whether both figures of a scored signal reach its goal; a dash when either is unknown."""
    reached = goal_reached(row)
    if reached is None or not row["scored"]:
        return "–"
    return f"{number(row['goal'], 2)} {'atteint' if reached else 'manqué'}"


def goal_reached(row: Mapping[str, Any]) -> bool | None:
    """Whether precision and recall on the control half reach the goal.

    A figure below the goal is enough to miss it; one that rests on fewer cases than ``ENOUGH``
    says nothing, and None says that nothing is missed but not all is known.
    """
    if row["compared"] in (None, COUNTED):
        return None
    tally = row["control"]
    cases = {
        "precision": tally["right"] + tally["invented"],
        "recall": tally["found"] + tally["missed"],
    }
    known = [tally[name]["value"] for name, count in cases.items() if count >= ENOUGH]
    if any(value < row["goal"] for value in known):
        return False
    return True if len(known) == len(cases) else None


def _share(share: Mapping[str, float]) -> str:
    low, high = number(share["low"], 2), number(share["high"], 2)
    return f"{number(share['value'], 2)} [{low} ; {high}]" if low != "–" else "–"


def _corpus(row: Mapping[str, Any]) -> tuple[str, ...]:
    outlets = row["outlets"] or {}
    labels = (RELIABLE, UNRATED, UNRELIABLE)
    return (percent(row["measurable"]), *(number(outlets.get(label), 2) for label in labels))


def _halves(figures: Mapping[str, Any]) -> str:
    """Both halves side by side, and how each signal is compared."""
    head = [*("Signal", "par", "P contrôle", "P réglage", "R contrôle", "R réglage", "perdus")]
    head.append("seuil ou règle")
    rows = []
    for row in figures["signals"]:
        if row["compared"] not in (None, COUNTED):
            sides = (row["control"], row["tuning"])
            shares = [number(s[key]["value"], 2) for key in ("precision", "recall") for s in sides]
            lost = str(sum(side["lost"] for side in sides))
            rows.append((row["id"], row["compared"], *shares, lost, _reason(row)))
    return f"Contrôle et réglage, et ce qui est comparé\n\n{table(head, rows)}"


def _reason(row: Mapping[str, Any]) -> str:
    also, found = row["control"]["also"], row["control"]["also_found"]
    return f"{row['reason']} ({found} sur {also} au contrôle)" if also else str(row["reason"])


def _genre(genre: Mapping[str, Any]) -> str:
    guesses = sorted({guess for found in genre["confusion"].values() for guess in found})
    rows = [
        (truth, *(str(found.get(guess, 0)) for guess in guesses))
        for truth, found in genre["confusion"].items()
    ]
    share = percent(genre["right"] / genre["told"] if genre["told"] else None)
    return (
        f"Genre sur les pages de contrôle : dit pour {genre['told']} pages sur {genre['pages']}, "
        f"juste pour {genre['right']} ({share})\n\n{table(('annoté', *guesses), rows)}"
    )


def _agreement(figures: Mapping[str, Any]) -> str:
    rows = [
        (
            *(one["id"], str(one["n"]), f"{one['first']} / {one['second']}"),
            *(percent(one["same"]), number(one["kappa"], 2), number(one["overlap"], 2)),
        )
        for one in figures["agreement"]
    ]
    head = ("Question", "n", "relevés 1 / 2", "accord", "κ", "F1 des passages")
    notes = (
        "κ de Cohen ; « – » quand tous ont répondu de même. Pour les passages, κ porte sur leur "
        "présence dans la page : passage par passage il n’a pas de sens, car rien ne compte ceux "
        "que les deux annotateurs ont laissés. F1 : passages qui se chevauchent."
    )
    return f"Accord de deux annotations des mêmes pages\n\n{table(head, rows)}\n\n{notes}"
