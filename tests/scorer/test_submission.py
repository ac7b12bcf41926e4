"""What is handed in becomes a page, or is refused for a reason."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.errors import EmptyInputError
from scorer.fetch import Fetched
from scorer.submission import (
    BadOriginError,
    Submission,
    content_key,
    fetched_page,
    page_of,
)


def test_bytes_are_decoded_as_a_browser_would_and_their_digest_is_theirs():
    raw = '<meta charset="iso-8859-1"><p>Été : « là »</p>'.encode("cp1252")
    page = page_of(Submission(html=raw))
    assert "Été : « là »" in page.html
    assert page.sha256 == hashlib.sha256(raw).hexdigest()
    assert page.text is None


def test_an_address_beside_a_text_is_its_origin_without_fragment():
    page = page_of(Submission(text="Bonjour.", url=" https://a.example/x#bas ", author=" "))
    assert page.url == "https://a.example/x"
    assert page.author is None
    assert not Submission(text="x", url="https://a.example/").only_address
    assert Submission(url="https://a.example/").only_address
    assert not Submission(url="  ").only_address


@pytest.mark.parametrize(
    "url",
    ["a.example/x", "ftp://a.example/", "https://", "https://local/", "https://a\x00b.example/",
     "https://a\n.example/", "https://[::1", "https://u:p@a.example/", "https://a.example/" + "x" * 2048],
)  # fmt: skip
def test_an_origin_that_is_no_web_address_is_refused(url):
    with pytest.raises(BadOriginError):
        page_of(Submission(text="Bonjour.", url=url))


def test_a_fetched_page_keeps_what_the_fetch_says():
    fetched = Fetched("https://a.fr/", "https://b.fr/", "<p>Été</p>".encode(), None, "2024", "ab")
    page = fetched_page(Submission(url="https://a.fr/", title="T"), fetched)
    assert (page.url, page.sha256, page.html, page.title) == (
        "https://b.fr/",
        "ab",
        "<p>Été</p>",
        "T",
    )
    blank = Fetched("https://a.fr/", "https://b.fr/", "\u00a0\n".encode(), None, "2024", "ab")
    with pytest.raises(EmptyInputError):
        fetched_page(Submission(), blank)


@pytest.mark.parametrize(
    "other",
    [{"text": "Bonsoir."}, {"author": "Jo"}, {"title": "T"}, {"date": "2024"}, {"url": "https://a.example/"}],
)  # fmt: skip
def test_anything_else_said_makes_another_content(other):
    first = page_of(Submission(text="Bonjour."))
    second = page_of(Submission(**{"text": "Bonjour.", **other}))
    assert content_key(first) != content_key(second)


def test_the_same_words_as_page_and_as_text_are_two_contents():
    as_text, as_page = page_of(Submission(text="Bonjour.")), page_of(Submission(html="Bonjour."))
    assert content_key(as_text) != content_key(as_page)
    assert content_key(as_text) == content_key(page_of(Submission(text="Bonjour.")))


hostile = st.text(st.characters(codec=None, categories=["L", "Cs", "Cc", "Zs"]), min_size=1)


@given(text=hostile, title=hostile)
def test_any_text_becomes_one_that_can_be_kept_at_the_same_length(text, title):
    try:
        page = page_of(Submission(text=text, title=title))
    except EmptyInputError:
        assert not text.strip()
        return
    assert len(page.text) == len(text)
    page.text.encode("utf-8")
    (page.title or "").encode("utf-8")
    assert "\0" not in page.text + (page.title or "")
    assert content_key(page)
