"""Why a page could not be fetched: one class per reason, stable codes, French words.

``detail`` is English, for logs and tests; it never reaches a reader, so that no message tells
what was found behind an address.
"""

from __future__ import annotations

from features.errors import InputError

_PASTE = "Collez le texte de l’article, ou déposez la page enregistrée."


class FetchError(InputError):
    """A page that could not be fetched. ``temporary``: the same request may work later.

    ``status`` is the server's, 0 without an answer; ``retry_after`` its header of that name.
    """

    code = "fetch_failed"
    message = f"La page n’a pas pu être récupérée. {_PASTE}"
    temporary = False

    def __init__(self, detail: str = "", *, status: int = 0, retry_after: str = "") -> None:
        super().__init__()
        self.detail = detail
        self.status = status
        self.retry_after = retry_after


class BadUrlError(FetchError):
    """Not the address of a web page."""

    code = "bad_url"
    message = (
        "Cette adresse n’est pas celle d’une page web. Copiez l’adresse complète de l’article, "
        "telle que votre navigateur l’affiche : elle commence par https://."
    )


class AddressRefusedError(FetchError):
    """An address, name or port that is not the public web; the same words whatever is there."""

    code = "address_refused"
    message = (
        "Cette adresse ne mène pas à un site public. "
        "Copiez l’adresse de l’article telle que votre navigateur l’affiche."
    )


class UnknownHostError(FetchError):
    """The name of the site does not exist."""

    code = "unknown_host"
    message = "Ce site n’existe pas ou ne se trouve pas. Vérifiez l’adresse."


class UnreachableError(FetchError):
    """No connection, or one cut before the end."""

    code = "unreachable"
    message = f"Le site ne répond pas. Réessayez dans un moment. {_PASTE}"
    temporary = True


class BadAnswerError(FetchError):
    """An answer that is not HTTP, or HTTP that no browser would show."""

    code = "bad_answer"
    message = f"Le site a donné une réponse illisible. {_PASTE}"


class FetchTimeoutError(FetchError):
    """The whole page did not arrive in time."""

    code = "timeout"
    message = f"Le site met trop de temps à répondre. Réessayez dans un moment. {_PASTE}"
    temporary = True


class TlsError(FetchError):
    """The site cannot prove who it is; it is never asked again without encryption."""

    code = "tls"
    message = (
        f"La connexion sécurisée au site a échoué : son certificat n’est pas valable. {_PASTE}"
    )


class TooManyRedirectsError(FetchError):
    """Sent from address to address without end. ``following`` is the one not asked any more."""

    code = "too_many_redirects"
    message = f"Cette adresse renvoie sans fin d’une page à une autre. {_PASTE}"

    def __init__(self, detail: str = "", following: str = "") -> None:
        super().__init__(detail)
        self.following = following


class InsecureRedirectError(FetchError):
    """Sent from an encrypted page to one that is not."""

    code = "insecure_redirect"
    message = f"Cette page sécurisée renvoie vers une page qui ne l’est pas. {_PASTE}"


class NotFoundError(FetchError):
    """404 or 410."""

    code = "not_found"
    message = "La page n’existe plus, ou son adresse est incomplète : vérifiez l’adresse."


class PaywallError(FetchError):
    """401, 402, 403 or 451: the site does not give this page to us."""

    code = "paywall"
    message = (
        "Le site réserve cette page à ses abonnés, ou refuse qu’un logiciel la lise. "
        "Collez le texte ou déposez la page enregistrée."
    )


class SiteBusyError(FetchError):
    """429: the site asks to wait."""

    code = "site_busy"
    message = "Le site demande d’attendre avant de lire d’autres pages. Réessayez plus tard."
    temporary = True


class ServerError(FetchError):
    """5xx: the site is in trouble."""

    code = "server_error"
    message = f"Le site rencontre un problème. Réessayez dans un moment. {_PASTE}"
    temporary = True


class UnexpectedStatusError(FetchError):
    """Any other answer without a page."""

    code = "unexpected_status"
    message = f"Le site n’a pas donné de page à cette adresse. Vérifiez l’adresse. {_PASTE}"


class NotHtmlError(FetchError):
    """Not a web page: PDF, picture, feed, or nothing said."""

    code = "not_html"
    message = (
        "Ce n’est pas un article : l’adresse mène à un document d’un autre type (image, PDF, "
        "vidéo…). Donnez l’adresse de la page de l’article, ou collez-en le texte."
    )


class FetchTooLargeError(FetchError):
    """More bytes than any article has, on the wire or once decompressed."""

    code = "too_large"
    message = "Cette page est trop lourde pour un article. Collez le texte de l’article à la place."


class UnsupportedEncodingError(FetchError):
    """A compression that was not asked for, or several layers of it."""

    code = "unsupported_encoding"
    message = f"Le site envoie sa page sous une forme que nous n’acceptons pas. {_PASTE}"


class UnsupportedCharsetError(FetchError):
    """A character set outside the list."""

    code = "unsupported_charset"
    message = f"Le jeu de caractères de cette page n’est pas accepté. {_PASTE}"


class EmptyAnswerError(FetchError):
    """A page without a byte."""

    code = "empty_page"
    message = f"Le site a donné une page vide. {_PASTE}"


class HostBusyError(FetchError):
    """Too many pages of the same site are being fetched by us at the same moment."""

    code = "host_busy"
    message = (
        "Plusieurs pages de ce site sont déjà en cours de lecture. "
        "Réessayez dans quelques instants."
    )
    temporary = True


class HostPausedError(FetchError):
    """The site failed several times in a row; it is left alone for a moment."""

    code = "host_paused"
    message = (
        "Ce site ne répond plus depuis plusieurs essais. Réessayez dans une minute, "
        "ou collez le texte de l’article."
    )
    temporary = True
