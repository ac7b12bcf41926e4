"""A hostile web on loopback: raw sockets, and a resolver and a dialler that lead there.

The policy under test is the strict one: names resolve to public addresses, and the dialler takes
the connection to a local server instead, noting the address that would have been connected to.
"""

from __future__ import annotations

import contextlib
import resource
import socket
import ssl
import time
from pathlib import Path
from threading import Thread

import pytest

from scorer.fetch import Fetcher, FetchPolicy

PUBLIC = "93.184.215.14"


class Server:
    """Hands every connection, once its request is read, to a script."""

    def __init__(self, context: ssl.SSLContext | None = None):
        self.script = lambda _connection: None
        self.requests: list[bytes] = []
        self.stopping = False
        self.context = context
        self.read_request = True
        self._open: list[socket.socket] = []
        self._threads: list[Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self._listener.getsockname()[1]
        self._start(self._accept)

    def _start(self, work, *args):
        thread = Thread(target=work, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            if self.stopping:
                connection.close()
                return
            self._open.append(connection)
            self._start(self._serve, connection)

    def _serve(self, connection):
        with contextlib.suppress(OSError), contextlib.closing(connection):
            if self.context:
                connection = self.context.wrap_socket(connection, server_side=True)
                self._open.append(connection)
            with contextlib.closing(connection):
                if self.read_request:
                    self._read_request(connection)
                self.script(connection)

    def _read_request(self, connection):
        head = b""
        while b"\r\n\r\n" not in head:
            chunk = connection.recv(65536)
            if not chunk:
                raise ConnectionAbortedError
            head += chunk
        self.requests.append(head)

    def close(self):
        self.stopping = True
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
            pass
        self._listener.close()
        for connection in self._open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(timeout=2)


class World:
    """Names, addresses and the one server behind them all."""

    def __init__(self, server):
        self.names = {"journal.fr": [PUBLIC], "autre.fr": ["93.184.215.15"]}
        self.lookups: list[str] = []
        self.dialled: list[tuple[str, int]] = []
        self.server = server
        self.tls_server: Server | None = None

    def lookup(self, host, _port):
        self.lookups.append(host)
        if host not in self.names:
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        answer = self.names[host]
        return answer() if callable(answer) else answer

    def dial(self, address, port, seconds):
        self.dialled.append((address, port))
        server = self.tls_server if port == 443 else self.server
        return socket.create_connection(("127.0.0.1", server.port), seconds)

    def fetcher(self, **limits):
        return Fetcher(FetchPolicy(**limits), self.lookup, self.dial)

    def answers(self, *parts, pause=0.0, after=None):
        """The server sends these bytes, then may go on with ``after``."""

        def script(connection):
            for part in parts:
                connection.sendall(part)
                if pause:
                    time.sleep(pause)
            if after:
                after(connection)

        self.server.script = script
        return self

    def routes(self, table):
        """The server answers by path; the value is bytes."""

        def script(connection):
            path = self.server.requests[-1].split(b" ")[1].decode()
            connection.sendall(table[path])

        self.server.script = script
        if self.tls_server:
            self.tls_server.script = lambda connection: connection.sendall(
                table[self.tls_server.requests[-1].split(b" ")[1].decode()]
            )
        return self


@pytest.fixture
def serve():
    """Starts servers, and stops them after the test."""
    with contextlib.ExitStack() as stack:

        def start(context=None):
            server = Server(context)
            stack.callback(server.close)
            return server

        yield start


@pytest.fixture
def world(serve):
    return World(serve())


def _peak_kib() -> int:
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.fixture
def bounded():
    """A block that may take so many seconds and so many MiB above what is in use now."""

    @contextlib.contextmanager
    def check(seconds, mib=100):
        with contextlib.suppress(OSError):
            Path("/proc/self/clear_refs").write_text("5")  # forget the peak so far
        before, start = _peak_kib(), time.monotonic()
        yield
        assert time.monotonic() - start < seconds
        assert (_peak_kib() - before) / 1024 < mib

    return check
