"""What changed between two models, in French, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from training.french import number, percent, table, typeset

#: Signals and slices shown; the JSON has them all.
_SHOWN = 15


def comparison_text(found: Mapping[str, Any]) -> str:
    """Sections as Markdown: models, figures, signals, then the pages of the corpus if asked."""
    sections = [*_models(found), _figures(found), *_signals(found["signals"])]
    if "corpus" in found:
        sections += _corpus(found["corpus"])
    return typeset("\n\n".join(sections))


def _models(found: Mapping[str, Any]) -> Iterator[str]:
    yield "# De A à B"
    yield table(
        ("", "Modèle", "Appris sur", "Signaux", "Empreinte"),
        [
            (name, one["id"], one["trained_on"] or "–", str(one["signals"]), one["fingerprint"][:8])
            for name, one in zip("AB", found["models"], strict=True)
        ],
    )
    if not found["same_measures"]:
        yield "Les deux modèles ne reposent pas sur les mêmes mesures : leurs empreintes diffèrent."
    for name, one in zip("AB", found["models"], strict=True):
        if not one["runs"]:
            yield (
                f"Le modèle {name} ne peut pas noter avec les signaux d’aujourd’hui "
                f"({one['reason']}) : seuls ses fichiers sont comparés."
            )


def _figures(found: Mapping[str, Any]) -> str:
    text = "## Mesures des fiches\n\n"
    if not found["same_corpus"]:
        text += "Elles ne portent pas sur le même corpus : l’écart ne vient pas du modèle seul.\n\n"
    rows = [
        (row["label"], number(row["a"]), number(row["b"]), _signed(row["change"], 3))
        for row in found["figures"]
    ]
    return text + table(("Mesure", "A", "B", "Écart"), rows)


def _signals(signals: Mapping[str, Any]) -> Iterator[str]:
    yield "## Signaux"
    for key, word in (("added", "Ajoutés"), ("removed", "Retirés")):
        names = [f"{one['label']} ({_range(one['points'])})" for one in signals[key]]
        yield f"{word} : {' ; '.join(names) or 'aucun'}."
    moved = signals["moved"]
    if moved:
        rows = [
            (one["label"], _range(one["a"]), _range(one["b"]), _shift(one))
            for one in moved[:_SHOWN]
        ]
        yield table(("Poids qui ont bougé", "A (points)", "B (points)", "Au plus"), rows)
    rest = max(len(moved) - _SHOWN, 0)
    yield f"Autres poids qui ont bougé : {rest}. Inchangés : {signals['kept']}."


def _corpus(corpus: Mapping[str, Any]) -> Iterator[str]:
    yield "## Sur les pages du corpus"
    if "skipped" in corpus:
        yield corpus["skipped"]
        return
    change = corpus["change"]
    yield (
        f"{corpus['pages']} pages telles quelles. Écart moyen {_signed(change['mean'])} point, "
        f"écart absolu moyen {number(change['absolute'], 1)} ; {percent(change['crossed'])} des "
        "pages passent le seuil de 40 points. Un modèle connaît les pages dont il a appris : ces "
        "écarts disent ce qui change, pas lequel a raison."
    )
    yield table(
        ("Groupe", "Pages (sites)", "A", "B", "Écart", "Sous 40, A", "Sous 40, B"),
        [
            (
                row["label"],
                f"{row['pages']} ({row['outlets']})",
                number(row["a"]["mean"], 1),
                number(row["b"]["mean"], 1),
                _signed(row["change"]),
                percent(row["a"]["below"]),
                percent(row["b"]["below"]),
            )
            for row in corpus["slices"][:_SHOWN]
        ],
    )
    yield table(
        ("Page", "A", "B", "Écart", "Signaux qui l’expliquent"),
        [
            (
                row["id"],
                number(row["before"], 1),
                number(row["after"], 1),
                _signed(row["change"]),
                " ; ".join(
                    f"{one['label']} {_signed(one['before'])} → {_signed(one['after'])}"
                    for one in row["signals"]
                ),
            )
            for row in corpus["moves"]
        ],
    )


def _shift(one: Mapping[str, Any]) -> str:
    if one["shift"] is None:
        return "mesuré autrement (version {} → {})".format(*one["versions"])
    return number(one["shift"], 1)


def _range(ends: tuple[float, float]) -> str:
    low, high = (number(round(end, 1) + 0.0, 1) for end in ends)  # no sign on nothing
    return f"{low} à {high}"


def _signed(value: float | None, digits: int = 1) -> str:
    """With its sign, unless it rounds to nothing."""
    if value is None or value != value:  # noqa: PLR0124 (not a number differs from itself)
        return "–"
    text = number(round(value, digits) + 0.0, digits)
    return f"+{text}" if round(value, digits) > 0 else text
