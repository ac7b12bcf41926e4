"""What stands over the title and is another’s: site headers and cards sign and date nothing."""

from __future__ import annotations

import pytest

from features.article import BylineKind
from features.reading.bylines import read_byline
from features.reading.dates import read_dates
from features.reading.linked_data import read_linked_data
from features.reading.parse import parse
from features.reading.surface import look

TEXT = (
    "Le conseil municipal a voté mardi soir la rénovation du gymnase, attendue depuis dix ans. " * 3
)
CARD = (
    "<div><span class=author>Par Paul Kerlo</span><h3>Le billet</h3><time>13 mars 2024</time></div>"
)


def head(before, after="", *, wrap="{}", declared=""):
    inner = f"{before}<h1>Le gymnase rénové</h1>{after}<div>{f'<p>{TEXT}</p>' * 4}</div>"
    html = f"<html><head>{declared}</head><body>{wrap.format(inner)}</body></html>"
    document = parse(html, "https://www.gazette.example/ville/gymnase")
    linked, surface = read_linked_data(document), look(document)
    byline, (issued, _) = (
        read_byline(document, linked, surface),
        read_dates(document, linked, surface),
    )
    return byline.names, issued.iso if issued else ""


@pytest.mark.parametrize("tag", ["header", "nav", "aside"])
def test_a_card_of_the_site_s_header(tag):
    before = f"<{tag}>{CARD}</{tag}>"
    assert head(before, "<p>12/03/2024</p>") == ((), "2024-03-12")
    assert head(before, "<p>Par Jade Morin</p>")[0] == ("Jade Morin",)
    marked = "<p class=author>Jade Morin</p><p>12/03/2024</p>"
    assert head(before, marked) == (("Jade Morin",), "2024-03-12")


def test_the_article_s_own_header():
    before = "<header><span class=author>Par Jade Morin</span><time>12 mars 2024</time></header>"
    own = (("Jade Morin",), "2024-03-12")
    assert head(before, wrap="<article>{}</article>") == own
    assert head(f"<div>{before}</div>", wrap="<main>{}</main>") == own
    assert head(before.replace("header", "div")) == own


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("<p>Le maire de Vernay part</p><small>Par Jade Morin - 13/03/2024</small>", ((), "")),
        ("<p>Politique</p><small>Par Jade Morin - 13/03/2024</small>", "own"),
        ("<p>Accueil > La Ville > Sports</p><small>Par Jade Morin - 13/03/2024</small>", "own"),
        ("<p>Mardi 12 mars à Vernay</p><small>Par Jade Morin - 13/03/2024</small>", ((), "")),
    ],
)
def test_a_card_without_a_name_is_told_by_its_title(lines, found):
    own = (("Jade Morin",), "2024-03-13")
    assert head(f"<div><div>{lines}</div></div>") == (own if found == "own" else found)


def test_a_declared_author_in_the_head_outweighs_another_over_the_title():
    declared = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":'
        '{"@type":"Person","name":"Jade Morin"}}</script>'
    )
    before, after = "<p class=author>Paul Kerlo</p>", "<p>Par Jade Morin</p>"
    assert head(before, after, declared=declared)[0] == ("Jade Morin",)
    assert head(before, declared=declared)[0] == ("Paul Kerlo",)


def test_a_page_of_nothing_but_its_title():
    document = parse("<h1>Le gymnase rénové</h1>", "https://www.gazette.example/")
    surface = look(document)
    assert read_byline(document, read_linked_data(document), surface).kind is BylineKind.NONE
