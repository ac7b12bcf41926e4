"""Which lines around an article are kept, and in which parts of the page."""

from __future__ import annotations

import pytest

from features.reading.parse import parse
from features.reading.surface import look
from features.reading.surroundings import surroundings

TEXT = "Le conseil municipal a voté mardi soir la rénovation du gymnase, attendue depuis dix ans. "


def kept(above="", below=""):
    html = (
        f"<html><head><title>Le gymnase rénové</title></head><body>{above}<h1>Le gymnase rénové</h1>"
        f"<article>{f'<p>{TEXT * 3}</p>' * 4}</article>{below}</body></html>"
    )
    return surroundings(look(parse(html, "https://www.gazette.example/gymnase")))


@pytest.mark.parametrize(
    ("above", "below", "line"),
    [
        ('<div class="top"><a href="/don">Faire un don</a></div>', "", "Faire un don"),
        ("", "<footer><p>Soutenez notre journal, à Namur</p></footer>", "Soutenez notre journal, à Namur"),
        ("", '<div class="comments"><h3>Please enter your name</h3></div>', "Please enter your name"),
    ],
)  # fmt: skip
def test_pleas_and_leftovers_are_kept_wherever_the_page_puts_them(above, below, line):
    assert kept(above, below) == (line,)


@pytest.mark.parametrize(
    "below",
    [
        "<footer><p>Mentions légales</p></footer>",
        '<div class="comments"><p>Faites un don à l’hôpital de Thiès, dit un lecteur</p></div>',
        '<div style="display:none"><p>Faire un don</p></div>',
        '<div class="comments"><h3>Laissez un commentaire</h3></div>',
        f"<p>Faire un don ? {'La question revient chaque année au conseil. ' * 8}</p>",
    ],
)
def test_other_lines_are_not(below):
    assert kept(below=below) == ()


def test_no_expression_runs_over_two_lines():
    assert kept(below="<footer><p>Faire un</p><p>don</p></footer>") == ()


def test_few_lines_are_kept_each_once():
    links = "".join(f"<p>Faire un don {n % 30}</p>" for n in range(90))
    found = kept(below=f"<footer>{links}</footer>")
    assert len(found) == len(set(found)) == 12
