"""A bare page keeps what a reader judges an article by, and loses what only a rich site has."""

import pytest

from training.bare import strip_furniture
from training.furniture import furniture

PAGE = """<?xml version="1.0"?><html><head><title>Le pont rouvre</title>
<meta name="author" content="Camille Rivoire">
<script type="application/ld+json">{"@type": "NewsArticle"}</script></head><body>
<nav>Accueil</nav><!-- gabarit -->
<article class="share-ready" id="a1"><h1 class="titre">Le pont rouvre</h1>
<p class="byline">Par Camille Rivoire</p><time class="date">12 mars 2024</time>
<figure class="media"><img src="pont.jpg"><figcaption class="caption">Le pont. © Rivoire</figcaption></figure>
<p class="texte">Le maire l’a dit <a href="https://example.org/arrete">dans un arrêté</a>.</p>
<div class="newsletter-box">Recevez notre lettre</div>
<div id="comments">Laissez un commentaire</div>
<div class="related">Lire aussi</div> Fin.
</article><footer>Mentions légales</footer></body></html>"""


def test_practice_stays():
    bare = strip_furniture(PAGE)
    for kept in ("<title>Le pont rouvre</title>", 'class="byline"', 'class="date"', "12 mars 2024"):
        assert kept in bare
    for kept in ("Le pont. © Rivoire", 'href="https://example.org/arrete"', "Fin.", "<article"):
        assert kept in bare


@pytest.mark.parametrize(
    "gone",
    [
        "ld+json",
        "<meta",
        "Accueil",
        "gabarit",
        "Recevez",
        "Laissez",
        "Lire aussi",
        "Mentions",
        "texte",
        "titre",
    ],
)
def test_furniture_goes(gone):
    assert gone not in strip_furniture(PAGE)


def test_a_long_block_is_the_article_whatever_its_name():
    body = "Le conseil a voté. " * 100
    assert body.strip() in strip_furniture(f'<body><div class="comment-body">{body}</div></body>')
    assert "voté" not in strip_furniture(
        '<body><div class="comment-body">Il a voté.</div><p>x</p></body>'
    )


@pytest.mark.parametrize("page", ["", "   ", "<!-- rien -->"])
def test_what_cannot_be_parsed_comes_back(page):
    assert strip_furniture(page) == page


def test_baring_takes_away_all_that_the_furniture_baseline_sees():
    assert furniture(PAGE)["news_markup"] == 1
    assert furniture(PAGE)["newsletter"] == 1
    assert not any(furniture(strip_furniture(PAGE)).values())
