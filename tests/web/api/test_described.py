"""The description says every answer that a request may get."""

from __future__ import annotations

import pytest
from openapi_spec_validator import validate

from web.api.v1 import PREFIX
from web.api.v1.described import ANSWERS


@pytest.fixture
def spec(client):
    return client.get(f"{PREFIX}/openapi.json").json


def test_every_request_is_described_and_none_that_does_not_exist(spec):
    described = {(way, path) for path, ways in spec["paths"].items() for way in ways}
    assert described == {(way, PREFIX + path) for way, path in ANSWERS}
    validate(spec)


@pytest.mark.parametrize(("way", "path"), sorted(ANSWERS))
def test_errors_are_problems(spec, way, path):
    answers = spec["paths"][PREFIX + path][way]["responses"]
    assert {"405", "429", "500"} <= answers.keys()
    for status, found in answers.items():
        assert found["description"]
        if int(status) >= 400:
            assert list(found["content"]) == ["application/problem+json"]


def test_a_score_may_be_known_made_queued_refused_or_out_of_reach(spec):
    answers = spec["paths"][f"{PREFIX}/scores"]["post"]["responses"]
    assert set(answers) == {
        "200", "201", "202", "400", "405", "413", "415", "422", "429", "500", "502", "503", "504",
    }  # fmt: skip
    assert answers["201"]["content"] == answers["200"]["content"]
    assert "Retry-After" in answers["503"]["headers"]


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("/scores/absent", "/scores/{score_id}"),
        ("/outlets", "/outlets"),
        ("/outlets?q=" + "a" * 300, "/outlets"),
        ("/outlets/absent.example", "/outlets/{domain}"),
        ("/signals", "/signals"),
        ("/model", "/model"),
        ("/health", "/health"),
    ],
)
def test_live_answers_are_among_those_described(spec, client, path, asked):
    answer = client.get(PREFIX + path)
    described = spec["paths"][PREFIX + asked]["get"]["responses"][str(answer.status_code)]
    assert answer.mimetype in described["content"]
    again = client.get(PREFIX + path, headers={"If-None-Match": answer.headers.get("ETag", "x")})
    assert str(again.status_code) in spec["paths"][PREFIX + asked]["get"]["responses"]
