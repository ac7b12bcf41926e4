"""Dates as French pages write them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.reading.when import dates_in, iso_of, parse_french_date, without_dates


@pytest.mark.parametrize(
    ("line", "iso", "text"),
    [
        ("Publié le 12 mars 2024 à 10h12", "2024-03-12T10:12:00", "le 12 mars 2024 à 10h12"),
        ("le 1er novembre 2023", "2023-11-01", "le 1er novembre 2023"),
        ("Mardi 5 déc. 2023, 18:30", "2023-12-05T18:30:00", "Mardi 5 déc. 2023, 18:30"),
        ("02/11/2023 à 15h57", "2023-11-02T15:57:00", "02/11/2023 à 15h57"),
        ("22/10/17", "2017-10-22", "22/10/17"),
        ("mardi 10.12.19", "2019-12-10", "mardi 10.12.19"),
        ("06/01/2026 - 14:16 UTC+1", "2026-01-06T14:16:00+01:00", "06/01/2026 - 14:16 UTC+1"),
        ("3 février 2022 à 8 h 05 TU", "2022-02-03T08:05:00+00:00", "3 février 2022 à 8 h 05 TU"),
        ("13 mars\u00a02017", "2017-03-13", "13 mars\u00a02017"),
        ("June 5, 2024 3:05 PM", "2024-06-05T15:05:00", "June 5, 2024 3:05 PM"),
        ("2024-03-12", "2024-03-12", "2024-03-12"),
    ],
)
def test_a_date_is_kept_as_written(line, iso, text):
    moment = parse_french_date(line)
    assert (moment.iso, moment.text, moment.origin) == (iso, text, "visible")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Mardi",
        "en mars 2024",
        "31/02/2024",
        "01/01/1970",  # a clock that was never set
        "version 1.2.3",
        "192.168.10.12",
        "06 12 34 56 78",
        "3-2-1",
        "45/67/2024",
        "les 12 marsouins de 2024",
    ],
)
def test_no_date(line):
    assert parse_french_date(line) is None


@pytest.mark.parametrize(
    ("stamp", "iso"),
    [
        ("2024-03-12T10:12:33Z", "2024-03-12T10:12:33+00:00"),
        ("2020-02-19T00:00:00-0500", "2020-02-19T00:00:00-05:00"),
        ("2017-11-24T18:42:20.314667", "2017-11-24T18:42:20"),
        ("Mon, 09 Dec 2019 20:00:49 +0100", "2019-12-09T20:00:00"),
        ("2024-01-01T25:00:00Z", "2024-01-01"),
        ("2024-01-01T10:00:00+99:99", "2024-01-01"),
        ("soon", ""),
    ],
)
def test_a_machine_s_stamp(stamp, iso):
    assert iso_of(stamp) == iso


def test_several_dates_of_a_line_in_order():
    found = list(dates_in("Publié le 22/10/17 à 19h49 — Mis à jour le 23/10/17 à 05h03"))
    assert [iso for _, _, iso in found] == ["2017-10-22T19:49:00", "2017-10-23T05:03:00"]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Par Jeanne Morvan, le 15 septembre 2009", ["Par Jeanne Morvan, "]),
        ("Publié le 12 mars 2024 à 10h12", []),
        ("Jeanne Morvan il y a 3 heures", ["Jeanne Morvan "]),
        ("4 min de lecture", []),
        ("12 commentaires", []),
        ("Issa Mardi", ["Issa Mardi"]),
        ("Maj : 12/03/2024", []),
        ("Samia Majdoub, le 12 mars 2024", ["Samia Majdoub, "]),
    ],
)
def test_what_is_left_beside_dates(line, left):
    assert without_dates(line) == left


@given(st.text(alphabet="0123456789/.-: hàlemars\u00a0déc", max_size=80))
def test_any_line_gives_ordered_dates(line):
    free = 0
    for start, end, iso in dates_in(line):
        assert free <= start < end <= len(line)
        assert iso[:4].isdigit()
        free = end


@pytest.mark.parametrize("unit", ["1 ", "1/", "le ", "12 mars ", "il y a ", " ", "à 1h"])
def test_long_lines_cost_nothing(unit):
    start = time.process_time()
    for _ in range(10):
        without_dates((unit * 300)[:400])
        parse_french_date(unit * 50_000)
    assert time.process_time() - start < 1


def test_the_month_may_stand_before_the_day_when_it_cannot_be_one():
    assert [iso for _, _, iso in dates_in("10/22/2020")] == ["2020-10-22"]
    assert [iso for _, _, iso in dates_in("10/11/2020")] == ["2020-11-10"]
    assert list(dates_in("32/22/2020")) == []


def test_a_date_glued_to_a_name_by_the_loss_of_a_blank():
    line = "Jeanne Morvan12 mars 2024Sport"
    (start, end, iso), *rest = dates_in(line)
    assert (line[start:end], iso, rest) == ("12 mars 2024", "2024-03-12", [])
    assert list(dates_in("112 mars 2024")) == []
