"""`sourcier score`: articles one by one, explained, or a whole file of them."""

from __future__ import annotations

import os

import click

from scorer.cli.bulk import run_bulk
from scorer.cli.faults import OK, report, worst
from scorer.cli.french import FrenchCommand
from scorer.cli.options import Request, shared_options
from scorer.cli.targets import echo_json, submission_of
from scorer.parts import Parts
from scorer.services import Services, build_services
from scorer.settings import Settings
from scorer.submission import Submission
from scorer.wire import Json, to_wire


@click.command(cls=FrenchCommand)
@shared_options
@click.option("--no-keep", is_flag=True, help="Ne rien garder dans la base de données.")
def score(*, no_keep: bool, **asked: object) -> int:
    """Noter des articles, passages à l’appui.

    CIBLE est une adresse, un fichier .html ou .txt, ou « - » pour l’entrée standard. La note est
    gardée, pour l’historique du média, sauf avec --no-keep et --jsonl.
    """
    request = Request(**asked)  # type: ignore[arg-type]  # click gives exactly these
    request.check()
    settings = Settings.from_environment(os.environ)
    if request.jsonl is not None and request.out is not None:
        return run_bulk(request.jsonl, request.out, settings, _line)
    services = build_services(settings)
    try:
        return worst(
            _score_one(services, target, request, settings.public_url, keep=not no_keep)
            for target in request.targets
        )
    finally:
        services.close()


def _score_one(
    services: Services, target: str, request: Request, public_url: str, *, keep: bool
) -> int:
    try:
        outcome = services.score(submission_of(target, request.origin), keep=keep)
    except Exception as error:  # noqa: BLE001 (the next target may be fine)
        return report(error, target if len(request.targets) > 1 else "")
    found = outcome.score
    kept = found.id is not None and found.outlet_domain is not None
    history = services.outlet(found.outlet_domain) if kept and found.outlet_domain else None
    if request.as_json:
        echo_json(to_wire(found, history, public_url))
    else:
        from scorer.cli.human import show_score  # noqa: PLC0415 (rich, for people only)

        show_score(found, history)
    return OK


def _line(parts: Parts, submission: Submission) -> Json:
    """One line of a file: scored, not kept."""
    return to_wire(Services(parts).score(submission, keep=False).score, None)
