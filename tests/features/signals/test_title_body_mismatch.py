import pytest

from features.article import Obstacle
from features.signal import Reading
from features.signals.title_body_mismatch import SIGNAL


def test_a_name_and_a_figure_that_the_text_never_mentions(see, told):
    body = told(told())
    seen = see(SIGNAL, title="Le scandale de Montcornet coûtera 450 millions", body=body)
    assert seen.quotes == ("Montcornet", "450")
    assert seen.reading is Reading.DISTRUST


@pytest.mark.parametrize(
    "title",
    [
        "La halle de Valbrune a rouvert",
        "La halle Valbrunoise a rouvert",
        "La halle de Valbrune en 5 questions",
    ],
)
def test_what_the_text_carries_passes(see, told, title):
    assert see(SIGNAL, title=title, body=told(told())).value == 0


def test_a_title_without_name_is_not_judged(see, told):
    assert "ni nom ni chiffre" in see(SIGNAL, title="La halle a rouvert", body=told(told())).reason


def test_a_locked_article_is_not_judged(see, told):
    locked = see(SIGNAL, title="À Montcornet", body=told(told()), obstacle=Obstacle("paywall"))
    assert locked.reading is Reading.NOT_VERIFIABLE
