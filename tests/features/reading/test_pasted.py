"""Pasted texts: a page's lines, or a bare body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.article import BylineKind, Medium, Page
from features.errors import EmptyInputError
from features.reading import read

BODY = [
    "Le conseil municipal a voté mardi soir la rénovation du gymnase, qui attendait depuis dix ans.",
    "Les travaux débuteront en juin, selon l’adjointe aux sports, et devraient durer quatorze mois.",
    "Plusieurs élus de l’opposition regrettent que le chauffage n’ait pas été compris dans le devis.",
    "Une réunion publique est prévue en mars, avec les clubs et les écoles qui utilisent la salle.",
]
TITLE = "Le gymnase de Saint-Aubrac enfin rénové"


def pasted(*lines, **given):
    return read(Page(sha256="", fetched_at="", text="\n\n".join(lines), **given))


def test_a_bare_body_leaves_what_surrounds_it_unknown():
    article = pasted(*BODY)
    assert article.medium is Medium.PASTED_BODY
    assert article.body == "\n\n".join(BODY)
    assert article.title == ""
    assert article.byline.kind is BylineKind.UNKNOWN
    assert not article.absences_show


def test_a_title_alone_is_not_a_page():
    article = pasted(TITLE, *BODY)
    assert article.medium is Medium.PASTED_BODY
    assert article.title == TITLE
    assert article.body == "\n\n".join(BODY)


def test_the_furniture_of_a_page_is_told_from_its_text():
    article = pasted(
        TITLE,
        "Image d’illustration / Photo : DR\nImage d’illustration / Photo : DR",
        *BODY,
        "Source : AP",
        "La piscine ferme ses portes : « Un crève-cœur »",
        "LAISSEZ UN COMMENTAIRE",
        "S’il vous plaît entrez votre commentaire !",
    )
    assert article.medium is Medium.PASTED_PAGE
    assert article.title == TITLE
    assert article.body == "\n\n".join(BODY)
    assert [image.legend for image in article.images] == ["Image d’illustration / Photo : DR"] * 2
    assert article.source_line == "Source : AP"
    assert article.furniture == (
        "La piscine ferme ses portes : « Un crève-cœur »",
        "LAISSEZ UN COMMENTAIRE",
        "S’il vous plaît entrez votre commentaire !",
    )
    assert article.byline.kind is BylineKind.NONE


def test_what_follows_a_comment_form_is_furniture_but_a_paragraph_is_text():
    after = "La suite des débats reprendra jeudi, en présence du préfet et des clubs concernés."
    article = pasted(*BODY, "LAISSEZ UN COMMENTAIRE", "Nom", after)
    assert article.furniture == ("LAISSEZ UN COMMENTAIRE", "Nom")
    assert article.body.endswith(after)


def test_a_signature_and_a_date_are_read():
    article = pasted(TITLE, "Par Jeanne Morvan", "Publié le 3 mars 2024 à 10h12", *BODY)
    assert article.byline.names == ("Jeanne Morvan",)
    assert article.published is not None
    assert article.published.iso.startswith("2024-03-03")
    assert article.body == "\n\n".join(BODY)


def test_a_caption_with_its_credit_is_no_paragraph():
    caption = (
        "La salle, fermée depuis 2014, le 2 mars à Saint-Aubrac. © Léa Tournier/Agence Littoral"
    )
    article = pasted(TITLE, caption, *BODY)
    assert [image.legend for image in article.images] == [caption]
    assert article.body == "\n\n".join(BODY)


def test_what_the_reader_gives_serves_when_nothing_better_is_read():
    article = pasted(*BODY, title="Un titre", author="Jeanne Morvan", date="2024-03-03")
    assert article.medium is Medium.PASTED_BODY
    assert article.title == "Un titre"
    assert article.byline.names == ("Jeanne Morvan",)
    assert (article.published.iso, article.published.origin) == ("2024-03-03", "given")
    better = pasted(TITLE, "Par Ali Benmoussa", *BODY, title="Autre", author="Jeanne Morvan")
    assert better.byline.names == ("Ali Benmoussa",)


def test_the_given_title_is_not_read_twice():
    article = pasted(TITLE, *BODY, title=TITLE)
    assert article.title == TITLE
    assert article.body == "\n\n".join(BODY)


def test_sub_headings_and_sources_spoken_of_stay_in_the_text():
    spoken = (
        "Source de fierté pour la ville, la salle accueillera aussi des concerts dès l’automne."
    )
    article = pasted(BODY[0], BODY[1], "Un devis discuté", BODY[2], spoken, BODY[3])
    assert article.medium is Medium.PASTED_BODY
    assert "\n\nUn devis discuté\n\n" in article.body
    assert spoken in article.body


def test_hard_wrapped_lines_are_put_back_together():
    wrapped = BODY[0].replace("la rénovation", "la\nrénovation")
    assert pasted(wrapped, *BODY[1:]).body == "\n\n".join(BODY)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" ".join(BODY[:2]), "too_short"),
        (
            "The council voted on Tuesday to renovate the gym after years of waiting. " * 12,
            "not_french",
        ),
    ],
)
def test_what_cannot_be_scored_says_why(text, code):
    assert pasted(text).obstacle.code == code


def test_a_whole_text_has_no_obstacle():
    assert (
        pasted(*BODY, *(line.replace("mars", "avril") + " Oui." for line in BODY)).obstacle is None
    )


@pytest.mark.parametrize("text", ["", " \n\u00a0\n", "\u200b\x00"])
def test_nothing_is_refused(text):
    with pytest.raises(EmptyInputError):
        read(Page(sha256="", fetched_at="", text=text))


TOKENS = st.sampled_from(
    ["Source : AP", "\n", "\n\n", " ", "Par ", "©", "Photo : DR", "Oui.", "é", "e\u0301", "<b>",
     "LAISSEZ UN COMMENTAIRE", "12 mars 2024", "\ud800", "\x00", "\u202f:", "«", "Lire aussi :"]
)  # fmt: skip


@given(st.lists(TOKENS, max_size=30))
def test_any_text_is_read_or_refused(tokens):
    try:
        article = read(Page(sha256="", fetched_at="", text="".join(tokens)))
    except EmptyInputError:
        return
    assert "\x00" not in article.body
    assert "\ud800" not in article.body
    if article.medium is Medium.PASTED_BODY:
        assert article.byline.kind is BylineKind.UNKNOWN
