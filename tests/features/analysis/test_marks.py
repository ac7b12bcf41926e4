import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.analysis.marks import pair


def found(text: str) -> list[str]:
    return [text[quoted.start : quoted.end] for quoted in pair(text).quoted]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il dit « oui » et «non».", ["« oui »", "«non»"]),
        ('Elle dit “oui” puis "non".', ["“oui”", '"non"']),
        ("Une „Stadt“ et l'‘île’ verte.", ["„Stadt“", "‘île’"]),
        ("<<oui>> et ''non''.", ["<<oui>>", "''non''"]),
        ("« Il répète “jamais” souvent »", ["« Il répète “jamais” souvent »", "“jamais”"]),
        # Turned round, as some templates do.
        ("Un “mot“ et d’”autres mots” ici.", ["“mot“", "”autres mots”"]),
        ('Le " mot " espacé.', ['" mot "']),
        ('Un écran de 27" et un "autre".', ['"autre"']),
        ("L’homme d'hier n’est pas ‘lui’.", ["‘lui’"]),
    ],
)  # fmt: skip
def test_every_mark_pairs(text, expected):
    assert found(text) == expected
    assert not pair(text).orphans


def test_depth_counts_what_holds_a_quotation():
    assert [quoted.depth for quoted in pair("« a “b” »").quoted] == [0, 1]


def test_a_long_quotation_opens_each_paragraph_again():
    text = "« Un début.\n\n« Une suite.\n\n« Une fin », dit-elle."
    assert found(text) == ["« Un début.\n\n« Une suite.\n\n« Une fin »"]


def test_a_quotation_closed_in_a_later_paragraph():
    assert found("« Un début.\n\nUne fin », dit-il.") == ["« Un début.\n\nUne fin »"]


def test_a_mark_never_closed_ends_with_its_paragraph():
    (quoted,) = pair("« Un début sans fin.\n\nUne suite.").quoted
    assert not quoted.closed
    assert quoted.end == len("« Un début sans fin.")


def test_a_mark_never_opened_is_an_orphan():
    marks = pair("Le début manque », dit-il.")
    assert marks.orphans == (16,)
    assert not marks.quoted


def test_a_guillemet_used_as_a_bullet_is_no_orphan():
    assert not pair("Lire aussi\n» Un autre article").orphans


TOKENS = ["«", "»", "“", "”", "„", '"', "''", "‘", "’", "<<", ">>", "‹", "›", " ", "\n\n", "a", "é"]


@given(st.lists(st.sampled_from([*TOKENS, "9", ".", "İ", "𝄞"]), max_size=60).map("".join))
def test_ranges_are_sound_whatever_the_marks(text):
    marks = pair(text)
    for quoted in marks.quoted:
        assert 0 <= quoted.start < quoted.inner <= quoted.outer <= quoted.end <= len(text)
    for one, two in zip(marks.quoted, marks.quoted[1:], strict=False):
        assert one.start <= two.start
    assert all(0 <= at < len(text) for at in marks.orphans)


def test_the_time_grows_with_the_length():
    start = time.perf_counter()
    pair('« “ " ‘ a ' * 20_000)
    pair("«\n\n" * 20_000)
    assert time.perf_counter() - start < 3


@pytest.mark.parametrize("closing", ["\u00a0« ,", "\u00a0» ,"])
def test_guillemets_that_blanks_turned_round_enclose_too(closing):
    text = f"Elle dit : \u00a0»\u00a0Le pont tient{closing} sans ciller. « Bon », dit-il."
    first, second = pair(text).quoted
    assert text[first.inner : first.outer].strip() == "Le pont tient"
    assert text[second.start : second.end] == "« Bon »"
    assert not pair(text).orphans


def test_a_mark_after_one_blank_closes_what_nothing_opened():
    assert pair("Le pont tient », dit-elle. Il « tient ».").orphans == (14,)
