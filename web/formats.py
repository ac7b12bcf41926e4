"""French typography for values: numbers, dates, signs and plurals, as filters for templates."""

from __future__ import annotations

from datetime import UTC, datetime

from features import wording

#: Narrow no-break space, between groups of three digits.
THIN = "\u202f"
#: No-break space, between a number and its unit.
NBSP = "\u00a0"
#: The true minus sign, as wide as the plus.
MINUS = "\u2212"

#: How each reading is said to a reader.
READINGS = {
    "confiance": "indice de confiance",
    "defiance": "indice de défiance",
    "neutre": "à savoir",
    "non_verifiable": "non vérifiable",
}


def number(value: float, digits: int = 0, *, signed: bool = False) -> str:
    """« 1 234,5 », with a true minus and, when asked, a plus."""
    text = f"{abs(value):,.{digits}f}".replace(",", THIN).replace(".", ",")
    zero = not any(digit in text for digit in "123456789")
    sign = "" if zero else MINUS if value < 0 else "+" if signed else ""
    return sign + text


def compact(value: float, digits: int = 2) -> str:
    """A number without the zeros that say nothing: « 3 », « 0,25 »."""
    text = number(value, digits)
    return text.rstrip("0").rstrip(",") if "," in text else text


def _parse(iso: str) -> datetime | None:
    try:
        return datetime.fromisoformat(iso)
    except ValueError:
        return None


def day(iso: str) -> str:
    """« 12 mars 2024 » from an ISO date or time; what cannot be read is shown as it is."""
    moment = _parse(iso)
    return iso if moment is None else wording.day(moment)


def moment(iso: str) -> str:
    """« 12 mars 2024 à 14 h 05 (temps universel) » from an ISO time."""
    parsed = _parse(iso)
    if parsed is None or len(iso) <= len("2024-03-12"):
        return day(iso)
    if parsed.tzinfo is not None:
        parsed = parsed.astimezone(UTC)
    clock = f"{parsed.hour}{NBSP}h{NBSP}{parsed.minute:02d}"
    return f"{day(parsed.isoformat())} à {clock} (temps universel)"


def plural(count: int, one: str, many: str | None = None) -> str:
    """« 1 article », « 12 articles »; zero is singular in French."""
    word = one if abs(count) < 2 else many or one + "s"  # noqa: PLR2004 (French: plural from two)
    return f"{number(count)}{NBSP}{word}"


def reading(name: str) -> str:
    """How a reading is said: « indice de confiance »."""
    return READINGS[name]


def typo(text: str) -> str:
    """Our own sentence with its spaces before ; : ! ? » and after « made unbreakable."""
    for sign in ";:!?»":
        text = text.replace(f" {sign}", f"{NBSP}{sign}")
    return text.replace("« ", f"«{NBSP}")


FILTERS = {
    "number": number,
    "compact": compact,
    "day": day,
    "moment": moment,
    "plural": plural,
    "typo": typo,
    "reading": reading,
}
