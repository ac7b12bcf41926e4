"""Quotations of a title: said in the title, in the text, or by nobody."""

import pytest

from features.analysis.headlines import told_quotations
from features.article import Article, Medium, Part

SAID = "le pont ne tiendra pas l’hiver"
ASKED = (
    "Léa Sorel, ingénieure, suit le pont.\n\nEst-il vieux ?\n\nOui, il a cent ans.\n\nTient-il ?\n\n"
    "Je crois qu’il tombera avant Noël.\n\nQue faire ?\n\nPeu de chose."
)


def told(title: str, body: str) -> list[tuple[str, bool]]:
    article = Article(medium=Medium.PAGE, title=title, body=body)
    return [
        (article.quote(span), known)
        for span, known in told_quotations(article)
        if span.part is Part.TITLE
    ]


@pytest.mark.parametrize(
    ("title", "body", "known"),
    [
        (f"« {SAID} », prévient Léa Sorel", "Le pont est vieux.", True),
        ("« Le pont ne tiendra pas »", f"« Ici {SAID} », dit Léa Sorel.", True),
        ("« Il tombera avant Noël »", ASKED, True),
        ("« Le pont ne tiendra pas »", "Le pont est vieux.", False),
        ("« Le pont ne tiendra pas »", f"« Ici {SAID} », disent certains.", False),
        ("« Il durera encore un siècle »", ASKED, False),
    ],
)
def test_a_quotation_of_the_title(title, body, known):
    assert told(title, body) == [(title.split(" »")[0] + " »", known)]


@pytest.mark.parametrize(
    "title", ["", "Le « pont fou » ferme", "Le roman « Le pont de bois » sort"]
)
def test_names_and_terms_of_a_title_are_no_quotations(title):
    assert told(title, "Le pont est vieux.") == []
