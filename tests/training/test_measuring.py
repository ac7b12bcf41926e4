"""A page is measured as saved, bare and as its text pasted; a text without a page, once."""

import gzip
import json

import pytest

from training.corpus import Corpus
from training.measuring import measure_corpus

FACTS = (
    "le budget de la piscine, qui rouvrira au printemps après deux années de travaux",
    "la réfection du toit de la halle, où une quarantaine de commerçants vendent chaque samedi",
    "le plan de circulation, que les riverains de la rue haute réclamaient depuis longtemps",
    "l’achat de trois autobus électriques, payés pour moitié par la région et l’agglomération",
    "la création d’un jardin partagé, derrière l’école, ouvert aux habitants du quartier",
)
BODY = "".join(
    f"<p>Le conseil municipal a voté mardi {fact}, a annoncé Awa Ndiaye, adjointe au maire.</p>"
    for fact in FACTS
)
ARTICLE = (
    "<html><head><title>La piscine rouvre</title></head><body><h1>La piscine rouvre</h1>"
    f"<article><p>Par Marion Delvaux</p>{BODY}</article></body></html>"
)
LINKS = "".join(
    f'<li><a href="/a{n}">Un titre de la rubrique, numéro {n}</a></li>' for n in range(60)
)
HOME = (
    f"<html><head><title>Accueil</title></head><body><h1>Accueil</h1><ul>{LINKS}</ul></body></html>"
)
BROKEN = "<html></html>"


@pytest.fixture
def measured(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "html").mkdir()
    records = []
    for name, html in (("article", ARTICLE), ("home", HOME), ("broken", BROKEN)):
        (tmp_path / "html" / f"{name}.html").write_text(html, encoding="utf-8")
        records.append({"id": name, "html": True, "text": ""})
    text = " ".join(["Le conseil municipal a voté mardi le budget de la piscine."] * 12)
    records.append({"id": "text", "html": False, "text": text})
    with gzip.open(tmp_path / "articles.jsonl.gz", "wt", encoding="utf-8") as out:
        for record in records:
            more = {"outlet": "valbrune.example", "label": "reliable", "url": "", "title": "Titre"}
            out.write(json.dumps(record | more) + "\n")
    return measure_corpus(Corpus.load(tmp_path))


def rows(table, name):
    return {
        str(table["rendering"][at]): dict(zip(table.schema.ids, table.values[at], strict=True))
        for at in range(len(table))
        if table["id"][at] == name
    }


def test_a_page_is_measured_thrice_and_its_text_alone_shows_no_signature(measured):
    article = rows(measured, "article")
    assert article.keys() == {"saved", "bare", "text"}
    assert article["saved"]["missing_byline"] == 0
    assert article["text"]["missing_byline"] != article["saved"]["missing_byline"]
    assert article["text"]["attribution_density"] == article["saved"]["attribution_density"] > 0


def test_a_text_without_page_is_measured_once(measured):
    assert rows(measured, "text").keys() == {"text"}


def test_what_a_page_shows_to_be_no_article_is_not_taken_for_a_text(measured):
    assert rows(measured, "home").keys() == {"saved", "bare"}
    assert all(measured["obstacle"][measured["id"] == "home"] != "")


def test_a_page_that_cannot_be_read_is_counted(measured):
    assert not rows(measured, "broken")
    assert sum(measured.refused.values()) == 2
