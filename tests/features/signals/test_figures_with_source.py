from features.signal import Reading
from features.signals.figures_with_source import SIGNAL

SOURCED = (
    "Selon le département, le pont voit passer 6 000 véhicules. D’après l’Insee, 12 % des habitants "
    "ont une voiture."
)
BARE = "Le pont pèse 900 tonnes. Il a coûté 3 millions. La crue de 1910 reste connue."


def test_figures_that_say_where_they_come_from(see):
    seen = see(SIGNAL, body=SOURCED)
    assert seen.value == 1
    assert seen.reading is Reading.TRUST


def test_figures_out_of_nowhere(see):
    seen = see(SIGNAL, body=BARE)
    assert seen.value == 0
    assert seen.quotes == ()


def test_years_and_hours_are_no_figures(see):
    seen = see(SIGNAL, body="En 1910, à 8 heures, la crue. En 2024, à 9 heures, la crue.")
    assert seen.reading is Reading.NOT_VERIFIABLE
