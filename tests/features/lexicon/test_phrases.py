from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features import lexicon as package
from features.lexicon.phrases import Lexicon, lexicon, openings

LISTS = sorted(
    path.name.removesuffix(".tsv")
    for path in files(package).iterdir()
    if path.name.endswith(".tsv")
)


def _list(*entries: tuple[tuple[str, ...], str]) -> Lexicon:
    table = {forms: {mark: "g"} for forms, mark in entries}
    return Lexicon.of("essai", "nous", "2026-11-24", table)


def _found(text: str, *entries: tuple[tuple[str, ...], str]) -> list[str]:
    return [text[hit.start : hit.end] for hit in _list(*entries).find(text)]


def test_the_longest_entry_wins_and_none_overlaps():
    text = "comme par hasard par hasard"
    assert _found(text, (("par", "hasard"), ""), (("comme", "par", "hasard"), "")) == [
        "comme par hasard",
        "par hasard",
    ]


def test_case_apostrophes_and_spaces_do_not_hide_an_entry():
    assert _found("Ce Qu’On\u00a0CACHE", (("ce", "qu'", "on", "cache"), "")) == [
        "Ce Qu’On\u00a0CACHE"
    ]


@pytest.mark.parametrize(
    "text", ["par, hasard", "par. Hasard", "parhasard", "par « hasard »", "par"]
)
def test_punctuation_parts_an_expression(text):
    assert _found(text, (("par", "hasard"), "")) == []


def test_an_entry_at_the_very_end_does_not_run_over():
    assert _found("un hasard", (("hasard", "pur"), ""), (("hasard",), "")) == ["hasard"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Coïncidence ?", ["Coïncidence ?"]),
        ("Coïncidence?", ["Coïncidence?"]),
        ("Coïncidence, non ?", []),
    ],
)
def test_a_mark_must_follow_where_the_entry_asks_for_it(text, found):
    assert _found(text, (("coïncidence",), "?")) == found


def test_letters_that_grow_when_lowered_keep_offsets_true():
    assert _found("İİİ hasard", (("hasard",), "")) == ["hasard"]


@pytest.mark.parametrize("name", LISTS)
def test_each_list_says_where_it_comes_from_and_when(name):
    found = lexicon(name)
    assert found.source
    assert found.taken.startswith("20")
    assert found.entries


@pytest.mark.parametrize("name", LISTS)
def test_no_list_holds_an_entry_twice(name):
    text = files(package).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t")[0] for line in text.splitlines() if line and line[0] != "#"]
    assert len(lines) == len(set(lines))


@given(st.text(max_size=200))
def test_any_text_is_searched_and_quotes_back(text):
    for hit in lexicon("exaggeration").find(text):
        assert text[hit.start : hit.end]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    "written",
    [
        " ".join,
        "\u00a0".join,
        lambda words: " ".join(words).upper(),
        lambda words: " ".join(words).replace("' ", "’").replace("-", "‑"),
    ],
)
def test_no_entry_escapes_the_openings_of_its_list(name, written):
    assert all(openings(name).search(f"Et {written(entry)}") for entry in lexicon(name).entries)


def test_the_first_word_alone_opens_no_longer_entry():
    assert openings("donation").search("Faire un don")
    assert not openings("donation").search("Faire")
