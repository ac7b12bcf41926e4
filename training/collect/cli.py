"""`sourcier corpus`: grow a corpus from rated outlets, and check one that was sealed."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from scorer.cli.faults import FAULT, OK, say
from scorer.cli.french import FrenchCommand, FrenchGroup
from scorer.fetch import FetchPolicy
from scorer.sandbox import Limits, Sandbox
from scorer.settings import Settings
from training.collect.answers import asker
from training.collect.collector import Collector
from training.collect.manifest import altered, sealed_files
from training.collect.outlets import read_outlets
from training.collect.pace import StoppedError
from training.collect.plan import CollectError, Manners, Plan
from training.collect.report import report
from training.corpus import CorpusError
from training.corpus_card import corpus_card

_MONTH = re.compile(r"(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])")
#: Seconds between two requests to a host, at least: below, small sites feel it.
_LEAST_DELAY = 1.0
_PLAN, _MANNERS = Plan(), Manners()
#: Characters of a contact, an address of mail or of a page.
_LONGEST_CONTACT = 100


@click.command(cls=FrenchCommand)
@click.option(
    "--outlets",
    "listing",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FICHIER.csv",
    help="Les médias : colonnes outlet (domaine), label, et au besoin start (accueil) et basis.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("corpus"),
    metavar="DOSSIER",
    help="Où ranger le corpus (« corpus » à défaut) ; le même reprend une collecte interrompue.",
)
@click.option(
    "--per-month",
    type=click.IntRange(1, 1000),
    default=_PLAN.per_month,
    metavar="N",
    help=f"Articles par média et par mois ({_PLAN.per_month} à défaut).",
)
@click.option("--since", default="", metavar="AAAA-MM", help="Premier mois.")
@click.option("--until", default="", metavar="AAAA-MM", help="Dernier mois.")
@click.option("--seed", type=int, default=0, metavar="N", help="Change le tirage ; 0 à défaut.")
@click.option(
    "--requests",
    type=click.IntRange(1, 100_000),
    default=_PLAN.requests,
    metavar="N",
    help=f"Requêtes par média, en tout ({_PLAN.requests} à défaut).",
)
@click.option(
    "--delay",
    type=click.FloatRange(0, 3600),
    default=_MANNERS.delay,
    metavar="SECONDES",
    help="Pause entre deux requêtes à un même site (2 à défaut), ou plus si robots.txt le demande.",
)
@click.option(
    "--hours",
    type=click.FloatRange(0, min_open=True),
    default=_MANNERS.hours,
    metavar="N",
    help="Durée après laquelle la collecte s’arrête, à reprendre (24 à défaut).",
)
@click.option(
    "--contact",
    default="",
    metavar="ADRESSE",
    help="Où les sites peuvent vous joindre : ajouté au nom sous lequel Sourcier se présente.",
)
@click.option("--json", "as_json", is_flag=True, help="Un objet JSON.")
def collect(  # noqa: PLR0913 (one for each option)
    *,
    listing: Path,
    out: Path,
    per_month: int,
    since: str,
    until: str,
    seed: int,
    requests: int,
    delay: float,
    hours: float,
    contact: str,
    as_json: bool,
) -> int:
    """Constituer un corpus : des articles de chaque média, mois par mois, sans brusquer les sites.

    Une collecte interrompue se reprend par la même commande. Terminée, elle est scellée.
    """
    settings = Settings.from_environment(os.environ)
    if delay < _LEAST_DELAY and settings.production:
        raise CollectError("La pause entre deux requêtes est d’au moins une seconde.")
    outlets = read_outlets(listing, allow_private=settings.allow_private)
    plan = Plan(per_month, _month(since), _month(until), seed, requests)
    manners = Manners(delay=delay, hours=hours)
    policy = replace(
        _identified(FetchPolicy(), contact),
        allow_private=settings.allow_private,
        ca_file=settings.ca_file,
    )
    with closing(_sandbox(manners)) as reader, _progress() as progress:
        collector = Collector(
            plan, manners, asker(policy, manners.seconds), reader, settings.allow_private
        )
        try:
            manifest = collector.collect(outlets, listing.read_bytes(), out, progress)
        except StoppedError:
            say("Le temps imparti est écoulé. Relancez la même commande pour continuer.")
            return FAULT
    facts = {name: value for name, value in manifest.items() if name != "files"}
    click.echo(json.dumps(facts, ensure_ascii=False) if as_json else report(manifest))
    if not as_json:
        click.echo(f"Corpus scellé : {out}")
    return OK


@click.command(cls=FrenchCommand)
@click.argument("directory", type=click.Path(path_type=Path), metavar="DOSSIER")
def verify(*, directory: Path) -> int:
    """Vérifier qu’un corpus scellé n’a pas changé : chaque fichier contre son empreinte."""
    sealed = sealed_files(directory)
    if sealed is None:
        raise CollectError(f"{directory} n’est pas un corpus scellé par « sourcier corpus ».")
    if changed := altered(directory, sealed):
        shown = "\n".join(f"  {name}" for name in changed[:20])
        raise CollectError(f"Ce corpus a changé depuis qu’il a été scellé :\n{shown}")
    click.echo("Ce corpus est tel qu’il a été scellé.")
    return OK


@click.command(cls=FrenchCommand)
@click.argument("directory", type=click.Path(path_type=Path), metavar="DOSSIER")
def card(*, directory: Path) -> int:
    """Écrire la fiche d’un corpus : contenu, provenance, dates, copies, usages."""
    try:
        click.echo(corpus_card(directory), nl=False)
    except CorpusError as error:
        raise CollectError(str(error)) from error
    return OK


def _month(text: str) -> str:
    if text and not _MONTH.fullmatch(text):
        raise CollectError(f"« {text} » n’est pas un mois. Exemple : 2024-03.")
    return text


def _identified(policy: FetchPolicy, contact: str) -> FetchPolicy:
    """The policy, its user agent saying whom a site may write to."""
    if not contact:
        return policy
    if len(contact) > _LONGEST_CONTACT or re.search(r"[^!-~]|[()]", contact):
        raise CollectError("Le contact est une adresse, sans espace ni accent.")
    return replace(policy, user_agent=policy.user_agent.replace(")", f"; +{contact})"))


def _sandbox(manners: Manners) -> Sandbox:
    """Room for a page of every outlet under way, and time for each to be read in its turn."""
    limits = Limits()
    patience = limits.seconds * manners.outlets + limits.patience
    return Sandbox(replace(limits, queue=manners.outlets, patience=patience))


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """A bar of outlets on standard error when someone watches."""
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    bars: list[Any] = []

    def progress(done: int, total: int) -> None:
        if not bars:
            bars.append(click.progressbar(length=total, label="Médias", file=sys.stderr))
        bars[0].update(done - bars[0].pos)
        if done == total:
            bars[0].render_finish()

    yield progress


corpus = FrenchGroup(
    "corpus",
    {
        "collect": ("training.collect.cli:collect", "Constituer un corpus de médias notés."),
        "card": ("training.collect.cli:card", "Écrire la fiche d’un corpus."),
        "verify": ("training.collect.cli:verify", "Vérifier qu’un corpus n’a pas changé."),
    },
    help="Constituer des corpus d’articles, qui ne changent plus une fois terminés.",
)
