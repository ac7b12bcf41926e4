"""What the interface accepts: shapes and limits, checked before anything else happens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from apiflask import Schema
from apiflask.fields import List, Nested, String
from apiflask.validators import Length
from marshmallow import RAISE, ValidationError, validates_schema

from scorer.submission import Submission

#: Characters; the longest address that the fetcher takes.
MAX_URL = 2_048
#: Characters of a title, author or date given beside a text.
MAX_NOTE = 1_000
#: Items of one batch.
MAX_ITEMS = 10_000


class SubmissionIn(Schema):
    """Une adresse, une page HTML ou un texte. / One address, one HTML page or one text."""

    class Meta:
        """Unknown fields are refused: a misspelt one would be silently lost."""

        unknown = RAISE

    url = String(
        validate=Length(min=1, max=MAX_URL),
        metadata={
            "description": "Adresse de l’article ; à côté de `html`, d’où vient la page, qui n’est "
            "alors pas téléchargée. / Address; beside `html`, where the page came from."
        },
    )
    html = String(
        validate=Length(min=1),
        metadata={"description": "Page enregistrée. / Saved page."},
    )
    text = String(
        validate=Length(min=1),
        metadata={"description": "Texte collé. / Pasted text."},
    )
    title = String(validate=Length(max=MAX_NOTE))
    author = String(validate=Length(max=MAX_NOTE))
    date = String(validate=Length(max=MAX_NOTE))

    @validates_schema
    def one_content(self, data: Mapping[str, Any], **_: object) -> None:
        """Exactly one of an address, a page (whose address may be told) and a text."""
        if not {"url", "html", "text"} & data.keys():
            raise ValidationError("Donnez `url`, `html` ou `text`.")
        if "text" in data and {"url", "html"} & data.keys():
            raise ValidationError("Donnez `text` seul, sans `url` ni `html`.")


class BatchIn(Schema):
    """Un lot d’articles. / A batch of articles."""

    class Meta:
        """Unknown fields are refused, as in a submission."""

        unknown = RAISE

    items = List(Nested(SubmissionIn), required=True, validate=Length(min=1))


class IdempotencyHeader(Schema):
    """Clé d’idempotence. / Idempotency key: the same key never does the work twice."""

    idempotency_key = String(
        data_key="Idempotency-Key",
        validate=Length(min=1, max=255),
        metadata={"description": "Même clé, même réponse. / Same key, same answer."},
    )


class PageQuery(Schema):
    """Une page de résultats. / One page of results."""

    after = String(validate=Length(max=500), metadata={"description": "Curseur. / Cursor."})
    q = String(load_default="", validate=Length(max=200))


def to_submission(item: Mapping[str, str]) -> Submission:
    """The submission of a validated item."""
    return Submission(**item)
