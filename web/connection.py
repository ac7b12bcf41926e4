"""A connection of the server: the request that it is sending, and how it is let go."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress

from gunicorn.workers.gthread import TConn

from web import MAX_REQUEST
from web.gather import Gathered, Standing

#: Seconds that a thread waits for a reader who takes no more of an answer.
_STALL = 20.0

_REFUSALS = {
    Standing.HEAD: b"408 Request Timeout",
    Standing.BODY: b"408 Request Timeout",
    Standing.TOO_MANY_HEADERS: b"431 Request Header Fields Too Large",
    Standing.SHREDDED: b"400 Bad Request",
}
_BUSY = b"503 Service Unavailable"


class _Replay:
    """A socket to read from: what was gathered first, in pieces as small as asked for.

    Handed over whole, a body in many chunks would be copied by gunicorn at each of them.
    """

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._held = bytearray()
        self._at = 0

    def hold(self, data: bytearray) -> None:
        """Answer with ``data`` from now on, then with the socket."""
        self._held, self._at = data, 0

    def recv(self, size: int) -> bytes:
        """As of a socket."""
        if self._at == len(self._held):
            return self._sock.recv(size)
        piece = bytes(self._held[self._at : self._at + size])
        self._at += len(piece)
        return piece

    def rest(self) -> bytes:
        """What was gathered and not read yet; it is held no more."""
        found = bytes(self._held[self._at :])
        self.hold(bytearray())
        return found


class Connection(TConn):  # type: ignore[misc]  # gunicorn has no types
    """A connection and the request that it is sending."""

    def __init__(self, *args: object, see_off: Callable[[Connection], None]) -> None:
        super().__init__(*args)
        self._see_off = see_off
        self._replay = _Replay(self.sock)
        self.gathered = Gathered(MAX_REQUEST)

    def init(self) -> None:
        """Called by the thread before it reads: it may wait, though not for ever."""
        super().init()
        self.parser.unreader.sock = self._replay
        self.sock.settimeout(_STALL)

    def begin(self) -> bytes:
        """Wait for the next request; what came of it behind the one before is returned."""
        self.init()
        self.sock.settimeout(0)
        self.gathered = Gathered(MAX_REQUEST)
        return bytes(self.parser.unreader.take_buffered())

    def end_gathering(self) -> None:
        """What came is read next."""
        self._replay.hold(self.gathered.held)
        self.gathered.held = bytearray()

    def keep_rest(self) -> None:
        """What came behind the request just answered is where gunicorn looks for the next."""
        unreader = self.parser.unreader
        behind = unreader.take_buffered() + self._replay.rest()
        unreader.unread(behind)

    def close(self, graceful: bool = False) -> None:  # noqa: FBT001, FBT002 (gunicorn calls it so)
        """After an answer, let the sender read it: what it still sends is dropped meanwhile."""
        if graceful and self.gathered.standing is not Standing.WHOLE:
            self._see_off(self)
        else:
            super().close()

    def tell(self, words: bytes) -> None:
        """Say something short, as far as the sender takes it at once."""
        with suppress(OSError):
            self.sock.send(words)

    def refuse(self) -> None:
        """Say why the request is not awaited any more."""
        status = _REFUSALS.get(self.gathered.standing, _BUSY)
        self.tell(b"HTTP/1.1 " + status + b"\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
