"""The lines of a page, their marks and zones, and the place of its article."""

from __future__ import annotations

import pytest

from features.reading.marks import Mark, Zone, judged, words_of
from features.reading.parse import parse
from features.reading.surface import look

TEXT = (
    "Le conseil municipal a voté mardi soir la rénovation du gymnase, attendue depuis dix ans. " * 2
)


def surface(body, title="Le gymnase rénové - La Gazette"):
    return look(parse(f"<html><head><title>{title}</title></head><body>{body}</body></html>"))


def test_words_of_a_name():
    assert words_of("td-postAuthor__name fn") == "td post author name fn"


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("entry-author", Mark.AUTHOR),
        ("c-articleByline", Mark.AUTHOR),
        ("nom_auteur", Mark.AUTHOR),
        ("m-signature", Mark.AUTHOR),
        ("posted-on", Mark.DATE),
        ("entry-date", Mark.DATE),
        ("wp-caption-text", Mark.CAPTION),
        ("article__legende", Mark.CAPTION),
        ("spip_doc_titre", Mark.CAPTION),
        ("media-credit", Mark.CREDIT),
        ("copyrightHolder", Mark.CREDIT),
        ("image-rights", Mark.CREDIT),
        ("image-text", Mark.CAPTION),
        ("date-updated", Mark.MODIFIED),
    ],
)
def test_names_that_give_a_mark(name, mark):
    assert mark in judged(name)[0]


@pytest.mark.parametrize(
    "name",
    [
        "authority",
        "author-avatar",
        "comment-author",
        "site-credits-footer",
        "has-caption",
        "update-x",
        "candidate",
        "reading-time",
        "authorize",
        "recaptcha",
        "wp-block-media-text__content",
        "textmedia-item textmedia-text",
    ],
)
def test_names_that_give_none(name):
    assert not judged(name)[0] & {Mark.AUTHOR, Mark.CAPTION, Mark.CREDIT, Mark.DATE}


def test_what_rdf_says_of_an_article_s_own_picture_is_no_promotion():
    assert judged("field-item even / og:image rdfs:seeAlso")[1] is None
    assert judged("field-item even / see-also")[1] is Zone.RELATED


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("comments-area", Zone.COMMENT),
        ("related-posts", Zone.RELATED),
        ("widget-sidebar", Zone.RELATED),
        ("share-bar", Zone.NAV),
        ("newsletter-box", Zone.NAV),
        ("adslot-top", Zone.AD),
        ("entry-content", None),
        ("publication", None),
    ],
)
def test_names_that_give_a_zone(name, zone):
    assert judged(name)[1] is zone


def test_lines_are_what_a_reader_sees():
    found = surface(
        "<h1>Le gymnase</h1><p>Un <b>mot</b>, <a href='/a'>un lien</a><br>puis\xa0une ligne</p>"
        "<script>var x</script><div>seul<span> en bloc</span></div><svg><title>x</title></svg>"
    )
    assert [line.text for line in found.lines] == [
        "Le gymnase",
        "Un mot, un lien",
        "puis\xa0une ligne",
        "seul en bloc",
    ]
    assert found.lines[1].linked == pytest.approx(7 / 15)
    assert found.lines[0].linked == 0


def test_the_article_lies_between_its_title_and_its_last_paragraph():
    found = surface(
        "<nav><a>Accueil</a></nav><div>La Gazette</div><h1>Le gymnase rénové</h1><p>Par X</p>"
        f"<div class='sidebar-left'><p>{TEXT}</p><p>{TEXT}</p></div><p>Fin</p>"
    )
    texts = [line.text for line in found.lines]
    assert texts[found.title] == "Le gymnase rénové"
    assert texts[found.first] == texts[found.end - 1] == TEXT.strip()
    assert texts[found.end] == "Fin"
    # What wraps the text is no side zone, whatever its name.
    assert found.zone(found.lines[found.first]) is None


def test_the_title_is_the_heading_that_the_page_repeats():
    found = surface("<h1>La Gazette</h1><h2>Le gymnase rénové</h2>" + f"<p>{TEXT}</p>" * 2)
    assert found.lines[found.title].text == "Le gymnase rénové"


def test_comments_do_not_make_the_article():
    found = surface(
        f"<h1>Le gymnase rénové</h1><div><p>{TEXT}</p></div>"
        f"<div class='comments'>{f'<p>{TEXT}{TEXT}</p>' * 5}</div>"
    )
    assert found.lines[found.end - 1].index == 1


def test_marks_on_what_wraps_the_article_are_void():
    found = surface(f"<div class='author-page'><h1>Le gymnase rénové</h1><p>{TEXT}</p></div>")
    assert found.marked == ()


def test_hidden_lines_are_known():
    found = surface("<p style='display: none'>x</p><p hidden>y</p><p>z</p>")
    assert [found.zone(line) for line in found.lines] == [Zone.HIDDEN, Zone.HIDDEN, None]


def test_pictures_for_browsers_without_script_are_seen():
    found = surface("<noscript><img src='/a.jpg'>Activez JavaScript</noscript><img src='/b.jpg'>")
    assert [slot.node.get("src") for slot in found.slots] == ["/a.jpg", "/b.jpg"]
    assert found.lines == ()


@pytest.mark.parametrize(
    "html",
    [
        "<div class='share author'>" * 20_000 + "x",
        "<i class=author>x</i>" * 20_000,
        "<img src=a>" * 5_000,
        "<b>" * 20_000 + "x",
        "<h1>" * 5_000,
        "",
    ],
)
def test_absurd_pages_stay_small(html):
    found = surface(html + "<p>x</p>")
    assert len(found.marked) <= 2_100
    assert len(found.slots) <= 500
    assert all(len(line.zones) <= 24 for line in found.lines)


#: Teasers of a side column: together they weigh more than the article.
TEASERS = "<h3><a href='/x'>Un autre article de la semaine</a></h3><li>" + TEXT + TEXT + "</li>"


def test_a_column_of_teasers_is_no_article():
    found = surface(
        f"<h1>Le gymnase rénové</h1><div><p>{TEXT}</p><p>{TEXT}</p></div>"
        f"<ul>{TEASERS * 4}</ul><p>Archives</p>"
    )
    assert found.top.tag == "div"
    assert found.lines[found.end].text == "Un autre article de la semaine"


def test_subheadings_without_links_do_not_make_teasers():
    parts = f"<h3>Un chantier long</h3><p>{TEXT}</p>" * 3
    found = surface(f"<h1>Le gymnase rénové</h1><article>{parts}</article><div><p>{TEXT}</p></div>")
    assert found.top.tag == "article"


def test_the_article_ends_before_the_other_articles_that_its_element_holds():
    text = f"<p>{TEXT}</p>" * 3
    found = surface(
        f"<h1>Le gymnase rénové</h1><div>{text}<p>Jeanne Morvan</p>"
        f"<div class='related-posts'><p>{TEXT}</p></div></div>"
    )
    assert found.lines[found.end].text == "Jeanne Morvan"


def test_a_text_that_lies_whole_in_such_an_element_keeps_its_end():
    text = f"<p>{TEXT}</p>" * 3
    found = surface(f"<h1>Le gymnase rénové</h1><div class='related-posts'>{text}</div><p>Fin</p>")
    assert found.lines[found.end].text == "Fin"
