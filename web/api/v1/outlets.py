"""The outlets, and the history of one."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from apiflask import APIBlueprint
from flask import Response, url_for
from werkzeug.exceptions import NotFound

from features.reading.domain import registrable_domain
from scorer.outlet import OutletHistory, OutletSummary
from scorer.outlet_wire import habit_to_wire, outlet_to_wire, point_to_wire
from scorer.tenths import rounded
from web.api.v1.answers import HistoryOut, OutletOut, OutletsOut
from web.api.v1.reply import answer
from web.api.v1.requests import PageQuery
from web.state import services

#: Rows of one page of a list.
PAGE = 50


def list_outlets(query_data: dict[str, str]) -> Response:
    """Les médias, par domaine. / Outlets, by domain; `q` searches, `after` pages."""
    found = services().outlets(query_data["q"], after=query_data.get("after"), limit=PAGE)
    following = found[-1].domain if len(found) == PAGE else None
    body = {"items": [_summary(outlet) for outlet in found], "next": following}
    link = following and url_for("api.list_outlets", after=following, q=query_data["q"])
    return answer(body, headers=_next_link(link))


def read_outlet(domain: str) -> Response:
    """Un média. / One outlet: number of articles, median, estimate, trend, frequent signals."""
    history = _outlet(domain)
    habits = services().outlet_habits(history)
    return answer({**outlet_to_wire(history), "signals": [habit_to_wire(one) for one in habits]})


def read_history(domain: str, query_data: dict[str, str]) -> Response:
    """L’historique d’un média. / Its scored articles, in time, by pages."""
    domain = _outlet(domain).domain
    points, following = services().outlet_scores(domain, after=query_data.get("after"), limit=PAGE)
    body = {"items": [point_to_wire(point) for point in points], "next": following}
    link = following and url_for("api.read_history", after=following, domain=domain)
    return answer(body, headers=_next_link(link))


def _outlet(name: str) -> OutletHistory:
    """The outlet of a domain or of a host of it (« www. », capitals); raises NotFound."""
    known = services()
    history = known.outlet(name) or known.outlet(registrable_domain(name))
    if history is None:
        raise NotFound
    return history


def _summary(outlet: OutletSummary) -> dict[str, Any]:
    return {**asdict(outlet), "median": rounded(outlet.median)}


def _next_link(link: str | None) -> dict[str, str]:
    """The Link header (RFC 8288) to the next page, if there is one."""
    return {"Link": f'<{link}>; rel="next"'} if link else {}


def add_to(blueprint: APIBlueprint) -> None:
    """Routes of this room; open to everyone within the rate limit."""
    query = blueprint.input(PageQuery, location="query", arg_name="query_data")
    blueprint.get("/outlets")(query(blueprint.output(OutletsOut)(list_outlets)))
    blueprint.get("/outlets/<domain>")(blueprint.output(OutletOut)(read_outlet))
    blueprint.get("/outlets/<domain>/scores")(query(blueprint.output(HistoryOut)(read_history)))
