import pytest

from features.signal import Reading
from features.signals.reader_address import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Vous trouverez ici votre bonheur.", ("Vous", "votre")),
        # tu
        ("Toi aussi, tu peux venir.", ("Toi", "tu")),
    ],
)
def test_each_is_quoted(see, told, text, quotes):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == quotes
    assert seen.value > 0


@pytest.mark.parametrize(
    "text",
    [
        # quoted
        "« Vous verrez », a dit l’élu.",
        # an appointment
        "Le rendez-vous est fixé à Liège.",
        # furniture
        "Vous avez trouvé une erreur",
        "Publicité, votre contenu continue ci-dessous",
        "Ce bloc a été retiré afin de respecter votre choix de consentement.",
        "Nous vous remercions de votre compréhension.",
        "À lire aussi : Pourquoi vous allez adorer ce pont",
        "« Tout » a brûlé. Dis-moi ce que tu lis, je te dirai qui tu es.",
        "La rédaction vous conseille ces pages. Inscrivez-vous, abonnez-vous.",
    ],
)
def test_look_alikes_pass(see, told, text):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == ()
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_a_few_words_are_not_judged(see):
    assert see(SIGNAL, body="Trop court.").reading is Reading.NOT_VERIFIABLE


def test_the_title_speaks_to_the_reader_too(see, told):
    seen = see(SIGNAL, title="Ces haltes que vous aimerez", body=told("Vous y dormirez, à Gaspé."))
    assert seen.quotes == ("vous", "Vous")
    assert see(SIGNAL, title="« Vous partez ? », dit-il", body=told()).value == 0


def test_many_read_as_distrust(see, told):
    seen = see(SIGNAL, body=told("Vous savez ce que vous voulez. " * 4))
    assert seen.reading is Reading.DISTRUST
    assert "mots hors citations" in seen.saw
