"""Why a page cannot be read at all; one class per reason.

What was read but should not be scored is an ``Obstacle`` of the article, not an error.
"""

from __future__ import annotations


class UnreadableError(Exception):
    """A page that cannot be read. ``code`` is stable, ``message`` French and says what to do."""

    code = "unreadable"
    message = "La page n’a pas pu être lue. Collez le texte de l’article à la place."

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or self.message)


class EmptyInputError(UnreadableError):
    """Nothing, or nothing but white space."""

    code = "empty"
    message = "Il n’y a rien à lire : collez une adresse, un texte ou déposez une page."


class NotTextError(UnreadableError):
    """Bytes that are neither HTML nor text (PDF, picture, archive, binary)."""

    code = "not_html"
    message = (
        "Ce contenu n’est ni une page web ni un texte. "
        "Enregistrez l’article au format HTML, ou collez-en le texte."
    )


class TooLargeError(UnreadableError):
    """More bytes or characters than any article has."""

    code = "too_large"
    message = "Ce contenu est trop long pour un article. Collez seulement le texte de l’article."


class AbsurdPageError(UnreadableError):
    """A shape of page no article has (attributes, depth), refused before parsing."""

    code = "absurd_page"
    message = (
        "La structure de cette page est anormale et n’a pas pu être lue. "
        "Collez le texte de l’article à la place."
    )
