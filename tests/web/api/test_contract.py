"""Live answers, held to the published OpenAPI description, and errors to RFC 9457."""

import json

import pytest
from invented import ARTICLE
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

ENGLISH = "The council met on Tuesday and voted the new budget after a long debate. " * 12


@pytest.fixture(scope="module")
def spec(live):
    return live.test_client().get("/api/v1/openapi.json").json


def holds(spec, name, body):
    schema = {"$ref": f"#/components/schemas/{name}", "components": spec["components"]}
    errors = [error.message for error in Draft202012Validator(schema).iter_errors(body)]
    assert not errors


def is_problem(answer, status, code):
    assert answer.status_code == status
    assert answer.content_type.startswith("application/problem+json")
    body = json.loads(answer.data)
    assert body["code"] == code
    assert body["status"] == status
    assert body["title"]


def test_the_description_is_valid_openapi_3_1_in_two_languages(spec):
    validate(spec)
    assert spec["openapi"].startswith("3.1")
    text = json.dumps(spec, ensure_ascii=False)
    assert "Noter un article" in text
    assert "Score one article" in text


def test_a_score_is_created_then_known(api, spec):
    first = api.post("/api/v1/scores", json={"text": ARTICLE + "\nEn Valbrume."})
    assert first.status_code == 201
    holds(spec, "ScoreOut", first.json)
    again = api.post("/api/v1/scores", json={"text": ARTICLE + "\nEn Valbrume."})
    assert again.status_code == 200
    assert again.json["id"] == first.json["id"]
    assert api.get(first.headers["Location"]).json == first.json


def test_base_and_contributions_sum_to_the_score(scored):
    total = scored["base"] + sum(s["contribution"] or 0 for s in scored["signals"])
    assert round(total, 1) == scored["score"]


def test_a_known_etag_gets_no_body(api, scored):
    first = api.get(f"/api/v1/scores/{scored['id']}")
    again = api.get(
        f"/api/v1/scores/{scored['id']}", headers={"If-None-Match": first.headers["ETag"]}
    )
    assert again.status_code == 304
    assert not again.data


def test_an_abstention_is_an_answer_and_is_not_kept(api, spec):
    answer = api.post("/api/v1/scores", json={"text": ENGLISH})
    assert answer.status_code == 200
    holds(spec, "ScoreOut", answer.json)
    assert answer.json["abstention"]["code"] == "not_french"
    assert answer.json["score"] is answer.json["id"] is None


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 422, "invalid"),
        ({"text": 3}, 422, "invalid"),
        ({"text": ""}, 422, "invalid"),
        ({"text": "a", "url": "https://valbrume.example/"}, 422, "invalid"),
        ({"texte": "faute de frappe"}, 422, "invalid"),
        ({"url": "https://valbrume.example/" + "a" * 2_100}, 422, "invalid"),
        ({"url": "http://10.0.0.1/"}, 422, "address_refused"),
        ({"url": "http://2130706433/"}, 422, "address_refused"),
    ],
)
def test_what_cannot_be_used_is_a_problem_without_echo(api, body, status, code):
    answer = api.post("/api/v1/scores", json=body)
    is_problem(answer, status, code)
    assert "valbrume" not in answer.text
    assert "10.0.0.1" not in answer.text


def test_malformed_json_and_another_type_are_problems(api):
    broken = api.post("/api/v1/scores", data="{", content_type="application/json")
    is_problem(broken, 400, "bad_request")
    assert 400 <= api.post("/api/v1/scores", data="a=b").status_code < 500


@pytest.mark.parametrize(
    "path",
    [
        "/scores/absent",
        "/batches/absent",
        "/batches/absent/results",
        "/outlets/absent.example",
        "/outlets/absent.example/scores",
        "/nowhere",
    ],
)
def test_what_does_not_exist_is_a_problem(api, path):
    is_problem(api.get(f"/api/v1{path}"), 404, "not_found")


def test_another_method_is_told_which_is_allowed(api):
    answer = api.delete("/api/v1/scores")
    is_problem(answer, 405, "method_not_allowed")
    assert "POST" in answer.headers["Allow"]


@pytest.mark.parametrize("path", ["/health", "/ready", "/signals", "/model", "/outlets"])
def test_the_rest_answers_json(api, path):
    answer = api.get(f"/api/v1{path}")
    assert answer.status_code == 200
    assert answer.is_json


def test_every_answer_says_where_the_count_of_requests_stands(api):
    headers = api.get("/api/v1/signals").headers
    assert {"RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"} <= set(headers.keys())


def test_a_page_told_where_it_came_from_joins_its_outlets_history(api, spec):
    page = f"<html><body><article><h1>{ARTICLE.splitlines()[0]}</h1>" + "".join(
        f"<p>{line}</p>" for line in ARTICLE.split("\n\n")[1:]
    )
    body = {
        "url": "https://www.valbrume-matin.example/a",
        "html": page + "</article></body></html>",
    }
    made = api.post("/api/v1/scores", json=body)
    assert made.json["outlet"]["domain"] == "valbrume-matin.example"
    assert made.json["outlet"]["n"] == 1
    holds(spec, "OutletOut", api.get("/api/v1/outlets/valbrume-matin.example").json)
    history = api.get("/api/v1/outlets/valbrume-matin.example/scores").json
    holds(spec, "HistoryOut", history)
    assert [point["score_id"] for point in history["items"]] == [made.json["id"]]
    holds(spec, "OutletsOut", api.get("/api/v1/outlets?q=valbrume").json)
