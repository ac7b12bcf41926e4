import pytest

from features.analysis.interviews import interviewee

INTRO = "Léa Sorel, ingénieure à Sion, surveille les ponts depuis vingt ans avec Paul Nève."
ASKED = "\n\n".join(
    f"{question}\n\nParce que la rivière monte chaque année un peu plus."
    for question in ("Pourquoi ce pont ?", "Et la crue ?", "Que faire alors ?")
)


def test_who_answers_is_named_before_the_questions():
    person = interviewee(f"{INTRO}\n\n{ASKED}")
    assert person is not None
    assert person.key == "sorel"


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
