import time

import pytest

from features.signal import Reading
from features.signals.rhetorical_questions import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Le pont ferme. Qui a décidé ? Personne ne le dit.", ("Qui a décidé ?",)),
        (
            "La commune a payé deux fois. Le bourgmestre l’ignorait-il vraiment ?",
            ("Le bourgmestre l’ignorait-il vraiment ?",),
        ),
        # who asks, or what follows, shows that no answer comes
        (
            "Le pont ferme deux ans. Comment pourrions-nous l’oublier ?",
            ("Comment pourrions-nous l’oublier ?",),
        ),
        (
            "Le pont a plié. Est-ce bien sérieux ? Qui s’en soucie, nous ? Le train passe.",
            ("Est-ce bien sérieux ?", "Qui s’en soucie, nous ?"),
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
        # quoted
        "« Qui paiera ? », demande l’élue. La réponse viendra lundi.",
        # a subhead alone on its line
        "Que dit la loi ?\n\nLa loi impose un délai.",
        # a heading that opens its paragraph, a list, a link word
        "Pourquoi fermer la halle de Thiès ? La charpente menace.",
        "1. Le budget est-il sincère ?\n\n2. Le vote est-il régulier ?",
        "Le chantier a pris un an de retard. Résultat ? Le prix a doublé.",
        # answered at once, by the text or by someone, the whole row of them
        "La mairie a payé. Le pont est-il sûr pour autant ? Oui, selon le cabinet Delmas.",
        "La mairie a payé. Le pont est-il sûr pour autant ? « Il tient », assure l’élue.",
        "La mairie a payé. Le pont est-il sûr ? Va-t-il rouvrir bientôt ? Le point avec l’élue.",
        # what the article will tell, announced as it opens
        "Le pont ferme deux ans. Mais comment les riverains s’organisent-ils ? Il fait froid.",
        # asked by another
        "La question revient toujours chez eux : le pont va-t-il tomber ? Il penche un peu.",
        # reported, a title, an address, an invitation
        "La ministre s’est arrêtée un instant. Faut-il céder ? s’est-elle demandé.",
        "Il a publié en 2019 un petit livre. La ville a-t-elle un genre ? (Éditions du Lac, 2019).",
        "La vidéo complète du conseil est là : https://exemple.test/v?si=abc pour les curieux.",
        "La Gazette du Jura vous lit. Vous avez trouvé une erreur ? Merci de le signaler.",
    ],
)
def test_look_alikes_pass(see, told, text):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == ()
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_a_few_words_are_not_judged(see):
    assert see(SIGNAL, body="Trop court.").reading is Reading.NOT_VERIFIABLE


def test_an_interview_is_made_of_questions(see, told):
    lines = "\n\n".join(f"Pourquoi fermez-vous {n} ?\n\nNous suivons la loi." for n in "abc")
    assert "entretien" in see(SIGNAL, body=told(lines)).reason


@pytest.mark.parametrize("hostile", ["? ", "?", "a? ", "mais quoi ?"])
def test_a_line_of_nothing_but_questions_is_read_in_linear_time(see, told, hostile):
    start = time.perf_counter()
    see(SIGNAL, body=told(hostile * (100_000 // len(hostile))))
    assert time.perf_counter() - start < 4  # seconds; scanning the line for each mark took 24
