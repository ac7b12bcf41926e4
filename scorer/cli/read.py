"""`sourcier read`: what was read on a page, before any judgement."""

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
from scorer.wire import Json, article_to_wire


@click.command(cls=FrenchCommand)
@shared_options
def read(**asked: object) -> int:
    """Montrer ce qui a été lu, avant tout jugement.

    CIBLE est une adresse, un fichier .html ou .txt, ou « - » pour l’entrée standard. Rien n’est
    gardé.
    """
    request = Request(**asked)  # type: ignore[arg-type]  # click gives exactly these
    request.check()
    settings = Settings.from_environment(os.environ)
    if request.jsonl is not None and request.out is not None:
        return run_bulk(request.jsonl, request.out, settings, _line)
    services = build_services(settings)
    try:
        return worst(_read_one(services, target, request) for target in request.targets)
    finally:
        services.close()


def _read_one(services: Services, target: str, request: Request) -> int:
    try:
        article = services.read(submission_of(target, request.origin))
    except Exception as error:  # noqa: BLE001 (the next target may be fine)
        return report(error, target if len(request.targets) > 1 else "")
    if request.as_json:
        echo_json(article_to_wire(article))
    else:
        from scorer.cli.human import show_article  # noqa: PLC0415 (rich, for people only)

        show_article(article)
    return OK


def _line(parts: Parts, submission: Submission) -> Json:
    return article_to_wire(Services(parts).read(submission))
