"""Results as a table: scripts get RFC 4180, the French Excel its own, and no cell runs."""

from __future__ import annotations

import csv
import io

import pytest

from web.api.v1.export import COLUMNS, as_csv

RESULT = {"position": 0, "status": "done", "score": 61.5, "interval": [50.0, 70.2]}


def rows(title, **options):
    text = "".join(as_csv([{**RESULT, "title": title}], **options))
    return text, list(
        csv.DictReader(io.StringIO(text.lstrip("\ufeff")), delimiter=";" if options else ",")
    )


@pytest.mark.parametrize(
    "title",
    ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "\r", "＝1+1", "＠x", "＋1", "－1",
     "\u200b=1", "\u00a0=1", "  =1", "\ufeff=1", "\x00=1"],
)  # fmt: skip
@pytest.mark.parametrize("options", [{}, {"excel": True}])
def test_a_cell_that_would_run_is_disarmed(title, options):
    assert rows(title, **options)[1][0]["title"].startswith("'")


@pytest.mark.parametrize("title", ["Un titre", "« = »", "1 = 1", "", "'=1", "l’égalité =", "№ 1"])
def test_other_cells_are_left_as_they_are(title):
    assert rows(title)[1][0]["title"] == title


def test_scripts_get_commas_points_and_no_mark():
    text, found = rows("Été")
    assert text.startswith(",".join(COLUMNS[:3]))
    assert (found[0]["score"], found[0]["high"]) == ("61.5", "70.2")


def test_the_french_excel_gets_semicolons_decimal_commas_and_a_mark():
    text, found = rows("Été ; automne", excel=True)
    assert text.startswith("\ufeffposition;")
    assert (found[0]["score"], found[0]["low"], found[0]["title"]) == (
        "61,5",
        "50,0",
        "Été ; automne",
    )
    assert text.encode().startswith(b"\xef\xbb\xbf")
