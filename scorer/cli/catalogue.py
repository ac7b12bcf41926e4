"""`sourcier signals` and `sourcier model show`: what is observed, and what scores."""

from __future__ import annotations

import os

import click

from features.signal import Step
from features.signals import catalogue
from features.wording import NBSP
from scorer.cli.faults import OK
from scorer.cli.french import FrenchCommand, FrenchGroup
from scorer.cli.targets import echo_json
from scorer.services import build_services
from scorer.settings import Settings
from scorer.wire import signal_to_wire


@click.command(cls=FrenchCommand)
@click.option("--json", "as_json", is_flag=True, help="Un tableau JSON.")
def signals(*, as_json: bool) -> int:
    """Lister les signaux observés, question par question."""
    found = catalogue().values()
    if as_json:
        echo_json([signal_to_wire(signal) for signal in found])
        return OK
    for step in Step:
        click.echo(step.value)
        for signal in found:
            if signal.step is step:
                note = "" if signal.scored else " (montré, jamais compté)"
                click.echo(f"  {signal.id}{NBSP}: {signal.label}{note}")
    return OK


@click.command("show", cls=FrenchCommand)
@click.option("--json", "as_json", is_flag=True, help="Un objet JSON, avec toutes les mesures.")
def show_model(*, as_json: bool) -> int:
    """Montrer la fiche du modèle qui note."""
    services = build_services(Settings.from_environment(os.environ))
    info = services.model()
    if as_json:
        weights = {name: list(ends) for name, ends in info.weights.items()}
        facts = {"id": info.id, "trained_on": info.trained_on}
        echo_json({**facts, "weights": weights, "manifest": dict(info.manifest)})
    else:
        click.echo(info.card)
    return OK


model = FrenchGroup(
    "model",
    {
        "show": ("scorer.cli.catalogue:show_model", "Montrer la fiche du modèle qui note."),
        "compare": ("training.compare_cli:compare", "Dire ce qui change entre deux modèles."),
    },
    help="Montrer le modèle qui note, ou en comparer deux.",
)
