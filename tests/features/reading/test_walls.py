"""The head of an article that is sold, its offer, and articles that are read in full."""

from __future__ import annotations

import pytest

from features.article import Page
from features.reading import read
from features.reading.endings import before_offers

HEAD = (
    "<p>Le bassin de Valbrune fermera trois nuits par semaine, a dit mardi la mairie, faute de"
    " maîtres-nageurs en nombre suffisant pour tenir les deux lignes ouvertes au public.</p>"
    "<p>Depuis janvier, onze d’entre eux ont quitté la ville pour des communes où les loyers sont"
    " moins chers et les horaires plus doux, selon le syndicat qui les représente ici.</p>"
)
WALL = "<h2>Cet article est réservé aux abonnés</h2>"
OFFER = (
    "<p>Avec cette offre, profitez de :</p><ul><li>L’accès illimité à tous les articles</li>"
    "<li>Le journal en version numérique</li></ul>"
)
MORE = "".join(
    f"<p>Le club numéro {n} demande à la commune de rouvrir la petite ligne dès l’automne.</p>"
    for n in range(9)
)
SOLD = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'


def article(body, head=""):
    title = "<h1>Le bassin de Valbrune ferme la nuit</h1>"
    html = f"<html lang=fr><head><title>Le bassin de Valbrune ferme la nuit</title>{head}</head>"
    url = "https://gazette.example/2024/le-bassin"
    return read(Page("", "", url, f"{html}<body><main><article>{title}{body}</article></main>"))


def code(found):
    return found.obstacle.code if found.obstacle else None


def test_a_wall_and_its_offer_are_no_text():
    found = article(HEAD + WALL + OFFER)
    assert found.body.endswith("qui les représente ici.")
    assert code(found) == "paywall"


def test_a_wall_over_the_rest_of_the_text_hides_none_of_it():
    found = article(HEAD + WALL + MORE)
    assert "club numéro 8" in found.body


def test_a_text_that_is_sent_whole_is_read_whole():
    assert code(article(HEAD + MORE + WALL, SOLD)) is None
    cut = "<p>Il vous reste 63 % de cet article à lire.</p>"
    assert code(article(HEAD + MORE + cut, SOLD)) == "paywall"
    unfinished = MORE.replace("numéro 8 demande à la commune de rouvrir", "numéro 8 dit (").replace(
        "la petite ligne dès l’automne.</p>", "la petite ligne dès l’automne</p>"
    )
    assert code(article(HEAD + unfinished + WALL, SOLD)) == "paywall"
    assert code(article(HEAD, SOLD)) == "paywall"


def test_the_badge_of_another_article_sells_this_one_to_nobody():
    few = MORE[: len(MORE) // 2].rpartition("<p>")[0]
    card = (
        "<div><span>Réservé aux abonnés</span><h3><a href=/b>La gare fermera aussi</a></h3></div>"
    )
    assert code(article(f"{HEAD}{few}</article><section>{card}{card}</section>")) is None
    alone = "<div><span>Réservé aux abonnés</span></div><p>Abonnez-vous pour lire la suite</p>"
    assert code(article(f"{HEAD}{few}{alone}")) == "paywall"


@pytest.mark.parametrize("heading", ["À propos de l’auteur", "À propos de l'autrice :", "L’auteur"])
def test_the_box_of_the_author_is_no_text(heading):
    box = f"<section><h3>{heading}</h3><p>Inès Morvan écrit sur l’eau depuis 2009, à Aven.</p></section>"
    assert "2009" not in article(HEAD + MORE + box).body
    assert "2009" in article(box.replace("l’eau", "l’eau douce") + HEAD + MORE).body


def test_a_crosshead_about_authors_keeps_its_paragraphs():
    body = article(f"{HEAD}<h3>Les auteurs</h3>{MORE}{MORE.replace('club', 'comité')}").body
    assert "comité numéro 8" in body


def test_lines_before_an_offer_are_counted():
    lines = [
        ("Le bassin ferme.", 40),
        ("Cet article est réservé aux abonnés", 6),
        ("1 € le mois", 4),
    ]
    assert before_offers(lines) == 1
    assert before_offers(lines[1:]) == 2
    assert before_offers([]) == 0


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (
            "[<a href=/n>Le bassin : la carte des fermetures</a>]",
            "[Selon <a href=/n>une carte</a>, dix bassins ferment.]",
        ),
        (
            "Chaque jeudi, recevez l’essentiel de l’eau dans votre boîte mail.",
            "Chaque jeudi, le club reçoit les enfants de la commune.",
        ),
        (
            "Cette lettre est gratuite. Abonnez-vous pour la recevoir le dimanche.",
            "Cette lettre est restée sans réponse, dit le maire de la commune.",
        ),
        (
            "Suivez toute l’actualité de vos villes et médias favoris.",
            "Suivez la rivière jusqu’au pont, conseille le guide de la vallée.",
        ),
        (
            "Vous avez trouvé une erreur ? Merci de nous la signaler.",
            "Vous avez trouvé une ville en paix, lui répond le maire d’Aven.",
        ),
        (
            "Sans vos dons, ces enquêtes ne pourraient pas paraître.",
            "Sans eau ni lumière, les habitants ont passé la nuit dehors.",
        ),
        (
            "Aven-Courrier Inès MORVAN.Publié le 12/03/2024 à 17h54",
            "Le rapport a été publié le 12 mars 2024 par la chambre d’Aven.",
        ),
    ],
)
def test_furniture_between_paragraphs_and_a_sentence_that_begins_alike(line, text):
    wanted = line.partition("<")[0] or line
    first = f"<p>{line}</p>{HEAD}{MORE}" if "Publié" in line else f"{HEAD}<p>{line}</p>{MORE}"
    assert wanted[:24] not in article(first).body
    assert text[:7] in article(f"{HEAD}<p>{text}</p>{MORE}").body


def test_a_box_that_a_builder_fills_a_level_higher_is_text():
    inner = f"<div class='block html-block'><div class=block-content>{HEAD}</div></div>"
    other = f"<div class='block html-block'>{MORE}</div>"
    assert "numéro 8" in article(f"<div class=content>{inner}{other}</div>").body
