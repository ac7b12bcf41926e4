"""One JSON line a request, without query, form or full address of the visitor."""

from __future__ import annotations

import ipaddress
import json
import logging
import time
from typing import Any

from flask import Flask, Response, current_app, g, request

#: Bits kept of a visitor's address: enough to see abuse from a network, not a person.
KEPT_BITS = {4: 24, 6: 48}


class JsonFormatter(logging.Formatter):
    """A record as one line: json.dumps escapes every control and non-ASCII character."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, with the fields given as ``extra={"fields": …}``."""
        entry: dict[str, Any] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        entry.update(getattr(record, "fields", {}))
        if record.exc_info:
            entry["error"] = self.formatException(record.exc_info)
        return json.dumps(entry)


def network(address: str | None) -> str | None:
    """The network of an address (« 192.0.2.0/24 »); None when it is not one."""
    try:
        parsed = ipaddress.ip_address(address or "")
    except ValueError:
        return None
    return str(ipaddress.ip_network((parsed, KEPT_BITS[parsed.version]), strict=False))


def install_logs(app: Flask) -> None:
    """Send this application's log to standard error, as JSON."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter())
    app.logger.handlers[:] = [handler]
    app.logger.setLevel(logging.INFO)
    app.logger.propagate = False
    app.before_request(_start)
    app.after_request(_log)


def _start() -> None:
    g.started = time.perf_counter()


def _log(response: Response) -> Response:
    if request.endpoint == "static":
        return response
    started = g.get("started")
    fields = {
        "method": request.method,
        "path": request.path,
        "status": response.status_code,
        "ms": None if started is None else round((time.perf_counter() - started) * 1000, 1),
        "network": network(request.remote_addr),
    }
    current_app.logger.info("request", extra={"fields": fields})
    return response
