"""A batch is done item by item, once, whatever fails or gets killed on the way."""

import json
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing

import pytest

from scorer.jobs import Batches, ItemStatus, jobs_database_url
from scorer.jobs.batch import QueueFullError
from scorer.jobs.batches import CONCURRENCY
from scorer.jobs.patience import TemporaryError
from scorer.submission import ReusedKeyError

#: Seconds after which a batch of a few items that is still not done counts as stuck.
PATIENCE = 60


def wait(batches, batch_id):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        batch = batches.get(batch_id)
        if batch.finished:
            return batch
        time.sleep(0.2)
    raise AssertionError(f"still not done: {batch}")


@pytest.fixture
def start(tmp_path, monkeypatch):
    monkeypatch.setattr("scorer.jobs.patience.WAITS", (0.05, 0.05))
    opened = []

    def _start(score):
        batches = Batches(f"sqlite:///{tmp_path}/jobs.db", score)
        batches.start()
        opened.append(batches)
        return batches

    yield _start
    for batches in opened:
        batches.close()


def texts(*words):
    return [{"text": word} for word in words]


def test_every_item_is_scored_in_its_place(start):
    batches = start(lambda item: {"score_id": item["text"].upper()})
    batch = wait(batches, batches.submit(texts("a", "b", "c")))
    assert [item.score_id for item in batch.items] == ["A", "B", "C"]
    assert batch.count(ItemStatus.DONE) == batch.total == 3


def test_the_same_items_are_the_same_batch_and_others_are_not(start):
    batches = start(lambda item: {"score_id": item["text"]})
    first = batches.submit(texts("a"))
    assert batches.submit(texts("a")) == first
    assert batches.submit(texts("b")) != first


def test_a_key_stands_for_one_content_only(start):
    batches = start(lambda item: {"score_id": item["text"]})
    first = batches.submit(texts("a"), key="k")
    assert batches.submit(texts("a"), key="k") == first
    with pytest.raises(ReusedKeyError):
        batches.submit(texts("b"), key="k")


def test_an_item_that_always_fails_is_given_up_and_the_others_are_done(start):
    def score(item):
        if item["text"] == "panne":
            raise OSError("disk")
        return {"score_id": item["text"]}

    batches = start(score)
    batch = wait(batches, batches.submit(texts("a", "panne", "c")))
    assert [item.status for item in batch.items] == ["done", "failed", "done"]
    assert batch.items[1].outcome["error"]["code"] == "internal_error"


def test_a_refused_item_has_failed_at_once_and_an_abstention_is_done(start):
    refusal = {"error": {"code": "address_refused", "title": "Adresse refusée"}}
    tried = []

    def score(item):
        tried.append(item["text"])
        return refusal if item["text"] == "a" else {"abstention": {"code": "too_short"}}

    batches = start(score)
    batch = wait(batches, batches.submit(texts("a", "b")))
    assert [item.status for item in batch.items] == ["failed", "done"]
    assert (batch.count(ItemStatus.DONE), batch.count(ItemStatus.FAILED)) == (1, 1)
    assert batch.items[0].outcome == refusal
    assert batch.items[0].score_id is None
    assert sorted(tried) == ["a", "b"]


def test_an_error_that_may_pass_is_tried_again_then_told(start):
    busy = {"error": {"code": "site_busy", "title": "Occupé"}}
    tried = []

    def score(item):
        tried.append(item["text"])
        if item["text"] == "jamais" or tried.count("plus tard") < 3:
            raise TemporaryError(busy)
        return {"score_id": "x"}

    batches = start(score)
    batch = wait(batches, batches.submit(texts("jamais", "plus tard")))
    assert [item.status for item in batch.items] == ["failed", "done"]
    assert batch.items[0].outcome == busy
    assert [tried.count(word) for word in ("jamais", "plus tard")] == [3, 3]


def test_no_more_than_a_few_items_are_scored_at_once(start):
    running, most, lock = 0, 0, threading.Lock()

    def score(item):
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        time.sleep(0.05)
        with lock:
            running -= 1
        return {"score_id": item["text"]}

    batches = start(score)
    wait(batches, batches.submit(texts(*map(str, range(40)))))
    assert most == CONCURRENCY


def test_stopping_is_prompt_silent_and_loses_nothing(start, caplog):
    gate, seen = threading.Event(), []

    def blocked(item):
        seen.append(item["text"])
        gate.wait(PATIENCE)
        raise OSError("closed under us")

    first = start(blocked)
    batch_id = first.submit(texts(*map(str, range(9))))
    while len(seen) < CONCURRENCY:
        time.sleep(0.05)
    began = time.monotonic()
    first.close()
    gate.set()
    assert time.monotonic() - began < 3
    batch = wait(start(lambda item: {"score_id": item["text"]}), batch_id)
    assert [item.score_id for item in batch.items] == [str(n) for n in range(9)]
    assert len(seen) == CONCURRENCY
    assert caplog.records == []


