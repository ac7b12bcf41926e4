"""The outlets that were read, and the history of each."""

from __future__ import annotations

from dataclasses import dataclass

from apiflask import APIBlueprint
from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from features.reading.domain import registrable_domain
from features.signal import Reading
from scorer.habits import most_frequent
from scorer.outlet import ENOUGH
from web.history import history_chart
from web.sheet import ORDERS, sheet
from web.state import services

blueprint = APIBlueprint("outlets", __name__, enable_openapi=False)

#: Outlets on one page: what a reader scans without losing the column.
PER_PAGE = 50

#: Signals shown for each reading: what a class can discuss in an hour.
FREQUENT = 5

LABELS = {"date": "Date", "titre": "Article", "note": "Note"}


@dataclass(frozen=True, slots=True)
class Column:
    """A heading that sorts: its word in the address, and where it leads."""

    word: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Sort:
    """How the table is sorted, and the headings that change it."""

    order: str
    descending: bool
    columns: tuple[Column, ...]

    @property
    def way(self) -> str:
        """Its direction, as the address says it."""
        return "desc" if self.descending else "asc"


@blueprint.get("/medias")
def index() -> ResponseReturnValue:
    """Every outlet, by pages; ``q`` searches names and domains."""
    query = request.args.get("q", "").strip()[:100]
    after = request.args.get("apres")
    found = services().outlets(query, after=after, limit=PER_PAGE + 1)
    shown = found[:PER_PAGE]
    following = None
    if len(found) > PER_PAGE:
        following = url_for("outlets.index", q=query or None, apres=shown[-1].domain)
    return render_template("outlets.html", outlets=shown, query=query, next_url=following)


@blueprint.get("/medias/<domain>")
def show(domain: str) -> ResponseReturnValue:
    """One outlet: median, estimate, chart, most frequent signals, table."""
    history = services().outlet(domain)
    if history is None:
        return _elsewhere(domain)
    sort = _sort(domain)
    page = request.args.get("page", 1, type=int)
    habits = services().outlet_habits(history)
    told = (Reading.TRUST, Reading.DISTRUST)
    frequent = {reading.value: most_frequent(habits, reading, FREQUENT) for reading in told}
    return render_template(
        "outlet.html",
        history=history,
        chart=history_chart(history),
        sheet=sheet(history.points, sort.order, page, descending=sort.descending),
        sort=sort,
        enough=ENOUGH,
        frequent=frequent if habits else None,
    )


def _elsewhere(domain: str) -> ResponseReturnValue:
    """The page of the outlet that a host of it names (« www. », capitals); else there is none."""
    known = registrable_domain(domain)
    if known in {"", domain} or services().outlet(known) is None:
        abort(404)
    return redirect(url_for("outlets.show", domain=known), 301)


def _sort(domain: str) -> Sort:
    """The order in the address; a second click on a heading turns it round."""
    order = request.args.get("tri", "date")
    order = order if order in ORDERS else "date"
    descending = request.args.get("sens", "desc") != "asc"
    columns = []
    for word, label in LABELS.items():
        way = "asc" if word == order and descending else "desc"
        url = url_for("outlets.show", domain=domain, tri=word, sens=way)
        columns.append(Column(word, label, url))
    return Sort(order, descending, tuple(columns))
