"""Signatures of partners, of papers with a hyphen, of themes that say who posted, and comments."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.article import BylineKind
from features.reading.byline_line import parse_byline_line
from features.reading.bylines import read_byline
from features.reading.linked_data import read_linked_data
from features.reading.parse import parse
from features.reading.surface import look

TEXT = (
    "Le conseil municipal a voté mardi soir la rénovation du gymnase, attendue depuis dix ans. " * 3
)
URL = "https://www.gazette.example/ville/gymnase"


def byline(above="", *, before="", after="", head=""):
    html = (
        f"<html><head><title>Le gymnase rénové - La Gazette</title>{head}"
        '<meta property="og:site_name" content="La Gazette"></head>'
        f"<body>{before}<h1>Le gymnase rénové</h1>{above}"
        f"<div>{f'<p>{TEXT}</p>' * 4}</div>{after}</body></html>"
    )
    document = parse(html, URL)
    return read_byline(document, read_linked_data(document), look(document))


@pytest.mark.parametrize(
    ("line", "kind", "names", "agencies"),
    [
        (
            "En partenariat avec Les Cahiers de Valbrune - 10 juin 2023 à 19:00 - Temps de lecture :",
            BylineKind.COLLECTIVE,
            ("Les Cahiers de Valbrune",),
            (),
        ),
        (
            "En partenariat avec Destination Santé - 14 juin 2023 à 06:15 | mis à jour le 14 juin",
            BylineKind.AGENCY,
            (),
            ("Destination Santé",),
        ),
        ("En collaboration avec Jeanne Morvan", BylineKind.PERSON, ("Jeanne Morvan",), ()),
    ],
)
def test_a_partner_signs_without_what_announces_it(line, kind, names, agencies):
    read = byline(f"<div class=author>{line}</div>")
    assert (read.kind, read.names, read.agencies) == (kind, names, agencies)


def test_a_partner_beside_the_text_does_not_sign():
    assert byline("<div>En partenariat avec Les Cahiers de Valbrune</div>").names == ()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Valbrune-France", BylineKind.COLLECTIVE),
        ("Presse-Littoral", BylineKind.COLLECTIVE),
        ("Marie-France", BylineKind.PSEUDONYM),
        ("Valbrunette", BylineKind.PSEUDONYM),
    ],
)
def test_a_paper_with_a_hyphen_is_no_nickname(name, kind):
    assert byline(f"<div class=author>{name}</div>").kind is kind


def test_the_account_to_follow_is_no_part_of_the_name():
    line = "Par Jeanne Morvan Suivre jmorvan sur Twitter"
    assert parse_byline_line(line).names == ("Jeanne Morvan",)
    assert parse_byline_line("Par Jeanne Morvan, Suivre Paul Nève").names[0] == "Jeanne Morvan"


def test_a_university_is_no_author():
    line = (
        "par Jeanne Morvan, Maître de conférences et Paul Nève, Professeur, Univ Valbrune Littoral"
    )
    assert parse_byline_line(line).names == ("Jeanne Morvan", "Paul Nève")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            "Ce contenu a été publié dans Ville par Jeanne. Mettez-le en favori avec son permalien.",
            "Jeanne",
        ),
        ("Cette entrée a été publiée dans Ville par Jeanne Morvan, et marquée.", "Jeanne Morvan"),
        ("Contenu rédigé par Jeanne. La Gazette existe depuis 1912 et vous guide.", "Jeanne"),
        ("This entry was posted in Ville and tagged gymnase by Jeanne Morvan.", "Jeanne Morvan"),
    ],
)
def test_the_sentence_by_which_a_theme_says_who_posted(line, name):
    assert byline(after=f"<p>{line}</p>").names == (name,)


@pytest.mark.parametrize(
    "line",
    [
        "Cette œuvre a été publiée dans un recueil par Jeanne Morvan.",
        "Ce texte de loi a été voté par Jeanne Morvan et ses collègues.",
        "Ce contenu a été publié dans Ville.",
    ],
)
def test_another_sentence_on_who_published_signs_nothing(line):
    assert byline(after=f"<p>{line}</p>").names == ()


def test_a_signature_of_the_head_goes_before_the_sentence():
    sentence = "<p>Ce contenu a été publié dans Ville par Paul Nève.</p>"
    assert byline("<p>Par Jeanne Morvan</p>", after=sentence).names == ("Jeanne Morvan",)


def test_who_comments_in_the_footer_does_not_sign():
    comment = "<div class=comments><div class=comment-author>paulette</div><p>Bravo !</p></div>"
    declared = '<meta name=author content="paulette">'
    assert byline(after=f"<footer>{comment}</footer>", head=declared).names == ()


def test_an_author_some_lines_over_the_title():
    above = "<div>Actus par <a class=author href=/auteur/jm>Jeanne Morvan</a></div>"
    between = "".join(f"<div>{index} min</div>" for index in range(6))
    assert byline(before=above + between).names == ("Jeanne Morvan",)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Ce contenu a été publié",
                " dans",
                " par",
                " Jeanne",
                ".",
                "En partenariat avec ",
                "-",
            ]
        ),
        max_size=40,
    )
)
def test_any_sentence_gives_a_byline(tokens):
    read = byline(f"<p class=author>{''.join(tokens)}</p>", after=f"<p>{''.join(tokens)}</p>")
    assert isinstance(read.kind, BylineKind)
