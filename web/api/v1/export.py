"""Results as lines: JSONL for scripts, CSV for spreadsheets (with formulas disarmed)."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

JSONL = "application/jsonl"
CSV = "text/csv"

COLUMNS = (
    "position", "status", "id", "url", "outlet", "title", "published",
    "score", "low", "high", "band", "abstention", "error",
)  # fmt: skip

#: A cell that begins with one of these is run as a formula by spreadsheets (OWASP, CSV injection).
FORMULA_STARTS = frozenset("=+-@")
#: Characters looked at for the first that shows: invisible ones before it are few.
_LOOKED_AT = 64
#: What the French Excel expects of a CSV file: it splits at semicolons, reads decimal commas, and
#: knows UTF-8 by this mark only.
_EXCEL_MARK = "\ufeff"


def as_jsonl(results: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """One JSON object a line."""
    for result in results:
        yield json.dumps(result, ensure_ascii=False) + "\n"


def as_csv(results: Iterable[Mapping[str, Any]], *, excel: bool = False) -> Iterator[str]:
    """A header, then one row a result; texts that look like formulas get an apostrophe before.

    Commas and points, as scripts read them (RFC 4180); ``excel`` is the French Excel's way.
    """
    yield (_EXCEL_MARK if excel else "") + _row(COLUMNS, excel=excel)
    for result in results:
        yield _row([_cell(value) for value in _values(result)], excel=excel)


def _values(result: Mapping[str, Any]) -> list[Any]:
    low, high = result.get("interval") or (None, None)
    return [
        result["position"], result["status"], result.get("id"), result.get("url"),
        (result.get("outlet") or {}).get("domain"), result.get("title"), result.get("published"),
        result.get("score"), low, high, (result.get("band") or {}).get("label"),
        (result.get("abstention") or {}).get("code"), (result.get("error") or {}).get("code"),
    ]  # fmt: skip


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and _runs(value) else value


def _runs(text: str) -> bool:
    """Whether a spreadsheet may run it: full-width signs and what hides before one count too."""
    if text.startswith(("\t", "\r", "\n")):
        return True
    plain = unicodedata.normalize("NFKC", text[:_LOOKED_AT])
    shown = (c for c in plain if not c.isspace() and unicodedata.category(c) not in {"Cf", "Cc"})
    return next(shown, "") in FORMULA_STARTS


def _row(values: Iterable[object], *, excel: bool) -> str:
    line = io.StringIO()
    if excel:
        values = (str(v).replace(".", ",") if isinstance(v, float) else v for v in values)
    csv.writer(line, delimiter=";" if excel else ",").writerow(values)
    return line.getvalue()
