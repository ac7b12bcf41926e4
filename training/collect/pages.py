"""What the collection itself looks for in a page: feeds that it names, and refusals to machines.

Tags are found by linear patterns and never parsed: that is for the process that can be killed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import unescape

import re2

from features.errors import UnreadableError
from features.reading.decoding import decode
from training.collect.answers import Answer

#: A tag, and an attribute with its value. No tag of ours holds “<”: a search never looks past one.
_TAG = re2.compile(r"(?i)<(?:link|meta)\s(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*>")
_ATTRIBUTE = re2.compile(r"([A-Za-z-]{1,40})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_FEEDS = frozenset({"application/rss+xml", "application/atom+xml"})
#: Names under which a page speaks to every program, or to ours.
_ADDRESSED = frozenset({"robots", "sourcier"})
#: What a page may ask: not to be kept, not to be listed, not to be learned from.
_REFUSALS = ("noarchive", "noindex", "noai", "none")


def feeds(answer: Answer) -> list[str]:
    """The feeds that a page names, as written, in order."""
    return [
        tag["href"]
        for tag in _tags(answer)
        if tag.get("type", "").lower() in _FEEDS
        and "alternate" in tag.get("rel", "").lower().split()
        and tag.get("href")
    ]


def refusal(answer: Answer) -> str:
    """How a page asks not to be kept by programs; "" when it does not.

    ``noarchive`` and the others in a meta tag or in X-Robots-Tag, and the reservation of text and
    data mining (TDM Reservation Protocol, W3C community group report, 2024-05-10).
    """
    wishes = {name.lower(): value for name, value in answer.wishes.items()}
    asked = [_to_us(part) for part in wishes.get("x-robots-tag", "").split(",")]
    reserved = wishes.get("tdm-reservation", "").strip() == "1"
    for tag in _tags(answer):
        name, content = tag.get("name", "").lower(), tag.get("content", "")
        asked += content.split(",") if name in _ADDRESSED else []
        reserved |= name == "tdm-reservation" and content.strip() == "1"
    words = {part.strip().lower() for part in asked}
    return next((word for word in _REFUSALS if word in words), "tdm_reserved" if reserved else "")


def _to_us(directive: str) -> str:
    """A directive of X-Robots-Tag without its address; "" when it is another program’s."""
    name, separator, rest = directive.partition(":")
    if not separator:
        return directive
    return rest if name.strip().lower() in _ADDRESSED else ""


def _tags(answer: Answer) -> Iterator[Mapping[str, str]]:
    """The attributes of each link and meta tag."""
    try:
        text = decode(answer.body(), answer.charset)
    except UnreadableError:
        return
    for tag in _TAG.findall(text):
        yield {
            name.lower(): unescape(double or single or bare)
            for name, double, single, bare in _ATTRIBUTE.findall(tag)
        }
