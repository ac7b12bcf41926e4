import pytest

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
