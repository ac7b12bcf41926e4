import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from scorer.fetch import FetchPolicy, errors
from scorer.fetch.deadline import Deadline
from scorer.fetch.hosts import MAX_HOSTS, Hosts

PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>"
DOWN = b"HTTP/1.1 503 Later\r\nContent-Length: 0\r\n\r\n"


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def visits(clock):
    """A function that visits once, with or without a failure."""
    hosts = Hosts(FetchPolicy(failures_before_pause=3, pause_seconds=30), clock)

    def visit(host="journal.fr", error=None):
        with hosts.visit(host, Deadline(5)):
            if error:
                raise error

    visit.hosts = hosts
    return visit


def fail(visit, times, error=errors.UnreachableError, host="journal.fr"):
    for _ in range(times):
        with pytest.raises(error):
            visit(host, error())


def test_a_site_that_fails_three_times_is_left_alone_for_a_while(visits, clock):
    fail(visits, 3)
    with pytest.raises(errors.HostPausedError):
        visits()
    visits("autre.fr")
    clock.now += 31
    visits()


def test_one_more_failure_after_the_pause_begins_another(visits, clock):
    fail(visits, 3)
    clock.now += 31
    fail(visits, 1)
    with pytest.raises(errors.HostPausedError):
        visits()


def test_a_success_in_between_forgets_the_failures(visits):
    fail(visits, 2)
    visits()
    fail(visits, 2)
    visits()


def test_a_page_that_does_not_exist_is_no_failure_of_the_site(visits):
    fail(visits, 5, errors.NotFoundError)
    fail(visits, 5, errors.PaywallError)
    visits()


def test_what_is_remembered_is_bounded(visits):
    for number in range(MAX_HOSTS + 10):
        fail(visits, 1, host=f"site{number}.fr")
    assert len(visits.hosts._states) <= MAX_HOSTS
    visits()


def test_few_pages_of_one_site_at_once_and_every_one_gets_its_turn(world):
    running = []
    most = []

    def slow(connection):
        running.append(1)
        most.append(len(running))
        time.sleep(0.05)
        running.pop()  # before the answer: once it is read, the next page may begin
        connection.sendall(PAGE)

    world.server.script = slow
    fetcher = world.fetcher(per_host=2)
    with ThreadPoolExecutor(8) as pool:
        pages = list(pool.map(fetcher.fetch, ["http://journal.fr/a"] * 12))
    assert len(pages) == 12
    assert max(most) == 2
    assert fetcher._hosts._states == {}


def test_a_turn_that_never_comes_is_told_in_time(world):
    leave = Event()
    world.server.script = lambda _connection: leave.wait(3)
    fetcher = world.fetcher(per_host=1, total_seconds=0.5)
    with ThreadPoolExecutor(2) as pool:
        pool.submit(fetcher.fetch, "http://journal.fr/a")
        time.sleep(0.2)
        start = time.monotonic()
        waiting = pool.submit(fetcher.fetch, "http://journal.fr/b").exception()
        assert isinstance(waiting, errors.FetchError)
        assert waiting.temporary
        assert time.monotonic() - start < 1.5
    leave.set()


def test_a_site_that_is_down_stops_being_asked(world):
    world.answers(DOWN)
    fetcher = world.fetcher(failures_before_pause=2)
    for _ in range(2):
        with pytest.raises(errors.ServerError):
            fetcher.fetch("http://journal.fr/a")
    with pytest.raises(errors.HostPausedError):
        fetcher.fetch("http://journal.fr/a")
    assert len(world.server.requests) == 2


def test_visits_from_many_threads_leave_nothing_behind():
    hosts = Hosts(FetchPolicy(per_host=2))
    ready = Barrier(8)

    def visit(_):
        ready.wait()
        for _ in range(50):
            with hosts.visit("journal.fr", Deadline(5)):
                pass

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(visit, range(8)))
    assert hosts._states == {}
