import pytest

from features.article import Outlet
from features.signal import Reading
from features.signals.donation_plea import SIGNAL


def test_a_plea_is_shown_and_never_judged(see):
    seen = see(SIGNAL, body="Soutenez-nous.", furniture=("Je fais un don",))
    assert seen.quotes == ("Soutenez-nous", "Je fais un don")
    assert seen.reading is Reading.NEUTRAL


def test_a_gift_told_is_no_plea(see):
    assert see(SIGNAL, body="Le mécène a fait don de sa collection au musée.").value == 0


def test_the_buttons_of_the_page_ask_too(see):
    assert see(SIGNAL, furniture=("Nous soutenir", "Devenez donateur")).value == 2
    assert see(SIGNAL, furniture=("S’abonner", "Devenez membre du club")).value == 0


@pytest.mark.parametrize(
    "line",
    [
        "Soutenez-nous, abonnez-vous dès un euro.",
        "Un cookie pour nous soutenir",
        "Désactivez votre bloqueur pour soutenir la rédaction du journal.",
        "Paiement par carte ou PayPal",
    ],
)
def test_a_subscription_a_cookie_a_till_ask_for_no_gift(see, line):
    assert see(SIGNAL, body="Le conseil se réunit.", furniture=(line,)).value == 0


@pytest.mark.parametrize(
    "line",
    ["Soutiens-nous !", "Un don par PayPal", "Soutenez le webzine !", "Abonnement ou faire un don"],
)
def test_a_gift_is_asked_in_many_words(see, line):
    beside = ("Je m’abonne", line)
    assert see(SIGNAL, body="Votre compte PayPal est-il sûr ?", furniture=beside).value == 1


def test_means_of_giving_ask_on_a_button_and_are_told_in_a_text(see):
    assert see(SIGNAL, body="Le club lance un appel aux dons et une cagnotte.").value == 0
    assert see(SIGNAL, body="Le conseil se réunit.", furniture=("Dons et legs",)).value == 1


def test_who_is_quoted_asks_for_their_own_cause(see):
    assert see(SIGNAL, body="« Soutenez notre association », demande la présidente.").value == 0


@pytest.mark.parametrize(
    "line", ["Soutiens-nous en nous ajoutant à tes favoris", "Aidez-nous à améliorer cette page"]
)
def test_help_that_costs_nothing_is_no_gift(see, line):
    assert see(SIGNAL, body="Le conseil se réunit.", furniture=(line,)).value == 0


def test_the_outlet_named_on_its_own_button(see):
    own = Outlet("gazette.example", "La Gazette")
    asked = {"body": "Le conseil se réunit.", "outlet": own}
    assert see(SIGNAL, furniture=("Soutenir La Gazette",), **asked).quotes == (
        "Soutenir La Gazette",
    )
    assert see(SIGNAL, furniture=("Soutenir La Fanfare",), **asked).value == 0
