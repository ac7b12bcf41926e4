"""What a person or a script hands in, checked and turned into a page to read."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

from features.article import Page
from features.errors import EmptyInputError, InputError, TooLargeError
from scorer.score import GIVEN
from scorer.text import storable

if TYPE_CHECKING:
    from scorer.fetch import Fetched

#: Characters of an address; what the guarded fetch takes.
_MAX_URL = 2048
#: Bytes of a page or text handed in; what the guarded fetch accepts once decompressed.
MAX_BYTES = 10 * 1024 * 1024
_CONTROLS = re.compile(r"[\x00-\x20\x7f\\]")


class SubmissionError(InputError):
    """Something handed in that is no page, no text and no address."""


class MissingInputError(SubmissionError):
    """Neither an address, nor a page, nor a text."""

    code = "missing_input"
    message = "Il n’y a rien à lire : donnez une adresse, un texte ou une page enregistrée."


class AmbiguousInputError(SubmissionError):
    """A page and a text at once."""

    code = "ambiguous_input"
    message = "Donnez soit une page enregistrée, soit un texte, mais pas les deux à la fois."


class BadOriginError(SubmissionError):
    """A page or text said to come from something that is no web address."""

    code = "bad_url"
    message = (
        "L’adresse d’origine n’est pas celle d’une page web. Copiez l’adresse complète de "
        "l’article : elle commence par https://."
    )


class ReusedKeyError(SubmissionError):
    """An idempotency key sent again with another content."""

    code = "idempotency_key_reused"
    message = (
        "Cette clé d’idempotence a déjà servi pour un autre contenu. Envoyez une nouvelle clé."
    )


@dataclass(frozen=True, slots=True)
class Submission:
    """An address alone is fetched; beside a page or a text it says where that came from.

    ``html`` as bytes is decoded as a browser would. ``title``, ``author`` and ``date`` are what
    the person says of the article.
    """

    url: str | None = None
    html: str | bytes | None = None
    text: str | None = None
    title: str | None = None
    author: str | None = None
    date: str | None = None

    @property
    def only_address(self) -> bool:
        """Whether there is an address to fetch and nothing else to read."""
        return self.html is None and self.text is None and bool((self.url or "").strip())

    def digest(self) -> str:
        """SHA-256 of all that was handed in, in hexadecimal."""
        return hashlib.sha256(repr(self).encode()).hexdigest()


def page_of(submission: Submission) -> Page:
    """The page of a submission that carries its content.

    Raises:
        SubmissionError: nothing to read, two things at once, or an origin that is no address.
        UnreadableError: empty, not text, or larger than any article.
    """
    if submission.html is not None and submission.text is not None:
        raise AmbiguousInputError
    content = submission.html if submission.html is not None else submission.text
    if content is None:
        raise MissingInputError
    raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    if len(raw) > MAX_BYTES:
        raise TooLargeError
    words = storable(_decoded(raw) if isinstance(content, bytes) else content)
    if not words.strip():
        raise EmptyInputError
    is_html = submission.html is not None
    return Page(
        sha256=hashlib.sha256(raw).hexdigest(),
        fetched_at=now(),
        url=_origin(submission.url),
        html=words if is_html else None,
        text=None if is_html else words,
        title=_said(submission.title),
        author=_said(submission.author),
        date=_said(submission.date),
    )


def fetched_page(submission: Submission, fetched: Fetched) -> Page:
    """The page of a submission whose address was fetched; raises UnreadableError as page_of."""
    words = storable(_decoded(fetched.body, fetched.charset))
    if not words.strip():
        raise EmptyInputError
    return Page(
        sha256=fetched.sha256,
        fetched_at=fetched.fetched_at,
        url=fetched.final_url,
        html=words,
        title=_said(submission.title),
        author=_said(submission.author),
        date=_said(submission.date),
    )


def _decoded(raw: bytes, charset: str | None = None) -> str:
    from features.reading import decode  # noqa: PLC0415 (a fifth of a second: not for --help)

    return decode(raw, charset)


def content_key(page: Page, origin: str = GIVEN) -> str:
    """What makes two submissions the same: bytes, address and what was said of them (SHA-256).

    A page that someone hands in is never the one that was fetched, were it equal to the byte:
    nobody could tell any more what is vouched for.
    """
    kind = "html" if page.html is not None else "text"
    facts = [kind, page.sha256, page.url, page.title, page.author, page.date]
    if origin != GIVEN:
        facts.append(origin)
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def now() -> str:
    """The time, ISO 8601 in UTC, always as long: such times sort as texts."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _said(text: str | None) -> str | None:
    return storable(text or "").strip() or None


def _origin(url: str | None) -> str | None:
    """The address a page is said to come from, without its fragment; it is never opened."""
    address = (url or "").strip()
    if not address:
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError as error:
        raise BadOriginError from error
    if (
        len(address) > _MAX_URL
        or parts.scheme not in {"http", "https"}
        or "." not in host
        or parts.username is not None
        or _CONTROLS.search(address)
    ):
        raise BadOriginError
    return storable(urldefrag(address).url)
