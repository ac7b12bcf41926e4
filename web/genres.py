"""What a reader must know of a genre before they see the number."""

from __future__ import annotations

from scorer.score import Genre
from web.errors import Words

NOTICES = {
    "satire": Words(
        "Cette page relève de la satire",
        "Elle imite la presse pour faire rire. La note mesure des pratiques de presse\u00a0: "
        "elle dit peu d’un texte qui n’en suit pas les règles par jeu.",
    ),
    "opinion": Words(
        "Cette page donne un avis",
        "Une tribune, un éditorial ou une chronique défend un point de vue, et c’est son rôle. "
        "La note ne juge pas cet avis\u00a0: elle dit ce qui permet de le vérifier.",
    ),
    "sponsorise": Words(
        "Cette page est un contenu payé",
        "Un annonceur a commandé ce texte, et la page le dit. La note mesure des pratiques de "
        "presse\u00a0: elle ne dit rien de l’intérêt de celui qui paie.",
    ),
    "communique": Words(
        "Cette page est un communiqué",
        "L’organisme dont on parle a écrit ce texte lui-même. Cherchez ce qu’en disent d’autres "
        "que lui avant de regarder la note.",
    ),
}


def notice_for(genre: Genre) -> Words | None:
    """The notice that goes before the number, when the genre calls for one."""
    return NOTICES.get(genre.id)
