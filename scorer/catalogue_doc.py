"""Write docs/signaux.md from the signals and the shipped model, so that it cannot lag behind."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from features import exactness
from features.article import Article, Medium, Moment
from features.signal import Direction, Measured, Reading, Signal, Step, Unit
from features.signals import catalogue
from features.wording import counted, number
from scorer.scorecard import Scorecard, current_model_dir

_TITLE = "# Les signaux de Sourcier"
_INTRO = """\
Un signal est un trait de la page que chacun peut vérifier : une signature, une date, une citation
attribuée, un titre en capitales. Sourcier les cherche, cite le passage, et dit comment le lire :
indice de confiance, indice de défiance, neutre, ou non vérifiable quand la page ne permet pas d’en
juger. Aucun signal ne prouve qu’un article est vrai ou faux.

« Exactitude » : ce que donne le signal sur des pages annotées, sur lesquelles aucune règle n’a
été réglée ([détail et limites](exactitude.md)). « Poids » : les points qu’il peut retirer ou
ajouter dans le modèle livré, au plus.

Cette page est écrite par `python -m scorer.catalogue_doc` à partir des signaux et du modèle ;
un test vérifie qu’elle est à jour. Les exemples sont inventés."""
_MEANS = {
    Direction.REASSURING: "plus il y en a, plus la page suit une pratique rassurante",
    Direction.ALARMING: "plus il y en a, plus la page appelle la vigilance",
    Direction.NEUTRAL: "montré pour information, jamais compté dans la note",
}
_READINGS = {
    Reading.TRUST: "confiance",
    Reading.DISTRUST: "défiance",
    Reading.NEUTRAL: "neutre",
    Reading.NOT_VERIFIABLE: "non vérifiable",
}
_REWARD_ONLY = "Compté en faveur de la page quand on le trouve ; jamais retenu contre elle sinon."
_EXPERIMENTAL = "À l’essai : montré, mais pas compté dans la note."
#: Invented reporting that follows an example too short for a frequency to be counted.
_FILLER = (
    "La commune de Valbrune a ouvert la nouvelle halle du marché. Les travaux ont duré deux ans. "
    "Une trentaine de commerçants ont repris leur place sous la charpente restaurée. La mairie a "
    "financé la moitié du chantier, la région a payé le reste. Le toit a été refait par une "
    "entreprise du canton voisin. La circulation a repris dans la rue principale."
)


@cache
def examples() -> Mapping[str, Mapping[str, str]]:
    """By signal id: ``title``, ``body``, ``label``, ``date`` of an invented page, and ``limit``."""
    text = files("features").joinpath("catalogue_examples.toml").read_text(encoding="utf-8")
    found: Mapping[str, Mapping[str, str]] = tomllib.loads(text)
    return found


def page() -> str:
    """The whole page, in Markdown; raises ModelError."""
    model = Scorecard.load(current_model_dir())
    title = f"{_TITLE}\n\nModèle {model.id}."
    return "\n\n".join([title, _INTRO, *_sections(model.ranges())]) + "\n"


def _sections(weights: Mapping[str, tuple[float, float]]) -> Iterator[str]:
    signals = catalogue().values()
    for step in Step:
        mine = [signal for signal in signals if signal.step is step]
        yield f"## {step.value}\n\n{counted(len(mine), 'signal', 'signaux')}."
        yield from (_entry(signal, weights.get(signal.id)) for signal in mine)


def _entry(signal: Signal, weight: tuple[float, float] | None) -> str:
    known = examples().get(signal.id, {})
    lines = [
        f"### {signal.label}",
        f"*{signal.question}* — {signal.why}",
        *([_EXPERIMENTAL] if signal.experimental else []),
        *([_REWARD_ONLY] if signal.reward_only else []),
        "\n".join(
            (
                f"- Identifiant : `{signal.id}`, version {signal.version}",
                f"- Sens : {_MEANS[signal.direction]}",
                f"- Unité : {_unit(signal.unit)}",
                f"- Lecture : {_ladder(signal)}",
                f"- Exactitude : {exactness.said(exactness.recorded().get(signal.id))}",
                f"- Poids : {_weight(weight)}",
                *(f"- Source : {source}" for source in _sources(signal)),
                *([f"- Limite : {known['limit']}"] if "limit" in known else []),
            )
        ),
        *([_shown(signal, known)] if known.keys() - {"limit"} else []),
    ]
    return "\n\n".join(lines)


def _unit(unit: Unit) -> str:
    return f"{unit.label}, de {number(unit.low)} à {number(unit.high)}"


def _ladder(signal: Signal) -> str:
    steps = [f"{_READINGS[reading]} à partir de {number(low)}" for low, reading in signal.ladder]
    return ", ".join(steps)


def _weight(weight: tuple[float, float] | None) -> str:
    if weight is None:
        return "aucun"
    low, high = (number(bound).replace("-", "−") for bound in weight)
    if low == high:
        return "aucun"
    return f"de {low} à {high} points" if high == "0" else f"de {low} à +{high} points"


def _sources(signal: Signal) -> Iterator[str]:
    for source in signal.sources:
        title = f"[{source.title}]({source.url})" if source.url else source.title
        yield f"{title}, consulté le {_day(source.consulted)}"


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{int(day)}/{month}/{year}"


def _shown(signal: Signal, known: Mapping[str, str]) -> str:
    """The example as written, and what the signal says of it today."""
    article = example(known)
    outcome = signal.measure(article)
    said = outcome.saw if isinstance(outcome, Measured) else outcome.reason
    written = [known[part] for part in ("title", "label", "date", "body") if part in known]
    text = "\n> ".join(written).replace("<", "&lt;")
    said = said.replace("<", "&lt;")
    return f"> {text}\n\nLu ainsi ({_READINGS[signal.read(outcome)]}) : {said}"


def example(known: Mapping[str, str]) -> Article:
    """The invented page of an example; its body is followed by plain reporting."""
    date = known.get("date", "")
    return Article(
        medium=Medium.PAGE,
        title=known.get("title", ""),
        body=f"{known.get('body', '')}\n\n{_FILLER}".strip(),
        labels=(known["label"],) if "label" in known else (),
        published=Moment("2024-03-12", "visible", date) if date else None,
    )


if __name__ == "__main__":
    sys.stdout.write(page())
