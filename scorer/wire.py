"""The JSON that scripts rely on: Score objects, articles as read, signals and outlets."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from features.article import Article, Moment, Outlet
from features.signal import Signal
from scorer.outlet import OutletHistory
from scorer.outlet_wire import outlet_to_wire, unknown_outlet
from scorer.score import Score, SignalResult
from scorer.tenths import PER_POINT, cleared, rounded, whole

Json = dict[str, Any]


def to_wire(score: Score, history: OutletHistory | None, public_url: str = "") -> Json:
    """The Score object. ``base`` plus the contributions is ``score``, exact to the tenth.

    ``permalink`` and the model's card start with ``public_url``, so they are paths of the site
    when it is not known; an abstention, or a score that was not kept, has no permalink.
    """
    base, contributions = _tenths(score)
    return {
        "id": score.id,
        "url": score.url,
        "final_url": score.final_url,
        "outlet": _outlet(score, history),
        "title": score.title,
        "byline": score.byline or None,
        "published": score.published,
        "language": score.language,
        "genre": {
            "id": score.genre.id,
            "label": score.genre.label,
            "probability": score.genre.probability,
        },
        "score": rounded(score.points),
        "interval": [rounded(end) for end in score.interval] if score.interval else None,
        "band": {"id": score.band.id, "label": score.band.label} if score.band else None,
        "abstention": (
            {"code": score.abstention.code, "message": score.abstention.message}
            if score.abstention
            else None
        ),
        "base": base,
        "signals": [_signal(result, contributions[result.id]) for result in score.signals],
        "model": {
            "id": score.model.id,
            "trained_on": score.model.trained_on,
            "card": public_url + score.model.card,
        },
        "snapshot": {
            "sha256": score.snapshot.sha256,
            "fetched_at": score.snapshot.fetched_at,
            "origin": score.snapshot.origin,
        },
        "permalink": f"{public_url}/articles/{score.id}" if score.id else None,
    }


def article_to_wire(article: Article) -> Json:
    """What was read, before any judgement."""
    byline = article.byline
    return {
        "url": article.url,
        "outlet": _read_outlet(article.outlet),
        "title": article.title,
        "byline": {
            "names": [*byline.names, *byline.agencies],  # as the reader sees them signed
            "kind": byline.kind.value,
            "origin": byline.origin.value,
        },
        "published": _iso(article.published),
        "modified": _iso(article.modified),
        "text": article.body,
        "images": [
            {
                "src": image.src,
                "caption": image.caption,
                "credit": image.credit,
                "kind": image.kind.value,
            }
            for image in article.images
        ],
        "links": [
            {"url": link.url, "text": link.text, "internal": link.internal}
            for link in article.links
        ],
        "source_line": article.source_line,
    }


def signal_to_wire(signal: Signal) -> Json:
    """A signal as declared by its module."""
    return {
        "id": signal.id,
        "label": signal.label,
        "question": signal.question,
        "step": signal.step.value,
        "direction": signal.direction.value,
        "unit": {
            "label": signal.unit.label,
            "low": _finite(signal.unit.low),
            "high": _finite(signal.unit.high),
        },
        "sources": [
            {"title": source.title, "consulted": source.consulted, "url": source.url}
            for source in signal.sources
        ],
        "experimental": signal.experimental,
    }


def _signal(result: SignalResult, contribution: float | None) -> Json:
    return {
        "id": result.id,
        "label": result.label,
        "question": result.question,
        "step": result.step,
        "value": _finite(result.value),
        "unit": result.unit,
        "status": result.status,
        "reading": result.reading.value,
        "contribution": contribution,
        "evidence": [
            {"part": e.part, "start": e.start, "end": e.end, "quote": e.quote}
            for e in result.evidence
        ],
    }


def _outlet(score: Score, history: OutletHistory | None) -> Json | None:
    if history is not None:
        return outlet_to_wire(history)
    if score.outlet_domain is None:
        return None
    return unknown_outlet(score.outlet_domain, score.outlet_name)


def _tenths(score: Score) -> tuple[float, Mapping[str, float | None]]:
    """Base and contributions in tenths whose sum is the score in tenths.

    Each contribution goes to the tenth below or above it; those furthest above the tenth below
    go up, as many as the sum needs. None and zero stay what they are, and no sign changes.
    """
    base = whole(score.base)
    given = {s.id: s.contribution for s in score.signals}
    scored = {name: value for name, value in given.items() if value is not None}
    if score.points is None or not scored:
        return base / PER_POINT, given
    exact = {name: cleared(value * PER_POINT) for name, value in scored.items()}
    floors = {name: math.floor(value) for name, value in exact.items()}
    missing = whole(score.points) - base - sum(floors.values())
    rising = sorted(
        (name for name in exact if exact[name] != floors[name]),
        key=lambda name: (floors[name] - exact[name], name),
    )
    up: Sequence[str] = rising[: max(missing, 0)]
    rounded = {name: (floors[name] + (name in up)) / PER_POINT for name in exact}
    return base / PER_POINT, {**given, **rounded}


def _finite(value: float | None) -> float | None:
    """JSON has no infinity: a bound that is none is null."""
    return value if value is not None and math.isfinite(value) else None


def _read_outlet(outlet: Outlet | None) -> Json | None:
    return {"domain": outlet.domain, "name": outlet.name} if outlet else None


def _iso(moment: Moment | None) -> str | None:
    return moment.iso if moment else None
