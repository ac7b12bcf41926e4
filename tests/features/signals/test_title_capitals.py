import pytest

from features.signal import Reading
from features.signals.title_capitals import SIGNAL


def test_words_in_capitals_are_quoted(see):
    seen = see(SIGNAL, title="Le maire VEUT vraiment TOUT vendre")
    assert seen.quotes == ("VEUT", "TOUT")
    assert seen.reading is Reading.DISTRUST


def test_every_word_of_a_shout_counts(see):
    assert see(SIGNAL, title="Ce soir LA MAIRIE VEND SES HALLES").value == 3


@pytest.mark.parametrize(
    "parts",
    [
        {"title": "L’UNESCO classe la halle", "body": "L’UNESCO a tranché."},
        {"title": "VIDÉO. La halle rouvre à Liège"},
        {"title": "ENQUÊTE La halle rouvre à Liège"},
        {"title": "La halle rouvre (PHOTOS)"},
        {"title": "LA HALLE ROUVRE À LIÈGE : C’EST OFFICIEL !"},
        {"title": "SÉCURITÉ ROUTIÈRE AU NIGER"},
        {"title": "La CGT et la FSU appellent à la grève"},
    ],
)
def test_initials_and_rubrics_pass(see, parts):
    assert see(SIGNAL, **parts).value == 0


def test_no_title_no_verdict(see):
    assert see(SIGNAL).reading is Reading.NOT_VERIFIABLE
