import pytest

from features.signal import Reading
from features.signals.first_person import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("J’ai vu ma mère partir ; mes souvenirs sont flous.", ("J’", "ma", "mes")),
        ("Il a plu. Mon pont est fermé », dit-on ? Non. Je reste.", ("Je",)),
        ("Alors – je le dis – mon pont tient.\n\n– Mes voisins le savent.", ("je", "mon", "Mes")),
        ("Le pont ? Je l’ai vu plier.\n\nQue dire ? Je me tais.", ("Je", "Je")),
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
        "« Je reste », a dit le joueur.",
        # buttons of the page
        "Mon compte. Je m’abonne.",
        # another word
        "Le majeur et le messager ; la Jeanne.",
        # titles of works, and a list of words
        "Son disque porte aussi Je suis là, puis le roman Mes étoiles d’hiver.",
        "Les mots de l’orgueil : Grand – Je – J’ai – Moi.",
        # a quotation that lost its opening mark, one that blanks turned round, a dialogue
        "Elle raconte. Je suis partie seule, avec mes sacs, sans un mot”, confie la mère.",
        "Il a dit : \u00a0»\u00a0Je veux mon argent\u00a0« , puis il est parti.",
        "Il appelait le maire : - tu vois comme je suis gentil, et mes amis aussi.",
        # a reader’s question, a link
        "Fin.\n\nPuis-je revenir sur ma décision quand je veux ?\n\nOui, sans frais.",
        "À lire aussi : Comment j’ai quitté mon travail",
        # a notion
        "Il distingue le moi du rêveur et un moi originel.",
    ],
)
def test_look_alikes_pass(see, told, text):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == ()
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_a_few_words_are_not_judged(see):
    assert see(SIGNAL, body="Trop court.").reading is Reading.NOT_VERIFIABLE


def test_an_interview_is_somebody_else_speaking(see, told):
    answers = "\n\n".join(
        f"Pourquoi votre mesure {n} ?\n\nJe crois que mon équipe a bien fait." for n in "abc"
    )
    assert "entretien" in see(SIGNAL, body=told(answers)).reason


def test_a_labelled_opinion_is_not_held_to_it(see, told):
    assert "opinion" in see(SIGNAL, body=told("Je pense."), labels=("Carte blanche",)).reason


def test_other_labels_change_nothing(see, told):
    assert see(SIGNAL, body=told("Je pense."), labels=("Politique",)).value > 0
