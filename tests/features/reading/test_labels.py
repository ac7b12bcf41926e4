"""Rubric and genre labels, as shown."""

from __future__ import annotations

import pytest

from features.article import Page
from features.reading import read

TEXT = (
    "Le conseil municipal a voté mardi soir la rénovation du gymnase, qui attendait depuis dix ans."
)


def labels(before="", after="", head=""):
    html = (
        f"<html><head>{head}</head><body>{before}<h1>Le gymnase rénové</h1>{after}"
        f"<div>{''.join(f'<p>{TEXT} {n}.</p>' for n in range(6))}</div></body></html>"
    )
    url = "https://www.gazette.example/a"
    return read(Page(sha256="", fetched_at="", url=url, html=html)).labels


@pytest.mark.parametrize(
    "label",
    ["Tribune", "ÉDITO", "Carte blanche", "Sponsorisé", "En partenariat avec Morvan Énergie",
     "Publi-rédactionnel", "Satire", "Point de vue", "Communiqué de presse"],
)  # fmt: skip
def test_a_genre_is_a_label(label):
    assert labels(f"<div>{label}</div>") == (label,)
    assert labels(after=f"<span>{label}</span>") == (label,)


def test_the_rubric_over_the_title_is_a_label():
    assert labels("<p>Vie locale</p>") == ("Vie locale",)


def test_breadcrumbs_are_labels_but_for_the_way_home():
    trail = "<nav class='breadcrumb'><a href='/'>Accueil</a> <a href='/s'>Sport</a> <a href='/b'>Basket</a></nav>"
    assert labels(trail) == ("Sport", "Basket")


def test_the_name_of_the_site_and_sentences_are_no_labels():
    head = "<meta property='og:site_name' content='La Gazette'>"
    assert labels("<p>La Gazette</p>", head=head) == ()
    assert labels("<p>Une tribune du stade s’est effondrée mardi dans la soirée.</p>") == ()
    assert labels(after="<p>Basket</p>") == ()


def test_the_rubrics_of_a_menu_are_no_labels_of_the_article():
    entries = ("Monde", "Sports", "Culture", "Editorial", "Météo", "Emploi")
    rubrics = [f"<li><a href='/{name}'>{name}</a></li>" for name in entries]
    assert labels(f"<ul class='liste'>{''.join(rubrics)}</ul>") == ()
    assert labels(f"<ul class='liste'>{''.join(rubrics[2:4])}</ul>") == ("Culture", "Editorial")
