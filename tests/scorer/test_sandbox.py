"""Pages that hang, swell or kill their reader: each ends in time, and the next one is read."""

import contextlib
import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from features.article import Medium, Page
from features.errors import AbsurdPageError, EmptyInputError, TooLargeError, UnreadableError
from features.signals import catalogue
from scorer.prescan import MAX_CHARACTERS
from scorer.sandbox import (
    BusyError,
    Limits,
    PageMemoryError,
    PageTimeoutError,
    ReaderDiedError,
    Sandbox,
)

BODY = "".join(
    f"<p>Le pont numéro {number} a rouvert mardi, a déclaré Jeanne Morvan, adjointe au maire de "
    "Ploumazel, qui cite un rapport du département.</p>"
    for number in range(12)
)
ARTICLE = f"<article><h1>Le pont rouvre</h1><p class=author>Par Yann Kerbol</p>{BODY}</article>"


def page(html=f"<!doctype html><title>Le pont rouvre</title><body>{ARTICLE}", **fields):
    return Page(
        sha256="0" * 64,
        fetched_at="2026-01-05T08:00:00+00:00",
        url="https://www.echo-de-ploumazel.fr/pont",
        html=html,
        **fields,
    )


@pytest.fixture(scope="module")
def server():
    """As a web server has it: several processes, started ahead."""
    sandbox = Sandbox()
    sandbox.warm()
    yield sandbox
    sandbox.close()


@pytest.fixture(scope="module")
def quick():
    """One process with a short time, to be killed again and again."""
    sandbox = Sandbox(Limits(seconds=1.5), workers=1)
    sandbox.warm()
    yield sandbox
    sandbox.close()


def run(sandbox, code):
    """What a process of the sandbox finds this expression worth."""
    return sandbox._result(eval, code)


def process_of(sandbox):
    return run(sandbox, "__import__('os').getpid()")


# Reading --------------------------------------------------------------------------------------


def check(reading):
    assert reading.article.title == "Le pont rouvre"
    assert reading.article.body.startswith("Le pont numéro 0")
    assert set(reading.outcomes) == set(catalogue())
    assert reading.genre.id


def test_a_page_is_read_measured_and_its_genre_guessed(server):
    check(server.read(page()))


def test_a_page_can_be_read_without_being_measured(server):
    assert server.read_only(page()) == server.read(page()).article


def test_a_pasted_text_is_read_too(server):
    text = "Le pont rouvre\n\n" + BODY.replace("<p>", "").replace("</p>", "\n\n")
    pasted = Page(sha256="0" * 64, fetched_at="2026-01-05T08:00:00+00:00", text=text)
    assert server.read_only(pasted).medium is not Medium.PAGE


def test_a_command_of_one_thread_reads_in_a_plain_fork(monkeypatch):
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    sandbox = Sandbox()
    check(sandbox.read(page()))
    assert Path(f"/proc/{process_of(sandbox)}/stat").read_text().split()[3] == str(os.getpid())
    sandbox.close()


def test_many_threads_share_a_sandbox(server):
    with ThreadPoolExecutor(8) as pool:
        for reading in pool.map(server.read, [page()] * 24):
            check(reading)


def test_what_is_wrong_with_a_page_is_told_across_processes(server):
    with pytest.raises(EmptyInputError):
        server.read(page(" \n "))
    with pytest.raises(AbsurdPageError) as caught:
        server.read(page("<div>" * 2000))
    assert caught.value.message == AbsurdPageError.message


def test_a_page_longer_than_any_never_reaches_a_process(server):
    for field in ("html", "text"):
        long = {"html": None, "text": None, field: "a" * (MAX_CHARACTERS + 1)}
        with pytest.raises(TooLargeError):
            server.read(Page(sha256="0", fetched_at="2026-01-05T08:00:00+00:00", **long))


def test_a_fault_of_ours_is_not_taken_for_an_unreadable_page(server):
    with pytest.raises(ZeroDivisionError):
        run(server, "1 / 0")


# Killing --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "code",
    [
        "__import__('time').sleep(60)",
        "any(iter(int, 1))",
        "__import__('re').match('(a+)+$', 'a' * 60 + 'b')",  # never leaves C
    ],
    ids=["asleep", "busy in Python", "busy in C"],
)
def test_a_page_that_takes_too_long_is_killed(quick, code):
    start = time.monotonic()
    with pytest.raises(PageTimeoutError):
        run(quick, code)
    assert time.monotonic() - start < 6
    assert run(quick, "6 * 7") == 42


@pytest.mark.parametrize("code", ["bytearray(3 << 30)", "'a' * (2 << 30)", "bytearray(1 << 30)"])
def test_a_page_that_takes_too_much_memory_ends_with_its_process(quick, code):
    before = process_of(quick)
    with pytest.raises(PageMemoryError):
        run(quick, code)
    assert process_of(quick) != before


