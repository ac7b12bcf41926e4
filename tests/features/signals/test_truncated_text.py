import pytest

from features.article import Obstacle
from features.signal import Reading
from features.signals.truncated_text import SIGNAL

CUT = "Le conseil a ensuite voté la vente de la halle, du pont et de la vieille"


def test_a_sentence_cut_short_is_quoted(see, told):
    seen = see(SIGNAL, body=f"{told()}\n\n{CUT}")
    assert seen.reading is Reading.DISTRUST
    assert seen.quotes[0].endswith("de la vieille")


@pytest.mark.parametrize(
    "end", ["Fin.", "« C’est la fin. »", "Awa Diop", "(avec l’agence)", "À suivre…"]
)
def test_a_finished_text_or_a_signature_passes(see, told, end):
    assert see(SIGNAL, body=f"{told()}\n\n{end}").value == 0


def test_a_locked_article_says_so(see, told):
    locked = see(SIGNAL, body=f"{told()}\n\n{CUT}", obstacle=Obstacle("paywall"))
    assert "abonnés" in locked.reason
