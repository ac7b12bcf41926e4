"""The JSON that scripts get: rounded so that it still adds up, null where it says null."""

import json
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.article import (
    Article,
    Byline,
    BylineKind,
    BylineOrigin,
    Image,
    ImageKind,
    Link,
    Medium,
    Moment,
    Outlet,
)
from features.signal import Reading
from features.signals import catalogue
from scorer.outlet import ChangePoint, Estimate, HistoryPoint, OutletHistory, Trend
from scorer.outlet_wire import outlet_to_wire, point_to_wire
from scorer.score import (
    Abstention,
    Evidence,
    Genre,
    ModelRef,
    Score,
    SignalResult,
    Snapshot,
    band_of,
)
from scorer.wire import article_to_wire, signal_to_wire, to_wire

KEYS = [
    "id", "url", "final_url", "outlet", "title", "byline", "published", "language", "genre",
    "score", "interval", "band", "abstention", "base", "signals", "model", "snapshot", "permalink",
]  # fmt: skip


def result(name, contribution):
    return SignalResult(
        id=name,
        label="Citations attribuées",
        question="Qui parle ?",
        step="D’où vient l’information ?",
        value=2.0,
        unit="citations",
        status="measured",
        reading=Reading.TRUST,
        saw="Deux citations.",
        why="On peut vérifier.",
        contribution=contribution,
        evidence=(Evidence("body", 0, 3, "« M"),),
    )


def score(base=40.0, contributions=(10.0,), **changes):
    points = math.fsum((base, *(c for c in contributions if c is not None)))
    made = Score(
        url="https://a.example/x",
        final_url="https://a.example/x",
        outlet_domain="a.example",
        outlet_name="Le A",
        title="Titre",
        byline="Par Jo Tissandre",
        published="2024-03-12",
        language="fr",
        genre=Genre("indetermine", "genre indéterminé", None),
        points=points,
        base=base,
        interval=(points - 7.77, points + 7.77),
        band=band_of(points),
        abstention=None,
        signals=tuple(result(f"s{n}", c) for n, c in enumerate(contributions)),
        model=ModelRef("m1", "2 000 pages", "/methode"),
        snapshot=Snapshot("ab" * 32, "2024-05-03T10:20:30+00:00"),
        id="abc",
    )
    return replace(made, **changes)


def test_it_has_exactly_the_keys_of_the_interface():
    sent = to_wire(score(), None)
    assert list(sent) == KEYS
    assert list(sent["signals"][0]) == [
        "id", "label", "question", "step", "value", "unit", "status", "reading", "contribution",
        "evidence",
    ]  # fmt: skip
    assert sent["signals"][0]["evidence"] == [
        {"part": "body", "start": 0, "end": 3, "quote": "« M"}
    ]
    assert sent["outlet"]["domain"] == "a.example"
    assert sent["permalink"] == "/articles/abc"
    assert to_wire(score(), None, "https://s.fr")["permalink"] == "https://s.fr/articles/abc"
    assert to_wire(score(), None, "https://s.fr")["model"]["card"] == "https://s.fr/methode"


points = st.floats(-40, 40, allow_nan=False)


def tenths(value):
    return round(value * 10)


@given(
    base=st.floats(0, 100), contributions=st.lists(points | st.just(0.0) | st.none(), max_size=30)
)
def test_what_is_sent_adds_up_to_the_tenth_and_no_sign_changes(base, contributions):
    total = math.fsum((base, *(c for c in contributions if c is not None)))
    if not 0 <= total <= 100:
        return
    given_score = score(base, tuple(contributions))
    sent = to_wire(given_score, None)
    parts = [s["contribution"] for s in sent["signals"]]
    assert tenths(sent["base"]) + sum(tenths(p) for p in parts if p is not None) == tenths(
        sent["score"]
    )
    assert abs(sent["score"] - total) <= 0.05 + 1e-6
    for before, after in zip(contributions, parts, strict=True):
        if before is None:
            assert after is None
        else:
            assert abs(after - before) < 0.1 + 1e-6
            assert after * before >= 0
            assert before != 0 or after == 0
        assert after is None or tenths(after) / 10 == after
    assert json.loads(json.dumps(sent, allow_nan=False)) == sent


def test_an_abstention_has_its_nulls():
    abstained = score(
        points=None,
        interval=None,
        band=None,
        id=None,
        byline="",
        outlet_domain=None,
        abstention=Abstention("paywall", "Pourquoi."),
    )
    sent = to_wire(replace(abstained, signals=(result("s0", None),)), None)
    for key in ("score", "interval", "band", "id", "permalink", "outlet", "byline"):
        assert sent[key] is None
    assert sent["abstention"] == {"code": "paywall", "message": "Pourquoi."}
    assert sent["signals"][0]["contribution"] is None


