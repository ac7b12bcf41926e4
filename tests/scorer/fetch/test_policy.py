import re

import pytest

import scorer.fetch
from features.errors import InputError
from scorer.fetch import Fetcher, FetchError, FetchPolicy, errors, fetch

REASONS = [
    value
    for value in vars(errors).values()
    if isinstance(value, type) and issubclass(value, FetchError)
]


@pytest.mark.parametrize(
    "agent", ["", "Sourcier\r\nCookie: a=b", "Sourcier\n", "Lecteur é", "\x00"]
)
def test_a_user_agent_cannot_split_a_request(agent):
    with pytest.raises(ValueError, match="user agent"):
        FetchPolicy(user_agent=agent)


def test_the_usual_policy_is_strict_and_says_who_asks():
    policy = FetchPolicy()
    assert not policy.allow_private
    assert "Sourcier" in policy.user_agent
    assert policy.total_seconds <= 8
    assert policy.dns_seconds < 3
    assert policy.redirects <= 5


def test_a_policy_cannot_be_changed():
    with pytest.raises(AttributeError):
        FetchPolicy().allow_private = True


def test_every_reason_has_its_code():
    codes = [reason.code for reason in REASONS]
    assert len(set(codes)) == len(codes) > 15
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", code) for code in codes)


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_an_input_error_in_careful_french(reason):
    error = reason("an English detail about port 6379")
    assert isinstance(error, InputError)
    assert "6379" not in error.message
    assert "6379" not in str(error)
    prose = error.message.replace("https://", "")
    assert "'" not in prose
    assert not re.search(r"(?<![\u00a0\u202f])[:;!?»]", prose)
    assert re.search(r"Vérifiez|vérifiez|Collez|collez|Copiez|Réessayez|Donnez", prose)


def test_a_refusal_never_tells_what_was_found():
    assert errors.AddressRefusedError("loopback").message == errors.AddressRefusedError().message


def test_equal_policies_share_their_memory_of_sites(monkeypatch):
    made = []

    class Recorded(Fetcher):
        def __init__(self, policy):
            super().__init__(policy)
            made.append(policy)

        def fetch(self, url):
            return url

    monkeypatch.setattr(scorer.fetch, "Fetcher", Recorded)
    scorer.fetch._fetcher.cache_clear()
    for redirects in (1, 1, 2):
        assert fetch("http://journal.fr/", FetchPolicy(redirects=redirects)) == "http://journal.fr/"
    assert len(made) == 2
    scorer.fetch._fetcher.cache_clear()


def test_a_local_server_is_read_when_tests_say_so_and_refused_otherwise(serve):
    server = serve()
    server.script = lambda connection: connection.sendall(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>"
    )
    url = f"http://127.0.0.1:{server.port}/article"
    assert fetch(url, FetchPolicy(allow_private=True)).body == b"<p>"
    with pytest.raises(errors.AddressRefusedError):
        fetch(url, FetchPolicy())
    assert len(server.requests) == 1
