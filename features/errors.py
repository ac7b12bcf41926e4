"""Why an input cannot be used; one class per reason, all with a stable code and French words.

What was read but should not be scored is an ``Obstacle`` of the article, not an error.
"""

from __future__ import annotations


class InputError(Exception):
    """An input that cannot be used. ``code`` is stable, ``message`` French, saying what to do."""

    code = "unusable"
    message = "Ce contenu ne peut pas être utilisé."

    def __init__(self, message: str | None = None) -> None:
        self.message = message or type(self).message
        super().__init__(self.message)


class UnreadableError(InputError):
    """A page that cannot be read."""

    code = "unreadable"
    message = "La page n’a pas pu être lue. Collez le texte de l’article à la place."


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
