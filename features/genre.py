"""Say what kind of text a page is: by its own labels first, by its form when these are silent.

Where the page names its genre, there is nothing to estimate and ``probability`` is None. Otherwise
each trait of form adds to the evidence of one genre, and the probability is the share of the best
one against the others and against « none of these » (a softmax). Under ``THRESHOLD`` the genre is
*indéterminé*: two hands would not agree either.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import exp
from typing import Any

import re2

from features.analysis.form_of_genre import Evidence, evidence
from features.article import Article, Part, Span
from features.lexicon.wordlists import pattern_of

#: Genre id to what a reader sees, in the order in which labels are believed: a text that is paid
#: for or meant to be funny is that before anything else.
LABELS = {
    "sponsorise": "contenu sponsorisé",
    "satire": "satire",
    "communique": "communiqué",
    "opinion": "opinion (tribune, édito, chronique)",
    "entretien": "entretien",
    "direct": "direct",
    "reprise": "texte repris ou traduit",
    "analyse": "analyse",
    "depeche": "dépêche d’agence",
    "information": "article d’information",
}
#: « En direct » near a title is as often a link to the site’s channel as a label.
_TITLE_ONLY = frozenset(("direct",))
UNDETERMINED = "indetermine"
#: Probability from which a genre read from the form alone is told. At .6 one guess in three would
#: still be wrong: .7 is the least that a reader should be asked to believe.
THRESHOLD = 0.7


@dataclass(frozen=True, slots=True)
class GenreGuess:
    """A genre: ``probability`` is None where the page says it itself, or where nothing is told."""

    id: str
    label: str
    probability: float | None
    spans: tuple[Span, ...] = ()


def guess_genre(article: Article) -> GenreGuess:
    """The genre of an article, with the passages that show it; never a silent default."""
    for genre, label in LABELS.items():
        spans = _labelled(article, genre)
        if spans:
            return GenreGuess(genre, label, None, spans)
    found = evidence(article)
    probability, best = _share(found)
    if best is None or probability < THRESHOLD:
        return GenreGuess(UNDETERMINED, "genre indéterminé", None)
    return GenreGuess(best.genre, LABELS[best.genre], round(probability, 2), best.spans)


def _share(found: tuple[Evidence, ...]) -> tuple[float, Evidence | None]:
    """The strongest evidence and its share; « none of these » weighs as much as one trait."""
    if not found:
        return 0.0, None
    best = max(found, key=lambda item: item.weight)
    total = exp(1.0) + sum(exp(item.weight) for item in found)
    return exp(best.weight) / total, best


@cache
def _pattern(genre: str) -> tuple[Any, Any]:
    """Patterns of a whole label, and of a label at either end of a title."""
    names = pattern_of("genre_labels", genre)
    whole = re2.compile(f"(?i)(?:{names})")
    title = re2.compile(f"(?i)^\\W*({names})\\s?(?:[:.|–—]|[-]\\s)|[|–—]\\s?({names})\\s*$")
    return whole, title


def _labelled(article: Article, genre: str) -> tuple[Span, ...]:
    whole, title = _pattern(genre)
    spans = [
        article.line_span(Part.LABEL, index)
        for index, label in enumerate(article.labels)
        if genre not in _TITLE_ONLY and whole.fullmatch(label.strip())
    ]
    match = title.search(article.title)
    if match:
        spans.append(Span(Part.TITLE, *match.span(1 if match[1] else 2)))
    return tuple(span for span in spans if span)
