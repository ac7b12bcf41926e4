import itertools
import socket
import time
from threading import Event, Thread

import pytest

from scorer.fetch import errors
from scorer.fetch.deadline import Deadline
from scorer.fetch.resolve import MAX_LOOKUPS, Resolver, system_lookup
from scorer.fetch.url import parse_url

PUBLIC = "93.184.215.14"
PUBLIC_6 = "2a00:1450:4007:80e::2004"


def ask(answer, url="http://journal.fr/", seconds=1.0, **options):
    lookup = answer if callable(answer) else lambda _host, _port: answer
    resolver = Resolver(lookup, seconds, **{"allow_private": False, **options})
    with Deadline(5) as deadline:
        return resolver.addresses(parse_url(url, **options), deadline)


def test_a_public_name_gives_its_addresses_once_each_in_order():
    assert ask([PUBLIC_6, PUBLIC, PUBLIC]) == (PUBLIC_6, PUBLIC)


@pytest.mark.parametrize(
    "answer",
    [
        ["10.0.0.1"],
        ["127.0.0.1"],
        ["169.254.169.254"],
        ["::1"],
        ["::ffff:10.0.0.1"],
        ["fe80::1%eth0"],
        [PUBLIC, "10.0.0.1"],
        ["10.0.0.1", PUBLIC],
        [PUBLIC_6, "fd00::1"],
        [PUBLIC, "not-an-address"],
    ],
)
def test_one_internal_answer_refuses_all(answer):
    with pytest.raises(errors.AddressRefusedError):
        ask(answer)


def test_an_address_in_the_url_is_checked_and_never_looked_up():
    def lookup(host, port):
        raise AssertionError

    assert ask(lookup, f"http://{PUBLIC}/") == (PUBLIC,)
    for url in ("http://127.0.0.1/", "http://[::1]/", "http://[fd00:ec2::254]/"):
        with pytest.raises(errors.AddressRefusedError):
            ask(lookup, url)


def test_a_private_address_is_found_when_tests_say_so():
    assert ask(["127.0.0.1"], allow_private=True) == ("127.0.0.1",)


def failing(error):
    def lookup(host, port):
        raise error

    return lookup


def test_an_unknown_name_says_so():
    with pytest.raises(errors.UnknownHostError):
        ask(failing(socket.gaierror(socket.EAI_NONAME, "unknown")))
    with pytest.raises(errors.UnknownHostError):
        ask([])


def test_a_resolver_in_trouble_is_not_an_unknown_name():
    with pytest.raises(errors.UnreachableError):
        ask(failing(socket.gaierror(socket.EAI_AGAIN, "try again")))


def test_a_look_up_is_given_up_in_time_and_others_are_served_meanwhile():
    answered = Event()

    def lookup(host, port):
        if host == "lent.fr":
            answered.wait(20)
        return [PUBLIC]

    resolver = Resolver(lookup, 0.5, allow_private=False)
    outcomes = []

    def slow():
        with Deadline(5) as deadline, pytest.raises(errors.FetchTimeoutError):
            resolver.addresses(parse_url("http://lent.fr/"), deadline)
        outcomes.append("gave up")

    waiting = Thread(target=slow)
    start = time.monotonic()
    waiting.start()
    with Deadline(5) as deadline:
        assert resolver.addresses(parse_url("http://journal.fr/"), deadline) == (PUBLIC,)
    assert time.monotonic() - start < 0.4
    waiting.join()
    assert outcomes == ["gave up"]
    assert time.monotonic() - start < 2
    answered.set()


def test_stuck_look_ups_cannot_pile_up():
    answered = Event()
    started = itertools.count()

    def lookup(host, port):
        next(started)
        answered.wait(20)
        return [PUBLIC]

    resolver = Resolver(lookup, 0.001, allow_private=False)
    target = parse_url("http://lent.fr/")
    with Deadline(5) as deadline:
        for _ in range(MAX_LOOKUPS + 5):
            with pytest.raises(errors.FetchTimeoutError):
                resolver.addresses(target, deadline)
    assert next(started) <= MAX_LOOKUPS
    answered.set()
    time.sleep(0.05)
    with Deadline(5) as deadline:
        assert Resolver(lookup, 1, allow_private=False).addresses(target, deadline) == (PUBLIC,)


def test_the_machine_s_resolver_reads_addresses():
    assert list(system_lookup("127.0.0.1", 80)) == ["127.0.0.1"]
