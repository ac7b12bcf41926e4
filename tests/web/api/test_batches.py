"""Batches over the live interface: accepted, done, read back as lines and as a table."""

import csv
import io
import json
import time

import pytest
from invented import ARTICLE

#: Seconds after which a batch of three counts as stuck.
PATIENCE = 60


@pytest.fixture(scope="module")
def batch(live):
    api = live.test_client()
    items = [
        {"text": ARTICLE},
        {"text": "court"},
        {"url": "http://10.0.0.1/"},
        {"text": ARTICLE, "title": "=cmd()"},
    ]
    first = api.post("/api/v1/batches", json={"items": items}, headers={"Idempotency-Key": "k"})
    assert first.status_code == 202
    assert int(first.headers["Retry-After"]) > 0
    again = api.post("/api/v1/batches", json={"items": items}, headers={"Idempotency-Key": "k"})
    assert again.headers["Location"] == first.headers["Location"]
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        body = api.get(first.headers["Location"]).json
        if body["finished"]:
            return body
        time.sleep(0.3)
    raise AssertionError(body)


def test_every_item_has_its_own_end(batch):
    assert (batch["total"], batch["done"], batch["failed"]) == (4, 3, 1)
    scored, short, refused, titled = batch["items"]
    assert scored["score_id"]
    assert titled["score_id"]
    assert short["score_id"] is None
    assert refused["error"]["code"] == "address_refused"


def test_results_come_in_order_as_lines(api, batch):
    answer = api.get(f"/api/v1/batches/{batch['id']}/results")
    rows = [json.loads(line) for line in answer.text.splitlines()]
    assert [row["position"] for row in rows] == [0, 1, 2, 3]
    assert 0 <= rows[0]["score"] <= 100
    assert rows[1]["abstention"]["code"] == "too_short"
    assert rows[2]["error"]["code"] == "address_refused"


def test_results_as_a_table_disarm_formulas(api, batch):
    answer = api.get(f"/api/v1/batches/{batch['id']}/results", headers={"Accept": "text/csv"})
    assert answer.mimetype == "text/csv"
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert len(rows) == 4
    assert not any(cell.startswith("=") for row in rows for cell in row.values())


def test_a_format_nobody_makes_is_refused(api, batch):
    answer = api.get(
        f"/api/v1/batches/{batch['id']}/results", headers={"Accept": "application/pdf"}
    )
    assert answer.status_code == 406


def test_a_key_sent_again_with_other_items_is_refused(api, batch):
    answer = api.post(
        "/api/v1/batches", json={"items": [{"text": "x"}]}, headers={"Idempotency-Key": "k"}
    )
    assert answer.status_code == 422
    assert answer.json["code"] == "idempotency_key_reused"


def test_too_many_items_are_refused_and_none_is_kept(api):
    answer = api.post("/api/v1/batches", json={"items": [{"text": "x"}] * 10_001})
    assert answer.status_code == 413
    assert answer.json["code"] == "batch_too_large"


def test_one_article_may_be_queued_on_demand(api):
    answer = api.post("/api/v1/scores", json={"text": ARTICLE}, headers={"Prefer": "respond-async"})
    assert answer.status_code == 202
    assert "/batches/" in answer.headers["Location"]
