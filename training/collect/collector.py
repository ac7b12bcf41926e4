"""Runs a whole collection: outlets side by side, then the corpus is written and sealed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from training.collect import seal
from training.collect.addresses import Territory
from training.collect.answers import Ask, Kind
from training.collect.files import write_whole
from training.collect.journal import Journal
from training.collect.manifest import PAGES, WORK, is_sealed
from training.collect.outlet_visit import Harvest, OutletVisit
from training.collect.outlets import RatedOutlet
from training.collect.pace import Pace, StoppedError
from training.collect.plan import CollectError, Manners, Plan
from training.collect.reading import Reader, page_bytes
from training.collect.robots import Robots
from training.collect.visit import Visit
from training.collect.web import Web
from training.corpus import Corpus

Progress = Callable[[int, int], None]
"""Called with the number of outlets done, and of outlets."""


@dataclass(frozen=True, slots=True)
class Collector:
    """What a collection is made with; ``ask`` and ``reader`` are the guarded fetch and sandbox."""

    plan: Plan
    manners: Manners
    ask: Ask
    reader: Reader
    allow_private: bool = False

    def collect(
        self,
        outlets: Sequence[RatedOutlet],
        source: bytes,
        directory: Path,
        progress: Progress = lambda _done, _all: None,
    ) -> dict[str, Any]:
        """Collect, or take up again, and seal; returns the manifest.

        ``source`` is the list of outlets as given. Raises CollectError when the folder cannot be
        used, and StoppedError when time is up or someone interrupts: nothing is lost.
        """
        _prepare(directory)
        with Journal.opened(directory / seal.JOURNAL) as journal:
            for name in (PAGES, f"{WORK}/bodies", f"{WORK}/readings"):
                (directory / name).mkdir(parents=True, exist_ok=True)
            started = self._started(journal, source, directory)
            pace = Pace(self.manners, resumed=bool(journal.before))
            work = directory / WORK
            web = Web(self.ask, pace, journal, work / "bodies", self.manners)
            harvests = self._harvests(outlets, web, journal, work / "readings", progress)
            records = seal.write_articles(directory, harvests)
            if not records:
                raise CollectError(
                    f"Aucun article n’a été gardé ; {directory / seal.JOURNAL} dit pourquoi. "
                    "Corrigez la liste des médias, puis recommencez dans un autre dossier."
                )
            _write_pages(directory / PAGES, records, web)
            facts = {
                "tool": started["tool"],
                "started": started["at"],
                "finished": journal.add("finished", articles=len(records))["at"],
                "settings": started["plan"],
                "corpus": Corpus.load(directory).digest,
                "counts": seal.counts(harvests, records) | {"requests": web.asked},
            }
            return seal.seal(directory, facts)

    def _started(self, journal: Journal, source: bytes, directory: Path) -> dict[str, Any]:
        """The first event of the journal; raises CollectError when it is another collection’s."""
        facts = {
            "tool": f"sourcier {version('sourcier')}",
            "plan": self.plan.facts(),
            "outlets": hashlib.sha256(source).hexdigest(),
        }
        if not journal.before:
            write_whole(directory / seal.OUTLETS, source)
            return journal.add("started", **facts)
        first = journal.before[0]
        if any(first.get(name) != value for name, value in facts.items()):
            raise CollectError(
                f"La collecte commencée dans {directory} l’a été avec d’autres réglages, une autre "
                "liste de médias ou une autre version. Reprenez-la avec les mêmes, ou choisissez "
                "un autre dossier."
            )
        journal.add("resumed")
        return first

    def _harvests(
        self,
        outlets: Sequence[RatedOutlet],
        web: Web,
        journal: Journal,
        readings: Path,
        progress: Progress,
    ) -> list[Harvest]:
        """Every outlet’s harvest, in the order of the list.

        One outlet’s fault does not stop the others; it is raised once they are done.
        """
        robots = Robots(web, self.manners)

        def visit(outlet: RatedOutlet) -> Harvest:
            territory = Territory(outlet, allow_private=self.allow_private)
            own = Visit(web, robots, territory, self.plan)
            harvest = OutletVisit(outlet, own, self.plan, journal, self.reader).run(readings)
            journal.add("outlet", outlet=outlet.domain, **harvest.facts())
            return harvest

        with ThreadPoolExecutor(self.manners.outlets) as pool:
            futures = [pool.submit(visit, outlet) for outlet in outlets]
            try:
                for done, _ in enumerate(as_completed(futures), start=1):
                    progress(done, len(futures))
            except KeyboardInterrupt:
                web.pace.stop()
                pool.shutdown(cancel_futures=True)
                raise
        return [future.result() for future in futures]


def _prepare(directory: Path) -> None:
    """Make the folder ready; raises CollectError when it is sealed or holds something else."""
    if is_sealed(directory):
        raise CollectError(
            f"Le corpus de {directory} est terminé et scellé : il ne change plus. Pour en faire un "
            "autre, choisissez un autre dossier ; pour apprendre sur les deux, donnez à "
            "« sourcier train » l’un par --corpus et la table de l’autre par --vectors."
        )
    try:
        directory.mkdir(parents=True, exist_ok=True)
        if not (directory / seal.JOURNAL).exists() and any(directory.iterdir()):
            raise CollectError(
                f"{directory} contient déjà autre chose. Donnez un dossier vide, ou qui n’existe "
                "pas encore."
            )
    except OSError as error:
        raise CollectError(
            f"{directory} ne peut pas être écrit. Choisissez-en un autre."
        ) from error


def _write_pages(folder: Path, records: Sequence[dict[str, Any]], web: Web) -> None:
    """The pages of the records, from what is kept of the web; and no other."""
    wanted = {f"{record['id']}.html": str(record["url"]) for record in records}
    for path in folder.iterdir():
        if path.name not in wanted:
            path.unlink()
    for name, url in wanted.items():
        write_whole(folder / name, page_bytes(web.get(url, Kind.PAGE)))


__all__ = ["Collector", "Progress", "StoppedError"]
