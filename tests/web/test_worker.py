"""Slow and silent senders take no thread, and everyone else is served."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from contextlib import ExitStack, closing, suppress

import pytest

#: Two threads, an application that says what it was sent, and short deadlines.
SERVER = """
import sys
from gunicorn.app.base import BaseApplication
import web.worker
from web.worker import GatheringWorker
web.worker.HEAD_SECONDS = 3.0
web.worker.BODY_SECONDS = 4.0
def echo(environ, start_response):
    body = environ["wsgi.input"].read()
    start_response("200 OK", [("Content-Length", str(len(body)))])
    return [body]
class Server(BaseApplication):
    def load_config(self):
        self.cfg.set("bind", "127.0.0.1:" + sys.argv[1])
        self.cfg.set("worker_class", GatheringWorker)
        self.cfg.set("threads", 2)
        self.cfg.set("worker_connections", 120)
        self.cfg.set("control_socket_disable", True)
        self.cfg.set("graceful_timeout", 15)
        self.cfg.set("loglevel", "error")
    def load(self):
        return echo
Server().run()
"""
PATIENCE = 20
POST = b"POST / HTTP/1.1\r\nHost: a\r\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    log = tmp_path_factory.mktemp("worker") / "log"
    with log.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-c", SERVER, str(port)], stdout=file, stderr=file
        )
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with suppress(OSError), closing(socket.create_connection(("127.0.0.1", port))):
            break
        time.sleep(0.05)
    yield process, port
    process.terminate()
    process.wait(PATIENCE)
    assert "Traceback" not in log.read_text()


@pytest.fixture
def connect(server):
    with ExitStack() as stack:
        yield lambda: stack.enter_context(
            socket.create_connection(("127.0.0.1", server[1]), timeout=PATIENCE)
        )


def answered(sock, count=1):
    """The bytes that come until ``count`` answers began and nothing more does, or the end."""
    data = b""
    while data.count(b"HTTP/1.1 2") < count or not data.endswith(b"."):
        piece = sock.recv(65536)
        if not piece:
            break
        data += piece
    return data


@pytest.mark.parametrize(
    "begun", [b"", b"GET / HT", POST + b"Content-Length: 1000\r\n\r\nte", POST + b"Transfer-Encoding: chunked\r\n\r\n5\r\na"]
)  # fmt: skip
def test_senders_who_stop_midway_keep_nobody_waiting(connect, begun):
    for _ in range(60):
        connect().sendall(begun)
    started = time.monotonic()
    sock = connect()
    sock.sendall(POST + b"Content-Length: 5\r\n\r\nabcd.")
    assert answered(sock).endswith(b"abcd.")
    assert time.monotonic() - started < 1


def test_more_connections_than_there_is_room_for_still_let_one_in(connect):
    for _ in range(200):
        connect()
    sock = connect()
    sock.sendall(POST + b"Content-Length: 5\r\n\r\nabcd.")
    assert answered(sock).endswith(b"abcd.")


@pytest.mark.parametrize("begun", [b"GET / HT", POST + b"Content-Length: 1000\r\n\r\nte"])
def test_a_request_that_never_ends_is_told_so(connect, begun):
    sock = connect()
    sock.sendall(begun)
    assert sock.recv(100).startswith(b"HTTP/1.1 408 ")


def test_a_connection_that_says_nothing_is_closed_without_a_word(connect):
    assert connect().recv(100) == b""


def test_headers_without_end_are_told_so(connect):
    sock = connect()
    with suppress(OSError):
        sock.sendall(b"GET / HTTP/1.1\r\n" + b"A: aaaaaaaa\r\n" * 20_000)
    assert sock.recv(100).startswith(b"HTTP/1.1 431 ")


def test_a_request_in_small_pieces_is_one_request(connect):
    sock = connect()
    for byte in POST + b"Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\n.\r\n0\r\n\r\n":
        sock.sendall(bytes([byte]))
        time.sleep(0.002)
    assert answered(sock).endswith(b"ab.")


def test_a_large_body_comes_through(connect):
    sock, body = connect(), b"a" * 5_000_000 + b"."
    sock.sendall(POST + b"Content-Length: %d\r\n\r\n" % len(body) + body)
    assert answered(sock).endswith(body)


def test_two_requests_on_one_connection_are_answered_in_turn(connect):
    sock = connect()
    for word in (b"un.", b"deux."):
        sock.sendall(POST + b"Content-Length: %d\r\n\r\n" % len(word) + word)
        assert answered(sock).endswith(word)


def test_requests_sent_together_are_answered_in_turn(connect):
    sock = connect()
    both = [POST + b"Content-Length: 3\r\n\r\n" + word for word in (b"un.", b"du.")]
    sock.sendall(both[0] + both[1][:30])
    assert answered(sock).endswith(b"un.")
    sock.sendall(both[1][30:])
    assert answered(sock).endswith(b"du.")


def test_a_sender_who_waits_to_be_asked_is_asked(connect):
    sock = connect()
    sock.sendall(POST + b"Content-Length: 5\r\nExpect: 100-continue\r\n\r\n")
    assert sock.recv(100).startswith(b"HTTP/1.1 100 Continue")
    sock.sendall(b"abcd.")
    assert answered(sock).endswith(b"abcd.")


def test_malformed_requests_are_refused_by_the_server_itself(connect):
    sock = connect()
    sock.sendall(POST + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
    assert sock.recv(100).startswith(b"HTTP/1.1 400 ")


def test_a_body_in_many_chunks_takes_no_time(connect):
    sock = connect()
    body = b"1000\r\n" + b"a" * 4096 + b"\r\n"
    started = time.monotonic()
    sock.sendall(
        POST + b"Transfer-Encoding: chunked\r\n\r\n" + body * 2500 + b"1\r\n.\r\n0\r\n\r\n"
    )
    assert len(answered(sock)) > 2500 * 4096
    assert time.monotonic() - started < 3


def test_a_body_in_shreds_is_refused(connect):
    sock = connect()
    with suppress(OSError):
        sock.sendall(POST + b"Transfer-Encoding: chunked\r\n\r\n" + b"1\r\na\r\n" * 60_000)
    assert sock.recv(100).startswith(b"HTTP/1.1 400 ")


def test_three_requests_sent_together_are_answered_in_turn(connect):
    sock = connect()
    sock.sendall(
        b"".join(POST + b"Content-Length: 3\r\n\r\n" + word for word in (b"un.", b"du.", b"tr."))
    )
    assert answered(sock, count=3).endswith(b"tr.")
