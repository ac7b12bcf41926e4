"""Answers that no honest server gives: each ends in time, in little memory, with a reason."""

import gzip
import hashlib
import itertools
import socket
import struct
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import brotli
import pytest

from scorer.fetch import errors

URL = "http://journal.fr/article"
PAGE = "<!doctype html><title>Un titre</title><p>Une phrase écrite pour l’essai.".encode()
OK = b"HTTP/1.1 200 OK\r\n"
HTML = OK + b"Content-Type: text/html; charset=UTF-8\r\n"
MIB = 1024 * 1024


def page(body=PAGE, extra=b""):
    return HTML + extra + b"Content-Length: %d\r\n\r\n" % len(body) + body


def endless(chunk):
    """Sends a chunk again and again until the client leaves."""

    def script(connection):
        while True:
            connection.sendall(chunk)

    return script


def drip(chunk, pause=0.05):
    """Sends a little at a time, so that no single read ever waits long."""

    def script(connection):
        for _ in range(400):
            connection.sendall(chunk)
            time.sleep(pause)

    return script


def silence(connection):
    connection.recv(1)  # until the client leaves


def reset(connection):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


# Ordinary pages -------------------------------------------------------------------------------


def test_a_page_is_returned_as_received(world):
    world.answers(page())
    fetched = world.fetcher().fetch(URL)
    assert fetched.body == PAGE
    assert fetched.charset == "utf-8"
    assert fetched.url == fetched.final_url == URL
    assert fetched.sha256 == hashlib.sha256(PAGE).hexdigest()
    age = datetime.now(UTC) - datetime.fromisoformat(fetched.fetched_at)
    assert timedelta(0) <= age < timedelta(minutes=1)
    assert world.dialled == [("93.184.215.14", 80)]


def test_the_request_says_who_asks_and_nothing_else(world):
    world.answers(page())
    world.fetcher(user_agent="Essai/1.0").fetch("http://journal.fr/a?b=c#d")
    head = world.server.requests[0].decode()
    assert head.split("\r\n")[0] == "GET /a?b=c HTTP/1.1"
    names = {line.partition(":")[0].lower() for line in head.split("\r\n")[1:] if line}
    assert names == {
        "host",
        "user-agent",
        "accept",
        "accept-language",
        "accept-encoding",
        "connection",
    }
    assert "\r\nUser-Agent: Essai/1.0\r\n" in head
    assert "\r\nHost: journal.fr\r\n" in head


def test_an_accented_name_is_asked_for_in_punycode(world):
    world.names["xn--cho-9la.fr"] = ["93.184.215.14"]
    world.answers(page())
    fetched = world.fetcher().fetch("http://écho.fr/")
    assert fetched.final_url == "http://xn--cho-9la.fr/"
    assert b"Host: xn--cho-9la.fr\r\n" in world.server.requests[0]


def test_chunks_and_a_close_end_a_page_too(world):
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(c), c) for c in (PAGE[:10], PAGE[10:])) + b"0\r\n\r\n"
    world.answers(HTML + b"Transfer-Encoding: chunked\r\n\r\n" + chunks)
    assert world.fetcher().fetch(URL).body == PAGE
    world.answers(HTML + b"\r\n" + PAGE)
    assert world.fetcher().fetch(URL).body == PAGE


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        (b"gzip", gzip.compress),
        (b"x-gzip", gzip.compress),
        (b"br", brotli.compress),
        (b"GZip", gzip.compress),
        (b"identity", bytes),
    ],
)
def test_one_layer_that_was_asked_for_is_opened(world, name, pack):
    body = PAGE * 5000  # several reads of decompressed bytes
    world.answers(page(pack(body), b"Content-Encoding: " + name + b"\r\n"))
    assert world.fetcher().fetch(URL).body == body


def test_early_hints_are_not_the_answer(world):
    hint = b"HTTP/1.1 103 Early Hints\r\nLink: </s.css>; rel=preload\r\n\r\n"
    world.answers(b"HTTP/1.1 100 Continue\r\n\r\n" + hint * 2 + page())
    assert world.fetcher().fetch(URL).body == PAGE


