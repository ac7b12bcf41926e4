"""What a page declares to machines, in every form that sites give it, broken ones included."""

from __future__ import annotations

import json
import time

import pytest

from features.reading.linked_data import Author, LinkedData, read_linked_data
from features.reading.parse import parse


def linked(*blocks, body="<p>x</p>"):
    scripts = "".join(f'<script type="application/ld+json">{text}</script>' for text in blocks)
    return read_linked_data(parse(f"<html><head>{scripts}</head><body>{body}</body></html>"))


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Le gymnase rénové",
    "datePublished": "2024-03-12T10:12:33+01:00",
    "dateModified": "2024-03-13",
    "articleSection": "Ville",
    "isAccessibleForFree": "False",
    "author": {"@type": "Person", "name": "Jeanne Morvan", "url": "https://gazette.example/jm"},
    "publisher": {"@type": "Organization", "name": "La Gazette"},
}
JEANNE = Author("Jeanne Morvan", "person", "https://gazette.example/jm")


@pytest.mark.parametrize(
    "block",
    [
        json.dumps(ARTICLE),
        json.dumps([{"@type": "WebSite", "name": "La Gazette"}, ARTICLE]),
        json.dumps({"@graph": [{"@type": "WebPage", "name": "x"}, ARTICLE]}),
        json.dumps({"@type": "WebPage", "mainEntity": ARTICLE}),
        "<!-- " + json.dumps(ARTICLE) + " -->",
        "//<![CDATA[\n" + json.dumps(ARTICLE) + "\n//]]>",
        json.dumps(ARTICLE)[:-1] + ",}",
        json.dumps(ARTICLE) + ";",
    ],
)
def test_every_form_of_the_same_article(block):
    found = linked(block)
    assert found.authors == (JEANNE,)
    assert (found.published, found.modified) == ("2024-03-12T10:12:33+01:00", "2024-03-13")
    assert (found.origin, found.publisher, found.section) == ("json-ld", "La Gazette", "Ville")
    assert found.free is False


def test_authors_by_reference():
    graph = [
        {**ARTICLE, "author": {"@id": "#jm"}},
        {"@type": "Person", "@id": "#jm", "name": "Jeanne Morvan"},
    ]
    assert linked(json.dumps({"@graph": graph})).authors == (Author("Jeanne Morvan", "person"),)


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Jeanne Morvan", ["Jeanne Morvan"]),
        (["Jeanne Morvan", {"name": "Issa Traoré"}], ["Jeanne Morvan", "Issa Traoré"]),
        ({"name": ["Jeanne Morvan", "Issa Traoré"]}, ["Jeanne Morvan", "Issa Traoré"]),
        ({"name": {"@value": "Jeanne Morvan"}}, ["Jeanne Morvan"]),
        ({"name": "Jeanne&nbsp;Morvan &amp; Cie"}, ["Jeanne\u00a0Morvan & Cie"]),
        ({"name": ""}, []),
        ({"name": 12}, []),
        (None, []),
        ([["Jeanne Morvan"]], []),
    ],
)
def test_forms_of_an_author(author, names):
    found = linked(json.dumps({**ARTICLE, "author": author}))
    assert [item.name for item in found.authors] == names


def test_the_article_among_other_objects():
    teaser = {"@type": "NewsArticle", "headline": "Autre"}
    found = linked(json.dumps(teaser), json.dumps(ARTICLE), '{"@type":"BreadcrumbList"}')
    assert found.headline == "Le gymnase rénové"
    assert found.types == ("NewsArticle", "Person", "Organization", "BreadcrumbList")
    assert linked('{"@type":"Organization","name":"La Gazette"}').authors == ()


def test_a_block_that_is_no_json_still_gives_its_plain_pairs():
    text = json.dumps(ARTICLE, ensure_ascii=False).replace("rénové", 'rénové "enfin"')
    found = linked(text)
    assert found.published == "2024-03-12T10:12:33+01:00"
    assert [item.name for item in found.authors] == ["Jeanne Morvan"]
    assert linked('{"name": "Jeanne"').authors == ()


def test_microdata_where_json_ld_says_nothing():
    body = """<article itemscope itemtype="https://schema.org/NewsArticle">
      <span itemprop="author" itemscope itemtype="https://schema.org/Person">
        <a href="/jm"><b itemprop="name">Jeanne Morvan</b></a>, journaliste</span>
      <time itemprop="datePublished" datetime="2024-03-12">mardi</time>
      <meta itemprop="dateModified" content="2024-03-13"></article>
      <article><span itemprop="author">Issa Traoré</span></article>"""
    found = linked(body=body)
    assert found.authors == (Author("Jeanne Morvan", "person"),)
    assert (found.published, found.modified, found.origin) == ("2024-03-12", "2024-03-13", "meta")


@pytest.mark.parametrize(
    "block",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"@type":"Article","author":' * 5_000,
        '{"@type":"Article","author":' + "[" * 150 + '"x"' + "]" * 150 + "}",
        "[" + '{"@type":"Article"},' * 15_000 + "1]",
        "," * 399_000,
        '"author":{' * 30_000,
        " " * 399_000,
        "\x00\ud800",
        "null",
        "12",
        '{"@type":12,"author":{"@id":{}}}',
    ],
)
def test_a_bomb_gives_nothing_and_costs_little(block):
    start = time.process_time()
    found = linked(block)
    assert isinstance(found, LinkedData)
    assert found.authors == ()
    assert time.process_time() - start < 1
