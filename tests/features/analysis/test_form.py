from dataclasses import replace

import pytest

from features.analysis.form import declared_opinion, is_interview, sentence_start
from features.article import Article, Byline, BylineKind, Contributor, Medium, Role


def _page(body="", labels=()):
    return Article(Medium.PAGE, body=body, labels=labels)


@pytest.mark.parametrize(
    "turn",
    [
        "Pourquoi fermez-vous la halle {} ?\n\nParce que notre charpente {} menace.",
        "• Vu de Namur, que change l’étape {} ? « Rien du tout », répond Awa Diop.",
        "Le Phare : La halle {} ferme.\n\nAwa Diop : La charpente {} menace.",
        "Q. La halle {} ferme.\n\nR. La charpente {} menace.",
        "Combien de halles {} ?\n\nAwa Diop La loi en ferme {} par an.",
    ],
)
def test_questions_or_speakers_make_an_interview(turn):
    body = "\n\n".join(turn.replace("{}", str(n)) for n in range(4))
    assert is_interview(_page(body))


@pytest.mark.parametrize(
    "body",
    [
        "",
        "La halle ferme. Pourquoi ? Personne ne le dit. " * 6,
        "Que dit la loi ?\n\n" + "\n\n".join(["La loi impose un délai."] * 20),
        "\n\n".join(f"Puis-je renoncer au bail {n} ?\n\nLa loi impose un délai." for n in range(5)),
        "\n\n".join(
            f"Comment payez-vous la taxe {n} ?\n\nLa loi impose un délai." for n in range(5)
        ),
        "L’avis du chef : trop cuit.\n\nL’avis du chef : trop salé.\n\nL’avis du chef : bof.",
        "Ça pèle ?\n\nPeignez-la.\n\nVous avez froid ?\n\nIsolez.\n\nOù ?\n\nDans nos bois.",
        "Q. I. et R. Sorel vont au bal.\n\nR. Sorel danse.\n\nQ. I. rit.\n\nR. Sorel aussi.",
        "INTERVIEWS\n\nLa halle ferme. Pourquoi ? Personne ne le dit.",
        "Combien de halles ?\n\nAwa Diop Nève le sait.\n\nOù ?\n\nInès Morel Sorel aussi.",
        "Bilan : trois blessés.\n\nSuite : lundi.\n\nSource : la police.",
    ],
)
def test_a_question_in_passing_makes_none(body):
    assert not is_interview(_page(body))


def test_a_text_that_says_so_and_asks_is_an_interview():
    body = "ENTRETIEN – La halle ferme.\n\nQue dit la loi ?\n\nLa loi impose un délai."
    assert is_interview(_page(body))
    assert not is_interview(_page(body.replace("ENTRETIEN", "RÉCIT")))


def test_who_gathered_the_words_makes_an_interview():
    asker = Contributor("Aïcha Traoré", Role.INTERVIEWER)
    byline = Byline(BylineKind.PERSON, contributors=(asker,))
    assert is_interview(replace(_page("La halle ferme."), byline=byline))
    assert not is_interview(_page("La halle ferme."))


def test_only_a_whole_label_declares_an_opinion():
    labels = ("Politique", "Tribune", "Chronique judiciaire du canton")
    assert declared_opinion(_page(labels=labels)) == (1,)


def test_a_sentence_begins_where_it_begins_within_a_limit():
    text = "Un mot. La halle ferme ! Fin."
    assert text[sentence_start(text, text.index("!"), 100) :].startswith("La halle")
    assert text[sentence_start(text, text.index("!"), 8) :].startswith("ferme")
    assert sentence_start("!", 0, 10) == 0