def test_early_hints_without_end_are_refused(world, bounded):
    world.answers(after=endless(b"HTTP/1.1 103 Early Hints\r\n\r\n"))
    with bounded(2), pytest.raises(errors.BadAnswerError):
        world.fetcher().fetch(URL)


def test_another_address_of_the_site_is_tried_when_the_first_is_dead(world):
    world.names["journal.fr"] = ["93.184.215.1", "93.184.215.2"]
    world.answers(page())
    fetcher = world.fetcher()
    dial = world.dial

    def first_is_dead(address, port, seconds):
        if address == "93.184.215.1":
            raise ConnectionRefusedError
        return dial(address, port, seconds)

    fetcher._dial = first_is_dead
    assert fetcher.fetch(URL).body == PAGE


# Names ----------------------------------------------------------------------------------------


def test_a_name_is_looked_up_once_and_that_very_address_dialled(world):
    answers = itertools.chain([["93.184.215.14"]], itertools.repeat(["127.0.0.1"]))
    world.names["journal.fr"] = lambda: next(answers)
    world.answers(page())
    world.fetcher().fetch(URL)
    assert world.lookups == ["journal.fr"]
    assert world.dialled == [("93.184.215.14", 80)]


@pytest.mark.parametrize(
    "addresses", [["10.0.0.1"], ["93.184.215.14", "10.0.0.1"], ["127.0.0.1"], ["::1"]]
)
def test_an_internal_answer_is_refused_and_nothing_dialled(world, addresses):
    world.names["journal.fr"] = addresses
    with pytest.raises(errors.AddressRefusedError):
        world.fetcher().fetch(URL)
    assert world.dialled == []


def test_a_refusal_is_the_same_whether_a_port_listens_or_not(world):
    listening = f"http://127.0.0.1:{world.server.port}/"
    with pytest.raises(errors.AddressRefusedError) as is_open:
        world.fetcher().fetch(listening)
    with pytest.raises(errors.AddressRefusedError) as is_closed:
        world.fetcher().fetch("http://127.0.0.1:9/")
    assert (is_open.value.code, is_open.value.message) == (
        is_closed.value.code,
        is_closed.value.message,
    )
    assert world.dialled == []


def test_a_slow_name_ends_within_three_seconds_and_delays_nobody(world):
    def slow():
        time.sleep(4)
        return ["93.184.215.14"]

    world.names["lent.fr"] = slow
    world.answers(page())
    fetcher = world.fetcher()
    with ThreadPoolExecutor(1) as pool:
        start = time.monotonic()
        waiting = pool.submit(fetcher.fetch, "http://lent.fr/")
        assert fetcher.fetch(URL).body == PAGE
        assert time.monotonic() - start < 1
        assert isinstance(waiting.exception(), errors.FetchTimeoutError)
        assert time.monotonic() - start < 3


