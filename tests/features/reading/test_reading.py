"""The whole reading of a page."""

from __future__ import annotations

import contextlib
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.article import Article, Medium, Page, Part, Span
from features.errors import EmptyInputError, UnreadableError
from features.reading import read

TEXT = (
    "Le conseil municipal a voté mardi soir la rénovation du gymnase, qui attendait depuis dix ans."
)


def page(html, **given):
    return Page(sha256="", fetched_at="", html=html, **given)


def test_a_page_is_read_whole():
    article = read(
        page(
            "<html><head><meta property='og:site_name' content='La Gazette'>"
            "<meta name='generator' content='Un outil 3'></head><body><h1>Le gymnase rénové</h1>"
            "<p>Par Jeanne Morvan</p><p>Publié le 3 mars 2024</p>"
            "<figure><img src='/g.jpg'><figcaption>La salle. © Léa Tournier</figcaption></figure>"
            + "".join(f"<p>{TEXT} {n}.</p>" for n in range(8))
            + "<p>(Avec AFP)</p></body></html>",
            url="https://www.gazette.example/a",
        )
    )
    assert article.medium is Medium.PAGE
    assert article.title == "Le gymnase rénové"
    assert article.byline.names == ("Jeanne Morvan",)
    assert article.published.iso == "2024-03-03"
    assert article.body.startswith(TEXT)
    assert article.body.count("\n\n") == 7
    assert [image.legend for image in article.images] == ["La salle. © Léa Tournier"]
    assert article.source_line == "(Avec AFP)"
    assert (article.outlet.domain, article.outlet.name) == ("gazette.example", "La Gazette")
    assert article.declared.generator == "Un outil 3"
    assert article.obstacle is None


def test_decomposed_accents_are_composed():
    article = read(
        page(unicodedata.normalize("NFD", f"<h1>L’été à Nîmes</h1>{'<p>' + TEXT + '</p>'}"))
    )
    assert article.title == "L’été à Nîmes"
    assert article.body == TEXT


def test_what_the_reader_gives_never_wins_over_the_page():
    html = f"<h1>Le gymnase rénové</h1><p>{TEXT}</p>"
    article = read(page(html, title="Autre", date="2024-03-03"))
    assert article.title == "Le gymnase rénové"
    assert (article.published.iso, article.published.origin) == ("2024-03-03", "given")


def test_nothing_is_refused():
    with pytest.raises(EmptyInputError):
        read(page(" \n"))


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 20_000,
        "<p>" * 20_000,
        "<a href='" + "x" * 100_000 + "'>",
        "<script type='application/ld+json'>" + "[" * 50_000 + "</script><p>x</p>",
        "<h1>" + "Par " * 20_000 + "</h1>",
        "<p class='" + "a " * 20_000 + "'>x</p>",
        "‹" * 100_000,
    ],
)
def test_absurd_pages_are_read_or_refused(html):
    with contextlib.suppress(UnreadableError):
        assert isinstance(read(page(html)), Article)


TOKENS = st.sampled_from(
    ["<p>", "</p>", "<div class='caption'>", "</div>", "<h1>", "</h1>", "<a href='//x.example'>",
     "</a>", "<figure><img src=a>", "</figure>", "<article>", "<nav>", "<br>", "<time>", "Par ",
     "Jeanne Morvan", "©", "Photo : DR", "3 mars 2024", "Source : AP", TEXT, "\u00a0", "\ud800",
     "\x00", "e\u0301", "&#146;", "&shy;", "‹", "<script>", "</script>", "<!--", "]]>", "<td>"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(TOKENS, max_size=40))
def test_any_page_is_read_cleanly_or_refused(tokens):
    try:
        article = read(page("".join(tokens), url="https://www.gazette.example/a"))
    except UnreadableError:
        return
    for part in Part:
        text = article.text_of(part)
        assert unicodedata.is_normalized("NFC", text)
        assert not any(char in text for char in "\x00\ud800\u00ad")
    for link in article.links:
        assert article.quote(Span(Part.BODY, link.start, link.end)) == link.text
    for image in article.images:
        assert 0 <= image.anchor <= len(article.body)
