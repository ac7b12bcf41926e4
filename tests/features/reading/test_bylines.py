"""Who signs a page: shown and declared, near the title or at the end, and who does not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.article import BylineKind, BylineOrigin, Contributor, Role
from features.reading.bylines import read_byline
from features.reading.linked_data import read_linked_data
from features.reading.parse import parse
from features.reading.surface import look

TEXT = (
    "Le conseil municipal a voté mardi soir la rénovation du gymnase, attendue depuis dix ans. " * 3
)
URL = "https://www.gazette.example/ville/gymnase"


def byline(above="", *, head="", before="", text=f"<p>{TEXT}</p>" * 4, after="", site="La Gazette"):
    html = (
        f'<html><head><title>Le gymnase rénové - La Gazette</title>{head}<meta property="og:site_name"'
        f' content="{site}"></head><body>{before}<h1>Le gymnase rénové</h1>{above}'
        f"<div>{text}</div>{after}</body></html>"
    )
    document = parse(html, URL)
    return read_byline(document, read_linked_data(document), look(document))


def declared(*names, kind="Person"):
    authors = [{"@type": kind, "name": name} for name in names]
    article = {"@type": "NewsArticle", "headline": "x", "author": authors}
    return f'<script type="application/ld+json">{json.dumps(article)}</script>'


@pytest.mark.parametrize(
    "above",
    [
        "<p>Par Jeanne Morvan</p>",
        "<p class='byline'>Jeanne Morvan</p>",
        "<span class='author vcard'><a href='/auteur/jm'>Jeanne Morvan</a></span>",
        "<a rel='author' href='/jm'>Jeanne Morvan</a>",
        "<div>Actualités <span class=author-name>Jeanne Morvan</span> 12 mars 2024</div>",
        "<dl><dt>Auteur</dt><dd>Jeanne Morvan</dd></dl>",
        "<div><span>Par</span> <b>Jeanne Morvan</b>, <time>le 12 mars 2024</time></div>",
        "<p>Jeanne Morvan</p><p>Publié le 12 mars 2024</p>",
        "<p><a href='/auteurs/jm'>Jeanne Morvan</a></p><p>Publié le 12 mars 2024</p>",
        "<aside><ul><li class='vcard'><a>Jeanne Morvan</a></li></ul></aside>",
    ],
)
def test_a_signature_under_the_title(above):
    found = byline(above)
    assert (found.kind, found.names) == (BylineKind.PERSON, ("Jeanne Morvan",))
    assert found.origin is BylineOrigin.VISIBLE
    assert "Jeanne Morvan" in found.text


@pytest.mark.parametrize(
    "after",
    [
        "<p>Par Jeanne Morvan</p>",
        "<p><strong>Jeanne Morvan</strong></p>",
        "<p>Jeanne Morvan, journaliste</p>",
        "<p>Auteur : Jeanne Morvan</p>",
        "<h3>L’auteur</h3><p>Jeanne Morvan</p>",
        "<h3>À propos</h3><div class='author-box'><a class='author-name'>Jeanne Morvan</a></div>",
    ],
)
def test_a_signature_at_the_end(after):
    assert byline(after=after).names == ("Jeanne Morvan",)


def test_a_signature_above_the_title():
    assert byline(before="<p class='byline'>Par Jeanne Morvan</p>").names == ("Jeanne Morvan",)


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"after": "<div class='comments'><p>Par Jeanne Morvan</p></div>"},
        {"after": "<h2>À lire aussi</h2><p class='author'>Par Jeanne Morvan</p><p class='author'>Par Issa Traoré</p>"},
        {"after": "<div class='related'><p>Par Jeanne Morvan</p></div>"},
        {"after": "<aside><p>Jeanne Morvan</p></aside>"},
        {"after": "<footer><p>Site réalisé par Jeanne Morvan</p></footer>"},
        {"above": "<figure><img src=a.jpg><figcaption>Jeanne Morvan / AFP</figcaption></figure>"},
        {"above": "<p class='wp-caption-text'>Par Jeanne Morvan</p>"},
        {"above": "<p><a href='/tag/jeanne-morvan'>Jeanne Morvan</a></p><p>12 mars 2024</p>"},
        {"above": "<h2>Jeanne Morvan</h2><p>12 mars 2024</p>"},
        {"above": "<ul><li>Jeanne Morvan</li></ul><p>12 mars 2024</p>"},
        {"above": "<p>Jeanne Morvan, maire de la ville, était l’invitée mardi</p>"},
        {"above": "<p>Publié le 12 mars 2024 à 10h12</p>"},
        {"above": "<p class='author'>Lire l’article original</p>"},
        {"above": "<p hidden>Par Jeanne Morvan</p>"},
        {"text": f"<p>{TEXT}</p><p>Par ailleurs, Jeanne Morvan a parlé</p><p>{TEXT}</p>" * 2},
    ],
)  # fmt: skip
def test_names_that_do_not_sign(elsewhere):
    found = byline(**elsewhere)
    assert (found.kind, found.names) == (BylineKind.NONE, ())


def test_several_authors_in_their_own_elements():
    found = byline(
        "<ul><li class='author'>Par Jeanne Morvan</li><li class='author'>et Issa Traoré</li></ul>"
    )
    assert found.kind is BylineKind.SEVERAL
    assert found.names == ("Jeanne Morvan", "Issa Traoré")


def test_metadata_alone_are_no_signature():
    found = byline(head=declared("Jeanne Morvan"))
    assert (found.kind, found.origin) == (BylineKind.NONE, BylineOrigin.DECLARED)
    assert (found.names, found.declared) == ((), ("Jeanne Morvan",))


def test_metadata_that_the_page_shows():
    head = declared("Jeanne Morvan")
    found = byline("<p>Ville · Jeanne Morvan · 4 min</p>", head=head)
    assert (found.origin, found.names) == (BylineOrigin.BOTH, ("Jeanne Morvan",))
    assert not found.contradicted
    assert byline("<p>Par JEANNE MORVAN</p>", head=head).origin is BylineOrigin.BOTH


def test_metadata_that_the_page_contradicts():
    found = byline("<p>Par Issa Traoré</p>", head=declared("Jeanne Morvan"))
    assert found.contradicted
    assert (found.names, found.declared) == (("Issa Traoré",), ("Jeanne Morvan",))


@pytest.mark.parametrize("name", ["La Gazette", "admin", "Rédaction", "gazette.example"])
def test_an_outlet_or_an_account_contradicts_nobody(name):
    found = byline("<p>Par Issa Traoré</p>", head=declared(name))
    assert not found.contradicted
    assert found.declared == ()


def test_agencies_beside_people():
    found = byline("<p>Par Jeanne Morvan avec AFP</p>")
    assert (found.kind, found.names, found.agencies) == (
        BylineKind.PERSON,
        ("Jeanne Morvan",),
        ("AFP",),
    )
    wire = byline("<p class='author'>AFP</p>")
    assert (wire.kind, wire.names, wire.agencies) == (BylineKind.AGENCY, (), ("AFP",))


def test_people_before_the_outlet_that_publishes_them():
    found = byline("<p class='signature'>La Gazette</p><p>Un texte de Jeanne Morvan</p>")
    assert found.names == ("Jeanne Morvan",)
    assert byline("<p class='signature'>La Gazette</p>").kind is BylineKind.OUTLET


def test_a_translator_beside_the_author():
    found = byline("<p>Par Jeanne Morvan</p><p>Traduit de l’anglais par Issa Traoré</p>")
    assert found.names == ("Jeanne Morvan",)
    assert found.contributors == (Contributor("Issa Traoré", Role.TRANSLATOR),)


def test_the_page_of_the_author():
    assert byline("<p>Par <a href='/auteur/jm'>Jeanne Morvan</a></p>").author_url == (
        "https://www.gazette.example/auteur/jm"
    )
    for address in ("javascript:alert(1)", "mailto:j@x.example", "data:text/html,x", "#"):
        assert byline(f"<p>Par <a href='{address}'>Jeanne Morvan</a></p>").author_url is None
    assert byline("<p>Par Jeanne Morvan <a href='/x'>Partager</a></p>").author_url is None


def test_a_personal_site_is_signed_by_its_person():
    found = byline("<p class='author'>Jeanne Morvan</p>", site="Jeanne Morvan")
    assert found.kind is BylineKind.PERSON


TOKENS = st.sampled_from(
    ["<p>", "</p>", "<p class=author>", "<span class='author'>", "</span>", "<time>", "<h1>", "<br>",
     "Par ", "Jeanne Morvan", "admin", "AFP", "12 mars 2024", "\x00", "\ud800", "e\u0301",
     "<a href='javascript:x'>", "</a>", "<aside>", "<figcaption>", "x" * 300, TEXT, "&#0;"]
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(TOKENS, max_size=25))
def test_any_head_gives_a_clean_byline(tokens):
    found = byline("".join(tokens).encode("utf-8", "ignore").decode())
    for name in (found.text, *found.names, *found.declared):
        assert not set(name) & set("\x00\ud800\n")
    assert found.author_url is None or found.author_url.startswith("http")
    assert bool(found.text) == (found.origin in {BylineOrigin.VISIBLE, BylineOrigin.BOTH})


DATE = "<p>Publié le 12 mars 2024</p>"


@pytest.mark.parametrize(
    ("after", "kind"),
    [
        ("<div class='related'><p class='author'>par Jeanne Morvan</p></div>", BylineKind.PERSON),
        ("<div class='tags'><p>Rédigé par Jeanne Morvan</p></div>", BylineKind.PERSON),
        ("<h2>L’équipe</h2><p><a href='/personnes/jm'>Jeanne Morvan</a></p>", BylineKind.PERSON),
        ("<div class='comments'><p>par Jeanne Morvan</p></div>", BylineKind.NONE),
        ("<h2>Sujets</h2><p><a href='/tag/jm'>Jeanne Morvan</a></p>", BylineKind.NONE),
        ("<h2>À lire</h2><p>Jeanne Morvan publie un livre</p>", BylineKind.NONE),
        ("<h2>Invités</h2><ul><li>Jeanne Morvan</li></ul>", BylineKind.NONE),
        ("<div class='related'><p class='author'>par Issa Traoré</p></div>", BylineKind.NONE),
    ],
)
def test_a_declared_author_below_the_text(after, kind):
    assert byline(head=declared("Jeanne Morvan"), after=after).kind is kind


def test_nobody_is_taken_below_the_text_whom_nothing_declares():
    after = "<div class='related'><p class='author'>par Jeanne Morvan</p></div>"
    assert byline(after=after).kind is BylineKind.NONE


@pytest.mark.parametrize(
    ("above", "kind", "names"),
    [
        ("<address>Jeanne Morvan pour La Gazette</address>", BylineKind.PERSON, ("Jeanne Morvan",)),
        ("<address>© 2011 AFP</address>", BylineKind.AGENCY, ()),
        ("<address>9 rue Jeanne Morvan, Villers</address>", BylineKind.NONE, ()),
        (f"<p><a href='/qui/jm'>J. M.</a></p>{DATE}", BylineKind.PSEUDONYM, ("J. M.",)),
        ("<p><a href='/qui/jm'>J. M.</a></p><p>Le maire</p>", BylineKind.NONE, ()),
        ("<ul><li>Jeanne Morvan</li><li>Le 12 mars 2024</li></ul>", BylineKind.PERSON, ("Jeanne Morvan",)),
        ("<ul><li>Stade Jeanne</li><li>Le 12 mars 2024</li></ul>", BylineKind.NONE, ()),
        (f"<p><a href='/'>La Gazette</a></p>{DATE}", BylineKind.OUTLET, ("La Gazette",)),
        (f"<p><a href='/'>Le Courrier</a></p>{DATE}", BylineKind.NONE, ()),
        ("<p>Photographe</p><p>Jeanne Morvan</p><p>12 mars 2024</p>", BylineKind.NONE, ()),
        ("<p class='author'>Photographe <span class='author'>Jeanne Morvan</span></p>", BylineKind.NONE, ()),
    ],
)  # fmt: skip
def test_signatures_of_the_head_by_their_place(above, kind, names):
    found = byline(above, head=declared("La Gazette", kind="Organization"))
    assert (found.kind, found.names) == (kind, names)


def test_a_title_named_after_authors_is_no_signature():
    html = (
        f"<html><head><title>Gymnase : le vote</title></head><body><div class='cover-authors'>"
        f"<h1 class='title-authors'>Gymnase : le vote</h1></div><p>{TEXT}</p><p>{TEXT}</p></body>"
    )
    document = parse(html, URL)
    assert read_byline(document, read_linked_data(document), look(document)).names == ()


def test_the_site_of_one_person_is_signed_under_the_title():
    told = f"<p>Jeanne Morvan a parlé. {TEXT}</p>" * 3
    under = "<div>Jeanne Morvan</div>"
    assert byline(under, site="Jeanne Morvan", text=told).names == ("Jeanne Morvan",)
    assert byline(under, text=told).names == ()


def test_the_name_of_a_hosted_blog_is_that_of_an_account():
    html = (
        "<html><head><meta property='og:site_name' content='plumedulac'></head><body><h1>Le gymnase"
        f" rénové</h1><p>Publié le 12 mars 2024 par plumedulac</p>{f'<p>{TEXT}</p>' * 4}</body></html>"
    )
    for host, kind in (("wordpress.com", BylineKind.PSEUDONYM), ("test", BylineKind.OUTLET)):
        document = parse(html, f"https://plumedulac.{host}/2024/gymnase")
        found = read_byline(document, read_linked_data(document), look(document))
        assert (found.kind, found.names) == (kind, ("plumedulac",))


def test_the_name_of_an_edition_closes_a_text():
    assert byline(after="<blockquote>La Gazette Sports</blockquote>").kind is BylineKind.OUTLET
    assert byline(after="<blockquote>La Gazette des sports et du lac</blockquote>").names == ()


@pytest.mark.parametrize(
    ("name", "names"), [("Courrier Expat", ("Courrier Expat",)), ("The Lake Herald", ())]
)
def test_an_edition_signs_and_another_paper_is_only_where_a_text_comes_from(name, names):
    above = f"<p><a href='/qui'>{name}</a></p><p>Publié le 12 mars 2024</p>"
    found = byline(above, head=declared(name), site="Courrier du Fleuve")
    assert (found.kind, found.names, found.text) == (BylineKind.COLLECTIVE, names, name)


def test_an_author_s_given_name_behind_its_label():
    assert byline("<p>Auteur Gaspard Publié le 12 mars 2024</p>").kind is BylineKind.PSEUDONYM


def test_a_name_under_the_title_signs_what_does_not_speak_of_it():
    assert byline("<p>Jeanne Morvan</p>").names == ("Jeanne Morvan",)
    assert (
        byline("<p>Jeanne Morvan</p>", text=f"<p>{TEXT} Selon Mme Morvan, non.</p>" * 3).names == ()
    )
    assert byline("<p><a href='/jm'>Jeanne Morvan</a></p>").names == ()
    assert byline("<p>Le gymnase Morvan</p>").names == ()


def test_a_name_with_its_account_signs_in_the_head():
    assert byline("<ul><li>Jeanne Morvan - @jmorvan</li></ul>").names == ("Jeanne Morvan",)
    assert byline("<ul><li>Le conseil - @villers</li></ul>").names == ()


def test_a_dated_signature_below_the_text():
    line = "<p>Un article écrit par Jeanne Morvan, le 31 octobre 2024</p>"
    gap = "<h2>Partager</h2>" + "<p>Partager</p>" * 5
    assert byline(after=gap + line).names == ("Jeanne Morvan",)
    assert byline(after=gap + line + line.replace("Jeanne", "Paul")).names == ()
    assert byline(after=gap + f"<div class='comments'>{line}</div>").names == ()


def test_the_journalist_among_the_credits_of_a_broadcast():
    makers = "<div>Image :</div><p>Paul Nève</p><div>Journaliste :</div><p>Jeanne Morvan</p>"
    assert byline(after=f"<h2>Générique</h2>{makers}").names == ("Jeanne Morvan",)
    assert byline(after="<h2>L’équipe</h2><p>Jeanne Morvan</p>").names == ("Jeanne Morvan",)
    assert byline(after="<h2>L’équipe</h2><p>Recrutement</p>").names == ()


def test_an_address_by_a_date_is_where_the_text_is_from():
    found = byline("<p>lecourrier-exemple.ca - Le 23 février 2017</p>")
    assert (found.kind, found.names) == (BylineKind.OUTLET, ("lecourrier-exemple.ca",))
    assert byline("<p>À lire sur lecourrier-exemple.ca :</p>").names == ()
    assert byline("<p>lecourrier-exemple.ca</p>").names == ()


def test_teasers_behind_a_cut_text_do_not_sign():
    cards = "<div class='card-author'>Issa Traoré</div><p>Un autre sujet de la semaine</p>" * 2
    head = f"<p><a href='/jm'>Jeanne Morvan</a></p>{DATE}"
    found = byline(head, head=declared("Jeanne Morvan"), text=f"<p>{TEXT}</p>", after=cards)
    assert found.names == ("Jeanne Morvan",)


def test_names_declared_in_one_field_are_found_apart():
    found = byline("<p>Jeanne Morvan, La Gazette</p>", head=declared("Jeanne Morvan, La Gazette"))
    assert found.names == ("Jeanne Morvan",)
    assert found.origin is BylineOrigin.BOTH


@pytest.mark.parametrize(
    "quoted",
    [
        "<blockquote><p>Rien ne change.</p><p class='author'>Issa Traoré</p></blockquote>",
        "<div class='pull-quote'><p>Rien ne change.</p><p class='author'>Issa Traoré</p></div>",
        "<p>« Rien ne change. »</p><cite class='author'>Issa Traoré</cite>",
        "<p>“Rien ne change.”</p><p>Issa Traoré</p>",
    ],
)
def test_the_author_of_a_quotation_does_not_sign(quoted):
    assert byline(quoted).names == ()
    assert byline(f"<p class='author'>Jeanne Morvan</p>{quoted}").names == ("Jeanne Morvan",)


def test_an_author_beside_a_quotation_signs():
    above = "<blockquote>Rien ne change.</blockquote><p class='author'>Jeanne Morvan</p>"
    assert byline(above).names == ("Jeanne Morvan",)
    assert byline("<cite class='auteur'>Jeanne Morvan</cite>").names == ("Jeanne Morvan",)


def test_who_asked_signs_an_interview_that_the_site_publishes():
    head = '<meta name="author" content="La Gazette">'
    above = "<div class='author'>Par La Gazette</div>"
    asked = f"<p>{TEXT}</p>" * 4 + "<p>Propos recueillis par Jeanne Morvan</p>"
    assert byline(above, head=head, text=asked).names == ("Jeanne Morvan",)
    teaser = asked.replace("Propos recueillis par", "Par")
    assert byline(above, head=head, text=teaser).kind is BylineKind.OUTLET


def test_a_post_alone_stands_for_the_newsroom_and_a_nickname_does_not():
    def shown(name):
        head = f'<meta name="author" content="{name}">'
        return byline(f"<div class='author'>{name}</div>", head=head)

    assert shown("CORRESPONDANT").kind is BylineKind.COLLECTIVE
    assert shown("Korrigan").kind is BylineKind.PSEUDONYM


def test_the_outlet_before_the_name_of_who_writes_for_it():
    assert byline("<div class='author'>La Gazette Jeanne Morvan</div>").names == ("Jeanne Morvan",)
    assert byline("<div class='author'>La Gazette du matin</div>").kind is BylineKind.OUTLET


def test_the_heading_of_a_list_of_teasers_is_no_body_that_signs():
    box = "<div class='author-box'>{}</div>"
    assert byline(after=box.format("VOUS ALLEZ AIMER")).kind is BylineKind.NONE
    assert byline(after=box.format("Collectif Vent Debout")).kind is BylineKind.COLLECTIVE


def test_names_that_are_read_apart_are_not_one_more_name_together():
    apart = (
        "<div class='authors'><a class='author'>Jeanne Morvan</a> <a class='author'>{}</a></div>"
    )
    assert byline(apart.format("Loïc Le Goff")).names == ("Jeanne Morvan", "Loïc Le Goff")
    assert len(byline(apart.format("Anne Morvan-Goff")).names) == 2


def test_the_title_written_again_in_the_box_of_the_author_names_nobody():
    title = "<h1>Le gymnase, discussion par Loïc Le Goff</h1>"
    box = "<div class='author-box'><h3>{}</h3><a class='author'>Jeanne Morvan</a></div>"
    html = f"<body>{title}{box}{f'<p>{TEXT}</p>' * 4}</body>"

    def names(again):
        document = parse(html.replace("{}", again), URL)
        return read_byline(document, read_linked_data(document), look(document)).names

    assert names("Le gymnase, discussion par Loïc Le Goff") == ("Jeanne Morvan",)
    assert names("Discussion par Loïc Le Goff") == ("Loïc Le Goff", "Jeanne Morvan")