def test_a_proxy_in_the_environment_is_ignored(world, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:3128")
    world.answers(page())
    assert world.fetcher().fetch(URL).body == PAGE
    assert world.dialled == [("93.184.215.14", 80)]
    assert world.server.requests[0].startswith(b"GET /article ")


# Bodies ---------------------------------------------------------------------------------------


def test_an_endless_body_is_cut(world, bounded):
    world.answers(HTML + b"\r\n", after=endless(b"<p>" * 20000))
    with bounded(4), pytest.raises(errors.FetchTooLargeError):
        world.fetcher().fetch(URL)


def test_an_endless_body_in_chunks_is_cut(world, bounded):
    world.answers(
        HTML + b"Transfer-Encoding: chunked\r\n\r\n",
        after=endless(b"8000\r\n" + b"a" * 0x8000 + b"\r\n"),
    )
    with bounded(4), pytest.raises(errors.FetchTooLargeError):
        world.fetcher().fetch(URL)


def test_an_endless_chunk_size_is_cut(world, bounded):
    world.answers(HTML + b"Transfer-Encoding: chunked\r\n\r\n", after=endless(b"0" * 65536))
    with bounded(4), pytest.raises(errors.FetchError):
        world.fetcher().fetch(URL)


def test_endless_trailers_are_cut(world, bounded):
    world.answers(
        HTML + b"Transfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n0\r\n",
        after=endless(b"X: y\r\n" * 1000),
    )
    with bounded(3), pytest.raises(errors.FetchTimeoutError):
        world.fetcher(total_seconds=1.0).fetch(URL)


def test_a_content_length_of_ten_gigabytes_is_refused_unread(world, bounded):
    world.answers(HTML + b"Content-Length: 10000000000\r\n\r\n", after=silence)
    with bounded(1), pytest.raises(errors.FetchTooLargeError):
        world.fetcher().fetch(URL)


def test_the_caps_are_exact(world):
    world.answers(page(b"a" * 1000))
    assert len(world.fetcher(wire_bytes=1000, decoded_bytes=1000).fetch(URL).body) == 1000
    with pytest.raises(errors.FetchTooLargeError):
        world.fetcher(wire_bytes=999).fetch(URL)
    world.answers(HTML + b"\r\n" + b"a" * 1000)
    assert len(world.fetcher(wire_bytes=1000, decoded_bytes=1000).fetch(URL).body) == 1000
    with pytest.raises(errors.FetchTooLargeError):
        world.fetcher(wire_bytes=999).fetch(URL)
    with pytest.raises(errors.FetchTooLargeError):
        world.fetcher(decoded_bytes=999).fetch(URL)


@pytest.mark.parametrize("name", [b"gzip", b"br"])
def test_a_bomb_is_cut_at_the_cap(world, bounded, name):
    if name == b"gzip":
        packer = zlib.compressobj(1, zlib.DEFLATED, 31)
        bomb = b"".join(packer.compress(bytes(MIB)) for _ in range(200)) + packer.flush()
    else:
        packer = brotli.Compressor(quality=1)
        bomb = b"".join(packer.process(bytes(MIB)) for _ in range(200)) + packer.finish()
    assert len(bomb) < 2 * MIB
    world.answers(page(bomb, b"Content-Encoding: " + name + b"\r\n"))
    with bounded(4, mib=60), pytest.raises(errors.FetchTooLargeError):
        world.fetcher().fetch(URL)


@pytest.mark.parametrize("name", [b"gzip", b"br"])
def test_a_stream_that_unpacks_to_nothing_is_cut(world, bounded, name):
    if name == b"gzip":
        start, nothing = gzip.compress(b"")[:10], b"\x00\x00\x00\xff\xff" * 10_000  # empty blocks
    else:
        start, nothing = b"\x0b", b"\x06" * 10_000  # empty metadata blocks
    head = HTML + b"Content-Encoding: " + name + b"\r\n\r\n"
    world.answers(head + start, after=endless(nothing))
    with bounded(5), pytest.raises((errors.FetchTooLargeError, errors.BadAnswerError)):
        world.fetcher().fetch(URL)


def test_what_follows_a_gzip_member_is_ignored(world):
    world.answers(
        page(gzip.compress(PAGE) + gzip.compress(b"") * 100_000, b"Content-Encoding: gzip\r\n")
    )
    assert world.fetcher().fetch(URL).body == PAGE


@pytest.mark.parametrize(("name", "pack"), [(b"gzip", gzip.compress), (b"br", brotli.compress)])
def test_a_packing_cut_short_is_a_bad_answer(world, name, pack):
    packed = pack(PAGE * 100)
    header = b"Content-Encoding: " + name + b"\r\n"
    for length in (1, 5, len(packed) // 2, len(packed) - 1):
        world.answers(page(packed[:length], header))
        with pytest.raises(errors.BadAnswerError):
            world.fetcher().fetch(URL)


@pytest.mark.parametrize(
    "encoding", [b"gzip, gzip", b"gzip,br", b"zstd", b"deflate", b"compress", b"rot13", b"gzip;q=1"]
)
def test_layers_and_what_was_not_asked_for_are_refused(world, encoding):
    world.answers(page(PAGE, b"Content-Encoding: " + encoding + b"\r\n"))
    with pytest.raises(errors.UnsupportedEncodingError):
        world.fetcher().fetch(URL)


def test_a_second_layer_in_a_second_header_is_refused(world):
    world.answers(page(PAGE, b"Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n"))
    with pytest.raises(errors.UnsupportedEncodingError):
        world.fetcher().fetch(URL)


def test_an_undeclared_second_layer_is_left_closed(world):
    inner = gzip.compress(PAGE)
    world.answers(page(gzip.compress(inner), b"Content-Encoding: gzip\r\n"))
    assert world.fetcher().fetch(URL).body == inner


@pytest.mark.parametrize("name", [b"gzip", b"br"])
def test_a_body_that_is_not_what_it_says_is_a_bad_answer(world, name):
    world.answers(page(b"not compressed at all", b"Content-Encoding: " + name + b"\r\n"))
    with pytest.raises(errors.BadAnswerError):
        world.fetcher().fetch(URL)


def test_a_page_cut_short_is_not_a_page(world):
    world.answers(HTML + b"Content-Length: 1000\r\n\r\n" + PAGE)
    with pytest.raises(errors.UnreachableError):
        world.fetcher().fetch(URL)
    world.answers(HTML + b"Transfer-Encoding: chunked\r\n\r\n100\r\n" + PAGE)
    with pytest.raises(errors.UnreachableError):
        world.fetcher().fetch(URL)


def test_an_empty_page_says_so(world):
    world.answers(page(b""))
    with pytest.raises(errors.EmptyAnswerError):
        world.fetcher().fetch(URL)


# Time -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "after"),
    [
        ([HTML, b"\r\n"], drip(b"<")),
        ([HTML, b"Content-Length: 5000\r\n\r\n"], drip(b"<")),
        ([HTML, b"Transfer-Encoding: chunked\r\n\r\n"], drip(b"1\r\n<\r\n")),
        ([HTML, b"Transfer-Encoding: chunked\r\n\r\n"], drip(b"0")),
        ([HTML], drip(b"X")),
        ([HTML], drip(b"X: y\r\n")),
        ([b"HTTP/1.1 200 OK\r\n"], drip(b"X: y\r\n")),
        ([b"HTTP/1.1 302 Found\r\n"], drip(b"X: y\r\n")),
        ([b"HTTP/1.1 404 Not Found\r\n"], drip(b"X: y\r\n")),
        ([b"HTTP/1.1 20"], drip(b"0")),
        ([], silence),
        ([HTML], silence),
        ([HTML, b"\r\n<p>"], silence),
    ],
    ids=[
        "body",
        "body of known length",
        "chunks",
        "chunk size",
        "header",
        "headers",
        "headers before the type",
        "headers before the redirect",
        "headers of an error",
        "status",
        "silence",
        "silence in the headers",
        "silence in the body",
    ],
)
def test_one_deadline_ends_every_drip(world, bounded, first, after):
    world.answers(*first, after=after)
    with bounded(2.0), pytest.raises(errors.FetchTimeoutError):
        world.fetcher(total_seconds=0.7).fetch(URL)


def test_the_deadline_counts_redirects_together(world, bounded):
    moved = b"HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n"

    def slow(connection):
        time.sleep(0.4)
        connection.sendall(moved)

    world.answers(after=slow)
    with bounded(2.0), pytest.raises(errors.FetchTimeoutError):
        world.fetcher(total_seconds=0.9).fetch(URL)


def test_a_redirect_s_own_body_is_never_read(world, bounded):
    def script(connection):
        if b"/b " in world.server.requests[-1]:
            connection.sendall(page())
        else:
            connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\n")
            endless(b"a" * 65536)(connection)

    world.answers(after=script)
    with bounded(2.0):
        assert world.fetcher().fetch(URL).body == PAGE


def test_the_usual_deadline_is_eight_seconds(world, bounded):
    world.answers(HTML + b"\r\n", after=drip(b"<", pause=0.5))
    with bounded(8.6), pytest.raises(errors.FetchTimeoutError):
        world.fetcher().fetch(URL)


# Heads ----------------------------------------------------------------------------------------


def test_fifty_thousand_headers_are_refused(world, bounded):
    world.answers(HTML + b"".join(b"X-%d: y\r\n" % n for n in range(50_000)) + b"\r\n" + PAGE)
    with bounded(3), pytest.raises(errors.BadAnswerError):
        world.fetcher().fetch(URL)


def test_a_header_of_ten_megabytes_is_refused(world, bounded):
    world.answers(HTML + b"X: " + b"y" * 10_000_000 + b"\r\n\r\n" + PAGE)
    with bounded(3), pytest.raises(errors.BadAnswerError):
        world.fetcher().fetch(URL)


@pytest.mark.parametrize(
    "answer",
    [
        b"\x00\x01\x02\xff" * 100 + b"\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.2p1\r\n",
        b"<p>no head at all\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 99999 OK\r\n\r\n",
        b"HTTP/9.9 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_garbage_is_a_bad_answer(world, answer):
    world.answers(answer)
    with pytest.raises((errors.BadAnswerError, errors.UnreachableError)):
        world.fetcher().fetch(URL)


def test_a_connection_closed_or_reset_is_told(world):
    for after in (None, reset):
        world.answers(after=after)
        with pytest.raises(errors.UnreachableError):
            world.fetcher().fetch(URL)
        world.answers(HTML + b"Content-Length: 100\r\n\r\n<p>", after=after)
        with pytest.raises(errors.UnreachableError):
            world.fetcher().fetch(URL)


def test_a_site_that_refuses_connections_is_unreachable(world):
    fetcher = world.fetcher()
    world.server.close()
    with pytest.raises(errors.UnreachableError):
        fetcher.fetch(URL)


@pytest.mark.parametrize(
    "header",
    [
        b"Content-Type: image/png\r\n",
        b"Content-Type: application/pdf\r\n",
        b"Content-Type: text/plain\r\n",
        b"Content-Type: application/json\r\n",
        b"Content-Type: multipart/x-mixed-replace; boundary=b\r\n",
        b"Content-Type: text/htmlx\r\n",
        b"Content-Type:\r\n",
        b"",
    ],
)
def test_what_is_not_a_page_is_not_an_article(world, header):
    world.answers(OK + header + b"\r\n" + PAGE)
    with pytest.raises(errors.NotHtmlError) as caught:
        world.fetcher().fetch(URL)
    assert "Ce n’est pas un article" in caught.value.message


@pytest.mark.parametrize(
    ("header", "charset"),
    [
        (b"text/html", None),
        (b"TEXT/HTML ; Charset = 'UTF-8'", "utf-8"),
        (b'text/html;charset="iso-8859-1"', "iso-8859-1"),
        (b"application/xhtml+xml; charset=windows-1252", "windows-1252"),
        (b"text/html; charset=", None),
        (b"text/html; charset=utf-8\r\nContent-Type: text/html", "utf-8"),
    ],
)
def test_a_page_may_be_declared_in_many_ways(world, header, charset):
    world.answers(OK + b"Content-Type: " + header + b"\r\n\r\n" + PAGE)
    assert world.fetcher().fetch(URL).charset == charset


@pytest.mark.parametrize("charset", [b"utf-7", b"utf-16", b"hz-gb-2312", b"rot13", b"../../x"])
def test_a_character_set_outside_the_list_is_refused(world, charset):
    world.answers(OK + b"Content-Type: text/html; charset=" + charset + b"\r\n\r\n" + PAGE)
    with pytest.raises(errors.UnsupportedCharsetError):
        world.fetcher().fetch(URL)


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (404, errors.NotFoundError),
        (410, errors.NotFoundError),
        (401, errors.PaywallError),
        (402, errors.PaywallError),
        (403, errors.PaywallError),
        (451, errors.PaywallError),
        (429, errors.SiteBusyError),
        (500, errors.ServerError),
        (503, errors.ServerError),
        (599, errors.ServerError),
        (418, errors.UnexpectedStatusError),
        (204, errors.UnexpectedStatusError),
        (206, errors.UnexpectedStatusError),
        (304, errors.UnexpectedStatusError),
    ],
)
def test_a_status_has_its_reason(world, status, reason):
    world.answers(page().replace(b"200 OK", b"%d Status" % status))
    with pytest.raises(reason):
        world.fetcher().fetch(URL)


def test_a_failed_page_is_asked_for_once(world):
    world.answers(page().replace(b"200 OK", b"503 Later"))
    with pytest.raises(errors.ServerError):
        world.fetcher().fetch(URL)
    assert len(world.server.requests) == 1
