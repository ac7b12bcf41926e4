"""Collects the articles of one outlet: discovered, drawn, asked for, read, and kept or not."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.collect.addresses import month_of
from training.collect.answers import Kind
from training.collect.copies import Copies, runs
from training.collect.discovery import discover
from training.collect.journal import Journal
from training.collect.outlets import RatedOutlet
from training.collect.plan import Plan
from training.collect.reading import Reader, Story, read_story
from training.collect.sampling import drawn
from training.collect.visit import Visit, VisitOverError


@dataclass(slots=True)
class Harvest:
    """What one outlet gave: its stories in the order kept, and why the visit ended."""

    outlet: RatedOutlet
    stories: list[Story] = field(default_factory=list)
    decisions: Counter[str] = field(default_factory=Counter)
    found: int = 0
    requests: int = 0
    bytes: int = 0
    end: str = "done"

    def facts(self) -> dict[str, Any]:
        """What the journal tells of it."""
        return {
            "found": self.found,
            "kept": len(self.stories),
            "decisions": dict(sorted(self.decisions.items())),
            "requests": self.requests,
            "bytes": self.bytes,
            "end": self.end,
        }


class OutletVisit:
    """One outlet’s collection; for one thread."""

    def __init__(
        self, outlet: RatedOutlet, visit: Visit, plan: Plan, journal: Journal, reader: Reader
    ) -> None:
        self._outlet = outlet
        self._visit = visit
        self._plan = plan
        self._journal = journal
        self._reader = reader
        self._harvest = Harvest(outlet)
        self._full: Counter[str] = Counter()
        self._copies = Copies()
        self._seen: set[str] = set()

    def run(self, readings: Path) -> Harvest:
        """Everything that the plan takes from the outlet; raises StoppedError."""
        harvest = self._harvest
        try:
            found = discover(self._outlet, self._visit, self._plan, self._journal)
            harvest.found = len(found.months)
            for url, month in drawn(found.months, self._plan):
                if self._full[month] < self._plan.per_month:
                    self._try(url, month, readings)
            harvest.end = "done" if found.months else "nothing_listed"
        except VisitOverError as over:
            harvest.end = str(over)
        harvest.requests, harvest.bytes = self._visit.requests, self._visit.bytes
        return harvest

    def _try(self, url: str, month: str, readings: Path) -> None:
        if not self._harvest.stories and self._tried >= self._plan.fruitless:
            raise VisitOverError("fruitless")
        answer = self._visit.get(url, Kind.PAGE)
        if answer.code:
            self._decide(url, answer.code)
        elif answer.url in self._seen:
            self._decide(url, "same_page", of=answer.url)
        elif not self._visit.territory.may_be_article(answer.url):
            self._decide(url, "not_article", of=answer.url)
        else:
            self._seen.add(answer.url)
            self._judge(url, month, read_story(answer, self._reader, readings))

    def _judge(self, url: str, listed: str, story: Story) -> None:
        month = month_of(story.date) or listed
        if story.dropped:
            self._decide(url, story.dropped)
        elif not self._plan.covers(month):
            self._decide(url, "out_of_period", month=month)
        elif self._full[month] >= self._plan.per_month:
            self._decide(url, "month_full", month=month)
        elif copied := self._copies.of(own := runs(story.text)):
            self._decide(url, "duplicate", of=copied[0])
        else:
            self._copies.add(story.id, own)
            self._full[month] += 1
            self._harvest.stories.append(story)
            self._decide(url, "kept", id=story.id, month=month)

    def _decide(self, url: str, decision: str, **facts: str) -> None:
        self._harvest.decisions[decision] += 1
        self._journal.decide(self._outlet.domain, url, decision, what="article", **facts)

    @property
    def _tried(self) -> int:
        return self._harvest.decisions.total() - self._harvest.decisions["robots"]