def test_half_a_gigabyte_is_there_for_the_asking(quick):
    assert run(quick, "len(__import__('mmap').mmap(-1, 512 << 20))") == 512 << 20


def test_memory_taken_little_by_little_ends_too():
    sandbox = Sandbox(Limits(memory=300 << 20), workers=1)
    with pytest.raises(PageMemoryError):
        run(sandbox, "[bytearray(1 << 20) for _ in range(3000)]")
    sandbox.close()


@pytest.mark.parametrize("code", ["os.kill(os.getpid(), 9)", "os._exit(1)", "os.abort()"])
def test_a_reader_that_dies_is_replaced(quick, code):
    with pytest.raises(ReaderDiedError):
        run(quick, f"(lambda os: {code})(__import__('os'))")
    assert run(quick, "6 * 7") == 42


def test_a_reader_killed_between_two_pages_is_replaced(quick):
    os.kill(process_of(quick), signal.SIGKILL)
    time.sleep(0.3)
    assert quick.read_only(page()).title == "Le pont rouvre"


def test_endless_recursion_is_an_unreadable_page(quick):
    with pytest.raises(UnreadableError) as caught:
        run(quick, "(lambda f: f(f))(lambda f: f(f))")
    assert caught.value.code == "unreadable"
    assert run(quick, "6 * 7") == 42


@pytest.mark.parametrize(
    "code",
    [
        "__import__('socket').create_connection(('127.0.0.1', 9), 1)",
        "__import__('socket').getaddrinfo('localhost', 80)",
        "__import__('urllib.request').request.urlopen('http://127.0.0.1:9/', timeout=1)",
        "__import__('os').system('true')",
        "__import__('subprocess').run(['true'])",
    ],
)
def test_a_page_s_process_can_neither_connect_nor_start_a_program(quick, code):
    with pytest.raises(OSError, match="while reading a page"):
        run(quick, code)


def test_a_process_is_replaced_after_its_share_of_pages():
    sandbox = Sandbox(Limits(pages=2), workers=1)
    sandbox.warm()
    time.sleep(0.5)
    seen = [process_of(sandbox) for _ in range(6)]
    sandbox.close()
    assert len(set(seen)) >= 3
    assert all(seen.count(process) <= 2 for process in seen)


# Waiting --------------------------------------------------------------------------------------


def test_pages_beyond_the_queue_are_refused_at_once():
    sandbox = Sandbox(Limits(queue=1), workers=1)
    sandbox.warm()
    process_of(sandbox)
    hold = "<p>mot</p>"
    with ThreadPoolExecutor(2) as pool:
        waiting = [pool.submit(sandbox._run, _sleep, page(hold)) for _ in range(2)]
        time.sleep(0.3)
        start = time.monotonic()
        with pytest.raises(BusyError) as caught:
            sandbox.read(page())
        assert time.monotonic() - start < 0.2
        assert not isinstance(caught.value, UnreadableError)
        for future in waiting:
            future.exception()
    assert sandbox.read_only(page()).title == "Le pont rouvre"
    sandbox.close()


def test_a_page_does_not_wait_beyond_patience():
    sandbox = Sandbox(Limits(patience=0.5), workers=1)
    sandbox.warm()
    with ThreadPoolExecutor(1) as pool:
        busy = pool.submit(sandbox._result, time.sleep, 2)
        time.sleep(0.1)
        with pytest.raises(BusyError):
            sandbox.read_only(page())
        assert isinstance(busy.exception(), BusyError)
    sandbox.close()


def test_a_closed_sandbox_stops_its_processes_and_can_start_again():
    sandbox = Sandbox(workers=1)
    sandbox.warm()
    process = process_of(sandbox)
    sandbox.close()
    sandbox.close()
    assert not Path(f"/proc/{process}").exists()
    assert process_of(sandbox) != process
    sandbox.close()


# Hostile pages, for real ----------------------------------------------------------------------


def padded(blanks):
    return (
        f"<title>a{blanks}b</title><h1>x{blanks}y</h1><p class=author>Par{blanks}.</p>"
        f'<meta name=author content="{blanks}x">{ARTICLE}<p>{blanks}</p>'
    )


def linked(data):
    return f'<script type="application/ld+json">{data}</script>{ARTICLE}'


