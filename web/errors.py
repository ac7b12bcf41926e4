"""Errors as pages, or as problems for scripts: what happened, what to do, never what was sent."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask, current_app, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError

from features.errors import InputError
from web.api.v1 import PREFIX, problems


@dataclass(frozen=True, slots=True)
class Words:
    """What a reader is told of an error."""

    title: str
    text: str


WORDS = {
    400: Words(
        "La demande est incomplète",
        "Revenez à la page d’accueil et recommencez.",
    ),
    404: Words(
        "Cette page n’existe pas",
        "L’adresse a peut-être été mal recopiée, ou l’article n’a pas été gardé.",
    ),
    405: Words(
        "Cette adresse ne s’utilise pas ainsi",
        "Revenez à la page d’accueil et recommencez depuis le formulaire.",
    ),
    413: Words(
        "C’est trop long pour un article",
        "Collez seulement le texte de l’article, ou enregistrez la page sans ses images.",
    ),
    429: Words(
        "Trop de demandes à la fois",
        "Cette adresse a beaucoup demandé en peu de temps. Attendez une minute, puis recommencez.",
    ),
    500: Words(
        "La panne vient de nous",
        "Votre demande n’a pas abouti, et vous n’y êtes pour rien. Réessayez dans un instant.",
    ),
}

#: A form kept open for too long, or sent from elsewhere.
EXPIRED = Words(
    "Le formulaire a expiré",
    "Par sécurité, un formulaire ne vaut que pour un temps, avec les cookies du site acceptés. "
    "Ouvrez-le de nouveau et renvoyez votre article : rien n’a été gardé.",
)


def register_errors(app: Flask) -> None:
    """Answer every error with a designed page, or a problem document under the API."""
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(InputError, _unusable)
    app.register_error_handler(Exception, _fault)


def _http_error(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None or error.code is None or error.code < 400:  # noqa: PLR2004
        return error  # a redirect, or an answer made on purpose
    if _for_script():
        return problems.from_http(error)
    words = EXPIRED if isinstance(error, CSRFError) else WORDS.get(error.code, WORDS[400])
    return _page(error.code, words, error)


def _fault(error: Exception) -> ResponseReturnValue:
    fields = {"path": request.path, "method": request.method}
    current_app.logger.error("fault", exc_info=error, extra={"fields": fields})
    return _http_error(InternalServerError())


def _unusable(error: InputError) -> ResponseReturnValue:
    """An input that nobody can use, where no page of its own says so."""
    if _for_script():
        return problems.from_input(error)
    words = Words("Cet article n’a pas pu être lu", error.message)
    return render_template("error.html", code=422, words=words), 422


def _for_script() -> bool:
    return request.path.startswith(f"{PREFIX}/")


def _page(code: int, words: Words, error: HTTPException) -> ResponseReturnValue:
    kept = {k: v for k, v in error.get_headers() if k in {"Allow", "Retry-After"}}
    return render_template("error.html", code=code, words=words), code, kept
