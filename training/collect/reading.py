"""Reads a fetched page as the application does, in the process that can be killed, and once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

from features.article import Article, Page
from features.errors import InputError
from features.reading.decoding import decode
from scorer.fetch import Fetched
from scorer.sandbox import BusyError, ReaderDiedError
from scorer.submission import Submission, fetched_page
from training.collect.answers import Answer, page_id
from training.collect.files import write_whole
from training.collect.pages import refusal


class Reader(Protocol):
    """What reads pages: the sandbox, or a stand-in."""

    def read_only(self, page: Page) -> Article:
        """The article of a page; raises UnreadableError."""


@dataclass(frozen=True, slots=True)
class Story:
    """An article as read from the page at ``url``; ``date`` is ISO 8601, "" when unknown.

    ``dropped`` is why it cannot be kept, "" otherwise; the other fields are then empty.
    """

    id: str
    url: str
    dropped: str = ""
    title: str = ""
    text: str = ""
    author: str = ""
    date: str = ""

    @classmethod
    def of(cls, facts: Mapping[str, Any]) -> Story:
        """A story as kept on disk."""
        return cls(**facts)


def read_story(answer: Answer, reader: Reader, folder: Path) -> Story:
    """The story of an answer that has a body; read again only if ``folder`` does not hold it."""
    path = folder / f"{page_id(answer.url)}.{answer.sha256[:16]}.json"
    if path.is_file():
        return Story.of(json.loads(path.read_bytes()))
    story = _read(answer, reader)
    write_whole(path, json.dumps(asdict(story), ensure_ascii=False).encode())
    return story


def page_bytes(answer: Answer) -> bytes:
    """The page as it is kept: as received, unless only its header told how to decode it."""
    body = answer.body()
    text = decode(body, answer.charset)
    return body if decode(body) == text else text.encode()


def _read(answer: Answer, reader: Reader) -> Story:
    identity = page_id(answer.url), answer.url
    try:
        article = _article(answer, reader)
    except BusyError:
        raise  # it says nothing of the page
    except InputError as error:
        return Story(*identity, dropped=error.code)
    reason = refusal(answer) or (article.obstacle.code if article.obstacle else "")
    if reason:
        return Story(*identity, dropped=reason)
    return Story(
        *identity,
        title=article.title,
        text=article.body,
        author=", ".join(article.byline.names) or article.byline.text,
        date=article.published.iso if article.published else "",
    )


def _article(answer: Answer, reader: Reader) -> Article:
    page = fetched_page(Submission(), _as_fetched(answer))
    try:
        return reader.read_only(page)
    except ReaderDiedError:  # killed from outside, perhaps
        return reader.read_only(page)


def _as_fetched(answer: Answer) -> Fetched:
    return Fetched(
        url=answer.url,
        final_url=answer.url,
        body=answer.body(),
        charset=answer.charset,
        fetched_at=answer.at,
        sha256=answer.sha256,
    )
