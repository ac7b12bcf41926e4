"""Reads the body of an answer: a page, in one layer of compression, under two caps."""

from __future__ import annotations

from urllib3 import HTTPResponse

from scorer.fetch.deadline import Deadline
from scorer.fetch.errors import (
    BadAnswerError,
    EmptyAnswerError,
    FetchTimeoutError,
    FetchTooLargeError,
    NotHtmlError,
    UnsupportedCharsetError,
    UnsupportedEncodingError,
)
from scorer.fetch.policy import FetchPolicy
from scorer.fetch.unpack import UNPACKERS

ACCEPT_ENCODING = "gzip, br"
#: Bytes read at a time.
_CHUNK = 64 * 1024

#: Character sets that French pages use, all of them supersets of ASCII: UTF-7 and its kind hide
#: markup in letters.
CHARSETS = frozenset(
    {"utf-8", "utf8", "us-ascii", "ascii", "windows-1252", "cp1252", "x-cp1252"}
    | {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1"}
    | {"iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9"}
)


def check_headers(response: HTTPResponse, policy: FetchPolicy) -> str | None:
    """Refuses what is not a page before reading any of it; the declared character set if any."""
    # Servers repeat the header at times; the first one counts.
    declared = response.headers.get("Content-Type", "").partition(",")[0]
    if declared.partition(";")[0].strip().lower() not in policy.content_types:
        raise NotHtmlError("content type")
    charset = _charset(declared)
    if charset is not None and charset not in CHARSETS:
        raise UnsupportedCharsetError("charset")
    if _encoding(response) not in UNPACKERS:
        raise UnsupportedEncodingError("content encoding")
    length = response.headers.get("Content-Length", "")
    if length.isdecimal() and int(length[:20]) > policy.wire_bytes:
        raise FetchTooLargeError("Content-Length")
    return charset


def _charset(content_type: str) -> str | None:
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \t'\"").lower() or None
    return None


def _encoding(response: HTTPResponse) -> str:
    return response.headers.get("Content-Encoding", "").strip().lower()


def read_body(response: HTTPResponse, policy: FetchPolicy, deadline: Deadline) -> bytes:
    """The unpacked body of an answer whose headers were checked.

    Raises FetchTooLargeError past a cap, FetchTimeoutError at the deadline, BadAnswerError when
    the packing is broken or cut short, EmptyAnswerError when there is nothing.
    """
    unpacker = UNPACKERS[_encoding(response)]()
    body = bytearray()
    while chunk := response.read(_CHUNK, decode_content=False):
        if response.tell() > policy.wire_bytes:
            raise FetchTooLargeError("on the wire")
        for piece in unpacker.pieces(chunk):
            body += piece
            if len(body) > policy.decoded_bytes:
                raise FetchTooLargeError("unpacked")
            deadline.remaining()
    # A connection cut at the deadline looks like the end of the page.
    if deadline.expired:
        raise FetchTimeoutError("body")
    if not unpacker.complete:
        raise BadAnswerError("cut short")
    if not body:
        raise EmptyAnswerError("no byte")
    return bytes(body)
