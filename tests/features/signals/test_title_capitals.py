import pytest

from features.signal import Reading
from features.signals.title_capitals import SIGNAL


def test_words_in_capitals_are_quoted(see):
    seen = see(SIGNAL, title="Le maire VEUT vraiment TOUT vendre")
    assert seen.quotes == ("VEUT", "TOUT")
    assert seen.reading is Reading.DISTRUST


def test_every_word_of_a_shout_counts(see):
    assert see(SIGNAL, title="Ce soir LA MAIRIE VEND SES HALLES").value == 3


def test_a_word_that_the_text_writes_in_lower_case_is_no_name(see):
    title = "À Huy, une hausse HISTORIQUE des loyers"
    assert see(SIGNAL, title=title).value == 0
    assert see(SIGNAL, title=title, body="La hausse est historique.").quotes == ("HISTORIQUE",)


@pytest.mark.parametrize(
    "parts",
    [
        {"title": "L’UNESCO classe la halle", "body": "L’UNESCO a tranché."},
        {"title": "VIDÉO. La halle rouvre à Liège"},
        {"title": "ENQUÊTE La halle rouvre à Liège"},
        {"title": "La halle rouvre (PHOTOS)"},
        {"title": "LA HALLE ROUVRE À LIÈGE : C’EST OFFICIEL !"},
        {"title": "SÉCURITÉ ROUTIÈRE AU NIGER"},
        {"title": "#1 FAIRE NAÎTRE LE PROJET"},
        {"title": "RENONCER À TOUT : C’EST SIMPLE ! - Valbrune Droit"},
        {"title": "La halle rouvre - TOUT VALBRUNE", "body": "Tout le monde à la halle."},
        {"title": "La halle rouvre (PHOTOS + VIDÉO)", "body": "Les photos et la vidéo."},
        {"title": "Patrimoine. SÉRIE. La halle rouvre", "body": "Une série sur la halle."},
        {"title": "Le maire Paul NÈVE rouvre la halle"},
        {"title": "L’ONAVE et le CRISF signent, dit la DRALP"},
        {"title": "« JAMAIS », répond la maire de Huy", "body": "Elle ne cède jamais."},
        {"title": "Le train de 14H00 part"},
        {"title": "La CGT et la FSU appellent à la grève"},
    ],
)
def test_initials_and_rubrics_pass(see, parts):
    assert see(SIGNAL, **parts).value == 0


def test_no_title_no_verdict(see):
    assert see(SIGNAL).reading is Reading.NOT_VERIFIABLE
