"""`sourcier outlet`: the history of an outlet."""

from __future__ import annotations

import os

import click

from features.errors import InputError
from scorer.cli.faults import OK
from scorer.cli.french import FrenchCommand
from scorer.cli.targets import echo_json
from scorer.outlet import OutletHistory
from scorer.services import build_services
from scorer.settings import Settings
from scorer.wire import outlet_to_wire, point_to_wire


class UnknownOutletError(InputError):
    """An outlet of which nothing was read."""

    code = "unknown_outlet"
    message = (
        "Aucun article de ce média n’a encore été noté. Donnez son domaine (« exemple.fr »), ou "
        "notez d’abord un de ses articles."
    )


@click.command(cls=FrenchCommand)
@click.argument("domain", metavar="DOMAINE")
@click.option("--json", "as_json", is_flag=True, help="Un objet JSON.")
def outlet(*, domain: str, as_json: bool) -> int:
    """Montrer l’historique d’un média : nombre d’articles, médiane, intervalle, tendance."""
    services = build_services(Settings.from_environment(os.environ))
    try:
        history = services.outlet(domain.strip().lower().removeprefix("www."))
    finally:
        services.close()
    if history is None:
        raise UnknownOutletError
    if as_json:
        echo_json(_whole(history))
    else:
        from scorer.cli.human import show_history  # noqa: PLC0415 (rich, for people only)

        show_history(history)
    return OK


def _whole(history: OutletHistory) -> dict[str, object]:
    return {
        **outlet_to_wire(history),
        "model": history.model_id,
        "others": history.others,
        "scores": [point_to_wire(point) for point in history.points],
    }
