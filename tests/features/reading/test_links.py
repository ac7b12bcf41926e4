"""Links of the body and of the page."""

from __future__ import annotations

import pytest

from features.article import Page, Part, Span
from features.reading import read
from features.reading.links import is_internal, site_links
from features.reading.parse import parse

TEXT = (
    "Le conseil a voté mardi la rénovation du gymnase, et les travaux débuteront en juin prochain."
)


def article(body, url="https://www.gazette.example/a"):
    html = f"<html><body><article><h1>Le gymnase rénové</h1>{body}</article></body></html>"
    return read(Page(sha256="", fetched_at="", url=url, html=html))


def test_each_link_of_the_body_quotes_its_words():
    found = article(
        f"<p>{TEXT} Selon <a href='https://insee.example.org/x'> l’institut\n de mesure </a>, "
        f"c’est <a href='/b'><b>peu</b></a>.</p>" + f"<p>{TEXT}</p>" * 3
    )
    assert [(link.text, link.url, link.internal) for link in found.links] == [
        ("l’institut de mesure", "https://insee.example.org/x", False),
        ("peu", "https://www.gazette.example/b", True),
    ]
    for link in found.links:
        assert found.quote(Span(Part.BODY, link.start, link.end)) == link.text


POST = (
    "<blockquote class='twitter-tweet'><p>Le gymnase ferme. <a href='https://t.co/x'>t.co</a></p>"
    "&mdash; Mairie <a href='https://twitter.com/mairie/status/1'>5 juin</a></blockquote>"
)


def test_a_post_shown_among_the_paragraphs_is_linked_without_words():
    links = article(f"<p>{TEXT}</p>" * 2 + POST + f"<p>{TEXT} Encore.</p>" * 2).links
    assert [(link.url, link.text, link.start, link.end) for link in links] == [
        ("https://twitter.com/mairie/status/1", "", 0, 0)
    ]


def test_a_post_far_from_the_text_and_a_plain_quotation_are_not():
    aside = f"<nav><p>Menu</p>{POST}</nav>"
    quotation = (
        "<blockquote><p>Rien <a href='/rien'>ici</a> qui vienne d’un réseau.</p></blockquote>"
    )
    found = article(aside + f"<p>{TEXT}</p>" * 3 + quotation + f"<p>{TEXT} Fin.</p>")
    assert all(link.internal for link in found.links)


def test_scripts_mails_and_notes_are_no_links():
    found = article(
        f"<p>{TEXT} <a href='javascript:x()'>un</a> <a href='mailto:a@b.example'>deux</a> "
        f"<a href='#n'>trois</a> <a>quatre</a></p>" + f"<p>{TEXT}</p>" * 3
    )
    assert found.links == ()
    assert "un deux trois quatre" in found.body


def test_an_accent_alone_in_its_element_never_shifts_a_link():
    found = article(
        f"<p>e<i>\u0301te\u0301 <a href='/b'>ici</a> {TEXT}</i></p>" + f"<p>{TEXT}</p>" * 3
    )
    assert found.body.startswith("été ici")
    for link in found.links:
        assert found.body[link.start : link.end] == link.text


def test_the_same_registrable_domain_is_internal():
    document = parse("<body>x</body>", "https://www.gazette.example/a")
    assert is_internal(document, "https://sport.gazette.example/b")
    assert not is_internal(document, "https://gazette.example.org/b")
    assert not is_internal(parse("<body>x</body>"), "https://gazette.example/")


def test_the_pages_that_say_who_publishes():
    links = site_links(
        parse(
            "<footer><a href='/ml'>Mentions légales</a><a href='/qui-sommes-nous'>L’équipe</a>"
            "<a href='/ml'>Mentions légales</a><a href='/contacts-sport'>Contactez-nous</a>"
            "<a href='/ourse'>Une ourse abattue</a><a href='/x'>Abonnement</a></footer>",
            "https://www.gazette.example/a",
        )
    )
    assert [link.text for link in links] == ["Mentions légales", "L’équipe", "Contactez-nous"]


@pytest.mark.parametrize("href", ["#", "#node-5", "javascript:void(0);"])
def test_a_notice_that_a_script_shows_is_on_the_page_itself(href):
    url = "https://www.gazette.example/pont"
    shown = (
        f"<html><body><a href='{href}'>Mentions légales</a><a href='{href}'>Voir</a></body></html>"
    )
    assert [link.url for link in site_links(parse(shown, url))] == [url]
    assert site_links(parse(shown)) == ()
