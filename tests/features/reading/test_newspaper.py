"""The weighing of blocks: what it takes for the article, and what a long page costs."""

from __future__ import annotations

import time

from lxml import etree

from features.reading.newspaper import chosen

PARAGRAPH = "Le conseil a voté mardi la rénovation du gymnase, que la ville attend depuis dix ans."
MENU = "Accueil Sport Culture Météo"


def skeleton(paragraphs):
    body = etree.Element("body")
    for holder, texts in enumerate(([MENU] * 2, [PARAGRAPH] * paragraphs)):
        place = etree.SubElement(body, "div")
        for index, text in enumerate(texts):
            etree.SubElement(place, "p", n=str(1000 * holder + index)).text = f"{text} {index}"
    return body


def seconds(paragraphs):
    body = skeleton(paragraphs)
    start = time.process_time()
    chosen(body)
    return time.process_time() - start


def test_paragraphs_are_chosen_and_a_menu_is_not():
    assert chosen(skeleton(5)) == (1000, 1001, 1002, 1003, 1004)


def test_elided_articles_count_as_french_words():
    body = etree.Element("body")
    place = etree.SubElement(body, "div")
    for index in range(3):
        text = f"L’école d’art, qu’« aujourd’hui »\u00a0l’État finance, n’ouvre qu’en juin {index}."
        etree.SubElement(place, "p", n=str(index)).text = text
    assert chosen(body) == (0, 1, 2)


def test_a_page_eight_times_as_long_costs_no_more_than_its_length():
    assert min(seconds(8000) for _ in range(2)) < 15 * max(seconds(1000), 0.005)
