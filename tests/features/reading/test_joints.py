"""Words that only styles part are read apart; the pieces of one word never are."""

from __future__ import annotations

import pytest

from features.article import Page
from features.reading import read
from features.reading.joints import joined, parted

TEXT = "<p>" + "Le bassin de Valbrune rouvre mardi, a dit la mairie à ses habitants. " * 12 + "</p>"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Inès Morvan", "La Gazette"),
        ("INÈS MORVAN", "La Gazette"),
        ("À lire aussi", "Le bassin rouvre"),
        ("À lire aussi\u00a0:", "Le bassin rouvre"),
        ("À lire aussi", "L’eau revient"),
        ("12/03/24", "10:12"),
        ("12 mars 2024", "10h12"),
        ("Inès Morvan", "12 mars 2024"),
        ("10:12", "Par Inès"),
        ("AFP", "Publié le"),
        ("Morvan.", "Publié le"),
        ("une erreur ?", "Merci"),
    ],
)
def test_words_that_styles_part(left, right):
    assert parted([left], right)
    assert joined((left, right)) == f"{left} {right}"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("N", "ous"),
        ("N", "OUS"),
        ("PAR", "IS"),
        ("Le P", "ONT"),
        ("l’", "article"),
        ("l’", "Aven"),
        ("(", "Le pont"),
        ("« ", "Le pont"),
        ("Saint-", "Aubrac"),
        ("1", "er"),
        ("M", "me"),
        ("CO", "2"),
        ("COVID", "19"),
        ("un mot", "1"),
        ("un mot", "12"),
        ("10", "000"),
        ("1", "234,50"),
        ("2024", "15"),
        ("12:", "30"),
        ("3", "D"),
        ("i", "Phone"),
        ("Mc", "Morvan"),
        ("étudiant", "E"),
        ("www.", "pont"),
        ("", "Le pont"),
        ("Le pont", ""),
    ],
)
def test_pieces_of_one_word(left, right):
    assert not parted([left], right)
    assert joined((left, right)) == left + right


def page(html):
    head = "<title>Le bassin de Valbrune rouvre</title><h1>Le bassin de Valbrune rouvre</h1>"
    return read(Page("", "", "https://gazette.example/a", f"<html lang=fr>{head}{html}"))


def test_a_name_and_its_outlet_side_by_side():
    html = "<p class=author><span>Inès Morvan</span><span>La Gazette</span></p>"
    assert "Inès Morvan La Gazette" in page(f"{html}<article>{TEXT}</article>").byline.text


def test_the_teaser_glued_to_its_label_is_no_paragraph():
    teaser = "<p><span>À lire aussi</span><a href=/b>Le pont fermera tout l’été aux camions</a></p>"
    article = page(f"<article>{TEXT}{teaser}{TEXT}<p>Le maire reste prudent.</p></article>")
    assert "À lire" not in article.body
    assert article.links == ()


def test_words_in_pieces_and_links_keep_their_places():
    text = (
        "<p><b>L</b>es élus de l’<a href=https://aven.example/x><i>Aven</i><b>Sud</b></a>"
        " veulent un 1<sup>er</sup> bassin.</p>"
    )
    article = page(f"<article>{text}{TEXT}</article>")
    assert article.body.startswith("Les élus de l’Aven Sud veulent un 1er bassin.")
    (link,) = article.links
    assert (link.text, article.body[link.start : link.end]) == ("Aven Sud", "Aven Sud")
