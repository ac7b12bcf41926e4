import pytest

from features.article import Medium, Moment
from features.signal import Reading
from features.signals.date_shown import SIGNAL


@pytest.mark.parametrize(
    ("moment", "value", "reading"),
    [
        (Moment("2024-03-12T10:12:00+01:00", "visible", "12 mars 2024 à 10h12"), 3, Reading.TRUST),
        (Moment("2024-03-12", "visible", "12 mars 2024"), 2, Reading.TRUST),
        (Moment("2024-03-12", "time", "Le 12/03/2024"), 2, Reading.TRUST),
        (Moment("2024-03-12T10:12:00+01:00", "json-ld"), 1, Reading.NEUTRAL),
        (Moment("2024-03-12", "url"), 1, Reading.NEUTRAL),
        (None, 0, Reading.DISTRUST),
    ],
)
def test_what_the_reader_sees_counts(see, moment, value, reading):
    seen = see(SIGNAL, published=moment)
    assert seen.value == value
    assert seen.reading is reading


def test_the_date_is_quoted(see):
    assert see(SIGNAL, published=Moment("2024-03-12", "visible", "12 mars 2024")).quotes == (
        "12 mars 2024",
    )


def test_a_bare_body_or_a_given_date_is_not_judged(see):
    assert "collé" in see(SIGNAL, medium=Medium.PASTED_BODY).reason
    given = Moment("2024-03-12", "given", "12 mars 2024")
    assert see(SIGNAL, published=given).reading is Reading.NOT_VERIFIABLE


def test_an_undated_pasted_page_is_an_observation(see):
    assert see(SIGNAL, medium=Medium.PASTED_PAGE).reading is Reading.DISTRUST


@pytest.mark.parametrize(
    ("text", "value"),
    [("Publié à 0 h 23", 1), ("08:12", 1), ("Publié mardi à 8 h 12", 3), ("Il y a 8 h", 3)],
)
def test_an_hour_alone_is_of_no_day(see, text, value):
    moment = Moment("2024-03-12T08:12:00", "time", text)
    assert see(SIGNAL, published=moment).value == value