def test_a_band_never_contradicts_the_figure_beside_it():
    sent = to_wire(score(base=79.96, contributions=(), band=band_of(round(79.96, 1))), None)
    assert (sent["score"], sent["band"]["id"]) == (80.0, "solides")


def test_an_outlet_with_and_without_history():
    history = OutletHistory(
        "a.example", "Le A", 12, 54.25, (50.04, 60.0), Trend(6.44, "2024-01-01", "2024-12-01", 12),
        "2024-05-03", (), "m1",
    )  # fmt: skip
    sent = to_wire(score(), history)["outlet"]
    assert sent == outlet_to_wire(history)
    assert (sent["n"], sent["median"], sent["interval"]) == (12, 54.3, [50.0, 60.0])
    assert sent["trend"]["change"] == 6.4
    assert sent["trend"]["label"].startswith("Tendance à la hausse")
    none = outlet_to_wire(replace(history, median=None, interval=None, trend=None))
    assert (none["median"], none["interval"], none["trend"]) == (None, None, None)
    assert to_wire(score(), None)["outlet"]["n"] == 0


def test_an_outlet_with_an_estimate_and_a_change_of_level():
    history = OutletHistory(
        "a.example", "Le A", 12, 54.25, (50.04, 60.0), None, "2024-05-03", (), "m1",
        change_point=ChangePoint("2024-03-01", "2024-04-02", 40.04, 61.26, 5, 7),
        estimate=Estimate(53.94, (48.06, 60.0), 54.0, 0.95432, 57.37, 3.6),
    )  # fmt: skip
    sent = outlet_to_wire(history)
    assert sent["estimate"] == {
        "score": 53.9,
        "interval": [48.1, 60.0],
        "mean": 54.0,
        "weight": 0.954,
        "toward": 57.4,
    }
    change = sent["change_point"]
    assert (change["before"], change["after"], change["n_before"]) == (40.0, 61.3, 5)
    assert change["label"].startswith("Le niveau change entre le 1ᵉʳ")
    assert {*to_wire(score(), None)["outlet"]} == {*sent}


def test_an_article_as_read():
    article = Article(
        Medium.PAGE,
        title="Titre",
        body="Corps.",
        url="https://a.example/x",
        outlet=Outlet("a.example", "Le A"),
        byline=Byline(BylineKind.PERSON, BylineOrigin.BOTH, "Par Jo T.", ("Jo T.",)),
        published=Moment("2024-03-12", "visible"),
        images=(
            Image("i.jpg", "Le lac. Photo J. T.", "Le lac.", "Photo J. T.", "x", ImageKind.STAFF),
        ),
        links=(Link("https://b.example/", "b", internal=False),),
        source_line="(Avec AFP)",
    )
    assert article_to_wire(article) == {
        "url": "https://a.example/x",
        "outlet": {"domain": "a.example", "name": "Le A"},
        "title": "Titre",
        "byline": {"names": ["Jo T."], "kind": "person", "origin": "both"},
        "published": "2024-03-12",
        "modified": None,
        "text": "Corps.",
        "images": [
            {"src": "i.jpg", "caption": "Le lac.", "credit": "Photo J. T.", "kind": "staff"}
        ],
        "links": [{"url": "https://b.example/", "text": "b", "internal": False}],
        "source_line": "(Avec AFP)",
    }
    assert article_to_wire(Article(Medium.PASTED_BODY))["outlet"] is None


def test_an_agency_that_signs_is_named_beside_the_people():
    signed = Byline(
        BylineKind.PERSON, BylineOrigin.VISIBLE, "Jo T. avec AFP", ("Jo T.",), agencies=("AFP",)
    )
    article = Article(Medium.PAGE, byline=signed)
    assert article_to_wire(article)["byline"]["names"] == ["Jo T.", "AFP"]


@pytest.mark.parametrize("signal", catalogue().values(), ids=catalogue())
def test_every_signal_can_be_sent(signal):
    sent = signal_to_wire(signal)
    assert json.loads(json.dumps(sent, allow_nan=False)) == sent
    assert {"id", "label", "question", "step", "direction", "unit", "sources", "experimental"} == {
        *sent
    }


def test_a_point_of_a_history():
    point = HistoryPoint(
        "s1", "Titre", None, None, "2024-05-03", 54.26, (50.0, 60.0), "partages", "m1", "opinion"
    )
    sent = point_to_wire(point)
    assert (sent["score"], sent["band"], sent["model"]) == (54.3, "partages", "m1")
