"""From bytes to text: what the bytes are wins over what they claim."""

from __future__ import annotations

import contextlib
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.errors import EmptyInputError, NotTextError
from features.reading import decode

TEXT = "L’été à Nîmes : « cœur », œuvres… et 30 €. " * 4


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", None),
        ("utf-8", "iso-8859-1"),
        ("utf-8", "n’importe quoi"),
        ("utf-8-sig", "iso-8859-1"),
        ("cp1252", None),
        ("cp1252", "utf-8"),
        ("cp1252", "iso-8859-1"),
        ("utf-16", "utf-8"),
    ],
)
def test_the_true_encoding_is_found_whatever_is_declared(encoding, declared):
    assert decode(TEXT.encode(encoding), declared) == TEXT


def test_a_declaration_is_followed_when_it_can_be_true():
    page = '<html><head><meta charset="iso-8859-2"></head>Žižek, Łódź</html>'
    assert decode(page.encode("iso-8859-2")) == page
    assert "Žižek" in decode("Žižek".encode("iso-8859-2"), "iso-8859-2")


def test_a_few_broken_bytes_do_not_make_a_page_windows_1252():
    raw = TEXT.encode() + b"\xe9\xff"
    assert decode(raw).startswith(TEXT)


def test_an_encoding_that_hides_ascii_is_never_followed():
    assert "+ADw-script+AD4-" in decode(b"+ADw-script+AD4- \xe9", "utf-7")


@pytest.mark.parametrize("raw", [b"", b" \n\t "])
def test_nothing_is_empty(raw):
    with pytest.raises(EmptyInputError):
        decode(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.4\n",
        b"\x89PNG\r\n\x1a\n" + bytes(50),
        b"\xff\xd8\xff\xe0JFIF",
        b"PK\x03\x04rest",
        b"  %PDF-1.7",
        os.urandom(50_000),
        b"texte\x00" * 500,
    ],
)
def test_binaries_are_not_text(raw):
    with pytest.raises(NotTextError):
        decode(raw)


def test_a_text_that_speaks_of_pdf_files_is_text():
    assert decode(b"Le rapport (%PDF joint)") == "Le rapport (%PDF joint)"


@pytest.mark.parametrize("quote", ["", "L'", 'Dit "non". ', "L'un \"et\" l'autre. "])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_page_saved_as_python_writes_bytes_is_read_as_the_page(quote, encoding):
    page = f"\n<html>{quote}{TEXT}\t\\d \\u00e9</html>\r\n"
    assert decode(f"{page.encode(encoding)!r}\n".encode()) == page


@pytest.mark.parametrize(
    "text",
    [
        "b'<p>une page ouverte et jamais fermée",
        "b'pas une page'",
        "b'<p>un échappement que Python n’écrit pas : \\d</p>'",
        "b'<p>déjà des accents</p>'",
        "var a = b'<p>suite</p>'",
    ],
)
def test_what_only_looks_like_such_a_page_is_left_alone(text):
    assert decode(text.encode()) == text


@given(st.binary(min_size=1, max_size=300))
def test_a_literal_stands_for_its_bytes(raw):
    page = b"<p>" + raw
    with contextlib.suppress(EmptyInputError, NotTextError):
        assert decode(repr(page).encode()) == decode(page)


@given(st.binary(max_size=300), st.text(max_size=12))
def test_any_bytes_are_text_or_refused(raw, declared):
    with contextlib.suppress(EmptyInputError, NotTextError):
        assert isinstance(decode(raw, declared), str)
