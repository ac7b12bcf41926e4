"""A request is whole at its last byte, never before, however it is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.gather import MAX_HEAD, Gathered, Standing

LIMIT = 1000
HEAD = b"POST /a HTTP/1.1\r\nHost: a\r\n"
PLAIN = b"GET /a HTTP/1.1\r\nHost: a\r\n\r\n"
SIZED = HEAD + b"content-LENGTH: 9\r\n\r\nun\r\n\r\ndeu"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n5;x=y\r\n0\r\n\r\n\r\n0\r\n\r\n"
TRAILED = HEAD + b"Transfer-Encoding: Chunked\r\n\r\n1\r\na\r\n0\r\nX-Sum: 1\r\nX-Two: 2\r\n\r\n"


def fed(*pieces):
    found = Gathered(LIMIT)
    for piece in pieces:
        found.add(piece)
    return found


@given(st.sampled_from([PLAIN, SIZED, CHUNKED, TRAILED]), st.lists(st.integers(0, 200), max_size=8))
def test_a_request_is_whole_at_its_last_byte_only(request, cuts):
    found, start = Gathered(LIMIT), 0
    for end in sorted({min(cut, len(request) - 1) for cut in cuts} | {len(request) - 1}):
        found.add(request[start:end])
        assert found.waiting
        start = end
    found.add(request[start:])
    assert found.standing is Standing.WHOLE
    assert found.held == request


@given(st.binary(max_size=400), st.integers(0, 400))
def test_no_bytes_make_it_fail(data, cut):
    fed(HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + data[:cut], data[cut:])
    fed(data[:cut], data[cut:])


@pytest.mark.parametrize(
    "fields",
    [
        b"Content-Length: 1001",
        b"Content-Length: " + b"9" * 5000,
        b"Content-Length: -1",
        b"Content-Length: 1\r\nContent-Length: 1",
        b"Content-Length: 1\r\nTransfer-Encoding: chunked",
        b"Transfer-Encoding: gzip, chunked",
    ],
)
def test_what_will_be_refused_is_not_awaited(fields):
    assert fed(HEAD + fields + b"\r\n\r\n").standing is Standing.ODD


@pytest.mark.parametrize("body", [b"x\r\n", b"-5\r\n", b"f" * 17 + b"\r\n", b"1" * 9000])
def test_chunks_that_are_none_are_not_awaited(body):
    sent = HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + body
    assert fed(sent).standing is Standing.ODD


def test_chunks_without_end_stop_at_the_limit():
    found = fed(HEAD + b"Transfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n" + b"a" * (LIMIT - 10))
    assert found.waiting
    found.add(b"a" * 20)
    assert found.standing is Standing.ODD


def test_headers_without_end_stop_at_the_limit():
    assert fed(b"GET / HTTP/1.1\r\nA: " + b"a" * (MAX_HEAD - 100)).waiting
    assert fed(b"a" * (MAX_HEAD + 1)).standing is Standing.TOO_MANY_HEADERS


def test_a_sender_who_waits_to_be_asked_is_seen():
    assert fed(HEAD + b"Content-Length: 5\r\nExpect: 100-Continue\r\n\r\n").expects
    assert not fed(HEAD + b"Content-Length: 5\r\n\r\n").expects
