"""The card says how many outlets the wanted figure would take, and nothing once it is reached."""

import pytest

from training.curve_text import WANTED, more_outlets_section


def section(macro, gain, error=0.0):
    row = {"reliable_outlets": 9, "unrated_outlets": 9, "unreliable_outlets": 3.0, "unrated": 0.8}
    curve = {
        "all": [row | {"macro": macro}],
        "unreliable": [row | {"macro": macro}],
        "doubled": {"gain": gain, "error": error, "macro": macro + gain},
    }
    figures = {"learning_curve": curve, "leave_one_out": [{"auc": 0.7}], "makers_out": []}
    return more_outlets_section(figures, "`mesure`")


@pytest.mark.parametrize(
    ("gain", "error", "said"),
    [
        (0.02, 0.0, "4 fois plus si ce gain était au haut de son intervalle, 4 fois plus s’il"),
        (0.01, 0.01, "3 fois plus si ce gain était au haut de son intervalle, 16 fois plus s’il"),
        (
            0.0,
            0.02,
            "2 fois plus si ce gain était au haut de son intervalle, plus de 100 fois plus",
        ),
        (-0.01, 0.0, "plus de 100 fois plus si ce gain"),
    ],
)
def test_the_outlets_that_the_wanted_figure_takes_follow_the_gain(gain, error, said):
    assert said in section(WANTED - 0.04, gain, error)


def test_a_figure_already_reached_asks_for_no_outlet():
    assert "Pour atteindre" not in section(WANTED, 0.01)
