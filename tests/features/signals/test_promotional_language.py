import pytest

from features.signal import Reading
from features.signals.promotional_language import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Commandez sur notre boutique avec un code promo, livraison gratuite.",
            ("Commandez", "notre boutique", "code promo", "livraison gratuite"),
        ),
        # Suisse
        (
            "Demandez un devis gratuit, satisfait ou remboursé.",
            ("devis gratuit", "satisfait ou remboursé"),
        ),
    ],
)
def test_each_is_quoted(see, told, text, quotes):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == quotes
    assert seen.value > 0


@pytest.mark.parametrize(
    "text",
    [
        "Le site de la commune de Gaspé invite à cliquer ici ; notre équipe le dit parfait pour l’été.",
        # quoted
        "« Achetez suisse », dit le slogan.",
        # commerce as a subject
        "La boutique de la rue Haute a fermé ; ses produits sont en solde.",
        "Les offres d’emploi reculent au Sénégal.",
    ],
)
def test_look_alikes_pass(see, told, text):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == ()
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_a_few_words_are_not_judged(see):
    assert see(SIGNAL, body="Trop court.").reading is Reading.NOT_VERIFIABLE


def test_many_read_as_distrust(see, told):
    seen = see(SIGNAL, body=told("Profitez de nos produits, achetez. " * 4))
    assert seen.reading is Reading.DISTRUST
    assert "mots hors citations" in seen.saw
