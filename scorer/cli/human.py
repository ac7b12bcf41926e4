"""Scores and articles for people, in a terminal: the questions first, the score last."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from features.article import Article
from features.signal import Reading, Step
from features.wording import NBSP, counted, number, quoted
from scorer.cli.outlet_text import history_words
from scorer.cli.screen import SIGNS, heading, screen
from scorer.outlet import OutletHistory
from scorer.score import Score, SignalResult

#: Readings that are only named: sixty explained signals would hide those that matter.
_IN_SHORT = {
    Reading.NEUTRAL: "·  ni confiance ni défiance",
    Reading.NOT_VERIFIABLE: "?  non vérifiable",
}
#: Passages shown for each signal; the JSON has them all.
_PASSAGES = 3
#: Characters of a passage on one line of a terminal.
_PASSAGE = 100
#: Contributions shown; the others are summed.
_WEIGHTS = 12


def show_score(score: Score, history: OutletHistory | None) -> None:
    """Print a score, or why there is none."""
    console = screen()
    heading(console, score.title, score.outlet_name or score.outlet_domain, score.byline)
    if score.abstention is not None:
        console.print(Text(f"Pas de note{NBSP}: {score.abstention.message}"))
        return
    for step in Step:
        _question(console, step, [s for s in score.signals if s.step == step.value])
    _verdict(console, score)
    if history is not None:
        console.print(Text(history_words(history)))
    if score.id is not None:
        console.print(Text(f"Note gardée sous l’identifiant {score.id}.", style="dim"))


def show_article(article: Article) -> None:
    """Print what was read."""
    console = screen()
    outlet = (article.outlet.name or article.outlet.domain) if article.outlet else None
    heading(console, article.title, outlet, article.byline.text)
    facts = {
        "Signature": ", ".join(article.byline.names or article.byline.agencies),
        "Publié le": article.published.iso if article.published else "",
        "Modifié le": article.modified.iso if article.modified else "",
        "Source": article.source_line,
        "Images": "\n".join(i.legend or i.src for i in article.images),
        "Liens": number(len(article.links)) if article.links else "",
    }
    table = Table.grid(padding=(0, 2))
    for name, value in facts.items():
        table.add_row(Text(name, style="bold"), Text(value or "rien lu"))
    console.print(table)
    if article.obstacle is not None:
        console.print(Text(f"Ne serait pas noté{NBSP}: {article.obstacle.code}.", style="yellow"))
    console.print()
    console.print(Text(article.body))


def _question(console: Console, step: Step, signals: Sequence[SignalResult]) -> None:
    if not signals:
        return
    console.print(Text(step.value, style="bold"))
    for signal in sorted(signals, key=lambda s: s.reading is not Reading.DISTRUST):
        if signal.reading in SIGNS:
            _observation(console, signal)
    for reading, words in _IN_SHORT.items():
        labels = [signal.label for signal in signals if signal.reading is reading]
        if labels:
            line = f"{words}{NBSP}: {', '.join(labels)}"
            console.print(Padding(Text(line, style="dim"), (0, 0, 0, 2), expand=False))
    console.print()


def _observation(console: Console, signal: SignalResult) -> None:
    sign, word, colour = SIGNS[signal.reading]
    text = Text(f"{sign}  ", style=colour)
    text.append(f"{signal.label} ({word})", style=f"bold {colour}")
    text.append(f"{NBSP}: {signal.saw}", style="default")
    console.print(Padding(text, (0, 0, 0, 2), expand=False))
    for quote in _unique(item.quote for item in signal.evidence)[:_PASSAGES]:
        console.print(
            Padding(Text(quoted(quote, _PASSAGE), style="italic"), (0, 0, 0, 7), expand=False)
        )


def _unique(quotes: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(quotes))


def _verdict(console: Console, score: Score) -> None:
    if score.points is None or score.interval is None or score.band is None:
        return
    low, high = score.interval
    line = Text(f"Note{NBSP}: {number(score.points)} sur 100", style="bold")
    line.append(
        f", entre {number(low)} et {number(high)} — {score.band.label}{NBSP}({score.genre.label})",
        style="default",
    )
    console.print(line)
    table = Table.grid(padding=(0, 2))
    table.add_row(Text(number(score.base), justify="right"), Text("départ"))
    for points, label in _weightiest(score):
        table.add_row(Text(_signed(points), justify="right"), Text(label))
    console.print(Padding(table, (0, 0, 0, 2), expand=False))
    console.print(Text("La note mesure des pratiques observables. Elle ne dit pas si c’est vrai."))


def _weightiest(score: Score) -> list[tuple[float, str]]:
    """What moved the score most, in points, then the sum of the rest."""
    moved = [(s.contribution, s.label) for s in score.signals if s.contribution]
    moved.sort(key=lambda item: -abs(item[0]))
    shown, rest = moved[:_WEIGHTS], moved[_WEIGHTS:]
    if rest:
        total = math.fsum(points for points, _ in rest)
        shown.append((total, counted(len(rest), "autre signal", "autres signaux")))
    return shown


def _signed(points: float) -> str:
    size = number(abs(points))
    sign = "" if size == "0" else "+" if points > 0 else "\N{MINUS SIGN}"
    return sign + size
