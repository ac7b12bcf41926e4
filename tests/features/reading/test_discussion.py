"""The article ends where what its readers wrote begins, and no counter ends it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.article import Page
from features.reading import read
from features.reading.discussion import before_comments, opens_comments

TEXT = "".join(
    f"<p>Le bassin numéro {n} rouvre mardi, a dit la mairie de Valbrune à ses habitants.</p>"
    for n in range(14)
)
SAID = "Encore des travaux décidés par des gens qui ne sont jamais venus nager dans ce bassin."


def body_of(html):
    head = "<title>Le bassin de Valbrune rouvre</title><h1>Le bassin de Valbrune rouvre</h1>"
    return read(Page("", "", "https://gazette.example/a", f"<html lang=fr>{head}{html}")).body


@pytest.mark.parametrize(
    "line",
    [
        "Vos commentaires",
        "VOS RÉACTIONS (5)",
        "1 commentaire",
        "Commentaires (2)",
        "Les avis des lecteurs",
        "Réagir (3)",
        "Laisser un commentaire",
        "2 réflexions au sujet de « Le bassin »",
        "nageur42 a écrit le 13/03/2024 à 10:12 :",
    ],
)
def test_a_heading_of_comments_ends_the_text(line):
    assert opens_comments(line)
    said = f"<h3>{line}</h3><div><b>nageur42</b><p>{SAID}</p></div>"
    body = body_of(f"<main><article>{TEXT}{said}</article></main>")
    assert "numéro 13" in body
    assert "nageur42" not in body
    assert SAID not in body


@pytest.mark.parametrize(
    "line",
    [
        "Réactions",
        "Commentaire",
        "Les réactions politiques",
        "3 réactions possibles au bassin",
        "Vos commentaires nous aident à progresser.",
        "Le maire a écrit le 3 mars",
        "Laisser une trace",
        "Avis de tempête",
    ],
)
def test_a_crosshead_or_a_sentence_does_not(line):
    assert not opens_comments(line)
    body = body_of(f"<main><article>{TEXT}<h3>{line}</h3><p>{SAID}</p></article></main>")
    assert SAID in body


def test_a_counter_under_a_long_standfirst_ends_nothing():
    first = f"<p>{SAID} {SAID} {SAID} {SAID} {SAID}</p><p>24 réactions</p>"
    assert "numéro 13" in body_of(f"<main><article>{first}{TEXT}</article></main>")


@given(st.lists(st.tuples(st.sampled_from(["3 commentaires", "a", "("]), st.integers(0, 300))))
def test_no_more_lines_stand_before_than_there_are(lines):
    assert 0 <= before_comments(lines) <= len(lines)


@given(st.text(alphabet="Vos comentair(0)[]éàe ", max_size=200))
def test_any_line_is_judged(line):
    assert opens_comments(line) in {True, False}
