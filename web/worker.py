"""Gunicorn's threaded worker, made to give threads to whole requests only.

A thread that waits for the rest of a request is a thread that a slow or silent sender takes from
everyone. Here the loop that waits for all connections gathers each request; a thread gets it
when nothing is missing. Nor does the loop wait for anyone to close.
"""

from __future__ import annotations

import errno
import selectors
import socket
import time
from functools import partial

from gunicorn.workers.gthread import ThreadWorker

from web.connection import Connection
from web.gather import MAX_HEAD, Gathered, Standing

#: Bytes of all large bodies being gathered: ten saved pages of the largest size.
MAX_HELD = 128 * 1024 * 1024
#: Seconds to send the headers, and then the body: a page of 4 MB over a slow school line.
HEAD_SECONDS = 10.0
BODY_SECONDS = 60.0
#: Seconds, and bytes, left to a sender whose request is refused before its end, to read why.
_SEEING_OFF = 2.0
_PIECE = 64 * 1024

_REFUSED = {Standing.TOO_MANY_HEADERS, Standing.SHREDDED}


class GatheringWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """``pending_conns`` are the connections whose request is not whole yet."""

    def accept(self, listener: socket.socket) -> None:
        """Take a connection; the slowest sender makes room when there are too many."""
        try:
            sock, address = listener.accept()
        except OSError as error:
            if error.errno in {errno.EAGAIN, errno.ECONNABORTED, errno.EMFILE, errno.ENFILE}:
                return
            raise
        if self.nr_conns >= self.worker_connections - 1 and self.pending_conns:
            self._drop(self.pending_conns[0], answer=False)
        self.nr_conns += 1
        made = Connection(self.cfg, sock, address, listener.getsockname(), see_off=self._see_off)
        self.enqueue_req(made)

    def enqueue_req(self, conn: Connection) -> None:
        """A request is to come, or has begun to: gather it before any thread sees it."""
        try:
            came = conn.begin()
        except OSError:
            self.nr_conns -= 1
            conn.close()
            return
        conn.timeout = time.monotonic() + HEAD_SECONDS
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, partial(self._receive, conn))
        if came:
            self._take(conn, came)

    def murder_pending(self) -> None:
        """Refuse the requests that did not come in time."""
        now = time.monotonic()
        for conn in [conn for conn in self.pending_conns if conn.timeout <= now]:
            self._drop(conn)

    def _keepalive_after(self, conn: Connection, keepalive: bool) -> bool:  # noqa: FBT001 (gunicorn's own)
        """Where the next request begins is only known after a whole one."""
        whole = conn.gathered.standing is Standing.WHOLE
        kept = whole and super()._keepalive_after(conn, keepalive)
        if kept:
            conn.keep_rest()
        return kept

    def handle_request(self, req: object, conn: Connection) -> bool:
        """A reader who takes no more of the answer has left."""
        try:
            return bool(super().handle_request(req, conn))
        except TimeoutError as error:
            raise ConnectionResetError(errno.ECONNRESET, "the reader stalled") from error

    def _receive(self, conn: Connection, sock: socket.socket) -> None:
        data = _came(sock)
        if data:
            self._take(conn, data)
        elif data is not None:
            self._drop(conn, answer=False)

    def _take(self, conn: Connection, data: bytes) -> None:
        gathered, before = conn.gathered, conn.gathered.standing
        gathered.add(data)
        if gathered.standing in _REFUSED or self._crowded(conn):
            self._drop(conn)
        elif not gathered.waiting:
            self._forget(conn)
            conn.end_gathering()
            super().enqueue_req(conn)
        elif before is not gathered.standing:
            conn.timeout = time.monotonic() + BODY_SECONDS
            if gathered.expects:
                conn.tell(b"HTTP/1.1 100 Continue\r\n\r\n")

    def _crowded(self, conn: Connection) -> bool:
        """Whether this large body is one too many; small ones always pass."""
        if len(conn.gathered.held) <= MAX_HEAD:
            return False
        return sum(len(one.gathered.held) for one in self.pending_conns) > MAX_HELD

    def _drop(self, conn: Connection, *, answer: bool = True) -> None:
        """Wait no more; whoever began a request is told why, whoever said nothing is not."""
        self._forget(conn)
        self.nr_conns -= 1
        if answer and conn.gathered.held:
            conn.refuse()
            self._see_off(conn)
        else:
            conn.close()

    def _forget(self, conn: Connection) -> None:
        self.pending_conns.remove(conn)
        self.poller.unregister(conn.sock)

    def _see_off(self, conn: Connection) -> None:
        """Close for writing, and drop what comes until the sender closes or time is up."""
        try:
            conn.sock.settimeout(0)
            conn.sock.shutdown(socket.SHUT_WR)
        except OSError:
            conn.sock.close()
            return
        conn.gathered = Gathered(0)
        conn.timeout = time.monotonic() + _SEEING_OFF
        self.nr_conns += 1
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, partial(self._discard, conn))

    def _discard(self, conn: Connection, sock: socket.socket) -> None:
        if _came(sock) == b"":
            self._drop(conn, answer=False)

    def _cap_keepalive(self, deadline: float) -> None:
        """On the way out, wait as briefly for requests that are not whole."""
        super()._cap_keepalive(deadline)
        for conn in self.pending_conns:
            conn.timeout = min(conn.timeout, deadline)


def _came(sock: socket.socket) -> bytes | None:
    """What a sender sent since; nothing once it has left, None when there is nothing yet."""
    try:
        return sock.recv(_PIECE)
    except (BlockingIOError, InterruptedError):
        return None
    except OSError:
        return b""
