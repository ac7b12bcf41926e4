"""One parse for all readers, and clean text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.errors import UnreadableError
from features.reading.parse import absolute, clean, parse, squeeze, text_of


def test_metadata_keep_page_order_and_lower_case_names():
    document = parse(
        '<head><meta property="OG:Title" content=" Un  titre "><meta name="author" content="A">'
        '<meta name="author" content="B"><meta name="vide" content=" "></head><body>x</body>'
    )
    assert document.meta("absent", "og:title") == "Un titre"
    assert document.metas["author"] == ("A", "B")
    assert document.meta("vide") == ""


def test_deep_nesting_keeps_its_text():
    html = "<div>" * 2000 + "<p>au fond</p>" + "</div>" * 2000
    assert text_of(parse(html).tree) == "au fond"


@pytest.mark.parametrize("html", ["<!-- rien -->", "<?xml version='1.0'?>"])
def test_a_page_that_the_parser_empties_is_unreadable(html):
    with pytest.raises(UnreadableError):
        parse(html)


def test_an_xml_prologue_and_nul_bytes_do_not_matter():
    document = parse('<?xml version="1.0" encoding="iso-8859-1"?>\n<html><p>é\0t\ud800é</p></html>')
    assert text_of(document.tree) == "été"


def test_a_wrong_meta_charset_does_not_break_text_already_decoded():
    document = parse('<html><head><meta charset="iso-8859-1"></head><body>été</body></html>')
    assert text_of(document.tree) == "été"


def test_scripts_and_styles_are_not_text():
    document = parse("<body>a<script>var b</script>c<br>d<style>p{}</style></body>")
    assert text_of(document.tree) == "ac d"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/a", "https://exemple.fr/a"),
        ("b?x=1", "https://exemple.fr/rep/b?x=1"),
        ("//cdn.example/i.jpg", "https://cdn.example/i.jpg"),
        ("https://autre.example/\n x", "https://autre.example/x"),
        ("javascript:alert(1)", ""),
        ("mailto:a@b.example", ""),
        ("#note", ""),
        ("http://[", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_addresses_are_absolute_and_http(address, expected):
    assert absolute("https://exemple.fr/rep/page", address) == expected


def test_the_base_element_counts():
    document = parse('<head><base href="/ici/"></head><body>x</body>', "https://exemple.fr/a/b")
    assert document.absolute("c") == "https://exemple.fr/ici/c"


def test_clean_reads_old_numbered_quotes_as_browsers_do():
    assert clean("l\x92été \x85") == "l’été …"
    assert clean("co\u00adop\u200bé\ufeff") == "coopé"
    assert clean("e\u0301te\u0301") == "été"


def test_no_break_spaces_stay_inside_and_go_at_the_ends():
    assert squeeze("\u00a0 « oui\u00a0»\n\n :\t non \u202f") == "« oui\u00a0» : non"


@given(st.text())
def test_clean_text_is_nfc_without_controls(text):
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(char) in {"Cc", "Cs"} and char != "\n" for char in cleaned)
    cleaned.encode("utf-8")


def test_a_page_that_leaves_its_body_tag_out_is_read_whole():
    text = "Le conseil municipal a voté mardi le budget de la bibliothèque de Valbrume. " * 8
    page = f"<!doctype html><title>Un vote</title><article><h1>Un vote</h1><p>{text}</p></article>"
    tree = parse(page).tree
    assert tree.xpath("string(/html/body/article/p)") == text
    assert not tree.xpath("/html/head//article")
