"""`sourcier serve`: the application under gunicorn, on this machine unless told otherwise."""

from __future__ import annotations

import os
import socket
from threading import Thread

import click
from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.workers.gthread import ThreadWorker

from features.errors import InputError
from features.wording import NBSP
from scorer.cli.faults import OK, why
from scorer.cli.french import FrenchCommand
from scorer.services import Services, build_services
from scorer.settings import Settings
from scorer.submission import Submission
from web import READINGS, create_app
from web.worker import GatheringWorker

#: Requests at once, of which three in four may wait for a page (a sandbox, a silent site).
_THREADS = READINGS * 4 // 3
#: Connections at once: idle or slow ones cost no thread, but a file descriptor each.
_CONNECTIONS = 400
#: Seconds that a request may take to end when the server is asked to stop: one page, read twice.
_GRACE = 15
#: Read at once, so that the processes that read pages are there for the first visitor.
_FIRST_PAGE = Submission(text="Bonjour.")
#: Bytes of a request's first line: an address of 2,048 characters in a query, percent-encoded.
_REQUEST_LINE = 8190
#: Seconds that an idle browser keeps its connection.
_KEEP_ALIVE = 5


class PortError(InputError):
    """An address and port that cannot be listened on."""

    code = "port"


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """One process (batches have one owner, rates one count) and a few threads."""

    def __init__(self, settings: Settings, host: str, port: int, threads: int) -> None:
        self._settings = settings
        self._services: Services | None = None
        self._threads = threads
        bound = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        self._options = {
            "bind": bound,
            "worker_class": GatheringWorker,
            "worker_connections": _CONNECTIONS,
            "workers": 1,
            "threads": threads,
            "graceful_timeout": _GRACE,
            "keepalive": _KEEP_ALIVE,
            "loglevel": "warning",
            "control_socket_disable": True,
            # Forwarded headers are believed by SOURCIER_PROXY_HOPS only (see web.security).
            "forwarded_allow_ips": "",
            "limit_request_line": _REQUEST_LINE,
            "when_ready": _announce,
            "worker_exit": self._close,
        }
        super().__init__()

    def load_config(self) -> None:
        """Gunicorn asks for its options here."""
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application, built in the process that serves it."""
        services = self._services = build_services(self._settings)
        services.batches  # noqa: B018 (takes up what an earlier process left unfinished)
        Thread(target=services.read, args=[_FIRST_PAGE], name="warm-up", daemon=True).start()
        return create_app(self._settings, services, readings=max(1, self._threads * 3 // 4))

    def _close(self, _: Arbiter, __: ThreadWorker) -> None:
        """Let go of batches and readers: Python would wait for each at its end, by chance."""
        if self._services is not None:
            self._services.close()


@click.command(cls=FrenchCommand)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, metavar="PORT", help="8000.")
@click.option(
    "--host",
    default="127.0.0.1",
    metavar="ADRESSE",
    help="127.0.0.1 (cette machine seulement) ; 0.0.0.0 ouvre à tout le réseau.",
)
@click.option(
    "--threads",
    type=click.IntRange(1, 64),
    default=_THREADS,
    metavar="NOMBRE",
    help=f"Requêtes servies à la fois : {_THREADS}.",
)
def serve(*, port: int, host: str, threads: int) -> int:
    """Servir les pages et l’interface des scripts, jusqu’à Ctrl+C.

    La base de données est créée au premier lancement. Une base d’une autre version est refusée :
    « sourcier db upgrade » la met à jour.
    """
    _check_port(host, port)
    settings = Settings.from_environment(os.environ).with_kept_key()
    services = build_services(settings)
    try:
        services.check()
    finally:
        services.close()
    Server(settings, host, port, threads).run()
    return OK


def _check_port(host: str, port: int) -> None:
    """Try the port before anything else starts: gunicorn would try for seconds, in English."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
    except OSError as error:
        raise PortError(
            f"Le port {port} de {host} ne peut pas être ouvert : {why(error)}. "
            f"Choisissez-en un autre, par exemple --port {port % 65535 + 1}."
        ) from error


def _announce(arbiter: Arbiter) -> None:
    """Say where to go once the port is open."""
    host, port = arbiter.cfg.settings["bind"].get()[0].rsplit(":", 1)
    shown = "127.0.0.1" if host in {"0.0.0.0", "[::]"} else host  # noqa: S104 (compared, not bound)
    click.echo(f"Sourcier est prêt{NBSP}: http://{shown}:{port} (Ctrl+C pour arrêter)", err=True)