def test_an_unknown_batch_or_an_item_is_no_batch(start):
    batches = start(lambda item: {"score_id": item["text"]})
    batch_id = batches.submit(texts("a"))
    wait(batches, batch_id)
    assert batches.get("lot-absent") is None
    assert batches.get(f"{batch_id}-00000") is None


def test_a_full_queue_refuses(start, monkeypatch):
    monkeypatch.setattr("scorer.jobs.batches.MAX_WAITING", 2)
    batches = start(lambda item: {"score_id": item["text"]})
    with pytest.raises(QueueFullError):
        batches.submit(texts("a", "b", "c"))


WORKER = """
import os, sys, time
from scorer.jobs import Batches

def score(item):
    with open(sys.argv[2], "a") as log:
        log.write(item["text"] + " ")
    time.sleep(0.5)
    if item["text"] == "9":
        os.kill(os.getpid(), 9)
    return {"score_id": item["text"]}

batches = Batches(sys.argv[1], score)
batches.start()
batches.submit([{"text": str(n)} for n in range(12)])
time.sleep(60)
"""


def test_kill_9_in_mid_batch_loses_nothing_and_scores_each_item_once_more_at_most(tmp_path, start):
    url, log = f"sqlite:///{tmp_path}/jobs.db", tmp_path / "log"
    killed = subprocess.run([sys.executable, "-c", WORKER, url, str(log)], check=False, timeout=90)
    assert killed.returncode == -9
    before = log.read_text().split()
    again = []

    def score(item):
        again.append(item["text"])
        return {"score_id": item["text"]}

    batches = start(score)
    items = [{"text": str(n)} for n in range(12)]
    batch = wait(batches, batches.submit(items))
    assert [item.score_id for item in batch.items] == [str(n) for n in range(12)]
    done_twice = set(before) & set(again)
    assert "9" in done_twice
    # Only what was under way, or just about to be kept, when the process died is run again.
    assert len(done_twice) <= 2 * CONCURRENCY
    assert len(before) - len(done_twice) >= CONCURRENCY


def test_what_is_kept_is_json(tmp_path, start):
    batches = start(lambda item: {"score_id": item["text"]})
    wait(batches, batches.submit(texts("à retrouver")))
    with closing(sqlite3.connect(tmp_path / "jobs.db")) as database:
        inputs = database.execute("select inputs from workflow_input").fetchall()
        outputs = database.execute("select output from workflow_output").fetchall()
    assert {"args": [{"text": "à retrouver"}], "kwargs": {}} in [json.loads(i) for (i,) in inputs]
    assert {"score_id": "à retrouver"} in [json.loads(o) for (o,) in outputs]


@pytest.mark.parametrize(
    ("database", "jobs"),
    [
        ("sqlite:////srv/sourcier.db", "sqlite:////srv/sourcier-jobs.db"),
        ("sqlite:///var/base?timeout=3", "sqlite:///var/base-jobs.db"),
        ("postgresql+psycopg://h/base", "postgresql+psycopg://h/base"),
    ],
)
def test_jobs_stand_beside_the_scores(database, jobs):
    assert jobs_database_url(database) == jobs


def test_one_key_sent_at_once_with_ten_contents_takes_one_and_refuses_nine(start):
    batches = start(lambda item: {"score_id": item["text"]})
    ready, taken, refused = threading.Barrier(10), [], []

    def submit(number):
        ready.wait()
        try:
            taken.append((batches.submit(texts(f"n{number}"), key="k"), f"n{number}"))
        except ReusedKeyError:
            refused.append(number)

    threads = [threading.Thread(target=submit, args=[number]) for number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(taken), len(refused)) == (1, 9)
    ((batch_id, word),) = taken
    assert [item.score_id for item in wait(batches, batch_id).items] == [word]


@pytest.mark.postgres
def test_batches_work_alike_on_postgresql(postgres_url):
    batches = Batches(jobs_database_url(postgres_url), lambda item: {"score_id": item["text"]})
    batches.start()
    try:
        batch_id = batches.submit(texts(*map(str, range(30))), key="k")
        with pytest.raises(ReusedKeyError):
            batches.submit(texts("autre"), key="k")
        batch = wait(batches, batch_id)
    finally:
        batches.close()
    assert [item.score_id for item in batch.items] == [str(number) for number in range(30)]
