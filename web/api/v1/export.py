"""Results as lines: JSONL for scripts, CSV for spreadsheets (with formulas disarmed)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

JSONL = "application/jsonl"
CSV = "text/csv"

COLUMNS = (
    "position", "status", "id", "url", "outlet", "title", "published",
    "score", "low", "high", "band", "abstention", "error",
)  # fmt: skip

#: A cell that begins with one of these is run as a formula by spreadsheets (OWASP, CSV injection).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def as_jsonl(results: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """One JSON object a line."""
    for result in results:
        yield json.dumps(result, ensure_ascii=False) + "\n"


def as_csv(results: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """A header, then one row a result; texts that look like formulas get an apostrophe before."""
    yield _row(COLUMNS)
    for result in results:
        yield _row([_cell(value) for value in _values(result)])


def _values(result: Mapping[str, Any]) -> list[Any]:
    low, high = result.get("interval") or (None, None)
    return [
        result["position"], result["status"], result.get("id"), result.get("url"),
        (result.get("outlet") or {}).get("domain"), result.get("title"), result.get("published"),
        result.get("score"), low, high, (result.get("band") or {}).get("label"),
        (result.get("abstention") or {}).get("code"), (result.get("error") or {}).get("code"),
    ]  # fmt: skip


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


def _row(values: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(values)
    return line.getvalue()
