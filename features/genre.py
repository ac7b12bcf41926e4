"""Say what kind of text a page is: by what it says of itself first, by its form when it is silent.

Where the page says its genre, there is nothing to estimate and ``probability`` is None. Otherwise
an additive model weighs the traits of the text and of its place (a softmax, learned on annotated
pages: ``training/genre_model.py``). Under ``THRESHOLD``, where « none of these » is likeliest, or
where no passage shows what was weighed, the genre is *indéterminé*: two hands would not agree
either.
"""

from __future__ import annotations

from dataclasses import dataclass

from features.analysis.genre_marks import shown_mark
from features.analysis.genre_model import NONE, likeliest
from features.analysis.genre_passages import passages
from features.analysis.passages import ENOUGH_WORDS
from features.analysis.words import split
from features.article import Article, Span

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
    "guide": "conseils ou explications",
    "information": "article d’information",
}
UNDETERMINED = "indetermine"
#: Probability from which a genre read from the form alone is told. On pages of outlets that the
#: model had not seen, two genres in three are told from there on, and 85 % of those are right.
THRESHOLD = 0.68
#: No form makes a genre certain: the model’s own share is never shown as more.
SUREST = 0.99


@dataclass(frozen=True, slots=True)
class GenreGuess:
    """A genre: ``probability`` is None where the page says it itself, or where nothing is told."""

    id: str
    label: str
    probability: float | None
    spans: tuple[Span, ...] = ()


def guess_genre(article: Article) -> GenreGuess:
    """The genre of an article, with the passages that show it; never a silent default."""
    mark = shown_mark(article, tuple(LABELS))
    if mark:
        return GenreGuess(mark.genre, LABELS[mark.genre], None, mark.spans)
    if len(split(article.body)) >= ENOUGH_WORDS:
        genre, probability = likeliest(article)
        shown = passages(article, genre) if genre != NONE and probability >= THRESHOLD else ()
        if shown:
            return GenreGuess(genre, LABELS[genre], min(round(probability, 2), SUREST), shown)
    return GenreGuess(UNDETERMINED, "genre indéterminé", None)
