"""Who is heard, and who is not, by where words stand rather than by which they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.analysis.attribution import attribution
from features.analysis.quotations import quotations


def told(text: str) -> list[tuple[str, str]]:
    return [(s.voice.kind.value, s.voice.key) for s in attribution(text).statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A hyphen that was lost; the subject said again within the verb.
        ("Léa Sorel est venue. Le pont ferme, a t-elle déploré.", ("person", "sorel")),
        ("Rien ne bouge, a lui-même reconnu Paul Nève.", ("person", "nève")),
        # « On », of the body that opens the sentence.
        ("Du côté de la mairie, on assure que le pont tient.", ("body", "mairie")),
        ("Chez Sarvelec, on affirme que le pont tient.", ("body", "sarvelec")),
        # Those who made the study that the text told of.
        (
            "Une étude paraît à Sion. Le pont a froid. Selon les chercheurs, le pont plie.",
            ("role", "chercheurs"),
        ),
        # A pronoun that closes what it tells; a person among others.
        ("Léa Sorel est venue. Le pont tiendra, espère-t-elle.", ("person", "sorel")),
        ("Léa Sorel et ses collègues estiment que le pont plie.", ("person", "sorel")),
        ("La Sarve anticipe que le pont fermera.", ("body", "sarve")),
    ],
)
def test_who_is_heard_by_position(text, expected):
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        # Nobody: an impersonal subject, a share of a survey, a participle before « par ».
        "En fait, il n’est pas rare de trouver des voisins qui considèrent que le pont plie.",
        "Il suffit de regarder le pont, et de lire ce que tout dit.",
        "Seuls 20 % des Français affirment que le pont plie.",
        "Quatre Français sur dix avouent que le pont plie.",
        "Le pont est beau même dans un roman, écrit par une femme.",
        "Paul Nève traverse la Sarve, et rien n’indique que le pont plie.",
        # Adjectives beside a noun.
        "Cette analyse critique des ponts de la Sarve a du charme.",
        "La Sarve demande un travail d’écriture précise et détaillée.",
        "Le coup n’a pas suscité la même critique que le précédent.",
        # A wish, and an act to come.
        "Le Québec souhaite davantage être reconnu.",
        "Paul Nève annoncera dans le courant du mois son plan.",
        # A writer speaks to the reader; a purpose is no view.
        "Chez Sarvelec, on vous prévient que le pont plie.",
    ],
)
def test_nobody_is_heard(text):
    assert [one for one in told(text) if one[0] != "vague"] == []


def test_only_a_study_makes_those_who_search_someone():
    assert told("Le pont a froid. Selon les chercheurs, le pont plie.") == [("vague", "chercheurs")]


def test_a_paper_abroad_is_no_person():
    found = told("Le pont plie, titre Der Brückenbote dans son numéro.")
    assert all(kind != "person" for kind, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "Paul Nève plaide pour un titre de séjour « ponts en tension », hier.",
        "Paul Nève affirme que son « Carnet du pont de la Sarve » paraît.",
    ],
)
def test_a_name_in_marks_is_no_speech(text):
    assert not quotations(text)


def test_what_follows_is_announced_without_a_colon():
    (found,) = quotations("Paul Nève en tire la conclusion suivante « Il y a mille ponts ».")
    assert found.speaker
    assert found.speaker.key == "nève"


def test_an_aim_beside_marks_is_said():
    (found,) = quotations("Sarvelec, elle, envisage de construire « des millions de ponts ».")
    assert found.speaker is not None


@given(
    st.lists(
        st.sampled_from(
            (
                *("il", "n’", "est", "a", "t-elle", "critique", "précise", "et", "même", "par"),
                *("dit", "on", ",", ".", "Du", "côté", "de", "chez", "les", "chercheurs", "une"),
                *("étude", "%", "des", "Français", "sur", "«", "»", "suivante", "écrit", "10"),
            )
        ),
        max_size=30,
    )
)
def test_ranges_stay_within_the_text(tokens):
    text = " ".join(tokens)
    found = attribution(text)
    assert all(0 <= first < last <= len(found.words) for first, last in found.passages)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("« Le pont est vieux », assure-t-on au sein de la coalition.", "coalition"),
        ("« Le pont est vieux et usé », soulignent 17 riverains du port.", "riverains"),
        ("L’article 12 du Code des ponts dispose « Nul ne passe ici la nuit ».", "article"),
    ],
)
def test_who_is_heard_beside_a_quotation(text, who):
    assert [one.speaker and one.speaker.key for one in quotations(text)] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "« Le pont est vieux », assure-t-on.",
        "Ce mot signifie « un vieux pont sur la rive ».",
    ],
)
def test_nobody_is_heard_beside_a_quotation(text):
    assert not any(one.designated for one in quotations(text))


_SAYS = "Le pont tient depuis cent ans, et rien ne dit qu’il va plier un jour prochain."


def test_a_name_that_opens_an_answer_speaks():
    asked = f"Que va devenir le pont ?\n\nInès Morel {_SAYS}"
    assert told(asked) == [("person", "morel")]
    assert told(f"Le pont est vieux.\n\nInès Morel {_SAYS}") == []
    assert told(f"Que va devenir le pont ?\n\nInès Morel traverse. {_SAYS}") == []
