"""Links that ask for support, in menus too, and those that are somebody else's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.reading.parse import parse
from features.reading.plea_links import plea_links

URL = "https://www.gazette.example/gymnase"


def links(markup):
    head = '<meta property="og:site_name" content="La Gazette">'
    return plea_links(parse(f"<html><head>{head}</head><body>{markup}</body></html>", URL))


@pytest.mark.parametrize(
    "text",
    ["Faire un don", "Soutenez-nous", "Je fais un don", "Soutenir La Gazette", "Dons et legs"],
)
def test_a_link_of_a_menu_asks(text):
    assert links(f"<nav><ul><li><a href=/don><span>{text}</span></a></li></ul></nav>") == (text,)


@pytest.mark.parametrize(
    "markup",
    [
        "<nav><a href=/don>Don du sang : où aller</a></nav>",
        "<nav><a href=/abonnement>S’abonner</a></nav>",
        "<div class=comments><div><a href=https://cause.example>Faites un don</a></div></div>",
        f"<a href=/don>Faire un don ? {'La question revient chaque année. ' * 3}</a>",
    ],
)
def test_other_links_do_not(markup):
    assert links(markup) == ()


def test_each_is_kept_once_and_few_are():
    assert links("<a href=/don>Faire un don</a>" * 9) == ("Faire un don",)
    many = "".join(f"<a href=/don>Faire un don {index}</a>" for index in range(30))
    assert len(links(many)) == 4


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.sampled_from(["<a href=/d>", "</a>", "don", " faire un ", "<div>", "</p>", "é"]))
)
def test_any_markup_gives_short_words(tokens):
    assert all(0 < len(text) <= 50 for text in links("".join(tokens)))
