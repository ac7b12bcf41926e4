"""`sourcier serve` starts, answers, keeps what it scored and stops when it is asked to."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing, contextmanager

import pytest

#: The small model of the tests instead of the shipped one.
CODE = """
import sys
from pathlib import Path
import scorer.parts
folder = Path(sys.argv.pop(1))
scorer.parts.current_model_dir = lambda: folder
from scorer.cli import main
main()
"""
PATIENCE = 60


def free_port():
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def serving(model_dir, folder, port):
    command = [sys.executable, "-c", CODE, str(model_dir), "serve", "--port", str(port)]
    env = {**os.environ, "SOURCIER_DATABASE_URL": f"sqlite:///{folder}/base.db"}
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, env=env, stdout=log, stderr=log)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=PATIENCE)


def call(port, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data, headers)
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 (loopback)
        return answer.status, json.loads(answer.read())


def wait_until_up(process, port):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            return call(port, "/api/v1/ready")
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError("the server is not up")


def test_it_serves_keeps_and_stops(model_dir, tmp_path, source):
    port = free_port()
    body = {"html": source, "url": "https://echo-sorvielle.example/bac"}
    with serving(model_dir, tmp_path, port) as process:
        assert wait_until_up(process, port)[0] == 200
        status, first = call(port, "/api/v1/scores", body)
        assert status == 201
        assert call(port, "/api/v1/scores", body)[1]["id"] == first["id"]
    assert process.returncode == 0
    log = (tmp_path / "log").read_text(encoding="utf-8")
    assert f"Sourcier est prêt\u00a0: http://127.0.0.1:{port}" in log
    assert "Traceback" not in log
    with serving(model_dir, tmp_path, port) as process:
        wait_until_up(process, port)
        status, again = call(port, "/api/v1/scores", body)
        assert (status, again["id"]) == (200, first["id"])


@pytest.fixture
def taken():
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_port_that_is_taken_is_said_at_once_in_french(model_dir, tmp_path, taken):
    with serving(model_dir, tmp_path, taken) as process:
        assert process.wait(timeout=PATIENCE) == 2
    log = (tmp_path / "log").read_text(encoding="utf-8")
    assert f"--port {taken + 1}" in log
    assert "pris" in log
    assert not (tmp_path / "base.db").exists()


def test_it_does_not_start_without_its_model_or_its_schema(model_dir, tmp_path):
    (tmp_path / "vide-00000000").mkdir()
    with serving(tmp_path / "vide-00000000", tmp_path, free_port()) as process:
        assert process.wait(timeout=PATIENCE) == 1
    log = (tmp_path / "log").read_text(encoding="utf-8")
    assert "modèle" in log
    assert "Traceback" not in log


def test_it_stops_promptly_in_mid_batch_and_goes_on_where_it_was(model_dir, tmp_path, source):
    port = free_port()
    texts = [source.replace("48 000", f"{number} 000") for number in range(600)]
    with serving(model_dir, tmp_path, port) as process:
        wait_until_up(process, port)
        batch = call(port, "/api/v1/batches", {"items": [{"html": text} for text in texts]})[1]
        done = 0
        while done < 4:
            done = call(port, f"/api/v1/batches/{batch['id']}")[1]["done"]
            time.sleep(0.05)
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=PATIENCE)
        assert time.monotonic() - began < 5
    assert process.returncode == 0
    lines = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    told = [line for line in lines if not line.startswith("{")]
    assert [line.split("\u00a0")[0] for line in told] == ["Sourcier est prêt"]
    with serving(model_dir, tmp_path, port) as process:
        wait_until_up(process, port)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            body = call(port, f"/api/v1/batches/{batch['id']}")[1]
            if body["done"] > done + 40:
                break
            time.sleep(0.2)
    assert body["done"] > done + 40
    assert body["failed"] == 0
