"""The history of an outlet for people, in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from features.wording import NBSP, counted, number
from scorer.cli.screen import SIGNS, heading, screen
from scorer.habits import Habit, most_frequent
from scorer.outlet import ENOUGH, OutletHistory
from scorer.score import GIVEN

#: Habits of an outlet shown for each reading.
_HABITS = 5


def show_history(history: OutletHistory, habits: Sequence[Habit]) -> None:
    """Print where an outlet stands, its habits, then its articles, the last read first."""
    console = screen()
    heading(console, history.name or history.domain, history.domain, "")
    console.print(Text(history_words(history)))
    if history.median is not None:
        console.print(Text(_estimate(history)))
    for words in _unmixed(history):
        console.print(Text(words, style="dim"))
    if history.others:
        notes = counted(history.others, "note donnée", "notes données")
        console.print(Text(f"{notes} par d’autres modèles, non comptées ici.", style="dim"))
    for reading, (sign, word, colour) in SIGNS.items():
        found = most_frequent(habits, reading, _HABITS)
        if found:
            console.print()
            console.print(Text(word.replace("indice", "Indices", 1), style="bold"))
        for habit in found:
            line = Text(f"  {sign}  ", style=colour)
            line.append(f"{habit.question} ", style="default")
            line.append(f"{habit.readings[reading]} sur {counted(habit.n, 'article')} ")
            line.append(f"({habit.label})", style="dim")
            console.print(line)
    table = Table.grid(padding=(0, 2))
    for point in reversed(history.points):
        day = (point.published or point.scored_at)[:10]
        table.add_row(Text(day), Text(number(point.points), justify="right"), Text(point.title))
    console.print()
    console.print(table)


def _unmixed(history: OutletHistory) -> Iterator[str]:
    """What pages the history is made of, and which ones it leaves out."""
    if history.origin == GIVEN and history.n:
        yield (
            f"Pages remises par des lecteurs{NBSP}: Sourcier n’en a encore récupéré aucune "
            "lui-même, et leur adresse n’est pas vérifiée."
        )
    if history.left_out:
        yield counted(
            history.left_out,
            "lecture de page remise, non comptée ici.",
            "lectures de pages remises, non comptées ici.",
        )


def history_words(history: OutletHistory) -> str:
    """Where an outlet stands, in one line."""
    read = counted(history.n, "article lu", "articles lus")
    if history.median is None:
        return f"{history.domain}{NBSP}: {read}. Il en faut {ENOUGH} pour donner une médiane."
    words = f"{history.domain}{NBSP}: {read}, médiane {number(history.median)}"
    if history.interval is not None:
        words += f", entre {number(history.interval[0])} et {number(history.interval[1])}"
    move = history.change_point or history.trend  # a change of level tells more than a line
    return f"{words}. {move}" if move else f"{words}."


def _estimate(history: OutletHistory) -> str:
    found = history.estimate
    if found is None:
        return f"Estimation{NBSP}: non estimée, ce modèle ne sait rien de l’ensemble des sites."
    low, high = found.interval
    return (
        f"Estimation{NBSP}: {number(found.points)}, entre {number(low)} et {number(high)} "
        f"(moyenne {number(found.mean)}, gardée à {number(100 * found.weight, 0)}{NBSP}%, le "
        f"reste tiré vers l’ensemble des sites, {number(found.toward)})."
    )
