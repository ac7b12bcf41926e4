"""What every screen for people shares: its width, its headings, its signs."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from features.signal import Reading

#: Columns: wider lines are harder to read.
_WIDTH = 100
#: How a reading is shown: a sign that a black and white printer keeps, its word, its colour.
SIGNS = {
    Reading.TRUST: ("+", "indice de confiance", "green"),
    Reading.DISTRUST: ("!", "indice de défiance", "red"),
}


def screen() -> Console:
    """Where lines are printed, as wide as is easy to read."""
    console = Console(highlight=False, markup=False, emoji=False)
    return Console(highlight=False, markup=False, emoji=False, width=min(console.width, _WIDTH))


def heading(console: Console, title: str, outlet: str | None, byline: str) -> None:
    """Print what the lines below are about."""
    console.print(Text(title or "Sans titre", style="bold"))
    line = " · ".join(part for part in (outlet, byline) if part)
    if line:
        console.print(Text(line, style="dim"))
    console.print()
