"""The form: an address, a text or a saved page goes in, an annotated article comes out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from apiflask import APIBlueprint
from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from features.errors import InputError
from scorer.sandbox import BusyError
from scorer.score import Score
from scorer.submission import Submission
from web import crowd
from web.advice import advice_for
from web.errors import Words
from web.examples import EXAMPLES
from web.limits import SUBMIT, limiter

blueprint = APIBlueprint("home", __name__, enable_openapi=False)


#: A host of several names, alone or before a path: what is typed or copied without « https:// ».
_BARE = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}\.?(?:[/?#]|$)")


@dataclass(frozen=True, slots=True)
class Given:
    """What was typed, shown again when something is missing."""

    url: str = ""
    text: str = ""


@blueprint.get("/")
def show() -> ResponseReturnValue:
    """The form, empty or with an address given in the page's own (bookmarklets, the API's help)."""
    return render_template(
        "home.html",
        given=Given(request.args.get("url", "")),
        opened="",
        problem=None,
        examples=EXAMPLES,
    )


@blueprint.post("/")
@limiter.limit(SUBMIT)
def submit() -> ResponseReturnValue:
    """Score what was handed in, then show it under its own address."""
    given, page = _read_form()
    try:
        score = crowd.score(_submission(given, page)).score
    except InputError as error:
        return _refused(given, page, error)
    if score.id is None:
        return _abstained(given, score)
    return redirect(url_for("articles.show", score_id=score.id), 303)


def _read_form() -> tuple[Given, bytes | None]:
    """The typed fields (forms send CRLF) and the bytes of the file, if one was chosen."""
    text = request.form.get("texte", "").replace("\r\n", "\n")
    upload = request.files.get("page")
    page = upload.read() if upload and upload.filename else None
    return Given(_whole(request.form.get("url", "").strip()), text), page


def _whole(address: str) -> str:
    """An address as browsers show it (« www.exemple.fr/article ») with what they leave out."""
    return f"https://{address}" if _BARE.match(address) else address


def _submission(given: Given, page: bytes | None) -> Submission:
    return Submission(url=given.url or None, html=page, text=given.text.strip() or None)


def _refused(given: Given, page: bytes | None, error: InputError) -> ResponseReturnValue:
    """The form again, with what is wrong and what to do; nothing has to be typed twice."""
    opened = "page" if page is not None else "texte" if given.text else ""
    problem = Words("Cet article n’a pas pu être lu", error.message)
    body = render_template(
        "home.html", given=given, opened=opened, problem=problem, examples=EXAMPLES
    )
    return body, 503 if isinstance(error, BusyError) else 422


def _abstained(given: Given, score: Score) -> ResponseReturnValue:
    """Read, but not scored: why, and another way in."""
    code = score.abstention.code if score.abstention else ""
    return render_template("abstention.html", given=given, score=score, advice=advice_for(code))
