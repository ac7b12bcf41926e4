import pytest

from features.article import Medium
from features.signal import Reading
from features.signals.republished import SIGNAL


@pytest.mark.parametrize(
    "line",
    ["Traduit de l’anglais par Léa Sorel", "Repris du Courrier de Namur", "Adapté par L. S."],
)
def test_a_line_of_reprint_is_quoted(see, line):
    seen = see(SIGNAL, source_line=line)
    assert seen.value == 1
    assert seen.quotes == (line,)
    assert seen.reading is Reading.NEUTRAL


@pytest.mark.parametrize(
    "body",
    [
        "Cet article a d’abord été publié sur le site de la Gazette. La suite suit.",
        "Nous reproduisons ici une tribune de la Revue du Léman. La suite suit.",
        "Ce texte a été traduit par la Gazette de Gaspé. La suite suit.",
        "This piece was originally published on the Thiès Review. La suite suit.",
        "Cet article est republié à partir de la Revue des ponts sous licence libre.",
        "Je vous propose aujourd’hui la traduction d’un article écrit par Léa Sorel.",
        "La suite suit. Article signalé et traduit par Léa Sorel.",
        "Retrouvez cette enquête publiée dans la revue Le Pont. La suite suit.",
        "Cette tribune a initialement été publiée dans la Revue du Léman.",
        "Traduction de « The Bridge ». La suite suit.",
        "Cet article du 3 mai 2024 a été importé de la Revue et republié sur notre site.",
        "Ce dossier a été publié par les Presses du Léman. La suite suit.",
        "La version originale de cet article a été publiée en anglais.",
        "Ce texte provient du site Le Pont. La suite suit.",
        "Article reproduit avec l’aimable autorisation de la Revue du Léman.",
    ],
)
def test_a_sentence_may_say_it(see, body):
    assert see(SIGNAL, body=body).value == 1


@pytest.mark.parametrize(
    "body",
    [
        "Cet article a été publié dans notre magazine Le Pont.",
        "Voici un extrait de son discours.",
        "La crue se traduit par des retards.",
        "Le texte, traduit en actes, est repris de zéro.",
        "Cette tribune a été publiée lundi soir dans la Revue du Léman, et la maire répond.",
        "Elle a lu une biographie traduite du russe, et un roman traduit de l’anglais par son père.",
        "Nous republions cet article, toujours d’actualité.",
        "Cet article a été initialement publié le 4 octobre 2012, puis mis à jour.",
        "Ce dossier a été examiné par les Presses du Léman.",
        "La version originale du film a été coupée.",
        "Ce texte provient de longues discussions.",
        "Ce texte est issu de longues discussions.",
    ],
)
def test_other_translations_are_not_reprints(see, body):
    assert see(SIGNAL, body=body).value == 0


def test_a_bare_body_may_have_lost_the_line(see):
    seen = see(SIGNAL, medium=Medium.PASTED_BODY, body="Le pont ferme.")
    assert seen.reading is Reading.NOT_VERIFIABLE
