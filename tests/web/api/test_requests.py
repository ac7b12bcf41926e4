"""Requests of the wrong type, size or shape: a short French problem, never what was sent."""

from __future__ import annotations

import io
import json

import pytest

from web import MAX_REQUEST

JSON = "application/json"


def send(client, body, kind=JSON, path="/api/v1/scores"):
    return client.post(path, data=body, content_type=kind)


def is_problem(answer, status, code):
    assert (answer.status_code, answer.json["code"]) == (status, code)
    assert answer.content_type.startswith("application/problem+json")
    assert len(answer.data) < 4_000
    return answer.json


@pytest.mark.parametrize(
    "body",
    [
        '{"text":' + "[" * 50_000,
        "[" * 100_000 + "]" * 100_000,
        '{"text": ' + "9" * 5_000 + "}",
        b'{"text": "\xff"}',
        "{",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/api/v1/scores", "/api/v1/batches"])
def test_what_is_no_json_is_400(client, body, path):
    is_problem(send(client, body, path=path), 400, "bad_request")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "", None])
def test_another_type_is_415(client, kind):
    is_problem(send(client, '{"text": "Un texte"}', kind), 415, "unsupported_media_type")


@pytest.mark.parametrize("kind", [JSON, "application/json; charset=utf-8", "application/ld+json"])
def test_json_by_another_name_is_json(client, kind):
    assert send(client, '{"text": "Un texte"}', kind).status_code == 201


def test_too_many_bytes_in_chunks_are_413_as_with_their_length(client):
    body = b'{"text": "' + b"a" * MAX_REQUEST + b'"}'
    is_problem(send(client, body), 413, "too_large")
    chunked = client.post(
        "/api/v1/scores",
        input_stream=io.BytesIO(body),
        content_type=JSON,
        headers={"Transfer-Encoding": "chunked"},
        environ_overrides={"wsgi.input_terminated": True},
    )
    is_problem(chunked, 413, "too_large")


def test_too_many_items_are_413_before_any_is_looked_at(client):
    items = json.dumps({"items": [{"x": 1}] * 10_001})
    is_problem(send(client, items, path="/api/v1/batches"), 413, "batch_too_large")


def test_ten_thousand_errors_are_told_as_one(client):
    items = json.dumps({"items": [{"x": 1}] * 10_000})
    found = is_problem(send(client, items, path="/api/v1/batches"), 422, "invalid")
    assert "d’autres erreurs" in json.dumps(found, ensure_ascii=False)


@pytest.mark.parametrize("name", ["a" * 1_000_000, "\ud800", "<script>", "secret", "_autres"])
def test_names_that_a_request_made_up_are_not_repeated(client, name):
    answer = send(client, json.dumps({name: 1, "text": "Un texte"}))
    assert is_problem(answer, 422, "invalid")["errors"] == {"_autres": ["Champ inconnu."]}


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ({"text": 3}, {"text": ["Ce n’est pas un texte."]}),
        ({"text": None}, {"text": ["Ce champ ne peut pas être nul."]}),
        ({"text": ""}, {"text": ["Longueur attendue : au moins 1."]}),
        ({"url": "a" * 3000}, {"url": ["Longueur attendue : de 1 à 2048."]}),
        ({}, {"_autres": ["Donnez `url`, `html` ou `text`."]}),
        ([], {"_autres": ["Ce n’est pas un objet JSON."]}),
    ],
)
def test_fields_at_fault_are_told_in_french(client, body, errors):
    assert is_problem(send(client, json.dumps(body)), 422, "invalid")["errors"] == errors


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ({}, {"items": ["Ce champ est obligatoire."]}),
        ({"items": {}}, {"items": ["Ce n’est pas une liste."]}),
        ({"items": []}, {"items": ["Longueur attendue : au moins 1."]}),
        ({"items": [3]}, {"items": {"0": {"_autres": ["Ce n’est pas un objet JSON."]}}}),
        ({"items": [{"text": "a"}, {"text": 1}]}, {"items": {"1": {"text": ["Ce n’est pas un texte."]}}}),
    ],
)  # fmt: skip
def test_items_at_fault_are_told_by_their_place(client, body, errors):
    answer = send(client, json.dumps(body), path="/api/v1/batches")
    assert is_problem(answer, 422, "invalid")["errors"] == errors


def test_a_key_or_a_query_too_long_is_told_too(client):
    answer = client.post(
        "/api/v1/scores", json={"text": "a"}, headers={"Idempotency-Key": "k" * 256}
    )
    assert "Idempotency-Key" in is_problem(answer, 422, "invalid")["errors"]
    assert "q" in is_problem(client.get("/api/v1/outlets?q=" + "a" * 201), 422, "invalid")["errors"]


def test_only_a_refused_answer_says_when_to_come_back(client):
    for path in ("/api/v1/health", "/api/v1/outlets", "/api/v1/nowhere", "/medias"):
        assert "Retry-After" not in client.get(path).headers
    made = [client.get("/exemples/absent") for _ in range(61)]
    assert "Retry-After" not in made[0].headers
    assert 0 < int(made[-1].headers["Retry-After"]) <= 60
    assert not any(name.startswith("RateLimit-Wait") for name in made[-1].headers.keys())  # noqa: SIM118


@pytest.mark.parametrize("said", ["www.gazette-ombreval.example", "GAZETTE-OMBREVAL.example"])
def test_a_host_of_an_outlet_is_that_outlet(client, said):
    assert client.get(f"/api/v1/outlets/{said}").json["domain"] == "gazette-ombreval.example"


@pytest.mark.parametrize("said", ["www.absent.example", "example", "[", "www."])
def test_a_host_of_no_outlet_is_404(client, said):
    is_problem(client.get(f"/api/v1/outlets/{said}"), 404, "not_found")
