import time

import pytest

from features.analysis.documents import named_documents
from features.analysis.words import split


def found(text: str) -> list[str]:
    words = split(text)
    return [text[slice(*words.extent(*place))] for place in named_documents(text).values()]


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("Selon un rapport annuel de l’Insee, tout va bien.", "rapport annuel de l’Insee"),
        ("Une étude promue par Alta Riva le montre.", "étude promue par Alta Riva"),
        ("Un sondage Ifop le dit.", "sondage Ifop"),
        ("Une étude de la firme sarvienne Delmas le montre.", "étude de la firme sarvienne Delmas"),
        (
            "Un rapport préparé par les analystes de Delmas.",
            "rapport préparé par les analystes de Delmas",
        ),
        ("Dans un rapport paru en mai, l’Office classe les ponts.", "un rapport"),
        ("La loi Morel date.", "loi Morel"),
        ("La loi n° 2031-12 le prévoit.", "loi n° 2031-12 le prévoit"),
        ("Un arrêt du 14 mars 2031 l’infirme.", "arrêt du 14 mars 2031"),
        ("La loi sur les ponts a été bien reçue.", "loi sur les ponts a"),
        ("Selon l’article 57 du code civil, non.", "article 57 du code civil"),
        ("La convention d’Istanbul protège.", "convention d’Istanbul"),
        ("D’après Dorval et Nève (2012), tout penche.", "Dorval et Nève (2012"),
        ("La loi immigration divise.", "loi immigration"),
        ("Les accords de Sarve tiennent.", "accords de Sarve"),
        ("L’article L. 2031-2 du code du pont le dit.", "article L. 2031-2 du code du"),
        ("La déclaration universelle des droits le dit.", "déclaration universelle des"),
        ("Selon une étude du ministère de la santé, non.", "étude du ministère"),
        (
            "Une étude publiée en 2031 dans Sarve Santé le dit.",
            "étude publiée en 2031 dans Sarve Santé",
        ),
        (
            "Un sondage conduit en mai dernier par l’Office le dit.",
            "sondage conduit en mai dernier par l’Office",
        ),
        ("Une recherche menée par l’Office le dit.", "recherche menée par l’Office"),
        ("Le tri recule, révèle une enquête du Médiateur.", "enquête du Médiateur"),
        (
            "L’enquête du quotidien Le Phare montre que tout penche.",
            "enquête du quotidien Le Phare",
        ),
        ("L’enquête Ponts et Quais le montre.", "enquête Ponts"),
        ("L’Office publie son rapport annuel.", "son rapport"),
        ("L’Office a commandé une étude sur les ponts.", "une étude"),
        ("« Tout va bien », a dit Inès Morel dans sa décision.", "sa décision"),
        ("Léa Sorel, autrice d’une étude sur les ponts, est venue.", "une étude"),
        ("Elle est l’autrice d’une enquête, dit-on.", "une enquête"),
        ("D’après les chiffres de l’Insee, tout penche.", "chiffres de l’Insee"),
        ("« Tout va bien », a dit Inès Morel dans un communiqué.", "un communiqué"),
        ("L’expert, dans son rapport, affirme que tout penche, explique Léa Sorel.", "son rapport"),
    ],
)
def test_documents_that_can_be_read(text, document):
    assert document in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Une étude du pont est due au ministère.",
        "Le rapport de la famille à l’eau change.",
        "La déclaration d’Alta Riva étonne.",
        "L’article du code a vieilli.",
        "Les données d’utilisateurs de Facebook ont fui.",
        "La décision de l’Union tombe.",
        "Une étude sur les ponts commence.",
        "Une étude de la faisabilité des Jeux est en cours.",
        "Les députés adopteront une loi sur les ponts.",
        "L’enquête du parquet de Namur avance.",
        "Un rapport circule dans un communiqué.",
        "L’article de 57 lignes plaît.",
        "La loi prévoit une amende. La loi de la jungle règne.",
        "L’auteur des coups nie ; l’étude attend.",
        "Il range son rapport annuel à la cave.",
        "Une étude réalisée en 2031 en Sarve.",
        "Téléchargez le rapport\n\nSarve change de maire.",
        "Un accord de Léa Sorel suffit. Ils sont d’accord avec Namur.",
        "La recherche de Léa Sorel continue.",
        "Le pont (2012) est vieux. Dorval (2012) aussi.",
    ],
)
def test_look_alikes_are_no_documents(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le voleur a été arrêté par la Gendarmerie.",
        "Dans un rapport paru en mai, les ponts sont classés.",
        "Il range dans un rapport, l’Office fermé, ses notes.",
    ],
)
def test_nobody_is_said_to_have_made_them(text):
    assert found(text) == []


def test_the_time_grows_with_the_length():
    start = time.perf_counter()
    named_documents("la loi du rapport de la étude par dans le " * 4000)
    named_documents("Dorval et Nève (2012) dans un communiqué " * 4000)
    assert time.perf_counter() - start < 6