HOSTILE = {
    "100,000 attributes": "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + f">{ARTICLE}",
    "200,000 nested": "<div>" * 200_000 + ARTICLE,
    "300 nested with a real article": "<div>" * 300 + ARTICLE + "</div>" * 300,
    "200,000 paragraphs": "<p>Un mot.</p>" * 200_000,
    "as many paragraphs as pass": "<p>Le pont a rouvert mardi.</p>" * 19_000,
    "as many links as pass": f"{ARTICLE}<p>" + "<a href='/a'>mot</a> " * 19_000,
    "unclosed tags": "<div><span><b><table><tr><td>" * 20_000 + ARTICLE,
    "unclosed inline tags": "<b>mot " * 900 + ARTICLE,
    "a tag that never ends": f"{ARTICLE}<p class='" + "a" * 2_000_000,
    "a comment that never ends": f"{ARTICLE}<!--" + "a" * 2_000_000,
    "a million ‹": f"{ARTICLE}<p>{'‹' * 1_000_000}</p>",
    "a million «": f"{ARTICLE}<p>{'« ' * 500_000}</p>",
    "a million apostrophes": f"{ARTICLE}<p>{'’' * 500_000}{'(' * 500_000}</p>",
    "a million <": f"{ARTICLE}<p>{'<' * 1_000_000}</p>",
    "JSON-LD 100,000 deep": linked("[" * 100_000 + "]" * 100_000),
    "JSON-LD 100,000 graphs": linked('{"@graph":[' * 100_000),
    "JSON-LD 900 deep": linked('{"author":[' * 450 + '"Jeanne"' + "]}" * 450),
    "20,000 spaces": padded(" " * 20_000),
    "200,000 no-break spaces": padded("\u00a0" * 200_000),
    "200,000 line feeds": padded("\n" * 200_000),
    "names without end in title and byline": "<title>"
    + "Jean-" * 40_000
    + "</title><h1>"
    + "De La " * 40_000
    + "</h1><p class=author>Par "
    + "Jean-Marie de " * 20_000
    + "</p>"
    + ARTICLE,
    "commas without end": f"<p class=byline>Par {'A, ' * 100_000}</p><p>{'a, b. ' * 100_000}</p>{ARTICLE}",
    "digits without end": f"<time>{'1' * 200_000}</time><p>Publié le {'12/' * 60_000}</p>{ARTICLE}",
    "one word of a million letters": f"<p>{'a' * 1_000_000}</p>{ARTICLE}",
    "one sentence of a million letters": f"<p>{'Le maire dit oui à Paul Martin et ' * 30_000}</p>{ARTICLE}",
    "nulls and lone surrogates": ARTICLE.replace("rouvert", "rou\x00vert\ud800"),
    "nothing but nulls": "\x00" * 10_000,
    "an entity bomb": '<!DOCTYPE d [<!ENTITY a0 "aaaaaaaaaa">'
    + "".join(f'<!ENTITY a{n} "' + f"&a{n - 1};" * 10 + '">' for n in range(1, 10))
    + f"]><p>&a9;</p>{ARTICLE}",
    "an entity that reads a file": '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    f"<p>&x;</p>{ARTICLE}",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_ends_in_time_and_the_next_one_is_read(server, name):
    start = time.monotonic()
    text = ""
    with contextlib.suppress(UnreadableError):
        text = repr(server.read(page(HOSTILE[name])))
    assert not any(token in text for token in ("\x00", "\\x00", "\\ud800", "root:"))
    assert time.monotonic() - start < 7
    check(server.read(page()))


def test_300_nested_with_a_real_article_is_kept(server):
    check(
        server.read(
            page("<title>Le pont rouvre</title><body>" + HOSTILE["300 nested with a real article"])
        )
    )


def test_a_process_stays_small_even_after_the_heaviest_pages():
    sandbox = Sandbox(Limits(seconds=60, patience=120), workers=1)
    sandbox.warm()
    process = process_of(sandbox)
    for name in ("one sentence of a million letters", "commas without end"):
        with contextlib.suppress(UnreadableError):
            sandbox.read(page(HOSTILE[name]))
    check(sandbox.read(page()))
    last = process_of(sandbox)
    status = Path(f"/proc/{last}/status").read_text()
    resident = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    sandbox.close()
    assert last == process, "a page was killed: nothing was shown"
    assert int(resident.split()[1]) / 1024 < 200


def _sleep(_page):
    time.sleep(1)


def test_whoever_waits_for_a_page_is_told_at_once_when_the_processes_stop():
    for pause in (0.0, 0.002, 0.01, 0.05):
        sandbox = Sandbox(workers=2)
        sandbox.warm()
        sandbox.read(Page("0" * 64, "2024-01-01T00:00:00+00:00", text="Bonjour."))
        ended = []

        def read(sandbox=sandbox, ended=ended):
            page = Page("0" * 64, "2024-01-01T00:00:00+00:00", text="Un texte. " * 20_000)
            with contextlib.suppress(UnreadableError, RuntimeError):
                sandbox.read(page)
            ended.append(time.monotonic())

        threads = [threading.Thread(target=read) for _ in range(8)]
        for thread in threads:
            thread.start()
        time.sleep(pause)
        sandbox.close()
        closed = time.monotonic()
        for thread in threads:
            thread.join(timeout=20)
        assert len(ended) == len(threads)
        assert max(ended) - closed < 5
        sandbox.close()
