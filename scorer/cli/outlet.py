"""`sourcier outlet`: the history of an outlet."""

from __future__ import annotations

import os
from collections.abc import Sequence

import click

from features.errors import InputError
from scorer.cli.faults import OK
from scorer.cli.french import FrenchCommand
from scorer.cli.targets import echo_json
from scorer.habits import Habit
from scorer.outlet import OutletHistory
from scorer.outlet_wire import habit_to_wire, outlet_to_wire, point_to_wire
from scorer.services import Services, build_services
from scorer.settings import Settings


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
        history = _found(services, domain)
        habits = services.outlet_habits(history) if history else ()
    finally:
        services.close()
    if history is None:
        raise UnknownOutletError
    if as_json:
        echo_json(_whole(history, habits))
    else:
        from scorer.cli.outlet_text import show_history  # noqa: PLC0415 (rich, for people only)

        show_history(history, habits)
    return OK


def _found(services: Services, named: str) -> OutletHistory | None:
    """The history of a domain, which may come as the address of one of its pages."""
    history = services.outlet(named.strip().lower().removeprefix("www."))
    if history is not None:
        return history
    from features.reading.domain import registrable_domain  # noqa: PLC0415 (it reads a long list)

    domain = registrable_domain(named.strip())
    return services.outlet(domain) if domain else None


def _whole(history: OutletHistory, habits: Sequence[Habit]) -> dict[str, object]:
    return {
        **outlet_to_wire(history),
        "model": history.model_id,
        "others": history.others,
        "signals": [habit_to_wire(habit) for habit in habits],
        "scores": [point_to_wire(point) for point in history.points],
    }
