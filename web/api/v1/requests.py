"""What the interface accepts: shapes and limits, checked before anything else happens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import RAISE, ValidationError, validates_schema

from scorer.submission import Submission
from web.api.v1.french import Items, Object, Strict, Text, between

#: Characters; the longest address that the fetcher takes.
MAX_URL = 2_048
#: Characters of a title, author or date given beside a text.
MAX_NOTE = 1_000


class SubmissionIn(Strict):
    """Une adresse, une page HTML ou un texte. / One address, one HTML page or one text."""

    class Meta:
        """Unknown fields are refused: a misspelt one would be silently lost."""

        unknown = RAISE

    url = Text(
        validate=between(1, MAX_URL),
        metadata={
            "description": "Adresse de l’article ; à côté de `html`, d’où vient la page, qui n’est "
            "alors pas téléchargée. / Address; beside `html`, where the page came from."
        },
    )
    html = Text(
        validate=between(1),
        metadata={"description": "Page enregistrée. / Saved page."},
    )
    text = Text(
        validate=between(1),
        metadata={"description": "Texte collé. / Pasted text."},
    )
    title = Text(validate=between(0, MAX_NOTE))
    author = Text(validate=between(0, MAX_NOTE))
    date = Text(validate=between(0, MAX_NOTE))

    @validates_schema
    def one_content(self, data: Mapping[str, Any], **_: object) -> None:
        """Exactly one of an address, a page (whose address may be told) and a text."""
        if not {"url", "html", "text"} & data.keys():
            raise ValidationError("Donnez `url`, `html` ou `text`.")
        if "text" in data and {"url", "html"} & data.keys():
            raise ValidationError("Donnez `text` seul, sans `url` ni `html`.")


class BatchIn(Strict):
    """Un lot d’articles. / A batch of articles."""

    class Meta:
        """Unknown fields are refused, as in a submission."""

        unknown = RAISE

    items = Items(Object(SubmissionIn), required=True, validate=between(1))


class IdempotencyHeader(Strict):
    """Clé d’idempotence. / Idempotency key: the same key never does the work twice."""

    idempotency_key = Text(
        data_key="Idempotency-Key",
        validate=between(1, 255),
        metadata={"description": "Même clé, même réponse. / Same key, same answer."},
    )


class PageQuery(Strict):
    """Une page de résultats. / One page of results."""

    after = Text(validate=between(0, 500), metadata={"description": "Curseur. / Cursor."})
    q = Text(load_default="", validate=between(0, 200))


def to_submission(item: Mapping[str, str]) -> Submission:
    """The submission of a validated item."""
    return Submission(**item)
