"""What is no article, or cannot be scored, with pages that look alike and are articles."""

from __future__ import annotations

import pytest

from features.article import Page
from features.reading import read

SENTENCES = [
    "Le conseil municipal a voté mardi soir la rénovation du gymnase, qui attendait depuis dix ans.",
    "Les travaux débuteront en juin, selon l’adjointe aux sports, et devraient durer quatorze mois.",
    "Plusieurs élus de l’opposition regrettent que le chauffage n’ait pas été compris dans le devis.",
    "Une réunion publique est prévue en mars, avec les clubs et les écoles qui utilisent la salle.",
    "Le département, qui finance un tiers du chantier, demandera un bilan à la fin de l’année.",
    "« On n’y croyait plus », confie la présidente du club de basket, qui compte deux cents licenciés.",
]
ARTICLE = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
TEASERS = "".join(
    f"<div class='bloc'><h3><a href='/a{n}'>Un titre bien tourné sur le sujet numéro {n}</a></h3></div>"
    for n in range(20)
)


def obstacle(body, url="https://www.gazette.example/2024/le-gymnase-renove.html", head=""):
    html = f"<html><head>{head}</head><body>{body}</body></html>"
    return read(Page(sha256="", fetched_at="", url=url, html=html)).obstacle


def test_an_article_has_no_obstacle():
    assert obstacle(f"<h1>Le gymnase rénové</h1>{ARTICLE}") is None
    assert obstacle(f"<h1>Le gymnase rénové</h1>{ARTICLE}<aside>{TEASERS}</aside>") is None
    assert obstacle(f"<h1>Le gymnase rénové</h1>{ARTICLE}{TEASERS}") is None


@pytest.mark.parametrize("path", ["/", "", "/index.html", "/accueil", "/fr/"])
def test_a_home_page_is_no_article(path):
    found = obstacle(TEASERS, f"https://www.gazette.example{path}")
    assert (found.code, found.detail) == ("not_article", "home")


def test_an_article_at_a_bare_address_is_one():
    assert obstacle(f"<h1>Le gymnase rénové</h1>{ARTICLE}", "https://www.gazette.example/") is None


@pytest.mark.parametrize(
    "path", ["/tag/gymnase/", "/categorie/sport", "/auteur/jeanne-morvan/page/2"]
)
def test_a_listing_is_no_article(path):
    found = obstacle(f"<h1>Sport</h1>{TEASERS}", f"https://www.gazette.example{path}")
    assert (found.code, found.detail) == ("not_article", "listing")


def test_an_article_filed_under_a_rubric_is_one():
    url = "https://www.gazette.example/categorie/sport/le-gymnase-de-saint-aubrac-renove"
    assert (
        obstacle(f"<h1>Le gymnase rénové</h1>{ARTICLE}<h3><a href='/b'>Autre titre</a></h3>", url)
        is None
    )


def test_a_petition_is_no_article():
    button = "<div>1 254 signatures</div><div>Signer la pétition</div>"
    found = obstacle(f"<h1>Pétition : sauvons le gymnase</h1>{ARTICLE}{button}")
    assert (found.code, found.detail) == ("not_article", "petition")


def test_an_article_about_a_petition_is_one():
    about = "<p>La pétition a recueilli 1 254 signatures en une semaine, selon ses auteurs.</p>"
    assert obstacle(f"<h1>Gymnase : une pétition lancée</h1>{ARTICLE}{about}") is None


def test_a_live_report_is_no_article():
    minutes = "".join(
        f"<div><span>{n}’</span><p>Corner pour les visiteurs.</p></div>" for n in range(1, 30)
    )
    assert obstacle(f"<h1>Arvor - Morlaix</h1>{minutes}").detail == "live"


def test_a_shop_is_no_article():
    head = "<meta property='og:type' content='product'>"
    found = obstacle(f"<h1>Ballon de basket</h1>{ARTICLE}<p>Ajouter au panier</p>", head=head)
    assert (found.code, found.detail) == ("not_article", "shop")


def test_a_video_without_text_is_no_article():
    head = "<meta property='og:type' content='video.other'>"
    assert obstacle(f"<h1>Vidéo</h1><p>{SENTENCES[0]}</p>", head=head).detail == "video"
    assert obstacle(f"<h1>Vidéo</h1>{ARTICLE}", head=head) is None


def test_a_text_in_another_language_is_not_french():
    english = (
        "<p>The council voted on Tuesday to renovate the gym after many years of waiting.</p>" * 1
    )
    others = english.replace("Tuesday", "Monday") + english.replace("gym", "town hall")
    assert obstacle(f"<h1>The gym</h1>{english}{others}").code == "not_french"
    assert obstacle(f"<h1>Le gymnase</h1>{ARTICLE}{english}") is None


def test_the_beginning_of_a_paid_article_is_a_paywall():
    wall = "<p>Il vous reste 78 % de cet article à lire. La suite est réservée aux abonnés.</p>"
    assert obstacle(f"<h1>Le gymnase rénové</h1>{ARTICLE}{wall}").code == "paywall"
    json_ld = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
    assert obstacle(f"<h1>Le gymnase rénové</h1>{ARTICLE}", head=json_ld).code == "paywall"


def test_a_free_article_that_sells_subscriptions_is_none():
    offer = "<nav>Déjà abonné ? Connectez-vous</nav>"
    assert obstacle(f"{offer}<h1>Le gymnase rénové</h1>{ARTICLE}") is None


def test_a_brief_is_too_short():
    assert obstacle(f"<h1>Le gymnase rénové</h1><p>{SENTENCES[0]}</p>").code == "too_short"


def test_a_long_text_at_a_bare_address_is_an_article_unless_titles_crowd_round_it():
    long = "".join(f"<p>{line} C’est la séance {n}.</p>" for n in range(4) for line in SENTENCES)
    page = f"<h1>Le gymnase rénové</h1>{long}"
    assert obstacle(page, "https://www.gazette.example/") is None
    assert obstacle(page + TEASERS, "https://www.gazette.example/").detail == "home"
