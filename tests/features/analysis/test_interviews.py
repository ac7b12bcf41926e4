import pytest

from features.analysis.interviews import answering, interviewee

INTRO = "Léa Sorel, ingénieure à Sion, surveille les ponts depuis vingt ans avec Paul Nève."
ASKED = "\n\n".join(
    f"{question}\n\nParce que la rivière monte chaque année un peu plus."
    for question in ("Pourquoi ce pont ?", "Et la crue ?", "Que faire alors ?")
)


def test_who_answers_is_named_before_the_questions():
    person = interviewee(f"{INTRO}\n\n{ASKED}")
    assert person is not None
    assert person.key == "sorel"


def test_a_question_may_head_the_introduction():
    person = interviewee(f"Que faire des ponts ?\n\n{INTRO}\n\n{ASKED}")
    assert person is not None
    assert person.key == "sorel"


def test_names_at_the_head_of_answers():
    asked = "Awa Bâ : Pourquoi ce pont, que tout le canton croit solide, va-t-il fermer en mars ?"
    said = "Léa Sorel : Parce que la rivière monte chaque année un peu plus, et que rien ne tient."
    cast = "Paul Nève : le maire"
    head = "Urs Weber : la beauté des ponts de ce pays, entre la force et la fragilité de la pierre"
    found = answering(f"{asked}\n\n{said}\n\n{cast}\n\n{head}")
    assert [person.key for person in found] == ["sorel"]


@pytest.mark.parametrize(
    "text",
    [
        INTRO,
        f"Personne n’est nommé.\n\n{ASKED}\n\nLéa Sorel, ingénieure, a relu.",
        f"{INTRO}\n\nPourquoi ce pont ?\n\nEt la crue ?\n\nQue faire alors ?",
    ],
)
def test_no_interview_no_interviewee(text):
    assert interviewee(text) is None
