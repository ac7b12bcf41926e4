"""What a request can reach: the services, and how the reader wants the page shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast
from urllib.parse import urlencode

from flask import current_app, request

if TYPE_CHECKING:
    from scorer.services import Services

#: Where the application keeps its services.
EXTENSION = "services"


def services() -> Services:
    """The services of the running application."""
    return cast("Services", current_app.extensions[EXTENSION])


@dataclass(frozen=True, slots=True)
class View:
    """How the page is shown; both choices work by address alone, without any script."""

    projector: bool
    score_hidden: bool

    @classmethod
    def of_request(cls) -> View:
        """The choices carried by the address."""
        args = request.args
        return cls(args.get("vue") == "projection", args.get("note") == "masquee")

    def projector_link(self) -> str:
        """The address of this page with projection turned on or off."""
        return _with("vue", None if self.projector else "projection")

    def score_link(self) -> str:
        """The address of this page with the score hidden or shown."""
        return _with("note", None if self.score_hidden else "masquee") + "#note"


def _with(name: str, value: str | None) -> str:
    """The current address with one parameter set, or removed."""
    kept = [pair for pair in request.args.items(multi=True) if pair[0] != name]
    query = urlencode(kept + ([(name, value)] if value else []))
    return f"{request.path}?{query}" if query else request.path
