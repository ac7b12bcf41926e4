import pytest

from features.signal import Reading
from features.signals.sponsored_label import SIGNAL


@pytest.mark.parametrize(
    "label",
    [
        "Sponsorisé",
        "En partenariat avec Valbrune",
        "Publireportage",
        "Contenu partenaire",
        "Publi-rédactionnel",
    ],
)
def test_a_paid_content_is_shown(see, label):
    seen = see(SIGNAL, labels=(label,))
    assert seen.value == 1
    assert seen.reading is Reading.NEUTRAL


def test_a_rubric_is_not_paid(see):
    assert see(SIGNAL, labels=("Économie", "Médias")).value == 0


def test_the_mark_of_an_advertisement_beside_the_title_is_not_the_article_s(see):
    assert see(SIGNAL, labels=("Publicité", "Présenté par Awa Diop", "Communiqué")).value == 0
