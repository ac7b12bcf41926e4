"""How a page without a score is titled, and which way of the form to unfold, for each reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Advice:
    """A title, and the way of the form to unfold ("texte", "page" or "")."""

    title: str
    way: str


ADVICE = {
    "too_short": Advice("Le texte est trop court pour être noté", "texte"),
    "not_french": Advice("Le texte n’est pas en français", ""),
    "not_article": Advice("Cette page n’est pas un article", ""),
    "paywall": Advice("L’article est réservé aux abonnés", "page"),
}

#: For a page whose text could not be reached.
UNREADABLE = Advice("Cette page n’a pas pu être lue", "texte")


def advice_for(code: str) -> Advice:
    """The advice for an abstention's code."""
    return ADVICE.get(code, UNREADABLE)
