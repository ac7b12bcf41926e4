"""Tables and numbers as French readers write them, for the model card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def interval(figure: Mapping[str, float]) -> str:
    """A figure with its interval."""
    return f"{number(figure['value'])} [{number(figure['low'])} ; {number(figure['high'])}]"


def number(value: float | None, digits: int = 3) -> str:
    """A number with a decimal comma; a dash for none."""
    if value is None or value != value:  # noqa: PLR0124 (not a number differs from itself)
        return "–"
    return f"{value:.{digits}f}".replace(".", ",").replace("-", "−")


def percent(value: float | None) -> str:
    """A share as a percentage; a dash for none."""
    if value is None or value != value:  # noqa: PLR0124 (not a number differs from itself)
        return "–"
    return f"{100 * value:.1f} %".replace(".", ",")


def typeset(text: str) -> str:
    """Non-breaking spaces where French wants them."""
    for mark in (";", ":", "!", "?", "%", "»"):
        text = text.replace(f" {mark}", f"\N{NO-BREAK SPACE}{mark}")
    return text.replace("« ", "«\N{NO-BREAK SPACE}")
