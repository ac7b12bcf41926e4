"""A collection killed in the middle, then taken up again: the same corpus, nothing asked twice."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

SOURCIER = Path(sys.executable).with_name("sourcier")


def command(folder, out):
    return [
        *(SOURCIER, "corpus", "collect", "--outlets", folder / "ratings.csv", "--out", out),
        *("--per-month", "2", "--delay", "0.1"),
    ]


@pytest.fixture
def environment():
    return os.environ | {"SOURCIER_ENV": "test", "SOURCIER_ALLOW_PRIVATE": "1"}


def kill_after(count, web, arguments, environment):
    """Start it, and kill it and all it started once the web has had so many requests."""
    with subprocess.Popen(
        arguments, env=environment, start_new_session=True, stderr=subprocess.DEVNULL
    ) as program:
        limit = time.monotonic() + 30
        while len(web.hits) < count and program.poll() is None and time.monotonic() < limit:
            time.sleep(0.005)
        assert program.poll() is None, "it ended before it could be killed"
        os.killpg(program.pid, signal.SIGKILL)


def test_killed_and_taken_up_again(web, made, environment, tmp_path):
    sites = [web.host(f"127.79.0.{n}") for n in range(1, 5)]
    for site in sites:
        made.ordinary(site, per_month=4)
    lines = [f"essai-{n}.example,unrated,{site.base}/" for n, site in enumerate(sites)]
    (tmp_path / "ratings.csv").write_text("outlet,label,start\n" + "\n".join(lines))
    out = tmp_path / "out"
    arguments = command(tmp_path, out)
    kills = []
    for count in (9, 22):
        kill_after(count, web, arguments, environment)
        answered = {e["url"] for e in made.journal(out) if e["event"] == "answer"}
        kills.append((len(web.hits), answered))
    assert not (out / "manifest.json").exists()
    done = subprocess.run(arguments, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    asked = [f"http://{hit.host}:{web.port}{hit.path}" for hit in web.hits]
    for n, (at, answered) in enumerate(kills, start=1):
        assert len(answered) >= at - n * len(sites)
        assert answered.isdisjoint(asked[at:])
    # Asked for and never heard of again: the one thing that may be asked twice.
    assert len(asked) - len(set(asked)) <= len(kills) * len(sites)
    whole = tmp_path / "whole"
    subprocess.run(command(tmp_path, whole), env=environment, check=True, capture_output=True)
    assert (out / "articles.jsonl.gz").read_bytes() == (whole / "articles.jsonl.gz").read_bytes()
    names = sorted(path.name for path in (out / "html").iterdir())
    assert names == sorted(path.name for path in (whole / "html").iterdir())
    assert len(names) == 16
