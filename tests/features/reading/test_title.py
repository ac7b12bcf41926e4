"""The title as a reader sees it."""

from __future__ import annotations

import pytest

from features.reading.parse import parse
from features.reading.title import key, read_title, without_site

URL = "https://www.gazette-arvor.example/a"


def title(head="", body=""):
    return read_title(parse(f"<head>{head}</head><body>{body or '<p>x</p>'}</body>", URL))


def test_the_heading_that_metadata_confirm_wins_over_other_headings():
    body = "<h1>La Gazette d’Arvor</h1><h1>Le port s’agrandit</h1><h1>Les plus lus</h1>"
    assert title("<title>Le port s'agrandit | La Gazette</title>", body) == "Le port s’agrandit"


def test_the_site_name_is_cut_from_a_declared_title():
    assert title("<title>Le port s’agrandit - La Gazette d’Arvor</title>") == "Le port s’agrandit"
    assert title("<title>Gazette Arvor : le port s’agrandit encore</title>") != ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gaza – la trêve tient", "Gaza – la trêve tient"),
        ("Budget : la région coupe dans la culture", "Budget : la région coupe dans la culture"),
        ("Le port s’agrandit – Gazette Arvor", "Le port s’agrandit"),
        ("Gazette-arvor.example | Le port s’agrandit", "Le port s’agrandit"),
        ("Faut-il agrandir le port | Pour ou contre ?", "Faut-il agrandir le port | Pour ou contre ?"),
    ],
)  # fmt: skip
def test_only_the_name_of_the_site_is_cut(text, expected):
    assert without_site(text, parse("<body>x</body>", URL)) == expected


def test_a_kicker_in_the_heading_is_not_the_title():
    body = "<h1><span>Vidéo</span> Le port s’agrandit</h1>"
    head = '<meta property="og:title" content="Le port s’agrandit">'
    assert title(head, body) == "Le port s’agrandit"
    assert title('<meta property="og:title" content="Vidéo. Le port s’agrandit">', body) == (
        "Vidéo Le port s’agrandit"
    )


def test_a_shown_title_wins_over_another_wording_for_search_engines():
    body = "<article><h1>Au port, la marée des camions</h1></article>"
    assert title("<title>Port : travaux et trafic en 2024</title>", body) == (
        "Au port, la marée des camions"
    )


def test_a_slogan_in_the_header_is_no_title():
    head = "<title>La voix du large | Radio Arvor</title>"
    body = "<nav><h1>La radio des gens de mer depuis 1982</h1></nav><h2>La voix du large</h2>"
    assert title(head, body) == "La voix du large"


def test_the_title_of_a_blog_stands_below_its_own():
    head = "<title>Carnets d’Arvor: Le pont de Kerlo</title>"
    body = "<h1>Carnets d’Arvor</h1><h3>Le pont de Kerlo</h3>"
    assert title(head, body) == "Le pont de Kerlo"


def test_the_name_of_the_site_in_a_heading_is_not_the_title():
    named = '<meta property="og:site_name" content="Paroles du large">'
    head = f"{named}<meta property='og:title' content='Lettre : il reste un port, au loin'>"
    body = "<h1>Paroles du large</h1><h1>Lettre : il reste encore, oui, ce port…</h1>"
    assert title(head, body) == "Lettre : il reste encore, oui, ce port…"
    tag = "<title>Paroles du large</title>"
    body = "<h1>Paroles du large</h1><h1>Le port s’agrandit</h1>"
    assert title(f"{named}<meta property='og:title' content='Le port s’agrandit'>{tag}", body) == (
        "Le port s’agrandit"
    )


def test_the_name_of_the_site_is_cut_from_a_title_of_one_word():
    page = parse("<body>x</body>", URL)
    assert without_site("Congre-le-Grand - Gazette-arvor", page) == "Congre-le-Grand"
    assert without_site("Congre-le-Grand - Recettes du large", page) == (
        "Congre-le-Grand - Recettes du large"
    )


def test_no_title_at_all():
    assert title() == ""


def test_the_key_compares_two_writings():
    assert key("« L’été »\u00a0!") == key("L'ÉTÉ")


def test_quotation_marks_part_no_title():
    quoted = "« Les Forges » : roman d’atelier"
    assert title(f"<title>{quoted}</title>") == quoted
    assert title(f"<title>{quoted} - La Gazette d’Arvor</title>") == quoted
    assert (
        title("<title>Le port s’agrandit encore » La Gazette</title>")
        == "Le port s’agrandit encore"
    )


def test_a_kicker_named_so_in_the_heading_is_not_the_title():
    body = "<h1><span class='{}'>Climat</span> <span>Le port s’agrandit encore</span></h1>"
    assert title(body=body.format("kicker")) == "Le port s’agrandit encore"
    assert title(body=body.format("Title_categoryLead")) == "Le port s’agrandit encore"
    assert title(body=body.format("intro")) == "Climat Le port s’agrandit encore"


@pytest.mark.parametrize(
    "block",
    [
        "<div class='article__title'>Le port s’agrandit</div>",
        "<p class='titre'>Le port s’agrandit</p>",
        "<font size=5><b>Le port s’agrandit</b></font>",
    ],
)
def test_a_block_shows_the_title_where_the_page_s_own_is_an_entry_of_its_menu(block):
    menu = "<nav><a href='/a'>Nos grands dossiers</a><div class=title>Le menu du site</div></nav>"
    body = f"{menu}{block}<p>x</p>"
    assert title("<title>Nos grands dossiers</title>", body) == "Le port s’agrandit"
    assert title("<title>Un autre titre déclaré</title>", body) == "Un autre titre déclaré"
    linked = f"{menu}<div class=title><a href='/b'>Un autre article du site</a></div>{block}"
    assert title("<title>Nos grands dossiers</title>", linked) == "Le port s’agrandit"
