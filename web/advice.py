"""What to try when a page was read and cannot be scored, for each reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Advice:
    """A title, what to try, and the way of the form to unfold ("texte", "page" or "")."""

    title: str
    text: str
    way: str


ADVICE = {
    "too_short": Advice(
        "Le texte est trop court pour être jugé",
        "Collez l’article entier, avec son titre, sa signature et ses légendes.",
        "texte",
    ),
    "not_french": Advice(
        "Le texte n’est pas en français",
        "Sourcier ne connaît que les usages de la presse francophone. "
        "Si l’article existe en français, donnez l’adresse de cette version.",
        "",
    ),
    "not_article": Advice(
        "Cette page n’est pas un article",
        "C’est peut-être une page d’accueil, une rubrique ou une vidéo. "
        "Ouvrez un article, puis copiez son adresse.",
        "",
    ),
    "paywall": Advice(
        "L’article est réservé aux abonnés",
        "Si vous y avez accès, collez le texte ou déposez la page enregistrée\u00a0: "
        "Sourcier lira ce que vous voyez.",
        "texte",
    ),
}

#: For a page whose text could not be reached.
UNREADABLE = Advice(
    "Cette page n’a pas pu être lue",
    "Son texte se construit peut-être dans le navigateur. "
    "Collez le texte, ou déposez la page enregistrée.",
    "texte",
)


def advice_for(code: str) -> Advice:
    """The advice for an abstention's code."""
    return ADVICE.get(code, UNREADABLE)
