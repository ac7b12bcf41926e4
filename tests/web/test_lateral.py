"""Only web addresses become links out, and the article's own links are offered."""

from __future__ import annotations

from dataclasses import replace

import pytest
import web_builders as builders

from web.lateral import elsewhere, is_web


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "javascript://a.example/%0aalert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<b>",
        "//a.example/",
        "https://",
        "http://[::1",
        "ftp://a.example/",
        "",
        None,
    ],
)
def test_what_is_not_a_web_address_is_no_link(address):
    assert not is_web(address)


def test_a_web_address_is_one():
    assert is_web("https://a.example/b?c=d")


def test_searches_name_the_title_the_outlet_and_the_picture():
    groups = {group.title: group.links for group in elsewhere(builders.score(), builders.ARTICLE)}
    assert "lac%20d%E2%80%99Ombreval" in groups["Le sujet"][0].url
    assert "Gazette" in groups["Le média"][0].url
    assert groups["L’image"][0].domain == "tineye.com"
    documents = groups["Les pages vers lesquelles l’article renvoie"]
    assert [link.domain for link in documents] == ["bassin.example"]


def test_the_same_page_linked_twice_is_listed_once():
    article = replace(builders.ARTICLE, links=builders.ARTICLE.links * 2)
    groups = {group.title: group.links for group in elsewhere(builders.score(), article)}
    assert len(groups["Les pages vers lesquelles l’article renvoie"]) == 1
