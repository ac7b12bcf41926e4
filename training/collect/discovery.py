"""Finds the articles that an outlet lists: sitemaps of robots.txt, else /sitemap.xml, and feeds."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin

from training.collect.addresses import month_in_path
from training.collect.answers import Answer, Kind, page_id
from training.collect.journal import Journal
from training.collect.listings import Entry, Listing, ListingError, read_listing
from training.collect.outlets import RatedOutlet
from training.collect.pages import feeds
from training.collect.plan import Plan
from training.collect.visit import Visit

#: Indexes within indexes; the protocol allows one level, some sites have two.
_DEPTH = 3
#: Where sitemaps and feeds are when a site names none. Sources: the default addresses of
#: WordPress and its Yoast plug-in, Ghost, Hugo and Jekyll, 2026-11-24.
_USUAL = ("/sitemap_index.xml", "/feed/", "/rss/", "/index.xml", "/feed.xml", "/rss.xml")
#: Why a home page is looked for at the next address.
_ELSEWHERE = frozenset(
    {"unknown_host", "unreachable", "timeout", "tls", "robots_unreadable", "not_found"}
)


@dataclass(slots=True)
class Found:
    """Addresses that may be articles, each with the month it is listed under ("" if unknown)."""

    months: dict[str, str] = field(default_factory=dict)
    listings: int = 0


def discover(outlet: RatedOutlet, visit: Visit, plan: Plan, journal: Journal) -> Found:
    """All that an outlet lists, within the plan; raises VisitOverError and StoppedError."""

    def note(url: str, reason: str) -> None:
        journal.decide(outlet.domain, url, reason, what="listing")

    found = Found()
    home = _home(outlet, visit, note)
    if home is None:
        return found
    search = _Search(visit, plan, note, found)
    search.read_feeds(urljoin(home.url, link) for link in feeds(home))
    search.read_sitemaps(home.url)
    if not found.months:
        search.read_feeds(urljoin(home.url, path) for path in _USUAL)
    return found


def _home(outlet: RatedOutlet, visit: Visit, note: Callable[[str, str], None]) -> Answer | None:
    homes = (visit.territory.address(home, home) for home in outlet.homes)
    for address in filter(None, homes):
        answer = visit.get(address, Kind.PAGE)
        if not answer.code:
            note(answer.url, "home")
            return answer
        note(answer.url, answer.code)
        if answer.code not in _ELSEWHERE:
            break
    return None


@dataclass(slots=True)
class _Search:
    visit: Visit
    plan: Plan
    note: Callable[[str, str], None]
    found: Found
    read: set[str] = field(default_factory=set)

    def read_feeds(self, links: Iterator[str]) -> None:
        for link in links:
            url = self.visit.territory.address(link, link)
            if url:
                self._add(self._listing(url).articles, url)

    def read_sitemaps(self, home: str) -> None:
        """Breadth first; the sitemaps of an index in an order drawn from the seed.

        When there are more than the plan allows, the years of a newspaper are then all there.
        """
        named = self.visit.sitemaps(home)
        start = named or (urljoin(home, "/sitemap.xml"),)
        queue = deque((url, 0) for url in start)
        while queue:
            url, depth = queue.popleft()
            listing = self._listing(url, anywhere=url in named)
            self._add(listing.articles, url)
            if depth < _DEPTH:
                queue.extend((child, depth + 1) for child in self._children(listing, url))

    def _children(self, listing: Listing, base: str) -> list[str]:
        """The sitemaps of an index, but those that their date or name puts out of the period."""
        entries = (e for e in listing.sitemaps if not e.month or e.month >= self.plan.since)
        urls = {self.visit.territory.address(entry.url, base) for entry in entries} - {""}
        dated = ((url, month_in_path(url)) for url in urls)
        kept = [url for url, month in dated if not month or self.plan.covers(month)]
        return sorted(kept, key=lambda url: page_id(f"{self.plan.seed} {url}"))

    def _listing(self, url: str, *, anywhere: bool = False) -> Listing:
        """A sitemap or feed, read once; an empty one past the plan or when it cannot be read."""
        if url in self.read or self.found.listings >= self.plan.listings:
            return Listing()
        self.read.add(url)
        self.found.listings += 1
        answer = self.visit.get(url, Kind.LISTING, anywhere=anywhere)
        listing, reason = Listing(), answer.code
        if not reason:
            try:
                listing, reason = read_listing(answer.body()), "listing"
            except ListingError as error:
                reason = str(error)
        self.note(url, reason)
        return listing

    def _add(self, entries: tuple[Entry, ...], base: str) -> None:
        territory, months = self.visit.territory, self.found.months
        for entry in entries:
            if len(months) >= self.plan.addresses:
                return
            url = territory.address(entry.url, base)
            if url and territory.may_be_article(url) and not months.get(url):
                # The path, where it tells, is the day of publication; a sitemap’s date is often
                # that of the last change of anything on the page.
                months[url] = month_in_path(url) or entry.month
