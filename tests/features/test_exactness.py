import pytest

from features.exactness import COUNTED, UNMEASURED, Exactness, recorded, said
from features.signals import catalogue
from features.wording import NBSP


def test_what_is_recorded_is_of_the_signals_that_run():
    running = {name: catalogue()[name].version for name in recorded()}
    assert {name: one.version for name, one in recorded().items()} == running, (
        "run: sourcier exactness --corpus ../shared/corpus --record > features/exactness.json"
    )


def test_shares_are_told_from_five_cases_on():
    assert Exactness(1, right=4, invented=1, found=3, missed=1).precision == 0.8
    assert Exactness(1, right=4, invented=1, found=3, missed=1).recall is None


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        ((9, 1, 9, 3), "juste 9 fois sur 10 quand il le dit, 9 cas trouvés sur 12"),
        ((6, 0, 1, 3), "juste 6 fois sur 6 quand il le dit, 1 cas trouvé sur 4 (trop peu pour"),
        ((0, 0, 0, 7), "n’a rien relevé, 0 cas trouvé sur 7 (trop peu pour conclure)"),
        ((0, 6, 0, 0), "juste 0 fois sur 6 quand il le dit, aucun cas annoté (trop peu"),
        ((0, 0, 0, 0), "non mesurée (aucun cas"),
    ],
)
def test_counts_are_told_in_words(counts, text):
    assert said(Exactness(1, *counts)).replace(NBSP, " ").startswith(text)


def test_what_only_counts_signs_needs_no_annotator():
    assert said(Exactness(1)) == COUNTED
    assert Exactness(1).precision is None


def test_what_nobody_was_asked_about_is_said_unmeasured():
    assert said(None) == UNMEASURED
